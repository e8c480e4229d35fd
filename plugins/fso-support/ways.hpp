// SPDX-License-Identifier: MIT
// The three kinds of work beside a storage vessel, each as the one way of doing it.
#pragma once

#include <fairlead/plugin.hpp>

namespace fso {

/// Tankers berth in tandem, take their parcels and cast off, with least and most days between them.
fairlead::sdk::Way offloading(const fairlead::sdk::Order& order);

/// Legs of the mooring are changed one after the other.
fairlead::sdk::Way mooring_legs(const fairlead::sdk::Order& order);

/// The vessel is disconnected, towed to a dry dock, repaired, towed back and hooked up; a relief vessel may stand in.
fairlead::sdk::Way rotation(const fairlead::sdk::Order& order);

}  // namespace fso
