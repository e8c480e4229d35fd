// SPDX-License-Identifier: MIT
#include <algorithm>

#include "tests/support/random_scenario.hpp"

namespace fairlead::test {
namespace {

/// Makes one removal; false if it is not there.
using Removal = std::function<bool(RandomScenario&)>;

template <class T>
bool drop(std::vector<T>& from, std::size_t k) {
  if (k >= from.size()) return false;
  from.erase(from.begin() + static_cast<std::ptrdiff_t>(k));
  return true;
}

bool mentions(const std::string& json, const std::string& id) {
  return json.find(id) != std::string::npos;
}

void drop_unused_roles(RandomWay& way) {
  std::string used;
  for (const RandomActivity& activity : way.activities) used += activity.fields.json();
  const auto unused = [&](const Fields& role) { return !mentions(used, role.find("id")); };
  for (const Fields& role : way.roles)
    if (unused(role))
      way.holds.erase(
          std::remove_if(way.holds.begin(), way.holds.end(),
                         [&](const RandomHold& hold) { return hold.fields.find("role") == role.find("id"); }),
          way.holds.end());
  way.roles.erase(std::remove_if(way.roles.begin(), way.roles.end(), unused), way.roles.end());
}

bool drop_activity(RandomWay& way, std::size_t k) {
  if (k >= way.activities.size() || way.activities.size() < 2) return false;
  const std::string id = way.activities[k].id;
  const auto touches_link = [&](const RandomLink& link) { return link.from == id || link.to == id; };
  const auto touches_hold = [&](const RandomHold& hold) { return hold.first == id || hold.last == id; };
  way.links.erase(std::remove_if(way.links.begin(), way.links.end(), touches_link), way.links.end());
  way.holds.erase(std::remove_if(way.holds.begin(), way.holds.end(), touches_hold), way.holds.end());
  drop(way.activities, k);
  drop_unused_roles(way);
  return true;
}

bool drop_asset(RandomScenario& scenario, std::size_t k) {
  if (k >= scenario.assets.size()) return false;
  const std::string id = scenario.assets[k].find("id");
  const auto of_asset = [&](const Fields& fields) { return fields.find("asset") == id; };
  scenario.outages.erase(std::remove_if(scenario.outages.begin(), scenario.outages.end(), of_asset),
                         scenario.outages.end());
  scenario.travel.erase(std::remove_if(scenario.travel.begin(), scenario.travel.end(), of_asset),
                        scenario.travel.end());
  return drop(scenario.assets, k);
}

constexpr std::size_t most = 12;  // elements of any list

void add_members(std::vector<Removal>& out, const std::function<Fields*(RandomScenario&)>& of) {
  for (std::size_t m = 0; m < most; ++m)
    out.push_back([of, m](RandomScenario& s) {
      Fields* fields = of(s);
      return fields != nullptr && drop(fields->members, m);
    });
}

std::vector<Removal> coarse() {
  std::vector<Removal> out;
  for (std::size_t o = 0; o < most; ++o) out.push_back([o](RandomScenario& s) { return drop(s.orders, o); });
  for (std::size_t a = 0; a < most; ++a) out.push_back([a](RandomScenario& s) { return drop_asset(s, a); });
  for (std::size_t o = 0; o < most; ++o)
    for (std::size_t w = 0; w < 2; ++w) {
      out.push_back([o, w](RandomScenario& s) {
        return o < s.orders.size() && s.orders[o].ways.size() > 1 && drop(s.orders[o].ways, w);
      });
      for (std::size_t a = 0; a < most; ++a) {
        out.push_back([o, w, a](RandomScenario& s) {
          return o < s.orders.size() && w < s.orders[o].ways.size() && drop_activity(s.orders[o].ways[w], a);
        });
        out.push_back([o, w, a](RandomScenario& s) {
          return o < s.orders.size() && w < s.orders[o].ways.size() && drop(s.orders[o].ways[w].links, a);
        });
        out.push_back([o, w, a](RandomScenario& s) {
          return o < s.orders.size() && w < s.orders[o].ways.size() && drop(s.orders[o].ways[w].holds, a);
        });
      }
    }
  return out;
}

std::vector<Removal> fine() {
  std::vector<Removal> out;
  const auto table = [&](std::vector<Fields> RandomScenario::*list) {
    for (std::size_t k = 0; k < most; ++k) {
      out.push_back([list, k](RandomScenario& s) { return drop(s.*list, k); });
      add_members(out, [list, k](RandomScenario& s) { return k < (s.*list).size() ? &(s.*list)[k] : nullptr; });
    }
  };
  for (const auto list : {&RandomScenario::calendars, &RandomScenario::travel, &RandomScenario::pools,
                          &RandomScenario::outages, &RandomScenario::assets, &RandomScenario::places})
    table(list);
  add_members(out, [](RandomScenario& s) { return &s.header; });
  for (std::size_t o = 0; o < most; ++o) {
    add_members(out, [o](RandomScenario& s) { return o < s.orders.size() ? &s.orders[o].fields : nullptr; });
    for (std::size_t w = 0; w < 2; ++w)
      for (std::size_t a = 0; a < most; ++a)
        add_members(out, [o, w, a](RandomScenario& s) -> Fields* {
          if (o >= s.orders.size() || w >= s.orders[o].ways.size() || a >= s.orders[o].ways[w].activities.size())
            return nullptr;
          return &s.orders[o].ways[w].activities[a].fields;
        });
  }
  return out;
}

}  // namespace

RandomScenario shrunk(RandomScenario failing, const std::function<bool(const RandomScenario&)>& fails, int most_tries) {
  std::vector<Removal> removals = coarse();
  for (Removal& removal : fine()) removals.push_back(std::move(removal));
  bool smaller = true;
  while (smaller) {
    smaller = false;
    for (std::size_t k = removals.size(); k-- > 0;) {
      RandomScenario tried = failing;
      const Removal& removal = removals[removals.size() - 1 - k];
      if (!removal(tried)) continue;
      if (--most_tries < 0) return failing;
      if (!fails(tried)) continue;
      failing = std::move(tried);
      smaller = true;
    }
  }
  return failing;
}

}  // namespace fairlead::test
