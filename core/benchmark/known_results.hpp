// SPDX-License-Identifier: MIT
// KnownResults: the best published objective of each instance, from a folder's best_known.csv.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace fairlead {

struct KnownResult {
  std::optional<double> lower_bound{};
  std::optional<double> best{};
};

enum class Sense { Minimise, Maximise };

struct KnownResults {
  std::map<std::string, KnownResult, std::less<>> by_instance{};
  Sense sense = Sense::Minimise;

  [[nodiscard]] std::optional<double> best_of(std::string_view instance) const;
};

/// Values are given to four digits after the point: nearer ones are equal.
inline constexpr double known_tolerance = 0.00005001;

/// Reads `best_known.csv` (instance, lower_bound, best_upper_bound, anything more); without it nothing is known.
[[nodiscard]] KnownResults read_known_results(const std::filesystem::path& folder, Sense sense);

}  // namespace fairlead
