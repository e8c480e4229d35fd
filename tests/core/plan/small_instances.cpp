// SPDX-License-Identifier: MIT
#include "tests/core/plan/small_instances.hpp"

#include <cmath>

#include "core/base/random.hpp"
#include "tests/support/build_scenario.hpp"

namespace fairlead::test {
namespace {

constexpr int most_activities = 6;
constexpr int weather_hours = 120 * 24;

class InstanceMaker {
 public:
  explicit InstanceMaker(std::uint64_t seed)
      : random_(StreamName{.seed = seed, .entity = "small instance", .process = "parts"}) {}

  Scenario make() {
    scenario_ = empty_scenario();
    scenario_.objective = Objective::Makespan;
    scenario_.end = scenario_.start + Seconds{60 * 86400};
    places();
    assets();
    weather();
    if (chance(0.5)) calendar_ = add_calendar(scenario_, "day", {.spans = {{6 * 3600, 18 * 3600}}, .closures = {}});
    ready_claims_ = chance(0.5);
    if (chance(0.6)) pool_ = add_pool(scenario_, "crew", between(1, 2));
    if (ready_claims_ && chance(0.5)) scenario_.places[1].slots = 1;
    int left = most_activities;
    for (int k = 0; k < 3 && left > 0; ++k) left -= order(k, left);
    return std::move(scenario_);
  }

 private:
  bool chance(double p) { return random_.uniform() < p; }
  int between(int low, int high) {
    return low + static_cast<int>(random_.below(static_cast<std::uint64_t>(high - low + 1)));
  }
  Seconds hours_of(int hours) { return Seconds{hours * 3600}; }

  void places() {
    const int count = between(2, 3);
    for (int k = 0; k < count; ++k)
      add_place(scenario_, "place" + std::to_string(k), {8.0 + k, 108.0}, k == 0 ? PlaceKind::Port : PlaceKind::Field);
    for (std::size_t a = 0; a < scenario_.places.size(); ++a)
      for (std::size_t b = 0; b < a; ++b) {
        const double travel_h = between(1, 9);
        scenario_.travel.push_back({{}, PlaceId{a}, PlaceId{b}, travel_h, {}});
        scenario_.travel.push_back({{}, PlaceId{b}, PlaceId{a}, travel_h, {}});
      }
  }

  void assets() {
    const int count = between(1, 3);
    for (int k = 0; k < count; ++k) {
      const AssetId id =
          add_asset(scenario_, "asset" + std::to_string(k), PlaceId{random_.below(scenario_.places.size())});
      scenario_.assets[id.index()].capabilities = {{"crane_t", k == 0 ? 900.0 : between(1, 3) * 300.0}};
    }
  }

  void weather() {
    if (chance(0.75)) {
      std::vector<double> hs;
      double level = 0;
      for (int k = 0; k < weather_hours; ++k) {
        level = 0.93 * level + 0.37 * random_.normal();
        hs.push_back(std::round(100 * std::exp(0.4 * level)) / 100);
      }
      add_weather(scenario_, "hs_m", std::move(hs));
    }
    set_distances(scenario_, 60);
  }

  int order(int number, int left) {
    const int activities = between(1, std::min(left, 3));
    std::vector<Way> ways;
    const int count = chance(0.25) ? 2 : 1;
    for (int k = 0; k < count; ++k) ways.push_back(way("way" + std::to_string(k), activities));
    const OrderId id = add_order(scenario_, "order" + std::to_string(number), std::move(ways));
    Order& made = scenario_.orders[id.index()];
    made.priority = between(0, 3);
    if (chance(0.3)) made.earliest_start = scenario_.start + hours_of(between(0, 60));
    return activities;
  }

  Way way(const std::string& id, int activities) {
    Way made = make_way(id);
    add_role(made, "crane", {{"crane_t", between(1, 2) * 300.0, {}}});
    const bool helper = scenario_.assets.size() > 1 && chance(0.2);
    if (helper) add_role(made, "helper", {{"crane_t", 300.0, {}}});
    for (int k = 0; k < activities; ++k) activity(made, k, helper);
    for (int k = 1; k < activities; ++k)
      if (chance(0.75)) link(made, k - 1, k);
    if (activities > 1 && made.links.size() + 1 == static_cast<std::size_t>(activities) && chance(0.5))
      add_hold(made, 0, 0, activities - 1);
    return made;
  }

  void activity(Way& way, int number, bool helper) {
    const PlaceId place{random_.below(scenario_.places.size())};
    std::vector<int> roles{0};
    if (helper && chance(0.5)) roles.push_back(1);
    const int index = add_activity(way, "a" + std::to_string(number), place, between(1, 20), roles);
    Activity& made = way.activities[static_cast<std::size_t>(index)];
    if (chance(0.2)) {
      made.modes.push_back(made.modes.front());
      made.modes.back().id = "fast";
      made.modes.back().duration.a = std::max(1.0, made.modes.front().duration.a - between(1, 6));
    }
    if (pool_.valid() && chance(0.6))
      made.modes.back().pools.push_back({pool_, Amount::whole(1), ready_claims_ ? ClaimAt::Ready : ClaimAt::Start});
    rule(made);
    made.slots = scenario_.places[place.index()].slots ? 1 : 0;
  }

  void rule(Activity& activity) {
    const int kind = between(0, 2);
    activity.rule = kind == 0   ? WeatherRule::Continuous
                    : kind == 1 ? WeatherRule::Suspendable
                                : WeatherRule::Insensitive;
    if (kind != 2 && scenario_.weather) activity.conditions.limits = {{"hs_m", -1e9, 0.9 + between(0, 8) / 10.0}};
    if (calendar_.valid() && kind != 0 && chance(0.4)) activity.conditions.shift = calendar_;
    if (kind != 1) return;
    if (chance(0.4)) activity.restart = hours_of(between(1, 2));
    if (chance(0.4)) activity.abandon = hours_of(between(1, 2));
    if (chance(0.4)) activity.minimum_chunk = hours_of(between(1, 3));
  }

  void link(Way& way, int from, int to) {
    const double draw = random_.uniform();
    const LinkKind kind = draw < 0.7    ? LinkKind::FinishStart
                          : draw < 0.85 ? LinkKind::StartStart
                                        : LinkKind::FinishFinish;
    add_link(way, from, to, kind, chance(0.4) ? between(1, 24) : 0);
  }

  RandomStream random_;
  Scenario scenario_;
  CalendarId calendar_;
  PoolId pool_;
  bool ready_claims_ = false;
};

}  // namespace

Scenario small_instance(std::uint64_t seed) {
  return InstanceMaker(seed).make();
}

}  // namespace fairlead::test
