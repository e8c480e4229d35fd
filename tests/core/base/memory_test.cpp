// SPDX-License-Identifier: MIT
#include "core/base/memory.hpp"

#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>

#include <catch2/catch.hpp>

using namespace fairlead;

namespace {

/// The system's flags of the mapping with the address; empty: the system does not list them.
std::string flags_of_mapping(std::uintptr_t address) {
  std::ifstream file("/proc/self/smaps");
  bool here = false;
  for (std::string line; std::getline(file, line);) {
    std::uintptr_t first = 0, last = 0;
    char dash = 0;
    if (std::istringstream(line) >> std::hex >> first >> dash >> last && dash == '-')
      here = first <= address && address < last;
    if (here && line.starts_with("VmFlags:")) return line;
  }
  return {};
}

}  // namespace

TEST_CASE("lists of any length keep their values in memory of large pages") {
  for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{1000}, std::size_t{1'500'000}}) {
    std::vector<std::uint64_t> list;
    reserve_many(list, count);
    REQUIRE(list.capacity() >= count);
    const std::uint64_t* const begin = list.data();
    for (std::size_t k = 0; k < count; ++k) list.push_back(k * k);
    CHECK(list.data() == begin);
    std::size_t wrong = 0;
    for (std::size_t k = 0; k < count; ++k) wrong += list[k] == k * k ? 0 : 1;
    CHECK(wrong == 0);
    reserve_many(list, 2 * count);
    CHECK(list.size() == count);
  }
}

TEST_CASE("large pages lie whole in the bytes for which they are asked") {
  static constexpr std::uintptr_t page = std::uintptr_t{2} << 20U;
  const auto pages = [](std::uintptr_t address, std::size_t bytes) {
    const auto [first, last] = whole_large_pages(address, bytes);
    return first < last ? std::pair{first / page, (last - first) / page} : std::pair{page, std::uintptr_t{0}};
  };
  CHECK(pages(5 * page, page) == std::pair{std::uintptr_t{5}, std::uintptr_t{1}});
  CHECK(pages(5 * page - 1, 3 * page) == std::pair{std::uintptr_t{5}, std::uintptr_t{2}});
  CHECK(pages(5 * page + 1, 3 * page) == std::pair{std::uintptr_t{6}, std::uintptr_t{2}});
  CHECK(pages(5 * page + 1, 2 * page - 2).second == 0);
  CHECK(pages(5 * page, page - 1).second == 0);
  CHECK(pages(0, 0).second == 0);
}

TEST_CASE("the system is asked for large pages where it has them") {
  prefer_large_pages(nullptr, 0);
  std::vector<char> list;
  reserve_many(list, 8U << 20U);
  const auto inside = reinterpret_cast<std::uintptr_t>(list.data()) + (4U << 20U);  // NOLINT: to find it
  const std::string flags = flags_of_mapping(inside);
  if (flags.empty() || !std::ifstream("/sys/kernel/mm/transparent_hugepage/enabled").is_open()) return;
  CHECK_THAT(flags, Catch::Contains(" hg"));
}
