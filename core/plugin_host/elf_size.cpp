// SPDX-License-Identifier: MIT
#include "core/plugin_host/elf_size.hpp"

#include <cstring>
#include <fstream>

#include <elf.h>

namespace fairlead {

std::uint64_t promised_elf_size(const std::filesystem::path& file) {
  Elf64_Ehdr header{};
  char bytes[sizeof header] = {};
  if (!std::ifstream(file, std::ios::binary).read(bytes, sizeof bytes)) return 0;
  std::memcpy(&header, bytes, sizeof header);
  const bool elf = std::memcmp(header.e_ident, ELFMAG, SELFMAG) == 0 && header.e_ident[EI_CLASS] == ELFCLASS64;
  if (!elf || header.e_shoff == 0) return 0;
  return header.e_shoff + std::uint64_t{header.e_shnum} * header.e_shentsize;
}

}  // namespace fairlead
