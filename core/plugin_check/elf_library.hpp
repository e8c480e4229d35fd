// SPDX-License-Identifier: MIT
// ElfLibrary: what a shared library's file says of itself, read without loading it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fairlead {

/// A symbol that the library offers to others.
struct ExportedSymbol {
  std::string name{};
  bool unique = false;  ///< GNU_UNIQUE: one in the whole process, whoever defines it
};

struct ElfLibrary {
  std::string fault{};  ///< why it is no whole shared library for this machine; empty: it is one
  std::vector<ExportedSymbol> exported{};
};

/// SystemError if the file cannot be read.
[[nodiscard]] ElfLibrary read_elf_library(const std::filesystem::path& file);

}  // namespace fairlead
