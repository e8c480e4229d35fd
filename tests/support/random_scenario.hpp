// SPDX-License-Identifier: MIT
// Small random scenarios from a seed, with every feature of the model; failing ones can be shrunk and saved.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "tests/support/json_fields.hpp"

namespace fairlead::test {

struct RandomActivity {
  std::string id;
  Fields fields;
};

struct RandomLink {
  std::string from;
  std::string to;
  Fields fields;
};

struct RandomHold {
  std::string first;
  std::string last;
  Fields fields;
};

struct RandomWay {
  Fields fields;  ///< id, name, quantities, delivers
  std::vector<Fields> roles;
  std::vector<RandomActivity> activities;
  std::vector<RandomLink> links;
  std::vector<RandomHold> holds;
  [[nodiscard]] std::string json() const;
};

struct RandomOrder {
  Fields fields;
  std::vector<RandomWay> ways;
  [[nodiscard]] std::string json() const;
};

struct RandomScenario {
  std::uint64_t seed = 0;
  Fields header;
  std::vector<Fields> calendars;
  std::vector<Fields> places;
  std::vector<Fields> travel;
  std::vector<Fields> pools;
  std::vector<Fields> assets;
  std::vector<Fields> outages;
  std::vector<RandomOrder> orders;
  std::vector<std::pair<std::string, std::string>> weather_files;  ///< name and CSV text
  std::map<std::string, int> features;                             ///< how often each feature was written

  [[nodiscard]] std::string json() const;
  /// Writes scenario.json and its weather into the folder; returns the scenario's path.
  [[nodiscard]] std::filesystem::path save(const std::filesystem::path& folder) const;
};

struct RandomLimits {
  int most_orders = 5;
  int most_activities = 5;  ///< of a way
  bool plain = false;       ///< no retries, breakdowns, hire, tenders: for searches by enumeration
};

[[nodiscard]] RandomScenario random_scenario(std::uint64_t seed, const RandomLimits& limits = {});

/// Every feature that random_scenario can write.
[[nodiscard]] const std::vector<std::string>& scenario_features();

/// Drops orders, ways, activities, links, holds, assets, members ... while the predicate still holds.
[[nodiscard]] RandomScenario shrunk(RandomScenario failing, const std::function<bool(const RandomScenario&)>& fails,
                                    int most_tries = 2000);

}  // namespace fairlead::test
