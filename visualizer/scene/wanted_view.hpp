// SPDX-License-Identifier: MIT
// What a command line wants to be shown of a run: things by their ids, steps of an explanation, stretches of time.
#pragma once

#include <string>
#include <string_view>

#include "core/base/problem.hpp"
#include "visualizer/scene/session.hpp"

namespace fairlead::view {

/// The thing of that id: asset, order, place, pool, region or service, in this order, or `order/activity`; none if
/// there is none.
[[nodiscard]] Target target_of_id(const RunView& run, std::string_view id);

/// None, and a problem more that says which ids are near, if there is none.
[[nodiscard]] Target wanted_target(const RunView& run, const std::string& option, const std::string& id,
                                   Problems& problems);

/// `order` or `order:3`, 1 being the first step; begins to walk there.
void explain_wanted(Session& session, const std::string& option, const std::string& text, Problems& problems);

/// `FROM..TO` in the timeline.
void show_wanted_stretch(Session& session, const std::string& option, const std::string& text, Problems& problems);

}  // namespace fairlead::view
