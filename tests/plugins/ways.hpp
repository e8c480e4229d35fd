// SPDX-License-Identifier: MIT
// Reading the ways of a service's answer in tests.
#pragma once

#include <string>
#include <vector>

#include "core/model/network.hpp"
#include "core/plugin_host/expand.hpp"
#include "tests/plugins/example_scenario.hpp"

namespace fairlead::test {

/// The ways of `service` for these parameters; fails the test on problems and refusals.
[[nodiscard]] std::vector<Way> ways_of(const std::string& service, const std::string& params_json);
[[nodiscard]] Way only_way(const std::string& service, const std::string& params_json);
/// An order of the service with these places and parameters, both JSON objects, in the example scenario.
[[nodiscard]] ExampleScenario order_for(const std::string& service, const std::string& places_json,
                                        const std::string& params_json);
/// Whatever the service answers, also a refusal or problems with the order's data.
[[nodiscard]] Expansion answered(const std::string& service, const ExampleScenario& example);
[[nodiscard]] Expansion answered(const std::string& service, const std::string& places_json,
                                 const std::string& params_json);
[[nodiscard]] std::vector<Way> ways_of(const std::string& service, const std::string& places_json,
                                       const std::string& params_json);
[[nodiscard]] Way only_way(const std::string& service, const std::string& places_json, const std::string& params_json);
[[nodiscard]] Way way_named(const std::vector<Way>& ways, const std::string& id);
[[nodiscard]] std::vector<std::string> names_of(const std::vector<Way>& ways);

[[nodiscard]] const Activity* find_activity(const Way& way, const std::string& id);
[[nodiscard]] const Activity& activity(const Way& way, const std::string& id);
/// How many activities have an id that begins so.
[[nodiscard]] int count_activities(const Way& way, const std::string& beginning);
[[nodiscard]] const Duration& duration(const Way& way, const std::string& id);
/// Most likely hours of the activity's first mode.
[[nodiscard]] double mode_h(const Way& way, const std::string& id);
/// Units of a pool of example_scenario.json that the activity claims in its first mode.
[[nodiscard]] double pool_amount(const Activity& activity, const std::string& pool);
[[nodiscard]] bool needs_role(const Way& way, const std::string& activity, const std::string& role);
[[nodiscard]] const Role& role(const Way& way, const std::string& id);
[[nodiscard]] int count_roles(const Way& way, const std::string& group);
[[nodiscard]] bool has_role(const Way& way, const std::string& group);
/// What the role asks of this capability at least; -1: nothing.
[[nodiscard]] double asks(const Way& way, const std::string& role, const std::string& capability);
/// Maximum of a weather column; -1: none.
[[nodiscard]] double limit(const Activity& activity, const std::string& column);
[[nodiscard]] const Link* find_link(const Way& way, const std::string& from, const std::string& to);
[[nodiscard]] bool follows(const Way& way, const std::string& later, const std::string& earlier);
[[nodiscard]] const std::string& delivers(const Way& way);
[[nodiscard]] double quantity(const Way& way, const std::string& name);

}  // namespace fairlead::test
