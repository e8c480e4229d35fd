// SPDX-License-Identifier: MIT
// Operation and maintenance of a partner's field or wind farm. Sources of the numbers: README.md
#include <algorithm>
#include <cctype>
#include <set>

#include "example_order.hpp"
#include "parts.hpp"
#include "trade/crew_change.hpp"

namespace {

using namespace fairlead::sdk;
using om::Transport;

Description describe() {
  return {
      .id = "org.fairlead.operations-maintenance",
      .name = "Operation and maintenance",
      .version = "1.0.0",
      .description = "A field is manned for months, kept by planned work, shut down once, and repaired when it fails.",
      .icon = "wrench",
      .colour = "#b8860b",
      .parameters = om::parameters(),
      .places = {{.name = "site", .description = "The field, or the wind farm"},
                 {.name = "port", .description = "Where crews board", .required = false}},
      .capabilities = {"pax", "heli_pax", "pob", "bollard_pull_t", "gangway", "deck_t", "crane_t", "turbine_lift_t",
                       "anchor_handling", "dive", "rov", "hwu"},
      .quantities = {"man_days", "barrels", "visits", "shutdowns", "call_outs"},
      .example_order = example_order};
}

bool changes_crews(const Order& order) {
  return om::periods(order) > 0 && order.params().flag("crew_change");
}

bool has_shutdown(const Order& order) {
  return order.params().integer("shutdown_before_period") > 0;
}

bool has_planned_work(const Order& order) {
  const Params& params = order.params();
  return om::periods(order) > 0 || has_shutdown(order) || params.integer("rounds") > 0 || params.integer("visits") > 0;
}

bool is_id(const std::string& name) {
  constexpr std::size_t longest = 48;
  const auto fits = [](unsigned char c) { return std::isalnum(c) != 0 || c == '_' || c == '-'; };
  return !name.empty() && name.size() <= longest && std::all_of(name.begin(), name.end(), fits);
}

/// As the activities that the service numbers: pig_3.
bool ends_in_a_number(const std::string& name) {
  const std::size_t last = name.find_last_not_of("0123456789");
  return last != std::string::npos && last + 1 < name.size() && name[last] == '_';
}

/// Names on the lists become ids of activities and demands.
void check_names(const Order& order, std::vector<Problem>& problems) {
  for (const char* list : {"maintenance", "shutdown_fronts", "failures"}) {
    std::set<std::string> taken = {"operate",     "board",         "change",    "maintain", "land",    "visit",
                                   "round_board", "team_on_board", "make_safe", "start_up", "shutdown"};
    const std::vector<Params> elements = order.params().list(list);
    for (std::size_t at = 0; at < elements.size(); ++at) {
      const std::string name = elements[at].text("name");
      if (is_id(name) && !ends_in_a_number(name) && taken.insert(name).second) continue;
      problems.push_back({.pointer = "/params/" + std::string(list) + "/" + std::to_string(at) + "/name",
                          .found = "\"" + name + "\"",
                          .expected = "a name of its own of letters, digits, _ and -, not ending in a number like _1"});
    }
  }
}

/// Kinds of units are ids, too.
void check_units(const Order& order, std::vector<Problem>& problems) {
  const std::vector<Params> failures = order.params().list("failures");
  for (std::size_t at = 0; at < failures.size(); ++at)
    if (failures[at].has("unit") && !is_id(failures[at].text("unit")))
      problems.push_back({.pointer = "/params/failures/" + std::to_string(at) + "/unit",
                          .found = "\"" + failures[at].text("unit") + "\"",
                          .expected = "letters, digits, _ and -"});
}

void check_intervals(const Order& order, std::vector<Problem>& problems) {
  const std::vector<Params> maintenance = order.params().list("maintenance");
  for (std::size_t at = 0; at < maintenance.size(); ++at) {
    const Params& work = maintenance[at];
    if (!work.has("max_days_between") || work.number("max_days_between") >= work.number("min_days_between")) continue;
    problems.push_back({.pointer = "/params/maintenance/" + std::to_string(at) + "/max_days_between",
                        .found = "less than `min_days_between`",
                        .expected = "at least as much"});
  }
}

bool needs_port(const Order& order) {
  const bool barge = has_shutdown(order) && order.params().text("shutdown_quarters") == "barge";
  return changes_crews(order) || order.params().integer("rounds") > 0 || barge;
}

void check(const Order& order) {
  std::vector<Problem> problems;
  if (!has_planned_work(order) && order.params().list("failures").empty())
    problems.push_back({.pointer = "/params",
                        .found = "nothing to operate, maintain or repair",
                        .expected = "periods, a shutdown, rounds, visits or failures"});
  if (needs_port(order) && !order.has_place("port"))
    problems.push_back(
        {.pointer = "/places", .found = "crews by boat or a barge without a port", .expected = "a place \"port\""});
  if (order.params().integer("shutdown_before_period") > om::periods(order) + 1)
    problems.push_back({.pointer = "/params/shutdown_before_period",
                        .found = "more periods than there are",
                        .expected = "at most one more than `periods`"});
  check_names(order, problems);
  check_units(order, problems);
  check_intervals(order, problems);
  if (!problems.empty()) throw InvalidOrder(problems);
}

Way way_by(const Order& order, Transport transport, const std::string& id, const std::string& name) {
  Way way(id, name);
  std::vector<std::string> ends;
  if (om::periods(order) > 0) ends.push_back(om::add_operation(way, order, transport));
  if (has_shutdown(order)) ends.push_back(om::add_shutdown(way, order));
  om::add_maintenance(way, order);
  for (const std::string& last : {om::add_rounds(way, order), om::add_visits(way, order)})
    if (!last.empty()) ends.push_back(last);
  return way.delivers(ends.front());
}

void add_ways(Network& network, const Order& order) {
  if (!changes_crews(order)) {
    network.add(way_by(order, Transport::None, "manned", "crews on board"));
    return;
  }
  network.add(way_by(order, Transport::Boat, "crew_boat", "crews by boat"));
  if (fairlead::trade::most_seats(order, "heli_pax") >= 4)
    network.add(way_by(order, Transport::Helicopter, "helicopter", "crews by helicopter"));
}

/// Nothing is planned: it is there for so long, and served when it fails.
Way on_call(const Order& order) {
  return Way("on_call", "repaired when it fails")
      .then(Activity("on_call", "On call")
                .lasts(Duration::hours(order.params().number("on_call_days") * 24))
                .insensitive());
}

Network expand(const Order& order) {
  check(order);
  Network network;
  if (has_planned_work(order))
    add_ways(network, order);
  else
    network.add(on_call(order));
  om::add_failures(network, order);
  return network;
}

}  // namespace

FAIRLEAD_PLUGIN(describe, expand)
