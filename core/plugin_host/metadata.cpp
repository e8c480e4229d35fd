// SPDX-License-Identifier: MIT
#include "core/plugin_host/metadata.hpp"

#include "core/base/json.hpp"
#include "core/plugin_host/service_reader.hpp"

namespace fairlead {
namespace {

namespace fs = std::filesystem;

bool says(const JsonCursor& at, std::string_view key, const std::string& expected) {
  const auto member = at.find(key);
  return member && member->is_text() && member->text() == expected;
}

bool is_of(const JsonCursor& at, const fs::path& library) {
  std::error_code failed;
  const auto size = at.find("size");
  return says(at, "format", metadata_format) && says(at, "library", library.filename().string()) && size &&
         size->is_number() && size->number() == static_cast<double>(fs::file_size(library, failed));
}

bool is_younger(const fs::path& metadata, const fs::path& library) {
  std::error_code failed;
  const fs::file_time_type written = fs::last_write_time(metadata, failed);
  return !failed && written >= fs::last_write_time(library, failed) && !failed;
}

/// The description, if the file is of the library and `fresh(root)` holds.
template <class Fresh>
std::optional<ServiceDescription> read_if(const fs::path& library, Fresh fresh) {
  std::error_code ignored;
  if (!fs::is_regular_file(metadata_path(library), ignored)) return std::nullopt;
  try {
    const JsonDocument document = JsonDocument::read(metadata_path(library).string());
    Problems problems;
    const JsonCursor root = document.root(problems);
    if (!root.is_object() || !is_of(root, library) || !fresh(root)) return std::nullopt;
    const auto description = root.require("description");
    if (!description) return std::nullopt;
    ServiceDescription service = read_service(*description);
    return problems.empty() ? std::optional(std::move(service)) : std::nullopt;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace

fs::path metadata_path(const fs::path& library) {
  return fs::path(library).replace_extension(".json");
}

std::optional<ServiceDescription> read_metadata(const fs::path& library, const std::string& library_sha256) {
  auto service = read_if(library, [&](const JsonCursor& root) { return says(root, "sha256", library_sha256); });
  if (service) service->sha256 = library_sha256;
  return service;
}

std::optional<ServiceDescription> read_metadata_by_stamp(const fs::path& library) {
  return read_if(library, [&](const JsonCursor&) { return is_younger(metadata_path(library), library); });
}

}  // namespace fairlead
