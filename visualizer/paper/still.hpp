// SPDX-License-Identifier: MIT
// A picture file of a session: PNG, SVG or PDF, with run, simulated time and program named in it.
#pragma once

#include "visualizer/paper/session_setup.hpp"
#include "visualizer/paper/typeface.hpp"

namespace fairlead::view {

/// Writes options.out, by its ending.
void write_still(Session& session, const RenderOptions& options, const Typefaces& faces);

}  // namespace fairlead::view
