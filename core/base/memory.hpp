// SPDX-License-Identifier: MIT
// What lists of many million bytes ask of the system's memory.
#pragma once

#include <cstddef>
#include <vector>

namespace fairlead {

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
