// SPDX-License-Identifier: MIT
// What becomes of each way in which expand() can answer.
#include <catch2/catch.hpp>

#include "core/plugin_host/expand.hpp"
#include "core/plugin_host/plugin.hpp"
#include "tests/core/plugin_host/bad_plugin_files.hpp"

using namespace fairlead;
using Catch::Matchers::Contains;
using test::bad_plugin;
using test::plugin_error;

namespace {

Expansion expand_with(const std::string& fault, const std::string& order_id = "well-7") {
  Scenario scenario;
  scenario.places.resize(1);
  scenario.places[0].id = "field";
  Order order;
  order.id = order_id;
  ServiceDescription service;
  service.id = "org.example.bad";
  service.capabilities = {"crane_t", "dive"};
  Plugin plugin(bad_plugin(fault));
  return Expander(scenario).expand(plugin, service, order, {.file = "year.json", .pointer = "/orders/3"});
}

std::string expand_error(const std::string& fault, const std::string& order_id = "well-7") {
  return plugin_error([&] { static_cast<void>(expand_with(fault, order_id)); });
}

}  // namespace

TEST_CASE("return code 0 hands the network on") {
  const Expansion expansion = expand_with("sound");
  REQUIRE(expansion.network.ways.size() == 1);
  CHECK(expansion.network.ways[0].activities.size() == 2);
  CHECK(expansion.refusal.empty());
  CHECK(expansion.problems.empty());
}

TEST_CASE("return code 1 becomes problems at the user's pointers") {
  const Expansion expansion = expand_with("expand_invalid");
  REQUIRE(expansion.problems.size() == 2);
  CHECK(format_problem(expansion.problems[0]) ==
        "year.json: /orders/3/params/wells: found 0, expected at least 1 [bad-parameter]");
  CHECK(expansion.problems[1].pointer == "/orders/3/places/site");
  CHECK(expansion.problems[1].code == "wrong-place");
  CHECK(expansion.network.ways.empty());
}

TEST_CASE("return code 2 leaves the order unserved with the plugin's reason") {
  CHECK(expand_with("expand_cannot_serve").refusal == "no rig reaches the bottom");
}

TEST_CASE("return code 3 is a fault of the plugin with its message") {
  CHECK(expand_error("expand_fails") == "plugin org.example.bad, order well-7: expand() failed: out of cheese");
  CHECK_THAT(expand_error("expand_fails_silently"), Contains("expand() failed without saying why"));
}

TEST_CASE("any other return code is a fault") {
  CHECK_THAT(expand_error("expand_unknown_code"),
             Contains("expand() returned 42, which means nothing; expected 0 to 3"));
  CHECK_THAT(expand_error("expand_negative_code"), Contains("expand() returned -1"));
}

TEST_CASE("codes 1 and 2 without their content are faults") {
  CHECK_THAT(expand_error("expand_invalid_without_problems"), Contains("names no problem"));
  CHECK_THAT(expand_error("expand_invalid_without_pointer"), Contains("a JSON pointer into the order"));
  CHECK_THAT(expand_error("expand_cannot_serve_without_reason"), Contains("expected the key \"reason\""));
}

TEST_CASE("an answer that is empty or no JSON is a fault") {
  CHECK_THAT(expand_error("expand_silent"), Contains("expand() answered nothing"));
  CHECK_THAT(expand_error("expand_not_json"), Contains("expand() answered no usable JSON"));
  CHECK_THAT(expand_error("expand_not_an_object"),
             Contains("expand() answered a list of 3 elements, expected an object"));
}

TEST_CASE("a network of another format or with features unknown here is a fault") {
  CHECK_THAT(expand_error("expand_wrong_format"), Contains("/format") && Contains("fairlead.network/9"));
  CHECK_THAT(expand_error("expand_unknown_feature"), Contains("/requires/0") && Contains("time-travel"));
}

TEST_CASE("nonsense in a network is a fault with every pointer") {
  const std::string error = expand_error("expand_wrong_types");
  CHECK_THAT(error, Contains("plugin org.example.bad, order well-7: expand() answered what cannot be used"));
  CHECK_THAT(error, Contains("/ways/0/id") && Contains("/ways/0/activities"));
  CHECK_THAT(expand_error("expand_no_ways"), Contains("at least one way"));
}

TEST_CASE("a cyclic network is a fault that names the cycle") {
  CHECK_THAT(expand_error("expand_cycle"), Contains("a -> b -> a") || Contains("b -> a -> b"));
}

TEST_CASE("an answer over 64 MB is cut off whether or not the plugin obeys the sink") {
  CHECK_THAT(expand_error("expand_floods"), Contains("expand() wrote more than 64 MB"));
  CHECK_THAT(expand_error("expand_floods_on"), Contains("expand() wrote more than 64 MB"));
}

TEST_CASE("exceptions behind the wall of the SDK become faults with their text") {
  CHECK_THAT(expand_error("throws"), Contains("expand() failed: the drill string is stuck"));
  CHECK_THAT(expand_error("throws", "odd"), Contains("expand() failed: an exception of unknown type"));
}

TEST_CASE("an exception that crosses the boundary is caught") {
  CHECK_THAT(expand_error("no_wall"), Contains("threw an exception across the plugin boundary"));
}
