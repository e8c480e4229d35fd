// SPDX-License-Identifier: MIT
// What a survey vessel does at sea. Each part links its activities behind `first` and appends the last ones to `ends`.
#pragma once

#include <string>
#include <vector>

#include <fairlead/plugin.hpp>

namespace survey {

using namespace fairlead::sdk;

/// A vessel at work: its role, and the activities between which its work lies.
struct Berth {
  std::string role{};
  std::string first{};
  std::vector<std::string> ends{};
};

/// Geophysical lines, block by block in any order.
void add_lines(Way& way, const Order& order, Berth& berth);
/// Sites of jack-up rigs in any order: lines and a shallow core.
void add_rig_sites(Way& way, const Order& order, Berth& berth);
/// Locations one after the other: seabed cone tests, then boreholes.
void add_locations(Way& way, const Order& order, Berth& berth);

double line_km(const Order& order);
/// Of all locations: `cpts` or `boreholes`.
int count(const Order& order, const std::string& what);

}  // namespace survey
