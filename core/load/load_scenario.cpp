// SPDX-License-Identifier: MIT
#include "core/load/load_scenario.hpp"

#include "core/base/sha256.hpp"
#include "core/io/contract_check.hpp"
#include "core/io/scenario_reader.hpp"
#include "core/io/weather_choices.hpp"
#include "core/load/expand_orders.hpp"
#include "core/load/load_weather.hpp"
#include "core/routes/distances.hpp"

namespace fairlead {
namespace {

void apply_settings(JsonDocument& document, const std::vector<std::string>& settings) {
  for (const std::string& setting : settings) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos || equals == 0)
      throw InputError(
          {{"bad-setting", "--set", "", "\"" + setting + "\"", "PATH=VALUE such as orders.ca_tam.due=2021-05-01", ""}});
    document.set(std::string_view(setting).substr(0, equals), std::string_view(setting).substr(equals + 1));
  }
}

/// Named regions stay; the others are found by position.
void place_in_regions(Scenario& scenario) {
  for (Place& place : scenario.places)
    if (!place.region.valid()) place.region = region_at(place.position, scenario.regions);
}

void throw_if_any(Problems& problems) {
  if (!problems.empty()) throw InputError(std::move(problems));
}

/// Ways cannot be judged against contracts and weather before they have been read without a fault.
void check_orders(const JsonDocument& document, const ScenarioDraft& draft, Problems& problems) {
  for (std::size_t k = 0; k < draft.orders.size(); ++k) check_contract(draft.orders[k].at, draft.scenario.orders[k]);
  check_columns(draft, document.root(problems));
}

std::string document_as_run(JsonDocument& document, const Scenario& scenario) {
  for (std::size_t k = 0; k < scenario.series.size(); ++k)
    document.set("/weather/series/" + std::to_string(k) + "/file", "\"sha256:" + scenario.series[k].sha256 + "\"");
  return document.dump();
}

Scenario read_whole(const JsonDocument& document, const std::string& path, const LoadOptions& options) {
  Problems problems;
  ScenarioDraft draft = read_scenario(document, problems);
  load_weather(draft.scenario, path, document.root(problems));
  OrderExpansion expansion(draft, options.catalogue);
  expansion.check();
  throw_if_any(problems);

  Scenario& scenario = draft.scenario;
  place_in_regions(scenario);
  scenario.distances = sea_distances(scenario.places, scenario.regions, path, problems);
  throw_if_any(problems);
  expansion.expand();
  throw_if_any(problems);
  check_orders(document, draft, problems);
  throw_if_any(problems);
  apply_weather_choices(scenario);
  return std::move(scenario);
}

}  // namespace

LoadedScenario load_scenario(const std::string& path, const LoadOptions& options) {
  JsonDocument document = JsonDocument::read(path);
  apply_settings(document, options.settings);
  LoadedScenario loaded{.scenario = read_whole(document, path, options), .json = {}, .sha256 = {}};
  if (!options.document_as_run) return loaded;
  loaded.json = document_as_run(document, loaded.scenario);
  loaded.sha256 = sha256_hex(loaded.json);
  return loaded;
}

}  // namespace fairlead
