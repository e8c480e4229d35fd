// SPDX-License-Identifier: MIT
#include "tests/plugins/ways.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

namespace fairlead::test {
namespace {

const Activity& at(const Way& way, int index) {
  return way.activities[static_cast<std::size_t>(index)];
}

std::vector<std::string> pools_of_the_example() {
  ShippedService service("drilling");
  std::vector<std::string> names;
  for (const Pool& pool : service.example(R"({"wells": 1})").scenario.pools) names.push_back(pool.id);
  return names;
}

PoolId pool_named(const std::string& name) {
  static const std::vector<std::string> names = pools_of_the_example();
  const auto found = std::find(names.begin(), names.end(), name);
  REQUIRE(found != names.end());
  return PoolId{static_cast<std::size_t>(found - names.begin())};
}

std::vector<Way> ways_in(const Expansion& expansion) {
  for (const Problem& problem : expansion.problems) FAIL_CHECK(format_problem(problem));
  INFO(expansion.refusal);
  REQUIRE_FALSE(expansion.network.ways.empty());
  return expansion.network.ways;
}

}  // namespace

std::vector<Way> ways_of(const std::string& service, const std::string& params_json) {
  return ways_in(ShippedService(service).expand(params_json));
}

Way only_way(const std::string& service, const std::string& params_json) {
  const std::vector<Way> ways = ways_of(service, params_json);
  REQUIRE(ways.size() == 1);
  return ways.front();
}

ExampleScenario order_for(const std::string& service, const std::string& places_json, const std::string& params_json) {
  const std::string order = R"({"id": "order", "service": ")" + service + R"(", "places": )" + places_json +
                            R"(, "params": )" + params_json + "}";
  return ExampleScenario(order, ShippedService(service).description());
}

Expansion answered(const std::string& service, const ExampleScenario& example) {
  for (const Problem& problem : example.problems) FAIL_CHECK(format_problem(problem));
  return ShippedService(service).expand(example);
}

Expansion answered(const std::string& service, const std::string& places_json, const std::string& params_json) {
  return answered(service, order_for(service, places_json, params_json));
}

std::vector<Way> ways_of(const std::string& service, const std::string& places_json, const std::string& params_json) {
  return ways_in(answered(service, places_json, params_json));
}

Way only_way(const std::string& service, const std::string& places_json, const std::string& params_json) {
  const std::vector<Way> ways = ways_of(service, places_json, params_json);
  REQUIRE(ways.size() == 1);
  return ways.front();
}

Way way_named(const std::vector<Way>& ways, const std::string& id) {
  const auto found = std::find_if(ways.begin(), ways.end(), [&](const Way& way) { return way.id == id; });
  INFO(id);
  REQUIRE(found != ways.end());
  return *found;
}

std::vector<std::string> names_of(const std::vector<Way>& ways) {
  std::vector<std::string> names;
  for (const Way& way : ways) names.push_back(way.id);
  return names;
}

const Activity* find_activity(const Way& way, const std::string& id) {
  const auto found =
      std::find_if(way.activities.begin(), way.activities.end(), [&](const Activity& a) { return a.id == id; });
  return found == way.activities.end() ? nullptr : &*found;
}

const Activity& activity(const Way& way, const std::string& id) {
  const Activity* found = find_activity(way, id);
  INFO(id);
  REQUIRE(found != nullptr);
  return *found;
}

int count_activities(const Way& way, const std::string& beginning) {
  return static_cast<int>(std::count_if(way.activities.begin(), way.activities.end(),
                                        [&](const Activity& a) { return a.id.starts_with(beginning); }));
}

const Duration& duration(const Way& way, const std::string& id) {
  return activity(way, id).modes.front().duration;
}

double mode_h(const Way& way, const std::string& id) {
  const Duration& duration = activity(way, id).modes.front().duration;
  return duration.kind == DurationKind::Fixed ? duration.a : duration.b;
}

double pool_amount(const Activity& activity, const std::string& pool) {
  const PoolId id = pool_named(pool);
  for (const PoolNeed& need : activity.modes.front().pools)
    if (need.pool == id) return need.amount.as_double();
  return 0;
}

bool needs_role(const Way& way, const std::string& id, const std::string& role) {
  const auto& needs = activity(way, id).modes.front().roles;
  return std::any_of(needs.begin(), needs.end(), [&](const RoleNeed& need) {
    return way.roles[static_cast<std::size_t>(need.role)].group == role;
  });
}

const Role& role(const Way& way, const std::string& id) {
  const auto found =
      std::find_if(way.roles.begin(), way.roles.end(), [&](const Role& r) { return r.id == id || r.group == id; });
  INFO(id);
  REQUIRE(found != way.roles.end());
  return *found;
}

int count_roles(const Way& way, const std::string& group) {
  return static_cast<int>(
      std::count_if(way.roles.begin(), way.roles.end(), [&](const Role& role) { return role.group == group; }));
}

bool has_role(const Way& way, const std::string& group) {
  return std::any_of(way.roles.begin(), way.roles.end(), [&](const Role& role) { return role.group == group; });
}

double asks(const Way& way, const std::string& id, const std::string& capability) {
  for (const Requirement& requirement : role(way, id).requirements)
    if (requirement.capability == capability) return requirement.minimum.value_or(-1);
  return -1;
}

double limit(const Activity& activity, const std::string& column) {
  for (const WeatherLimit& limit : activity.conditions.limits)
    if (limit.column == column) return limit.maximum;
  return -1;
}

const Link* find_link(const Way& way, const std::string& from, const std::string& to) {
  const auto found = std::find_if(way.links.begin(), way.links.end(), [&](const Link& link) {
    return at(way, link.from).id == from && at(way, link.to).id == to;
  });
  return found == way.links.end() ? nullptr : &*found;
}

bool follows(const Way& way, const std::string& later, const std::string& earlier) {
  return find_link(way, earlier, later) != nullptr;
}

const std::string& delivers(const Way& way) {
  return at(way, way.delivers).id;
}

double quantity(const Way& way, const std::string& name) {
  for (const NamedQuantity& quantity : way.quantities)
    if (quantity.name == name) return quantity.amount;
  return 0;
}

}  // namespace fairlead::test
