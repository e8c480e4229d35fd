// SPDX-License-Identifier: MIT
// Checks of the file itself, and that the system can load it.
#include <algorithm>

#include <fairlead/plugin_abi.h>

#include "core/plugin_check/check.hpp"
#include "core/plugin_check/elf_library.hpp"
#include "core/plugin_host/library.hpp"

namespace fairlead {
namespace {

Verdict is_shared_library(const CheckCall& call) {
  return verdict_of(read_elf_library(call.library).fault);
}

Verdict exports_entry(const CheckCall& call) {
  for (const ExportedSymbol& symbol : read_elf_library(call.library).exported)
    if (symbol.name == FAIRLEAD_ENTRY_SYMBOL) return holds();
  return fails("no symbol " FAIRLEAD_ENTRY_SYMBOL " is exported");
}

/// At most ten of them, and how many more there are.
std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t most = 10;
  std::string text;
  for (std::size_t k = 0; k < std::min(most, names.size()); ++k) text += (k == 0 ? "" : ", ") + names[k];
  if (names.size() > most) text += " and " + std::to_string(names.size() - most) + " more";
  return text;
}

Verdict exports_nothing_else(const CheckCall& call) {
  std::vector<std::string> others;
  for (const ExportedSymbol& symbol : read_elf_library(call.library).exported)
    if (!symbol.unique && symbol.name != FAIRLEAD_ENTRY_SYMBOL) others.push_back(symbol.name);
  return others.empty() ? holds() : fails("exports " + listed(others));
}

Verdict has_no_unique_symbol(const CheckCall& call) {
  std::vector<std::string> unique;
  for (const ExportedSymbol& symbol : read_elf_library(call.library).exported)
    if (symbol.unique) unique.push_back(symbol.name);
  return unique.empty() ? holds() : fails("GNU_UNIQUE: " + listed(unique));
}

Verdict loads(const CheckCall& call) {
  static_cast<void>(open_plugin_library(call.library));
  return holds();
}

}  // namespace

std::vector<Check> library_checks() {
  return {{"shared-library", "The file is a whole shared library for this machine.", is_shared_library},
          {"entry-exported", "The library exports `fairlead_plugin_entry`.", exports_entry, {"shared-library"}},
          {"exports-nothing-else",
           "No other symbol leaves the library, so that two plugins cannot meet.",
           exports_nothing_else,
           {"shared-library"}},
          {"no-unique-symbols",
           "No symbol is GNU_UNIQUE, which would be shared with every other plugin.",
           has_no_unique_symbol,
           {"shared-library"}},
          {"loads", "The system loads the library and finds all that it needs.", loads, {"entry-exported"}}};
}

}  // namespace fairlead
