// SPDX-License-Identifier: MIT
// Checks of what the entry function answers: versions, sizes, functions.
#include <fairlead/plugin_abi.h>

#include "core/plugin_check/check.hpp"
#include "core/plugin_host/library.hpp"
#include "core/plugin_host/plugin.hpp"

namespace fairlead {
namespace {

void no_log(void*, std::int32_t, const char*, std::size_t) {}

const void* no_extension(void*, const char*) {
  return nullptr;
}

/// The table as it is, also where the host would refuse it.
const fairlead_plugin* raw_table(const CheckCall& call) {
  static const fairlead_host host = {.abi_major = FAIRLEAD_ABI_MAJOR,
                                     .abi_minor = FAIRLEAD_ABI_MINOR,
                                     .struct_size = sizeof(fairlead_host),
                                     .ctx = nullptr,
                                     .log = &no_log,
                                     .get_extension = &no_extension};
  return open_plugin_library(call.library)(&host);
}

Verdict accepts_host(const CheckCall& call) try {
  return raw_table(call) == nullptr ? fails("the entry function answers no table: it declines to work with this host")
                                    : holds();
} catch (...) {
  return fails("the entry function throws an exception");
}

Verdict speaks_this_abi(const CheckCall& call) {
  const std::uint32_t major = raw_table(call)->abi_major;
  if (major == FAIRLEAD_ABI_MAJOR) return holds();
  return fails("abi_major is " + std::to_string(major) + ", this program speaks " + std::to_string(FAIRLEAD_ABI_MAJOR));
}

Verdict table_is_whole(const CheckCall& call) {
  const fairlead_plugin& table = *raw_table(call);
  const std::size_t least = offsetof(fairlead_plugin, expand) + sizeof table.expand;
  const bool longer_than_known = table.abi_minor == FAIRLEAD_ABI_MINOR && table.struct_size > sizeof(fairlead_plugin);
  if (table.struct_size < least || longer_than_known)
    return fails("struct_size is " + std::to_string(table.struct_size) + ", but the table of this ABI has " +
                 std::to_string(sizeof(fairlead_plugin)) + " bytes");
  if (table.describe == nullptr) return fails("describe is NULL");
  return table.expand == nullptr ? fails("expand is NULL") : holds();
}

Verdict knows_no_unknown_extension(const CheckCall& call) {
  const Plugin plugin(call.library);
  const fairlead_plugin& table = plugin.table();
  if (!FAIRLEAD_HAS(&table, fairlead_plugin, get_extension)) return does_not_apply("the table has no get_extension");
  const bool null = table.get_extension("org.example.no-such-extension") == nullptr;
  return null ? holds() : fails("get_extension answers something for an id that nobody defined");
}

}  // namespace

std::vector<Check> table_checks() {
  return {
      {"accepts-host", "The entry function answers a table and throws nothing.", accepts_host, {"loads"}},
      {"abi-version", "The table speaks this program's major version of the ABI.", speaks_this_abi, {"accepts-host"}},
      {"table-whole",
       "`struct_size` is the size of the table, and `describe` and `expand` are there.",
       table_is_whole,
       {"abi-version"}},
      {"unknown-extension",
       "`get_extension` answers NULL for an id that nobody defined.",
       knows_no_unknown_extension,
       {"table-whole"}}};
}

}  // namespace fairlead
