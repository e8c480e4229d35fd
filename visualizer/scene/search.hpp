// SPDX-License-Identifier: MIT
// SearchIndex: finds assets, orders, places, activities, pools and services by parts of their ids and names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "visualizer/scene/run_view.hpp"
#include "visualizer/scene/target.hpp"

namespace fairlead::view {

struct SearchHit {
  Target target{};
  std::string name{};
  std::string detail{};  ///< its id; of an activity: its order too
};

/// Letters in lower case without their marks: `Bạch Hổ` and `BACH HO` become `bach ho`, `đ` becomes `d`.
[[nodiscard]] std::string plain_letters(std::string_view utf8);

class SearchIndex {
 public:
  explicit SearchIndex(const RunView& run);

  /// Things that hold every word of the query, in any order, in any case, with or without marks. The best first: a
  /// name that begins with it, a word that begins with it, anything that holds it. Nothing for an empty query.
  [[nodiscard]] std::vector<SearchHit> find(std::string_view query, std::size_t most = 20) const;

 private:
  struct Entry {
    SearchHit hit{};
    std::string name{};  ///< in plain letters
    std::string rest{};  ///< id and the like, in plain letters
  };

  void add(const Target& target, std::string name, std::string detail);

  std::vector<Entry> entries_{};
};

}  // namespace fairlead::view
