// SPDX-License-Identifier: MIT
// counting_sorted: rows by a small whole number, equal ones in the order they came, in linear time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace fairlead {

/// Invariant: key_of(row) is below `keys`.
template <class Row, class KeyOf>
[[nodiscard]] std::vector<Row> counting_sorted(std::vector<Row> rows, std::size_t keys, KeyOf&& key_of) {
  std::vector<std::uint32_t> next(keys + 1, 0);
  for (const Row& row : rows) ++next[key_of(row) + 1];
  for (std::size_t k = 1; k <= keys; ++k) next[k] += next[k - 1];
  std::vector<std::uint32_t> from(rows.size());
  for (std::size_t r = 0; r < rows.size(); ++r) from[next[key_of(rows[r])]++] = static_cast<std::uint32_t>(r);
  std::vector<Row> sorted;
  sorted.reserve(rows.size());
  for (const std::uint32_t r : from) sorted.push_back(std::move(rows[r]));
  return sorted;
}

}  // namespace fairlead
