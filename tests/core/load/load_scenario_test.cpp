// SPDX-License-Identifier: MIT
#include "core/load/load_scenario.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "tests/core/io/documents.hpp"
#include "tests/support/build_scenario.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

namespace fs = std::filesystem;

/// Two days of calm from the given midnight UTC on, in columns hs_m and wind_ms.
std::string calm(const char* midnight, int hours = 48) {
  std::string csv = "time,hs_m,wind_ms\n";
  for (int hour = 0; hour < hours; ++hour)
    csv += format_instant(at(midnight) + std::chrono::hours{hour}, Seconds{0}) + ",0.5,4\n";
  return csv;
}

/// A folder with one inline order and weather from 1 March 2021 on.
class Project {
 public:
  Project() {
    fs::create_directory(folder_.path() / "weather");
    write_file(folder_.path() / "weather" / "sea.csv", calm("2021-03-01T00:00", 24 * 60));
    write(text);
  }
  void write(const std::string& scenario) const { write_file(path(), scenario); }
  void change(const std::vector<Change>& changes) const { write(changed(text, changes)); }
  [[nodiscard]] std::string path() const { return (folder_.path() / "scenario.json").string(); }

  static constexpr const char* text = R"({
  "fairlead": 1, "name": "lift", "start": "2021-03-02T12:30", "end": "2021-03-20",
  "weather": {"series": [{"id": "sea", "file": "weather/sea.csv", "note": "synthetic"}],
              "regions": [{"id": "cuu_long", "series": "sea", "polygon": [[8, 107], [8, 109], [11, 109], [11, 107]]}]},
  "alpha_factors": {"hs_m": [{"up_to_h": 24, "limits": [1, 2], "factors": [0.5, 0.8]}]},
  "places": [{"id": "port", "kind": "port", "lat": 10.32, "lon": 107.08}, {"id": "bach_ho", "kind": "field", "lat": 9.76, "lon": 107.98}],
  "assets": [{"id": "crane", "home": "port", "speed_kn": 10, "transit": {"limits": {"hs_m": 3}}}],
  "orders": [{"id": "lift", "service": "inline", "network": {"ways": [{"id": "w", "roles": [{"id": "crane"}],
    "activities": [{"id": "lift", "place": "bach_ho", "duration": 12, "roles": ["crane"], "limits": {"hs_m": 1, "wind_ms": 10}, "daylight": true}]}]}}]
})";

 private:
  TemporaryFolder folder_;
};

Problems problems_on_loading(const Project& project, const LoadOptions& options = {}) {
  try {
    static_cast<void>(load_scenario(project.path(), options));
  } catch (const InputError& error) {
    return error.problems();
  }
  return {};
}

/// A contract that pays all at the activity's finish.
std::string lift_paid_by(const std::string& activity) {
  return R"({"lump_sum": {"usd": 1, "milestones": [{"activity": ")" + activity + R"(", "share_pct": 100}]}})";
}

using Lines = std::vector<std::string>;

const WorkConditions& conditions(const LoadedScenario& loaded) {
  return loaded.scenario.orders[0].ways[0].activities[0].conditions;
}

}  // namespace

TEST_CASE("a loaded scenario has routes and regions and weather from its first hour") {
  const Project project;
  const LoadedScenario loaded = load_scenario(project.path());
  const Scenario& scenario = loaded.scenario;
  CHECK(scenario.distances.route(PlaceId{0}, PlaceId{1}).nm == Approx(66).margin(5));
  CHECK(scenario.places[1].region == RegionId{0});
  REQUIRE(scenario.series.size() == 1);
  CHECK(scenario.series[0].start == at("2021-03-02T12:00"));
  CHECK(scenario.series[0].note == "synthetic");
  CHECK(scenario.series[0].file == "weather/sea.csv");
  CHECK(scenario.series[0].hours() == 24 * 60 - 36);
  CHECK(scenario.services[0].id == "inline");
  CHECK(scenario.orders[0].line == "inline");
}

TEST_CASE("the document as run names weather by its hash and is the same in any folder") {
  const Project here;
  const Project there;
  const LoadedScenario loaded = load_scenario(here.path(), {.settings = {"objective=makespan"}});
  CHECK(loaded.json.find("\"file\": \"sha256:" + loaded.scenario.series[0].sha256 + "\"") != std::string::npos);
  CHECK(loaded.scenario.objective == Objective::Makespan);
  CHECK(loaded.json == load_scenario(there.path(), {.settings = {"objective=makespan"}}).json);
  CHECK(loaded.sha256 != load_scenario(here.path()).sha256);
}

TEST_CASE("settings are applied in order and must have an equals sign") {
  const Project project;
  const LoadedScenario loaded =
      load_scenario(project.path(), {.settings = {"assets.crane.speed_kn=9", "assets.crane.speed_kn=8"}});
  CHECK(loaded.scenario.assets[0].speed_kn == 8);
  CHECK(briefly(problems_on_loading(project, {.settings = {"objective"}})) == Lines{"bad-setting "});
  CHECK(briefly(problems_on_loading(project, {.settings = {"assets.tug.speed_kn=9"}})) ==
        Lines{"unknown-path assets.tug.speed_kn"});
}

TEST_CASE("weather none lifts limits and daylight and needs no file") {
  const Project project;
  const LoadedScenario loaded = load_scenario(project.path(), {.settings = {"weather=none"}});
  CHECK(conditions(loaded).limits.empty());
  CHECK_FALSE(conditions(loaded).daylight);
  CHECK(loaded.scenario.assets[0].transit.limits.empty());
  CHECK(loaded.scenario.series.empty());
}

TEST_CASE("a column that is assumed met binds no work") {
  const Project project;
  const LoadedScenario loaded = load_scenario(project.path(), {.settings = {"assume_met=[\"wind_ms\"]"}});
  REQUIRE(conditions(loaded).limits.size() == 1);
  CHECK(conditions(loaded).limits[0].column == "hs_m");
}

TEST_CASE("alpha factors lower the limits of orders that ask for them") {
  const Project project;
  CHECK(conditions(load_scenario(project.path())).limits[0].maximum == 1);
  const LoadedScenario lowered = load_scenario(project.path(), {.settings = {"orders.lift.alpha_factors=true"}});
  CHECK(conditions(lowered).limits[0].maximum == 0.5);
  CHECK(conditions(lowered).limits[1].maximum == 10);
}

TEST_CASE("an operation beyond the alpha table is refused") {
  const Project project;
  project.change({{"/orders/0/alpha_factors", "true"}, {"/orders/0/network/ways/0/activities/0/duration", "30"}});
  CHECK(briefly(problems_on_loading(project)) == Lines{"beyond-alpha-table /orders/0"});
}

TEST_CASE("missing and unfit weather is reported at the series") {
  const Project project;
  project.change({{"/weather/series/0/file", "\"weather/see.csv\""}});
  CHECK(briefly(problems_on_loading(project)) == Lines{"missing-file /weather/series/0/file"});
  project.change({{"/start", "\"2021-02-01\""}});
  CHECK(briefly(problems_on_loading(project)) == Lines{"weather-gap /weather/series/0/file"});
  project.change({{"/start", "\"2021-05-01\""}, {"/end", "\"2021-06-01\""}});
  CHECK(briefly(problems_on_loading(project)) == Lines{"weather-gap /weather/series/0/file"});
  project.change({{"/weather_year", "2015"}});
  CHECK(briefly(problems_on_loading(project)) == Lines{"weather-gap /weather/series/0/file"});
}

TEST_CASE("a scenario may read its dates from another year") {
  const Project project;
  project.change({{"/start", "\"2031-03-02T12:30\""}, {"/end", "\"2031-03-20\""}, {"/weather_year", "2021"}});
  const LoadedScenario loaded = load_scenario(project.path());
  CHECK(loaded.scenario.series[0].start == at("2031-03-02T12:00"));
}

TEST_CASE("a limit on a column that the series lacks is refused") {
  const Project project;
  project.change({{"/orders/0/network/ways/0/activities/0/limits/current_ms", "0.5"}});
  CHECK(briefly(problems_on_loading(project)) == Lines{"missing-column /orders/0"});
}

TEST_CASE("limits are judged where place and series are known whatever is wrong with others") {
  const Project project;
  project.change({{"/orders/0/network/ways/0/activities/0/limits/current_ms", "0.5"},
                  {"/places/-", R"({"id": "dalat", "kind": "yard", "lat": 91, "lon": 108.44})"},
                  {"/weather/series/-", R"({"id": "lost", "file": "lost.csv"})"}});
  CHECK(briefly(problems_on_loading(project)) ==
        Lines{"out-of-range /places/2/lat", "missing-file /weather/series/1/file", "missing-column /orders/0"});
}

TEST_CASE("a place inland is refused") {
  const Project project;
  project.change({{"/places/1/lat", "11.95"}, {"/places/1/lon", "108.44"}});
  CHECK(briefly(problems_on_loading(project)) == Lines{"place-on-land /places/1"});
}

TEST_CASE("scenario and weather and network faults come out together") {
  const Project project;
  project.change({{"/objective", "\"profits\""},
                  {"/weather/series/0/file", "\"none.csv\""},
                  {"/orders/0/network/ways/0/activities/0/place", "\"bach\""}});
  CHECK(problems_on_loading(project).size() == 3);
}

TEST_CASE("a fault elsewhere hides nothing of places and contracts and columns") {
  const Project project;
  project.change({{"/orders/0/contract", lift_paid_by("lft")},
                  {"/orders/0/network/ways/0/activities/0/limits/hs_mm", "1"},
                  {"/places/-", R"({"id": "dalat", "kind": "yard", "lat": 11.95, "lon": 108.44})"},
                  {"/objective", "\"profits\""}});
  CHECK(briefly(problems_on_loading(project)) == Lines{"unknown-value /objective", "place-on-land /places/2",
                                                       "unknown-id /orders/0/contract/lump_sum/milestones/0/activity",
                                                       "missing-column /orders/0"});
}

TEST_CASE("contracts and columns are not judged by what could not be read") {
  const Project project;
  project.change({{"/orders/0/contract", lift_paid_by("lft")},
                  {"/orders/0/network/ways/0/activities/0/id", "7"},
                  {"/weather/series/0/file", "\"none.csv\""}});
  CHECK(briefly(problems_on_loading(project)) ==
        Lines{"missing-file /weather/series/0/file", "wrong-type /orders/0/network/ways/0/activities/0/id"});
}

TEST_CASE("a scenario of a million broken orders is refused without making them") {
  const Project project;
  std::string orders = "[{}";
  for (int k = 1; k < 1'000'000; ++k) orders += ",{}";
  project.write("{\"fairlead\": 1, \"orders\": " + orders + "]}");
  CHECK(problems_on_loading(project).back().code == "too-many-problems");
}

TEST_CASE("orders of plugins are checked and expanded") {
  Catalogue catalogue({PLUGIN_DIRECTORY});
  const Project project;
  const std::string order =
      R"({"id": "wells", "service": "drilling", "places": {"site": "bach_ho"}, "params": {"wells": 2}})";
  project.change({{"/orders/-", order}, {"/assume_met", R"(["current_ms", "tp_s"])"}});
  const LoadedScenario loaded = load_scenario(project.path(), {.catalogue = &catalogue});
  const Order& wells = loaded.scenario.orders[1];
  REQUIRE_FALSE(wells.ways.empty());
  CHECK(wells.line == "Jack-up drilling");
  CHECK(loaded.scenario.services[wells.service.index()].id == "org.fairlead.drilling");
  CHECK(loaded.scenario.services[wells.service.index()].sha256.size() == 64);
}

TEST_CASE("what an order gives its plugin is checked before the plugin is asked") {
  Catalogue catalogue({PLUGIN_DIRECTORY});
  const Project project;
  const std::string order =
      R"({"id": "wells", "service": "org.fairlead.drilling", "places": {"sight": "bach_ho"}, "params": {"wells": 0, "tugs": 3}})";
  project.change({{"/orders/-", order}});
  CHECK(briefly(problems_on_loading(project, {.catalogue = &catalogue})) ==
        Lines{"out-of-range /orders/1/params/wells", "unknown-key /orders/1/params/tugs",
              "missing-key /orders/1/places", "unknown-key /orders/1/places/sight"});
}

TEST_CASE("an unknown service is reported with the nearest one") {
  Catalogue catalogue({PLUGIN_DIRECTORY});
  const Project project;
  project.change({{"/orders/-", R"({"id": "wells", "service": "driling"})"}});
  const Problems problems = problems_on_loading(project, {.catalogue = &catalogue});
  REQUIRE(briefly(problems) == Lines{"unknown-service /orders/1/service"});
  CHECK(problems[0].suggestion == "did you mean \"drilling\"?");
}

TEST_CASE("every shipped scenario loads") {
  Catalogue catalogue({PLUGIN_DIRECTORY});
  for (const auto& entry : fs::directory_iterator(SCENARIO_DIRECTORY)) {
    const fs::path path = entry.path() / "scenario.json";
    if (!fs::exists(path)) continue;
    INFO(path);
    CHECK_NOTHROW(load_scenario(path.string(), {.catalogue = &catalogue}));
  }
}
