// SPDX-License-Identifier: MIT
#include "core/plugin_check/elf_library.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string_view>

#include <elf.h>

#include "core/base/file.hpp"

namespace fairlead {
namespace {

/// A structure at an offset of the file; empty beyond its end.
template <class Struct>
std::optional<Struct> at(std::string_view file, std::uint64_t offset) {
  if (offset > file.size() || file.size() - offset < sizeof(Struct)) return std::nullopt;
  Struct value;
  std::memcpy(&value, file.data() + offset, sizeof value);
  return value;
}

std::optional<Elf64_Shdr> section(std::string_view file, const Elf64_Ehdr& header, std::uint64_t index) {
  return at<Elf64_Shdr>(file, header.e_shoff + index * sizeof(Elf64_Shdr));
}

std::string name_at(std::string_view file, const Elf64_Shdr& strings, std::uint64_t offset) {
  const std::uint64_t begin = strings.sh_offset + offset;
  if (offset >= strings.sh_size || begin >= file.size()) return {};
  const std::string_view rest = file.substr(begin, strings.sh_size - offset);
  return std::string(rest.substr(0, rest.find('\0')));
}

/// Linkers define these by themselves.
bool is_of_the_linker(std::string_view name) {
  constexpr std::array<std::string_view, 8> names = {"_init", "_fini",       "_edata",      "_end",
                                                     "_bss",  "__bss_start", "__bss_end__", "_bss_end__"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_exported(const Elf64_Sym& symbol) {
  const auto binding = ELF64_ST_BIND(symbol.st_info);
  const auto visibility = ELF64_ST_VISIBILITY(symbol.st_other);
  const bool seen = visibility == STV_DEFAULT || visibility == STV_PROTECTED;
  return symbol.st_shndx != SHN_UNDEF && binding != STB_LOCAL && seen;
}

std::vector<ExportedSymbol> exported(std::string_view file, const Elf64_Shdr& table, const Elf64_Shdr& strings) {
  std::vector<ExportedSymbol> found;
  for (std::uint64_t k = 0; k < table.sh_size / sizeof(Elf64_Sym); ++k) {
    const auto symbol = at<Elf64_Sym>(file, table.sh_offset + k * sizeof(Elf64_Sym));
    if (!symbol) break;
    if (!is_exported(*symbol)) continue;
    const std::string name = name_at(file, strings, symbol->st_name);
    const bool unique = ELF64_ST_BIND(symbol->st_info) == STB_GNU_UNIQUE;
    if (!name.empty() && !is_of_the_linker(name)) found.push_back({name, unique});
  }
  return found;
}

std::string fault_of(std::string_view file, const std::optional<Elf64_Ehdr>& header) {
  if (!header || std::memcmp(header->e_ident, ELFMAG, SELFMAG) != 0) return "is no ELF file";
  if (header->e_ident[EI_CLASS] != ELFCLASS64) return "is not of 64 bits";
  if (header->e_type != ET_DYN) return "is an ELF file, but no shared library";
  const auto self = at<Elf64_Ehdr>(read_file("/proc/self/exe"), 0);
  if (self && self->e_machine != header->e_machine) return "is built for another kind of processor";
  const std::uint64_t promised = header->e_shoff + std::uint64_t{header->e_shnum} * header->e_shentsize;
  if (promised > file.size())
    return "is cut short: it has " + std::to_string(file.size()) + " bytes, its header promises " +
           std::to_string(promised);
  return {};
}

}  // namespace

ElfLibrary read_elf_library(const std::filesystem::path& path) {
  const std::string file = read_file(path);
  const auto header = at<Elf64_Ehdr>(file, 0);
  ElfLibrary library{.fault = fault_of(file, header)};
  if (!library.fault.empty()) return library;
  for (std::uint64_t k = 0; k < header->e_shnum; ++k) {
    const auto table = section(file, *header, k);
    if (!table || table->sh_type != SHT_DYNSYM) continue;
    const auto strings = section(file, *header, table->sh_link);
    if (strings) library.exported = exported(file, *table, *strings);
    return library;
  }
  library.fault = "has no table of dynamic symbols";
  return library;
}

}  // namespace fairlead
