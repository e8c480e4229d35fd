// SPDX-License-Identifier: MIT
// The check of the file beside the library that tells its description without loading it.
#include "core/base/file.hpp"
#include "core/base/json.hpp"
#include "core/base/sha256.hpp"
#include "core/plugin_check/check.hpp"
#include "core/plugin_host/metadata.hpp"
#include "core/plugin_host/plugin.hpp"

namespace fairlead {
namespace {

/// Empty, or the first thing the metadata file says that is not so.
std::string misfit(const JsonCursor& root, const CheckCall& call, const std::string& described) {
  const std::string bytes = read_file(call.library);
  const auto text = [&](std::string_view key) {
    const auto member = root.find(key);
    return member && member->is_text() ? member->text().value_or("") : "";
  };
  const auto size = root.find("size");
  if (text("format") != metadata_format) return std::string("its format is not ") + metadata_format;
  if (text("library") != call.library.filename()) return "it was written for " + text("library");
  if (!size || !size->is_number() || size->number() != static_cast<double>(bytes.size()))
    return "it was written for a library of another size";
  if (text("sha256") != sha256_hex(bytes)) return "it was written for a library with other contents";
  const auto description = root.find("description");
  const std::string raw = description ? description->raw() : "";
  return raw == described ? "" : "it describes another service than the library does";
}

Verdict metadata_fits(const CheckCall& call) {
  const std::filesystem::path file = metadata_path(call.library);
  if (!std::filesystem::exists(file)) return does_not_apply("there is no " + file.filename().string());
  Plugin plugin(call.library);
  Problems ignored;
  const std::string described = JsonDocument::parse(plugin.describe().text, "answer").root(ignored).raw();
  try {
    const JsonDocument document = JsonDocument::read(file.string());
    const std::string why = misfit(document.root(ignored), call, described);
    return why.empty() ? holds() : fails(file.filename().string() + " is stale: " + why);
  } catch (const InputError& error) {
    return fails(error.what());
  }
}

}  // namespace

std::vector<Check> metadata_checks() {
  return {{"metadata-fits",
           "The metadata file beside the library, if there is one, fits the library.",
           metadata_fits,
           {"describes"}}};
}

}  // namespace fairlead
