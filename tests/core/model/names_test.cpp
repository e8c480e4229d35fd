// SPDX-License-Identifier: MIT
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "core/model/network_rules.hpp"

using namespace fairlead;

TEST_CASE("every state cause status and money item has a name of its own") {
  std::set<std::string> states;
  for (int k = 0; k <= static_cast<int>(AssetState::Idle); ++k) states.insert(state_name(static_cast<AssetState>(k)));
  CHECK(states.size() == 8);
  CHECK(states.count("off_hire") == 1);
  std::set<std::string> causes;
  for (int k = 0; k <= static_cast<int>(CauseKind::Weather); ++k) causes.insert(cause_name(static_cast<CauseKind>(k)));
  CHECK(causes.size() == 10);
  std::set<std::string> items;
  for (int k = 0; k <= static_cast<int>(MoneyKind::Downtime); ++k) items.insert(money_name(static_cast<MoneyKind>(k)));
  CHECK(items.size() == 16);
  CHECK(std::string{status_name(OrderStatus::LeftOut)} == "left_out");
  for (const auto& names : {states, causes, items}) CHECK(names.count("") == 0);
}
