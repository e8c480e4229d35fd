// SPDX-License-Identifier: MIT
// From options to a session that shows what they ask for.
#pragma once

#include <memory>

#include "visualizer/paper/render_options.hpp"
#include "visualizer/scene/session.hpp"

namespace fairlead::view {

/// InputError with every option that names what the run does not have; errors of load_run().
[[nodiscard]] std::unique_ptr<Session> set_up(const RenderOptions& options, const TextMeasure& text);

/// The stretch of the run that a film shows, in seconds since the scenario's start.
struct FilmSpan {
  double from_s = 0;
  double to_s = 0;
};
[[nodiscard]] FilmSpan film_span(const RenderOptions& options, const RunView& run);

/// The part of the run that is asked for, as it is now.
[[nodiscard]] Scene scene_of(Session& session, const RenderOptions& options);

}  // namespace fairlead::view
