// SPDX-License-Identifier: MIT
// The files of a new plugin, made from plugins/sdk/template, which is a plugin itself under the name `new-service`.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fairlead {

struct ScaffoldFile {
  std::string name{};
  std::string text{};
};

struct TemplateFile {
  std::string_view name;
  std::string_view text;
};

/// Embedded when the program is built.
[[nodiscard]] std::span<const TemplateFile> plugin_template();

/// Why no plugin can have this name; empty if one can. `cable-repair`, or a whole id: `com.acme.cable-repair`.
[[nodiscard]] std::string wrong_plugin_name(std::string_view name);

/// `cable-repair` becomes org.example.cable-repair, a name with dots stays as it is.
[[nodiscard]] std::string plugin_id(std::string_view name);

/// `prefix` is where the SDK's package lies: an installation or a build tree.
[[nodiscard]] std::vector<ScaffoldFile> plugin_scaffold(std::string_view name, const std::filesystem::path& prefix);

}  // namespace fairlead
