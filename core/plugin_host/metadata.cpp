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

bool is_of(const JsonCursor& at, const fs::path& library, const std::string& library_sha256) {
  std::error_code failed;
  const auto size = at.find("size");
  return says(at, "format", metadata_format) && says(at, "library", library.filename().string()) &&
         says(at, "sha256", library_sha256) && size && size->is_number() &&
         size->number() == static_cast<double>(fs::file_size(library, failed));
}

}  // namespace

fs::path metadata_path(const fs::path& library) {
  return fs::path(library).replace_extension(".json");
}

std::optional<ServiceDescription> read_metadata(const fs::path& library, const std::string& library_sha256) {
  std::error_code ignored;
  if (!fs::is_regular_file(metadata_path(library), ignored)) return std::nullopt;
  try {
    const JsonDocument document = JsonDocument::read(metadata_path(library).string());
    Problems problems;
    const JsonCursor root = document.root(problems);
    if (!root.is_object() || !is_of(root, library, library_sha256)) return std::nullopt;
    const auto description = root.require("description");
    if (!description) return std::nullopt;
    ServiceDescription service = read_service(*description);
    service.sha256 = library_sha256;
    return problems.empty() ? std::optional(std::move(service)) : std::nullopt;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace fairlead
