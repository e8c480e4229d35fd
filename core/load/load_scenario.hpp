// SPDX-License-Identifier: MIT
// Loading: from a scenario's files and the plugins to a whole Scenario.
#pragma once

#include <string>
#include <vector>

#include "core/model/scenario.hpp"
#include "core/plugin_host/catalogue.hpp"

namespace fairlead {

struct LoadOptions {
  std::vector<std::string> settings{};  ///< of --set, in order: `PATH=VALUE`
  Catalogue* catalogue = nullptr;       ///< none: inline orders alone are known
  bool document_as_run = true;          ///< false leaves `json` and its hash empty
};

struct LoadedScenario {
  Scenario scenario;
  /// The document as run: after the settings, weather files named by their hash (`sha256:1f...`), so that it is the
  /// same wherever the files lie.
  std::string json{};
  std::string sha256{};  ///< of `json`
};

/// Weather files are looked for relative to the scenario's own folder. InputError with every problem found;
/// SystemError if the scenario cannot be read; PluginError if a plugin faults.
[[nodiscard]] LoadedScenario load_scenario(const std::string& path, const LoadOptions& options = {});

}  // namespace fairlead
