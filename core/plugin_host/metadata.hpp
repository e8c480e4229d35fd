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

}  // namespace fairlead
