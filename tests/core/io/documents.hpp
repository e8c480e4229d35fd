// SPDX-License-Identifier: MIT
// Scenario documents for the tests of core/io: one that says everything, and what is wrong with changed ones.
#pragma once

#include <string>
#include <vector>

#include "core/io/network_reader.hpp"
#include "core/io/scenario_reader.hpp"

namespace fairlead::test {

/// A scenario in which every key of docs/scenario_format.md stands at least once.
[[nodiscard]] std::string whole_scenario();

/// `{"path", "value"}` as --set takes them.
struct Change {
  std::string path;
  std::string value;
};

[[nodiscard]] std::string changed(const std::string& text, const std::vector<Change>& changes);

/// Problems of reading the scenario and the networks of its inline orders.
[[nodiscard]] Problems problems_of(const std::string& text);
[[nodiscard]] Problems problems_of(const JsonDocument& document);
/// `code pointer` of each.
[[nodiscard]] std::vector<std::string> briefly(const Problems& problems);

/// The scenario with the ways of its inline orders; fails the test if anything is wrong.
[[nodiscard]] Scenario read_whole(const std::string& text);

}  // namespace fairlead::test
