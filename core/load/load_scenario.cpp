// SPDX-License-Identifier: MIT
#include "core/load/load_scenario.hpp"

#include <algorithm>

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

void throw_if_any(Problems& problems) {
  if (!problems.empty()) throw InputError(std::move(problems));
}

/// Whether nothing is wrong with the value at the pointer or with anything in it.
bool is_faultless(const Problems& problems, const std::string& pointer) {
  return std::none_of(problems.begin(), problems.end(), [&](const Problem& problem) {
    return problem.pointer == pointer || problem.pointer.starts_with(pointer + "/");
  });
}

/// Named regions stay; the others are found by position, where places and regions have been read without a fault.
void place_in_regions(Scenario& scenario, const Problems& problems) {
  if (scenario.regions.empty() || !is_faultless(problems, "/weather/regions")) return;
  for (std::size_t k = 0; k < scenario.places.size(); ++k) {
    Place& place = scenario.places[k];
    if (!place.region.valid() && is_faultless(problems, "/places/" + std::to_string(k)))
      place.region = region_at(place.position, scenario.regions);
  }
}

/// Ways cannot be judged against contracts before they have been read without a fault.
void check_contracts(const ScenarioDraft& draft, const Problems& problems) {
  for (std::size_t k = 0; k < draft.orders.size(); ++k)
    if (problems.empty() || is_faultless(problems, draft.orders[k].at.pointer() + "/network"))
      check_contract(draft.orders[k].at, draft.scenario.orders[k]);
}

/// Distances, if nothing was wrong so far; else what is wrong with the places besides.
void find_distances(Scenario& scenario, const std::string& path, Problems& problems) {
  if (problems.empty()) {
    scenario.distances = sea_distances(scenario.places, scenario.regions, path, problems);
  } else if (is_faultless(problems, "/places")) {
    check_places(scenario.places, path, problems);
  }
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
  if (document.root(problems).heard_enough()) throw_if_any(problems);

  Scenario& scenario = draft.scenario;
  place_in_regions(scenario, problems);
  find_distances(scenario, path, problems);
  if (problems.empty()) expansion.expand();
  check_contracts(draft, problems);
  check_columns(draft, document.root(problems));
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
