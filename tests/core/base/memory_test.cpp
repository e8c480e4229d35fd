// SPDX-License-Identifier: MIT
#include "core/base/memory.hpp"

#include <cstdint>

#include <catch2/catch.hpp>

using namespace fairlead;

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

TEST_CASE("large pages may be asked for where there is nothing") {
  prefer_large_pages(nullptr, 0);
  std::vector<char> list(3U << 20U, 'x');
  prefer_large_pages(list.data() + 1, list.size() - 1);
  CHECK(list.front() == 'x');
  CHECK(list.back() == 'x');
}
