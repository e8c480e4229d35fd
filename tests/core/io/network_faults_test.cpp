// SPDX-License-Identifier: MIT
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/core/io/documents.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

struct Fault {
  const char* path;  ///< within the whole scenario's way
  const char* value;
  const char* code;
  const char* pointer;  ///< nullptr: the path itself
};

constexpr Fault faults[] = {
    {"/id", "\"by crane\"", "bad-id", nullptr},
    {"/roles/1/id", "\"crane\"", "duplicate-id", "/roles/1"},
    {"/roles/0/requires/crane_tt", "1", "unknown-capability", nullptr},
    {"/roles/0/requires/crane_t", R"({"min": 900, "max": 600})", "contradictory-range", nullptr},
    {"/roles/0/requires/crane_t", "{}", "missing-key", nullptr},
    {"/roles/0/count", "0", "out-of-range", nullptr},
    {"/roles/3/takes/capacity", "\"beds\"", "unknown-capacity", nullptr},
    {"/roles/3/takes/amount", "0", "out-of-range", nullptr},
    {"/roles/-", R"({"id": "idle"})", "unused-role", ""},
    {"/activities", "[]", "out-of-range", nullptr},
    {"/activities/1/id", "\"tow\"", "duplicate-id", nullptr},
    {"/activities/1/place", "\"bach\"", "unknown-id", nullptr},
    {"/activities/1/roles/0", "\"cranes\"", "unknown-id", nullptr},
    {"/activities/1/roles/1", "\"crane\"", "duplicate-need", nullptr},
    {"/activities/1/pools/0/pool", "\"welder\"", "unknown-id", nullptr},
    {"/activities/1/pools/1", R"({"pool": "welders", "amount": 2})", "duplicate-need", nullptr},
    {"/activities/1/duration", "-1", "out-of-range", nullptr},
    {"/activities/1/duration", "\"12 h\"", "wrong-type", nullptr},
    {"/activities/1/duration", "{}", "contradiction", nullptr},
    {"/activities/1/duration", R"({"triangular_h": [1, 2, 3], "pert_h": [1, 2, 3]})", "contradiction", nullptr},
    {"/activities/1/duration", R"({"triangular_h": [3, 2, 1]})", "not-ascending",
     "/activities/1/duration/triangular_h"},
    {"/activities/1/duration", R"({"lognormal_h": {"median": 0, "sigma": 1}})", "out-of-range",
     "/activities/1/duration/lognormal_h/median"},
    {"/activities/2/modes/0/duration/per_day/role", "\"tug\"", "contradiction", nullptr},
    {"/activities/2/modes/0/duration/per_day/role", "\"barge\"", "rate-without-role", "/activities/2/modes/0"},
    {"/activities/2/modes/0/duration/per_day/capability", "\"lay_km\"", "unknown-capability", nullptr},
    {"/activities/2/modes/0/duration/per_day", R"({"capability": "lay_km_per_day"})", "missing-key", nullptr},
    {"/activities/2/modes/0/duration/per_day", "0", "out-of-range", nullptr},
    {"/activities/2/modes/1/id", "\"fast\"", "duplicate-id", nullptr},
    {"/activities/2/modes", "[]", "out-of-range", nullptr},
    {"/activities/2/duration", "3", "contradiction", nullptr},
    {"/activities/1/restart_h", "1", "contradiction", "/activities/1"},
    {"/activities/1/rule", "\"insensitive\"", "contradiction", "/activities/1"},
    {"/activities/1/limits/hs_m", "{}", "missing-key", nullptr},
    {"/activities/1/limits/hs_m", R"({"min": 2, "max": 1})", "contradictory-range", nullptr},
    {"/activities/1/shift", "\"night\"", "unknown-id", nullptr},
    {"/activities/5/limits", R"({"hs_m": 1})", "missing-key", "/activities/5"},
    {"/activities/5/slots", "1", "contradiction", nullptr},
    {"/activities/0/duration", "3", "contradiction", nullptr},
    {"/activities/0/place", "\"port\"", "contradiction", nullptr},
    {"/activities/0/move/to", "\"port\"", "contradiction", "/activities/0/move"},
    {"/activities/0/move/carries/0", "\"crane\"", "contradiction", "/activities/0"},
    {"/activities/0/roles", "[]", "contradiction", "/activities/0"},
    {"/activities/4/retry/instead", "\"lift\"", "retry-mismatch", ""},
    {"/activities/4/retry", R"({"probability": 1})", "contradiction", "/activities/4/retry/probability"},
    {"/activities/1/quantities/lifts", "2", "quantity-mismatch", ""},
    {"/activities/1/durations", "2", "unknown-key", nullptr},
    {"/links/0/from", "\"toe\"", "unknown-id", nullptr},
    {"/links/0/lag_h", "-1", "out-of-range", nullptr},
    {"/links/0/max_lag_h", "0.5", "contradictory-range", nullptr},
    {"/links/0/to", "\"tow\"", "cycle", nullptr},
    {"/links/1/kind", "\"SF\"", "unknown-value", nullptr},
    {"/links/1/breach_usd_per_day", "1", "contradiction", nullptr},
    {"/links/-", R"({"from": "tow", "to": "lift"})", "duplicate-link", "/links/5"},
    {"/links/-", R"({"from": "test", "to": "tow"})", "cycle", ""},
    {"/holds/0/last", "\"tow\"", "hold-order", ""},
    {"/holds/0/pool", "\"welders\"", "contradiction", "/holds/0"},
    {"/holds/0/place", "\"bach_ho\"", "contradiction", "/holds/0"},
    {"/holds/2/slots", "0", "out-of-range", nullptr},
    {"/holds/2/place", "\"port\"", "hold-without-work", ""},
    {"/holds/2/first", "\"tow\"", "hold-without-work", ""},
    {"/holds/0/role", "\"tug\"", "hold-without-work", ""},
    {"/holds/-", R"({"role": "crane", "first": "weld", "last": "cure"})", "overlapping-holds", ""},
    {"/delivers", "\"end\"", "unknown-id", nullptr},
};

const std::string way = "/orders/0/network/ways/0";

Problems faulty(const std::string& path, const std::string& value) {
  return problems_of(changed(whole_scenario(), {{path, value}}));
}

bool has(const Problems& problems, const std::string& line) {
  const std::vector<std::string> lines = briefly(problems);
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

TEST_CASE("each fault of a network is reported where it stands") {
  for (const Fault& fault : faults) {
    const Problems problems = faulty(way + fault.path, fault.value);
    INFO(fault.path << " = " << fault.value);
    for (const Problem& problem : problems) UNSCOPED_INFO(format_problem(problem));
    CHECK(has(problems, std::string(fault.code) + " " + way + (fault.pointer != nullptr ? fault.pointer : fault.path)));
  }
}

TEST_CASE("a cycle is named by its activities") {
  const Problems problems = faulty(way + "/links/-", R"({"from": "test", "to": "lift"})");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "cycle");
  CHECK(problems[0].found == "lift -> weld -> test -> lift");
}

TEST_CASE("a cycle is found beside other faults of the way") {
  const Problems problems =
      problems_of(changed(whole_scenario(), {{way + "/links/-", R"({"from": "test", "to": "lift"})"},
                                             {way + "/activities/1/durations", "2"}}));
  CHECK(has(problems, "cycle " + way));
  CHECK(has(problems, "unknown-key " + way + "/activities/1/durations"));
}

TEST_CASE("a network of a newer format or with features it needs is refused") {
  CHECK(has(faulty("/orders/0/network/format", "\"fairlead.network/2\""), "newer-format /orders/0/network/format"));
  CHECK(has(faulty("/orders/0/network/format", "\"network\""), "wrong-format /orders/0/network/format"));
  CHECK(has(faulty("/orders/0/network/requires", "[\"tides\"]"), "unknown-feature /orders/0/network/requires/0"));
}

TEST_CASE("a network without ways is refused") {
  CHECK(has(faulty("/orders/0/network", R"({"ways": []})"), "out-of-range /orders/0/network/ways"));
  CHECK(has(faulty("/orders/0/network", "{}"), "missing-key /orders/0/network"));
}

TEST_CASE("faults of a demand's network are found too") {
  CHECK(has(faulty("/orders/0/network/demands/0/network/activities/0/place", "\"sea\""),
            "unknown-id /orders/0/network/demands/0/network/activities/0/place"));
  CHECK(has(faulty("/orders/0/network/demands/0/events_per_unit_year", "0"),
            "out-of-range /orders/0/network/demands/0/events_per_unit_year"));
}

TEST_CASE("a capability that only the service declares is known") {
  const JsonDocument document = JsonDocument::parse(
      R"({"format": "fairlead.network/1", "ways": [{"id": "w", "roles": [{"id": "r", "requires": {"moon_pool": 1}}],
          "activities": [{"id": "a", "duration": 1, "roles": ["r"]}]}]})",
      "plugin");
  const NetworkTables tables{Scenario{}};
  Problems problems;
  static_cast<void>(read_network(document.root(problems), tables, {.declared_capabilities = {"moon_pool"}}));
  CHECK(problems.empty());
  static_cast<void>(read_network(document.root(problems), tables, {}));
  CHECK(briefly(problems) == std::vector<std::string>{"unknown-capability /ways/0/roles/0/requires/moon_pool"});
}
