// SPDX-License-Identifier: MIT
#include "core/io/run_documents.hpp"

#include <algorithm>
#include <charconv>

#include "core/io/fields.hpp"
#include "core/io/id_index.hpp"
#include "core/io/networks_format.hpp"
#include "core/io/run_format.hpp"
#include "core/io/run_names.hpp"

namespace fairlead {
namespace {

void write_hashes(JsonWriter& json, const Scenario& scenario) {
  json.key("weather").begin_array();
  for (const WeatherSeries& series : scenario.series)
    json.compact(true)
        .begin_object()
        .member("series", series.id)
        .member("sha256", series.sha256)
        .end_object()
        .compact(false);
  json.end_array().key("plugins").begin_array();
  for (const ServiceInfo& service : scenario.services)
    if (!service.sha256.empty())
      json.compact(true)
          .begin_object()
          .member("id", service.id)
          .member("version", service.version)
          .member("sha256", service.sha256)
          .end_object()
          .compact(false);
  json.end_array();
}

void write_place_regions(JsonWriter& json, const Run& run) {
  const RunNames names(run.scenario, run.plan);
  json.key("place_regions").begin_object();
  for (const Place& place : run.scenario.places)
    if (place.region.valid()) json.member(place.id, names.of(place.region));
  json.end_object();
}

template <class Table>
std::vector<std::string> ids_in(const Table& table) {
  std::vector<std::string> ids;
  for (const auto& entry : table) ids.push_back(entry.id);
  return ids;
}

void read_place_regions(const JsonCursor& at, Scenario& scenario) {
  const IdIndex places("a place", ids_in(scenario.places));
  const IdIndex regions("a region", ids_in(scenario.regions));
  for (const auto& [name, region] : at.members())
    if (const auto place = places.find(region, name))
      read_reference(region, regions, scenario.places[static_cast<std::size_t>(*place)].region);
}

void read_weather_hashes(const JsonCursor& root, Scenario& scenario) {
  const IdIndex ids("a series", ids_in(scenario.series));
  for (const JsonCursor& at : elements_of(root.require("weather"))) {
    if (!at.expect_object()) continue;
    SeriesId series;
    read_reference(at.require("series"), ids, series);
    if (series.valid()) read_text(at.require("sha256"), scenario.series[series.index()].sha256);
  }
}

ServiceInfo read_service(const JsonCursor& at) {
  ServiceInfo service;
  read_text(at.require("id"), service.id);
  read_text(at.require("name"), service.name);
  read_text(at.require("version"), service.version);
  read_text(at.require("colour"), service.colour);
  read_text(at.require("icon"), service.icon);
  for (const JsonCursor& quantity : elements_of(at.require("quantities")))
    read_text(quantity, service.quantities.emplace_back());
  read_text(at.require("sha256"), service.sha256);
  at.refuse_unknown_keys();
  return service;
}

}  // namespace

std::string manifest_json(const Run& run) {
  const RunManifest& manifest = run.manifest;
  JsonWriter json;
  json.begin_object().member("format", run_format::manifest).member("fairlead", FAIRLEAD_VERSION);
  json.member("scenario", run.scenario.name).member("scenario_sha256", manifest.scenario_sha256);
  json.member("plan_sha256", manifest.plan_sha256).key("settings").begin_array();
  for (const std::string& setting : manifest.settings) json.value(setting);
  json.end_array().key("seed").raw(std::to_string(manifest.seed)).member("world", manifest.world);
  json.key("replication").raw(std::to_string(manifest.replication));
  write_hashes(json, run.scenario);
  write_place_regions(json, run);
  json.end_object();
  return json.str();
}

std::string scenario_as_run(const Run& run) {
  std::vector<std::string> names;
  for (const WeatherSeries& series : run.scenario.series)
    names.push_back('"' + std::string(run_format::hash_prefix) + series.sha256 + '"');
  const auto named = [&](const std::string& name) { return run.scenario_json.find(name) != std::string::npos; };
  if (std::all_of(names.begin(), names.end(), named)) return run.scenario_json;
  JsonDocument document = JsonDocument::parse(run.scenario_json, "scenario.json");
  for (std::size_t k = 0; k < names.size(); ++k)
    if (!run.scenario.series[k].sha256.empty())
      document.set("/weather/series/" + std::to_string(k) + "/file", names[k]);
  return document.dump();
}

std::string services_json(const Scenario& scenario) {
  JsonWriter json;
  json.begin_object().member("format", run_format::services).key("services").begin_array();
  for (const ServiceInfo& service : scenario.services) {
    json.begin_object().member("id", service.id).member("name", service.name).member("version", service.version);
    json.member("colour", service.colour).member("icon", service.icon);
    json.key("quantities").compact(true).begin_array();
    for (const std::string& quantity : service.quantities) json.value(quantity);
    json.end_array().compact(false).member("sha256", service.sha256).end_object();
  }
  json.end_array().end_object();
  return json.str();
}

void read_manifest(const JsonDocument& document, Run& run, Problems& problems) {
  const JsonCursor root = document.root(problems);
  if (!root.expect_object()) return;
  RunManifest& manifest = run.manifest;
  if (const Member format = root.require("format")) check_format(*format, std::string(run_format::manifest));
  for (const char* known : {"fairlead", "scenario", "plugins"}) static_cast<void>(root.require(known));
  read_text(root.require("scenario_sha256"), manifest.scenario_sha256);
  read_text(root.require("plan_sha256"), manifest.plan_sha256);
  for (const JsonCursor& setting : elements_of(root.require("settings")))
    read_text(setting, manifest.settings.emplace_back());
  read_seed(root.require("seed"), manifest.seed);
  read_world(root.require("world"), manifest.world);
  read_seed(root.require("replication"), manifest.replication);
  read_weather_hashes(root, run.scenario);
  if (const Member regions = root.require("place_regions"); regions && regions->expect_object())
    read_place_regions(*regions, run.scenario);
  root.refuse_unknown_keys();
}

void read_services(const JsonDocument& document, Scenario& scenario, Problems& problems) {
  const JsonCursor root = document.root(problems);
  if (!root.expect_object()) return;
  if (const Member format = root.require("format")) check_format(*format, std::string(run_format::services));
  for (const JsonCursor& at : elements_of(root.require("services")))
    if (at.expect_object()) scenario.services.push_back(read_service(at));
  root.refuse_unknown_keys();
}

}  // namespace fairlead
