// SPDX-License-Identifier: MIT
// The kinds of work of supply and anchor-handling vessels, each with its ways.
#pragma once

#include <fairlead/plugin.hpp>

namespace supply {

/// Rounds of a ship that loads in port and visits platforms; deck is shared with other orders where ships share theirs.
fairlead::sdk::Network rounds(const fairlead::sdk::Order& order);

/// People brought to platforms, by boat and by helicopter.
fairlead::sdk::Network crew_change(const fairlead::sdk::Order& order);

/// A vessel let for days: standing by, guarding, helping.
fairlead::sdk::Way charter(const fairlead::sdk::Order& order);

/// A client's rig towed from one place to another by a lead tug and others.
fairlead::sdk::Way rig_move(const fairlead::sdk::Order& order);

}  // namespace supply
