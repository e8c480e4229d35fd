// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/io/network_sections.hpp"

namespace fairlead {
namespace {

constexpr int most_assets_of_a_role = 100;
constexpr std::array<const char*, 3> asset_fields = {"max_depth_m", "draft_m", "speed_kn"};

Requirement read_requirement(const std::string& capability, const JsonCursor& at) {
  Requirement requirement{.capability = capability, .minimum = {}, .maximum = {}};
  if (at.is_number()) {
    read_number(at, requirement.minimum, -most_number);
    return requirement;
  }
  if (!at.is_object()) {
    at.report("wrong-type", at.shown(), "a minimum, or an object with \"min\" and \"max\"");
    return requirement;
  }
  read_number(at.find("min"), requirement.minimum, -most_number);
  read_number(at.find("max"), requirement.maximum, -most_number);
  at.refuse_unknown_keys();
  if (!at.find("min") && !at.find("max")) at.report("missing-key", "no bound", "\"min\", \"max\" or both");
  if (requirement.minimum && requirement.maximum && *requirement.minimum > *requirement.maximum)
    at.report("contradictory-range",
              "min " + format_number(*requirement.minimum) + " above max " + format_number(*requirement.maximum),
              "min at most max");
  return requirement;
}

void read_takes(const JsonCursor& at, const NetworkTables& tables, Role& role) {
  if (!at.expect_object()) return;
  const Member capacity = at.require("capacity");
  read_name(capacity, role.shared_capacity);
  double amount = 0;
  read_positive(at.require("amount"), amount, most_units);
  role.shared_amount = amount_from(amount);
  at.refuse_unknown_keys();
  if (!capacity || role.shared_capacity.empty() || tables.shared_capacities.contains(role.shared_capacity)) return;
  const std::vector<std::string> known(tables.shared_capacities.begin(), tables.shared_capacities.end());
  capacity->report("unknown-capacity", capacity->shown(), "a shareable capacity of some asset",
                   did_you_mean(role.shared_capacity, known));
}

Role read_role(const JsonCursor& at, const WayReading& reading, int& count) {
  Role role;
  if (!at.expect_object()) return role;
  read_id(at.require("id"), role.group);
  read_integer(at.find("count"), count, 1, most_assets_of_a_role);
  if (const Member needs = at.find("requires"))
    for (const auto& [name, member] : needs->members()) {
      role.requirements.push_back(read_requirement(name, member));
      check_capability(member, name, reading);
    }
  if (const Member takes = at.find("takes")) read_takes(*takes, reading.tables, role);
  at.refuse_unknown_keys();
  return role;
}

}  // namespace

void check_capability(const JsonCursor& at, const std::string& name, const WayReading& reading) {
  const auto& declared = reading.source.declared_capabilities;
  const bool known = reading.source.any_capability || reading.tables.capabilities.contains(name) ||
                     std::find(asset_fields.begin(), asset_fields.end(), name) != asset_fields.end() ||
                     std::find(declared.begin(), declared.end(), name) != declared.end();
  if (known) return;
  std::vector<std::string> words(reading.tables.capabilities.begin(), reading.tables.capabilities.end());
  words.insert(words.end(), declared.begin(), declared.end());
  words.insert(words.end(), asset_fields.begin(), asset_fields.end());
  at.report("unknown-capability", "\"" + name + "\"", "a capability of some asset, or one that the service declares",
            did_you_mean(name, words));
}

void read_roles(const JsonCursor& way, WayReading& reading) {
  std::vector<Role>& roles = reading.way.roles;
  for (const JsonCursor& at : elements_of(way.find("roles"))) {
    int count = 1;
    Role role = read_role(at, reading, count);
    if (role.group.empty()) continue;
    auto& named = reading.roles_by_name[role.group];
    if (!named.empty())
      at.report("duplicate-id", "the role \"" + role.group + "\" a second time", "an id for each role");
    for (int number = 1; number <= count; ++number) {
      role.id = count == 1 ? role.group : role.group + "#" + std::to_string(number);
      named.push_back(static_cast<int>(roles.size()));
      if (count > 1) reading.roles_by_name[role.id] = {static_cast<int>(roles.size())};
      roles.push_back(role);
    }
  }
}

std::vector<int> find_roles(const JsonCursor& at, const WayReading& reading) {
  const auto name = at.text();
  if (!name) return {};
  const auto found = reading.roles_by_name.find(*name);
  if (found != reading.roles_by_name.end()) return found->second;
  std::vector<std::string> known;
  for (const auto& [role, positions] : reading.roles_by_name) known.push_back(role);
  at.report("unknown-id", at.shown(), "the id of a role of this way", did_you_mean(*name, known));
  return {};
}

}  // namespace fairlead
