// SPDX-License-Identifier: MIT
#include "core/plugin_host/catalogue.hpp"

#include <algorithm>
#include <utility>

#include "core/base/file.hpp"
#include "core/base/problem.hpp"
#include "core/base/sha256.hpp"
#include "core/plugin_host/answer.hpp"
#include "core/plugin_host/metadata.hpp"
#include "core/plugin_host/plugin.hpp"
#include "core/plugin_host/service_reader.hpp"
#include "core/program/interrupt.hpp"

namespace fairlead {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> libraries_in(const fs::path& folder) {
  std::vector<fs::path> libraries;
  std::error_code failed;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, failed))
    if (entry.path().extension() == ".so") libraries.push_back(entry.path());
  std::sort(libraries.begin(), libraries.end());
  return libraries;
}

}  // namespace

ServiceDescription describe(PluginCalls& plugin) {
  const PluginCall call{.plugin = plugin.path(), .order = "", .function = "describe"};
  const PluginAnswer answer = plugin.describe();
  refuse_fault(answer, call);
  if (answer.code != FAIRLEAD_OK) call.fail("returned " + std::to_string(answer.code) + ", expected 0 or 3");
  const JsonDocument document = parse_answer(answer, call);
  Problems problems;
  ServiceDescription service = read_service(document.root(problems));
  call.fail_on(problems);
  return service;
}

Catalogue::Catalogue(const std::vector<fs::path>& folders, PluginLog log, MetadataTrust trust,
                     const std::optional<PluginIsolation>& isolation)
    : log_(std::move(log)), isolation_(isolation) {
  for (const fs::path& folder : folders)
    for (const fs::path& library : libraries_in(folder)) look_at(library, trust);
}

std::unique_ptr<PluginCalls> Catalogue::load(const fs::path& library) const {
  if (isolation_) return std::make_unique<IsolatedPlugin>(library, *isolation_, log_);
  return std::make_unique<Plugin>(library, log_);
}

void Catalogue::look_at(const fs::path& library, MetadataTrust trust) try {
  std::optional<ServiceDescription> service;
  if (trust == MetadataTrust::Stamp) service = read_metadata_by_stamp(library);
  if (service)
    enlist(std::move(*service), {library, nullptr});
  else
    enlist_by_bytes(library);
} catch (const Interrupted&) {
  throw;
} catch (const PluginError& error) {
  refused_.push_back({library, error.what_happened()});
} catch (const std::exception& error) {
  refused_.push_back({library, error.what()});
}

void Catalogue::enlist_by_bytes(const fs::path& library) {
  Entry entry{library, nullptr};
  const std::string sha256 = sha256_hex(read_file(library));
  std::optional<ServiceDescription> service = read_metadata(library, sha256);
  if (!service) {
    entry.plugin = load(library);
    service = describe(*entry.plugin);
    service->sha256 = sha256;
  }
  enlist(std::move(*service), std::move(entry));
}

void Catalogue::enlist(ServiceDescription service, Entry entry) {
  const auto same_id = [&](const ServiceDescription& known) { return known.id == service.id; };
  const auto known = std::find_if(services_.begin(), services_.end(), same_id);
  if (known != services_.end()) {
    const auto first = static_cast<std::size_t>(known - services_.begin());
    hidden_.push_back({service.id, entry.library, entries_[first].library});
    return;
  }
  services_.push_back(std::move(service));
  entries_.push_back(std::move(entry));
}

PluginCalls& Catalogue::plugin(std::size_t service) {
  Entry& entry = entries_[service];
  if (entry.plugin != nullptr) return *entry.plugin;
  auto loaded = load(entry.library);
  const std::string id = describe(*loaded).id;
  if (id != services_[service].id) {
    throw PluginError(entry.library.string(), "", "describes " + id + ", its metadata file " + services_[service].id);
  }
  entry.plugin = std::move(loaded);
  return *entry.plugin;
}

}  // namespace fairlead
