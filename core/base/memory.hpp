// SPDX-License-Identifier: MIT
// What lists of many million bytes ask of the system's memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fairlead {

/// Addresses from `first` to before `last`.
struct AddressRange {
  std::uintptr_t first = 0;
  std::uintptr_t last = 0;
};

/// The pages of two megabytes that lie in the bytes whole; none if `last` is not behind `first`.
[[nodiscard]] AddressRange whole_large_pages(std::uintptr_t address, std::size_t bytes);

/// Asks for large pages, so that filling the bytes waits for memory once in megabytes instead of once in four
/// kilobytes. A system without them does nothing.
void prefer_large_pages(void* data, std::size_t bytes);

/// Reserves room for that many, in large pages where it is much.
template <class T>
void reserve_many(std::vector<T>& list, std::size_t count) {
  list.reserve(count);
  prefer_large_pages(list.data(), list.capacity() * sizeof(T));
}

}  // namespace fairlead
