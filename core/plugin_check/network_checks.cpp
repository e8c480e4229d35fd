// SPDX-License-Identifier: MIT
// Checks of the networks that the plugin answers to its example order.
#include <algorithm>
#include <set>

#include "core/base/quantity.hpp"
#include "core/plugin_check/answered_example.hpp"
#include "core/plugin_check/capability_names.hpp"
#include "core/plugin_check/check.hpp"
#include "core/plugin_check/trial.hpp"

namespace fairlead {
namespace {

Verdict expands_example(const CheckCall& call) {
  const AnsweredExample example(call);
  const HostReading& reading = example.reading;
  if (!reading.of_order.empty()) return fails("calls its own example invalid:\n" + shown(reading.of_order));
  if (!reading.refusal.empty()) return fails("cannot serve its own example: " + reading.refusal);
  return verdict_of(shown(without_own_checks(reading.of_network)));
}

Verdict networks_are_acyclic(const CheckCall& call) {
  Problems cycles;
  for (const Problem& problem : AnsweredExample(call).reading.of_network)
    if (problem.code == "cycle") cycles.push_back(problem);
  return verdict_of(shown(cycles));
}

/// The length in hours that planning takes is above zero; a rate that is a capability always is.
bool is_positive(const Duration& duration) {
  const bool by_mode = duration.kind == DurationKind::Triangular || duration.kind == DurationKind::Pert;
  return (by_mode ? duration.b : duration.a) > 0;
}

Verdict durations_are_positive(const CheckCall& call) {
  const AnsweredExample example(call);
  for (const Way* way : example.ways())
    for (const Activity& activity : way->activities)
      for (const Mode& mode : activity.modes) {
        const bool by_speed = activity.move && activity.move->speed_kn > 0;
        if (!by_speed && !is_positive(mode.duration))
          return fails("the activity " + activity.id + " of the way " + way->id + " takes no time");
      }
  return holds();
}

/// Asked for as `at least 1`: there or not.
bool is_yes_or_no(const Requirement& requirement) {
  return requirement.minimum.value_or(1) == 1 && requirement.maximum.value_or(1) == 1;
}

Verdict capabilities_have_units(const CheckCall& call) {
  const AnsweredExample example(call);
  for (const Way* way : example.ways())
    for (const Role& role : way->roles) {
      if (!role.whole() && !has_unit(role.shared_capacity))
        return fails("the role " + role.group + " takes an amount of " + role.shared_capacity + ", which has no unit");
      for (const Requirement& requirement : role.requirements)
        if (!has_unit(requirement.capability) && !is_yes_or_no(requirement))
          return fails("the role " + role.group + " asks for an amount of " + requirement.capability +
                       ", whose name has no unit; without one 1 means that an asset can");
    }
  return holds();
}

std::set<std::string> capabilities_of(const Way& way) {
  std::set<std::string> names;
  for (const Role& role : way.roles) {
    if (!role.whole()) names.insert(role.shared_capacity);
    for (const Requirement& requirement : role.requirements) names.insert(requirement.capability);
  }
  for (const Activity& activity : way.activities)
    for (const Mode& mode : activity.modes)
      if (!mode.duration.rate_capability.empty()) names.insert(mode.duration.rate_capability);
  return names;
}

Verdict capabilities_are_declared(const CheckCall& call) {
  const AnsweredExample example(call);
  const auto& declared = example.trial.service().capabilities;
  for (const Way* way : example.ways())
    for (const std::string& name : capabilities_of(*way))
      if (!is_asset_field(name) && std::count(declared.begin(), declared.end(), name) == 0)
        return fails("the way " + way->id + " asks for " + name + ", which `capabilities` does not list");
  return holds();
}

Verdict places_are_the_orders(const CheckCall& call) {
  Trial trial(call);
  TrialTerms renamed = trial.terms();
  renamed.place_prefix = "moved_";
  const TrialOrder order(trial.service().example_order_json, trial.service(), renamed);
  const HostReading reading = read_as_host(trial.answer_to(order), order, trial.service());
  if (!reading.of_order.empty() || !reading.refusal.empty())
    return fails("serves the example no more once its places have other ids: " + reading.refusal +
                 shown(reading.of_order));
  return verdict_of(shown(without_own_checks(reading.of_network)));
}

}  // namespace

std::vector<Check> network_checks() {
  return {{"expands-example",
           "`expand` serves the example order with a network that the host can use.",
           expands_example,
           {"example-places", "example-parameters", "colour-hexadecimal"}},
          {"networks-acyclic", "No way's links lead in a circle.", networks_are_acyclic, {"expands-example"}},
          {"durations-positive", "Every activity takes time.", durations_are_positive, {"expands-example"}},
          {"capability-units",
           "Capabilities asked for by amount end in their unit; the others are asked for as 1, which means can.",
           capabilities_have_units,
           {"expands-example"}},
          {"capabilities-declared",
           "Roles and rates ask for capabilities that the description lists.",
           capabilities_are_declared,
           {"expands-example"}},
          {"places-of-the-order",
           "Activities name places by the ids that the order gives, not by ids of their own.",
           places_are_the_orders,
           {"expands-example"}}};
}

}  // namespace fairlead
