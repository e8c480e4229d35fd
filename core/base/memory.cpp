// SPDX-License-Identifier: MIT
#include "core/base/memory.hpp"

#include <sys/mman.h>

namespace fairlead {

AddressRange whole_large_pages(std::uintptr_t address, std::size_t bytes) {
  constexpr std::uintptr_t large_page = std::uintptr_t{2} << 20U;
  return {(address + large_page - 1) / large_page * large_page, (address + bytes) / large_page * large_page};
}

void prefer_large_pages(void* data, std::size_t bytes) {
  const auto address = reinterpret_cast<std::uintptr_t>(data);  // NOLINT: to round it
  const auto [first, last] = whole_large_pages(address, bytes);
  if (first < last) ::madvise(static_cast<char*>(data) + (first - address), last - first, MADV_HUGEPAGE);
}

}  // namespace fairlead
