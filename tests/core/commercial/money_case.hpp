// SPDX-License-Identifier: MIT
// MoneyCase: one order of two activities and two assets, to whose contract and costs a test adds what it is about.
#pragma once

#include <string>
#include <vector>

#include "core/commercial/ledger_entry.hpp"
#include "tests/support/build_scenario.hpp"

namespace fairlead::test {

struct MoneyCase {
  Scenario scenario = empty_scenario();
  PlaceId port = add_place(scenario, "port");
  PlaceId field = add_place(scenario, "field");
  AssetId crane = add_asset(scenario, "crane", port);
  AssetId barge = add_asset(scenario, "barge", port);
  Way way = two_activities();
  OrderId order = add_order(scenario, "job", {way});
  OrderId other = add_order(scenario, "other", {way});
  ActivityRef lift{order, 0};
  ActivityRef tidy{order, 1};

  [[nodiscard]] Contract& contract() { return scenario.orders[order.index()].contract; }
  [[nodiscard]] Way& only_way() { return scenario.orders[order.index()].ways.front(); }
  [[nodiscard]] Asset& asset(AssetId id) { return scenario.assets[id.index()]; }
  [[nodiscard]] Plan plan() const {
    Plan taken = empty_plan(scenario);
    take(taken, scenario, order, {crane, barge});
    return taken;
  }

 private:
  [[nodiscard]] Way two_activities() const {
    Way built = make_way();
    const int a = add_role(built, "crane");
    const int b = add_role(built, "barge");
    add_activity(built, "lift", field, 24, {a, b});
    add_activity(built, "tidy", field, 12, {a});
    return built;
  }
};

inline Cents dollars(double usd) {
  return cents_from_usd(usd);
}

inline std::vector<MoneyItem> items_of(const Ledger& ledger, MoneyKind kind) {
  std::vector<MoneyItem> found;
  for (const MoneyItem& item : ledger.items)
    if (item.kind == kind) found.push_back(item);
  return found;
}

inline Cents total(const std::vector<MoneyItem>& items) {
  Cents sum;
  for (const MoneyItem& item : items) sum += item.amount;
  return sum;
}

}  // namespace fairlead::test
