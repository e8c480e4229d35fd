// SPDX-License-Identifier: MIT
// What the command line asks to be shown first: time, choice, looks, actions.
#pragma once

#include "visualizer/screen/view_options.hpp"
#include "visualizer/screen/viewer.hpp"

namespace fairlead::screen {

/// Looks alone: before a run is open. InputError on a malformed size.
void set_looks(Viewer& viewer, const ViewOptions& options);
/// InputError on malformed times, unknown ids and actions.
void set_start(Viewer& viewer, const ViewOptions& options);

}  // namespace fairlead::screen
