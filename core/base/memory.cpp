// SPDX-License-Identifier: MIT
#include "core/base/memory.hpp"

#include <cstdint>

#include <sys/mman.h>

namespace fairlead {

void prefer_large_pages(void* data, std::size_t bytes) {
  constexpr std::uintptr_t large_page = std::uintptr_t{2} << 20U;
  const auto address = reinterpret_cast<std::uintptr_t>(data);  // NOLINT: to round it
  const std::uintptr_t first = (address + large_page - 1) / large_page * large_page;
  const std::uintptr_t last = (address + bytes) / large_page * large_page;
  if (first < last) ::madvise(static_cast<char*>(data) + (first - address), last - first, MADV_HUGEPAGE);
}

}  // namespace fairlead
