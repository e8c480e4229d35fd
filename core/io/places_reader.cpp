// SPDX-License-Identifier: MIT
#include <set>
#include <tuple>

#include "core/io/scenario_sections.hpp"

namespace fairlead {
namespace {

constexpr std::array<std::string_view, 6> place_kinds = {"port", "yard", "field", "landfall", "wind_area", "shelter"};
constexpr double deepest_m = 12'000;
constexpr int most_slots = 1'000'000;

/// Regions stand in the weather: with `"weather": "none"` there are none to refer to, and no need of them.
void read_place_region(const Member& member, ScenarioReading& reading, RegionId& target) {
  std::string name;
  if (reading.scenario().weather)
    read_reference(member, reading.region_ids, target);
  else
    read_text(member, name);
}

Place read_place(const JsonCursor& at, const std::string& id, ScenarioReading& reading) {
  Place place{.id = id, .name = id};
  read_text(at.find("name"), place.name);
  read_choice(at.require("kind"), place_kinds, place.kind);
  read_number(at.require("lat"), place.position.lat_deg, -90, 90);
  read_number(at.require("lon"), place.position.lon_deg, -180, 180);
  read_positive(at.find("depth_m"), place.depth_m, deepest_m);
  read_reference(at.find("gate"), reading.place_ids, place.gate);
  read_place_region(at.find("region"), reading, place.region);
  read_integer(at.find("slots"), place.slots, 1, most_slots);
  at.refuse_unknown_keys();
  return place;
}

void refuse_gate_chains(const std::vector<JsonCursor>& elements, const std::vector<Place>& places) {
  for (std::size_t k = 0; k < places.size(); ++k) {
    const PlaceId gate = places[k].gate;
    if (!gate.valid() || !places[gate.index()].gate.valid()) continue;
    const JsonCursor at = *elements[k].find("gate");
    at.report("contradiction", at.shown() + ", which has a gate itself", "a place at sea without a gate");
  }
}

struct ReadTravel {
  TravelEntry entry;
  bool both_ways = true;
};

ReadTravel read_entry(const JsonCursor& at, const ScenarioReading& reading) {
  ReadTravel read;
  TravelEntry& entry = read.entry;
  if (!at.expect_object()) return read;
  read_reference(at.find("asset"), reading.asset_ids, entry.asset);
  read_reference(at.require("from"), reading.place_ids, entry.from);
  read_reference(at.require("to"), reading.place_ids, entry.to);
  read_number(at.require("hours"), entry.hours, 0, most_hours);
  read_usd(at.find("usd"), entry.cost);
  read_flag(at.find("both_ways"), read.both_ways);
  at.refuse_unknown_keys();
  if (entry.from.valid() && entry.from == entry.to)
    at.report("contradiction", "travel from a place to itself", "two places");
  return read;
}

}  // namespace

void read_places(ScenarioReading& reading) {
  std::vector<Place>& places = reading.scenario().places;
  for (std::size_t k = 0; k < reading.places.size(); ++k)
    places.push_back(read_place(reading.places[k], reading.place_ids.ids()[k], reading));
  refuse_gate_chains(reading.places, places);
}

void read_travel(const JsonCursor& root, ScenarioReading& reading) {
  std::set<std::tuple<AssetId, PlaceId, PlaceId>> known;
  const auto add = [&](const JsonCursor& at, const TravelEntry& entry) {
    const bool is_new = known.emplace(entry.asset, entry.from, entry.to).second;
    if (!is_new) at.report("duplicate-travel", "the same travel a second time", "one entry for each asset and way");
    reading.scenario().travel.push_back(entry);
  };
  for (const JsonCursor& at : elements_of(root.find("travel"))) {
    ReadTravel read = read_entry(at, reading);
    if (!read.entry.from.valid() || !read.entry.to.valid() || read.entry.from == read.entry.to) continue;
    add(at, read.entry);
    std::swap(read.entry.from, read.entry.to);
    if (read.both_ways) add(at, read.entry);
  }
}

}  // namespace fairlead
