// SPDX-License-Identifier: MIT
// Films: the run played from one moment to another, frame by frame, as fast as the machine can.
#pragma once

#include "core/base/progress.hpp"
#include "visualizer/paper/session_setup.hpp"
#include "visualizer/paper/typeface.hpp"

namespace fairlead::view {

struct FilmWatch {
  Progress* progress = nullptr;  ///< null: nobody looks
  const StopToken* stop = nullptr;
};

/// Writes options.film; nothing is left of it if it is stopped. Every frame depends on run and options alone.
void write_film(Session& session, const RenderOptions& options, const Typefaces& faces, const FilmWatch& watch);

}  // namespace fairlead::view
