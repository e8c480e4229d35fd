// SPDX-License-Identifier: MIT
#include "core/io/network_reader.hpp"

#include <algorithm>
#include <array>

#include "core/io/network_sections.hpp"
#include "core/io/networks_format.hpp"

namespace fairlead {
namespace {

constexpr int highest_priority = 1'000'000;
constexpr std::array<std::string_view, 2> downs_from = {"event", "start"};

template <class Table>
std::vector<std::string> ids_of(const Table& table) {
  std::vector<std::string> ids;
  for (const auto& entry : table) ids.push_back(entry.id);
  return ids;
}

/// Quantities of activities that the way does not sum up itself are the way's.
void sum_quantities(Way& way) {
  const std::size_t stated = way.quantities.size();
  for (const Activity& activity : way.activities)
    for (const NamedQuantity& part : activity.quantities) {
      const auto same = [&](const NamedQuantity& total) { return total.name == part.name; };
      const auto at = std::find_if(way.quantities.begin(), way.quantities.end(), same);
      if (at == way.quantities.end())
        way.quantities.push_back(part);
      else if (static_cast<std::size_t>(at - way.quantities.begin()) >= stated)
        at->amount += part.amount;
    }
}

Way read_way(const JsonCursor& at, const std::string& id, const NetworkTables& tables, const NetworkSource& source) {
  WayReading reading{tables, source, {}};
  Way& way = reading.way;
  const std::size_t problems = at.problems().size();
  way.id = way.name = id;
  read_text(at.find("name"), way.name);
  if (!at.is_object()) return way;
  read_roles(at, reading);
  read_activities(at, reading);
  read_links(at, reading);
  read_holds(at, reading);
  way.quantities = read_quantities(at.find("quantities"));
  way.delivers = static_cast<int>(way.activities.size()) - 1;
  read_reference(at.find("delivers"), reading.activity_ids, way.delivers);
  at.refuse_unknown_keys();
  sum_quantities(way);
  check_way(at, way, at.problems().size() == problems);
  return way;
}

std::vector<Way> read_ways(const JsonCursor& list, const NetworkTables& tables, const NetworkSource& source) {
  const std::vector<JsonCursor> elements = list.elements();
  IdIndex ids("a way");
  ids.read(elements);
  std::vector<Way> ways;
  for (std::size_t k = 0; k < elements.size(); ++k) ways.push_back(read_way(elements[k], ids.ids()[k], tables, source));
  return ways;
}

Way read_event_way(const JsonCursor& at, const NetworkTables& tables, const NetworkSource& source) {
  std::string id;
  if (at.expect_object()) read_id(at.require("id"), id);
  return read_way(at, id, tables, source);
}

Demand read_demand(const JsonCursor& at, const std::string& id, const NetworkTables& tables,
                   const NetworkSource& source) {
  Demand demand{.id = id, .name = id};
  read_text(at.find("name"), demand.name);
  read_positive(at.require("events_per_unit_year"), demand.events_per_unit_year);
  read_positive(at.find("units"), demand.units);
  read_usd(at.find("waiting_usd_per_day"), demand.waiting_cost_per_day);
  read_number(at.find("units_down"), demand.units_down, 0);
  if (const Member from = at.find("down_from")) demand.down_from_start = from->choice(downs_from) == 1;
  read_id(at.find("unit"), demand.unit_kind);
  read_integer(at.find("priority"), demand.priority, -highest_priority, highest_priority);
  if (const Member network = at.require("network")) demand.way = read_event_way(*network, tables, source);
  at.refuse_unknown_keys();
  return demand;
}

std::vector<Demand> read_demands(const JsonCursor& list, const NetworkTables& tables, const NetworkSource& source) {
  const std::vector<JsonCursor> elements = list.elements();
  IdIndex ids("a demand");
  ids.read(elements);
  std::vector<Demand> demands;
  for (std::size_t k = 0; k < elements.size(); ++k)
    demands.push_back(read_demand(elements[k], ids.ids()[k], tables, source));
  return demands;
}

/// Version 1 knows no features beyond itself: a network that asks for any is newer than this reader.
void read_features(const JsonCursor& at) {
  for (const JsonCursor& feature : elements_of(at.find("requires")))
    if (const auto name = feature.text())
      feature.report("unknown-feature", "\"" + *name + "\"", "features of " + std::string(network_format),
                     "use a newer Fairlead, or an older plugin");
}

void read_format(const JsonCursor& at, const NetworkSource& source) {
  const Member format = source.format_required ? at.require("format") : at.find("format");
  if (format) check_format(*format, network_format);
}

}  // namespace

NetworkTables::NetworkTables(const Scenario& scenario)
    : places("a place", ids_of(scenario.places)),
      pools("a pool", ids_of(scenario.pools)),
      calendars("a calendar", ids_of(scenario.calendars)) {
  for (const Asset& asset : scenario.assets) {
    for (const Capability& capability : asset.capabilities) capabilities.insert(capability.name);
    for (const SharedCapacity& capacity : asset.shareable) shared_capacities.insert(capacity.name);
  }
}

Network read_network(const JsonCursor& at, const NetworkTables& tables, const NetworkSource& source) {
  Network network;
  if (!at.expect_object()) return network;
  read_format(at, source);
  read_features(at);
  const Member ways = at.require("ways");
  if (ways) network.ways = read_ways(*ways, tables, source);
  if (const Member demands = at.find("demands")) network.demands = read_demands(*demands, tables, source);
  at.refuse_unknown_keys();
  if (ways && ways->is_array() && network.ways.empty()) ways->report("out-of-range", ways->shown(), "at least one way");
  return network;
}

}  // namespace fairlead
