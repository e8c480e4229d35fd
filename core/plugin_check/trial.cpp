// SPDX-License-Identifier: MIT
#include "core/plugin_check/trial.hpp"

#include <algorithm>
#include <array>

#include "core/base/json.hpp"
#include "core/plugin_host/answer.hpp"
#include "core/plugin_host/catalogue.hpp"
#include "core/plugin_host/expand.hpp"

namespace fairlead {
namespace {

/// By the places' names; then waters of shelves and coasts.
constexpr std::array<std::optional<double>, 5> depths_m = {std::nullopt, 20, 100, 8, 300};

/// Up to 60 characters of the text around the place.
std::string around(const std::string& text, std::size_t place) {
  constexpr std::size_t before = 20, length = 60;
  const std::size_t begin = place > before ? place - before : 0;
  return begin >= text.size() ? "its end" : "\"" + text.substr(begin, length) + "\"";
}

}  // namespace

Trial::Trial(const CheckCall& call) : plugin_(call.library), service_(describe(plugin_)) {
  for (const auto& depth_m : depths_m) {
    terms_.field_depth_m = depth_m;
    example_.emplace(service_.example_order_json, service_, terms_);
    if (answer().code == FAIRLEAD_OK) return;
  }
  terms_ = {};
  example_.emplace(service_.example_order_json, service_, terms_);
}

HostReading read_as_host(const PluginAnswer& answer, const TrialOrder& order, const ServiceDescription& service) {
  const PluginCall call{.plugin = service.id, .order = order.order().id, .function = "expand"};
  refuse_fault(answer, call);
  const JsonDocument document = parse_answer(answer, call);
  HostReading reading;
  const JsonCursor root = document.root(reading.of_network);
  if (!root.is_object()) call.fail("answered " + root.shown() + ", expected an object");
  if (answer.code == FAIRLEAD_OK) {
    reading.network = read_network(root, NetworkTables(order.scenario()), {service.capabilities});
  } else if (answer.code == FAIRLEAD_INVALID_ORDER) {
    reading.of_order = read_problems(root, {.file = "order", .pointer = ""}, call);
  } else {
    reading.refusal = read_reason(root, call);
  }
  return reading;
}

std::vector<const Way*> ways_of(const Network& network) {
  std::vector<const Way*> ways;
  for (const Way& way : network.ways) ways.push_back(&way);
  for (const Demand& demand : network.demands) ways.push_back(&demand.way);
  return ways;
}

Problems without_own_checks(const Problems& problems) {
  constexpr std::array<std::string_view, 3> own = {"cycle", "unknown-capability", "unknown-capacity"};
  Problems left;
  for (const Problem& problem : problems)
    if (std::find(own.begin(), own.end(), problem.code) == own.end()) left.push_back(problem);
  return left;
}

std::string shown(const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems) text += (text.empty() ? "" : "\n") + format_problem(problem);
  return text;
}

std::string difference(const PluginAnswer& first, const PluginAnswer& second) {
  if (first.code != second.code)
    return "returned " + std::to_string(first.code) + ", then " + std::to_string(second.code);
  if (first.text == second.text) return {};
  const auto [a, b] = std::mismatch(first.text.begin(), first.text.end(), second.text.begin(), second.text.end());
  const auto place = static_cast<std::size_t>(a - first.text.begin());
  return "differs at byte " + std::to_string(place) + ": " + around(first.text, place) + ", then " +
         around(second.text, place);
}

}  // namespace fairlead
