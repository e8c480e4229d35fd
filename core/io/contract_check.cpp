// SPDX-License-Identifier: MIT
#include "core/io/contract_check.hpp"

#include <set>

#include "core/io/fields.hpp"

namespace fairlead {
namespace {

struct Names {
  std::set<std::string> activities, roles, quantities;
};

Names names_of(const Way& way) {
  Names names;
  for (const Activity& activity : way.activities) names.activities.insert(activity.id);
  for (const Role& role : way.roles) names.roles.insert({role.id, role.group});
  for (const NamedQuantity& quantity : way.quantities) names.quantities.insert(quantity.name);
  return names;
}

void refuse_unless(bool known, const JsonCursor& at, const std::string& name, const char* expected,
                   const std::set<std::string>& words) {
  const std::vector<std::string> list(words.begin(), words.end());
  if (!known) at.report("unknown-id", at.shown(), expected, did_you_mean(name, list));
}

/// Calls `check` with each element's member `key` and its text.
template <class Check>
void each_name(const Member& list, const char* key, Check check) {
  if (!list || !list->is_array()) return;
  for (const JsonCursor& element : list->elements())
    if (const Member name = element.find(key); name && name->is_text()) check(*name, *name->text());
}

void check_milestones(const Member& lump_sum, const std::vector<Way>& ways) {
  if (!lump_sum) return;
  each_name(lump_sum->find("milestones"), "activity", [&](const JsonCursor& at, const std::string& name) {
    for (const Way& way : ways) {
      const std::set<std::string> activities = names_of(way).activities;
      if (activities.contains(name)) continue;
      refuse_unless(false, at, name, ("an activity of the way \"" + way.id + "\"").c_str(), activities);
      return;
    }
  });
}

}  // namespace

void check_contract(const JsonCursor& order, const Order& with_ways) {
  const Member contract = order.find("contract");
  if (!contract || with_ways.ways.empty()) return;
  Names all;
  for (const Way& way : with_ways.ways) {
    Names names = names_of(way);
    all.roles.merge(names.roles);
    all.quantities.merge(names.quantities);
  }
  for (const Demand& demand : with_ways.demands) all.quantities.merge(names_of(demand.way).quantities);
  check_milestones(contract->find("lump_sum"), with_ways.ways);
  each_name(contract->find("day_rates"), "role", [&](const JsonCursor& at, const std::string& name) {
    refuse_unless(all.roles.contains(name), at, name, "a role of one of the order's ways", all.roles);
  });
  each_name(contract->find("unit_rates"), "quantity", [&](const JsonCursor& at, const std::string& name) {
    refuse_unless(all.quantities.contains(name), at, name, "a quantity of one of the order's ways or demands",
                  all.quantities);
  });
}

}  // namespace fairlead
