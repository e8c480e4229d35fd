// SPDX-License-Identifier: MIT
// Catalogue: the plugins found in the search folders, and which libraries were refused and why.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/model/service.hpp"
#include "core/plugin_host/isolated_plugin.hpp"
#include "core/plugin_host/plugin_calls.hpp"

namespace fairlead {

/// A library that offers no service, with the reason.
struct RefusedPlugin {
  std::filesystem::path library;
  std::string why;
};

/// A library whose service id another one, found earlier, already has.
struct HiddenPlugin {
  std::string id;
  std::filesystem::path library;
  std::filesystem::path hidden_by;
};

/// When a metadata file is believed: `Hash` if it was written for the library's very bytes, `Stamp` (for lists alone,
/// which load nothing) if size and times agree: no library is read then.
enum class MetadataTrust { Hash, Stamp };

/// A program makes one: two catalogues would hold two locks for the same library.
class Catalogue {
 public:
  /// Looks at every *.so of the folders, sorted by name within a folder. Never throws for a bad plugin: it is listed
  /// under refused(). A library with a fresh metadata file is not loaded. With `isolation` none is loaded here: each
  /// runs in a process of its own.
  explicit Catalogue(const std::vector<std::filesystem::path>& folders, PluginLog log = {},
                     MetadataTrust trust = MetadataTrust::Hash,
                     const std::optional<PluginIsolation>& isolation = std::nullopt);

  /// In the order of the search; service ids are unique.
  [[nodiscard]] const std::vector<ServiceDescription>& services() const { return services_; }
  [[nodiscard]] const std::filesystem::path& library(std::size_t service) const { return entries_[service].library; }
  [[nodiscard]] const std::vector<RefusedPlugin>& refused() const { return refused_; }
  [[nodiscard]] const std::vector<HiddenPlugin>& hidden() const { return hidden_; }

  /// Position in services() by whole id, or by its last part if that is no other's; -1: none.
  [[nodiscard]] int find(const std::string& name) const { return find_service(services_, name); }

  /// Loads the service's library when first asked for; not to be called from several threads at once.
  /// PluginError if it cannot be loaded or no longer describes the service it is listed as.
  [[nodiscard]] PluginCalls& plugin(std::size_t service);

 private:
  struct Entry {
    std::filesystem::path library;
    std::unique_ptr<PluginCalls> plugin;  ///< once loaded
  };
  [[nodiscard]] std::unique_ptr<PluginCalls> load(const std::filesystem::path& library) const;
  void look_at(const std::filesystem::path& library, MetadataTrust trust);
  void enlist_by_bytes(const std::filesystem::path& library);
  void enlist(ServiceDescription service, Entry entry);

  PluginLog log_;
  std::optional<PluginIsolation> isolation_;
  std::vector<ServiceDescription> services_;
  std::vector<Entry> entries_;  ///< parallel to services_
  std::vector<RefusedPlugin> refused_;
  std::vector<HiddenPlugin> hidden_;
};

/// Asks a loaded plugin for its description; PluginError if it is none. `sha256` is left empty.
[[nodiscard]] ServiceDescription describe(PluginCalls& plugin);

}  // namespace fairlead
