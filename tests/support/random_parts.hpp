// SPDX-License-Identifier: MIT
// The parts of a random scenario, each drawn from one stream of its seed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/random.hpp"
#include "tests/support/random_scenario.hpp"

namespace fairlead::test {

class RandomParts {
 public:
  RandomParts(RandomScenario& scenario, const RandomLimits& limits);

  void header();
  void weather();
  void calendars();
  void places();
  void pools();
  void fleet();
  void outages();
  void orders();

 private:
  struct Kept {
    std::string first;
    std::string last;
  };

  // draws
  bool chance(double probability) { return stream_.uniform() < probability; }
  int between(int low, int high) {
    return low + static_cast<int>(stream_.below(static_cast<std::uint64_t>(high - low + 1)));
  }
  double tenths(int low, int high) { return between(low * 10, high * 10) / 10.0; }
  template <class T>
  const T& pick(const std::vector<T>& from) {
    return from[stream_.below(from.size())];
  }
  void count(const char* feature) { ++scenario_.features[feature]; }
  /// True with the probability; then the feature is counted.
  bool with(double probability, const char* feature);
  [[nodiscard]] std::string day(double days_from_start, int hour = 0);

  // fleet (random_fleet.cpp)
  Fields& asset(const std::string& id, const std::string& home);
  void vessel(int number);
  void tug(int number);
  void barge(int number);
  void host();
  void common(Fields& fields, bool moves);
  void ownership(Fields& fields);

  // orders (random_orders.cpp)
  void order(int number);
  void order_terms(Fields& fields, const std::string& id);
  void contract(Fields& fields, const RandomWay& way);
  RandomWay way(const std::string& id);
  RandomWay work_way(const std::string& id);
  RandomWay tow_way(const std::string& id);
  RandomWay shared_way(const std::string& id);
  Fields role(const std::string& id, const char* capability, const std::vector<int>& values);
  RandomActivity& activity(RandomWay& way, const std::string& place, const std::vector<std::string>& roles);
  void needs(Fields& fields, const std::vector<std::string>& roles, bool with_duration);
  [[nodiscard]] std::string duration(const std::vector<std::string>& roles);
  void conditions(Fields& fields);
  void extras(RandomActivity& made, const RandomWay& way);
  void chain(RandomWay& way);
  void link(RandomWay& way, std::size_t from, std::size_t to, bool plain);
  void hold_slots(RandomWay& way);
  void hold(RandomWay& way, const std::string& role, std::size_t first, std::size_t last);
  void finish(RandomWay& way);

  RandomScenario& scenario_;
  RandomLimits limits_;
  RandomStream stream_;
  int days_ = 30;
  bool has_weather_ = true;
  std::vector<std::string> columns_;
  std::vector<std::string> calendar_ids_;
  std::vector<std::string> pool_ids_;
  std::vector<std::string> stock_ids_;
  std::vector<std::string> ports_;
  std::vector<std::string> sites_;
  std::vector<std::string> vessel_ids_;
  bool has_tug_ = false;
  bool has_barge_ = false;
  bool has_host_ = false;
  bool lays_ = false;
  std::string lay_role_;  ///< a role of the way whose asset has lay_km_per_day
};

}  // namespace fairlead::test
