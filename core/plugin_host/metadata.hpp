// SPDX-License-Identifier: MIT
// The metadata file beside a plugin's library: its description, so that listing needs no loading.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/model/service.hpp"

namespace fairlead {

inline constexpr const char* metadata_format = "fairlead.plugin/1";

/// `drilling.json` of `drilling.so`.
[[nodiscard]] std::filesystem::path metadata_path(const std::filesystem::path& library);

/// The description in the file beside the library. Empty if there is none, it is malformed, or it is stale: written
/// for another size or hash than `library_sha256`. The library itself is then the one to ask.
[[nodiscard]] std::optional<ServiceDescription> read_metadata(const std::filesystem::path& library,
                                                              const std::string& library_sha256);

/// The same without reading the library: empty if its size differs or it was written after the metadata file. That is
/// enough to list a service, not to serve an order (a library of equal size may be put under an older file's time):
/// `sha256` is left empty. docs/decisions/0006-listing-trusts-size-and-time.md
[[nodiscard]] std::optional<ServiceDescription> read_metadata_by_stamp(const std::filesystem::path& library);

}  // namespace fairlead
