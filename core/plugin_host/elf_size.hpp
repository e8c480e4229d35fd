// SPDX-License-Identifier: MIT
// How long an ELF file must be by its own header: the loader maps a cut file and the process dies of SIGBUS.
#pragma once

#include <cstdint>
#include <filesystem>

namespace fairlead {

/// End of the section table, which linkers write last. 0: no 64-bit ELF file, or no section table.
[[nodiscard]] std::uint64_t promised_elf_size(const std::filesystem::path& file);

}  // namespace fairlead
