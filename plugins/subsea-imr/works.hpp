// SPDX-License-Identifier: MIT
// What a vessel with divers and a remotely operated vehicle does under water.
#pragma once

#include <string>
#include <vector>

#include "trade/diving.hpp"
#include <fairlead/plugin.hpp>

namespace imr {

using namespace fairlead::sdk;
using fairlead::trade::Diving;

/// The vessel's stay at sea; works append their last activities.
struct Stay {
  const Diving& diving;
  std::string first = "mobilise";
  std::vector<std::string> ends{};
};

/// Structures in any order: inspection by vehicle, then what divers do.
void add_structures(Way& way, const Order& order, Stay& stay);
/// Pipelines and legs of them one after the other: inspection at the vessel's rate, probes, spans, clamps.
void add_pipelines(Way& way, const Order& order, Stay& stay);
/// Spools replaced: survey, yard work, cutting out, fitting, leak test; the vessel comes for the second part anew.
void add_spools(Way& way, const Order& order, Stay& stay);

/// Repair by divers at a place, of the source's days for a clamp or spool.
Activity repair(const Order& order, const std::string& id, const std::string& name, const std::string& place);
/// Work by the vehicle, in its limits.
Activity by_vehicle(const Order& order, const std::string& id, const std::string& name, const std::string& place);

}  // namespace imr
