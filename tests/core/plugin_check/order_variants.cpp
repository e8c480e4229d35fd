// SPDX-License-Identifier: MIT
#include "core/plugin_check/order_variants.hpp"

#include <set>

#include <catch2/catch.hpp>

#include "core/base/json.hpp"
#include "core/plugin_check/trial.hpp"
#include "core/plugin_host/service_reader.hpp"

using namespace fairlead;

namespace {

ServiceDescription service() {
  const JsonDocument document = JsonDocument::parse(R"({
    "format": "fairlead.service/1", "id": "org.example.any", "name": "Any", "version": "1.0.0", "colour": "#000000",
    "places": [{"name": "site"}, {"name": "port", "required": false}], "capabilities": ["crane_t", "dive"],
    "parameters": [
      {"name": "wells", "type": "integer", "minimum": 1, "maximum": 9, "required": true},
      {"name": "depth_m", "type": "number", "minimum": 0.5, "default": 3},
      {"name": "boat", "type": "choice", "choices": ["fast", "slow"], "default": "fast"},
      {"name": "note", "type": "text"}, {"name": "by_day", "type": "boolean", "default": true},
      {"name": "crew", "type": "pool", "default": "hands"}, {"name": "hours", "type": "calendar"},
      {"name": "stops", "type": "list", "minimum": 1, "nested": [{"name": "", "type": "place"}]},
      {"name": "legs", "type": "list", "maximum": 4, "nested": [{"name": "nm", "type": "number", "required": true}]},
      {"name": "box", "type": "object", "nested": [{"name": "size", "type": "integer", "maximum": 5}]}],
    "example_order": {"id": "x", "service": "any", "places": {"site": "reef"},
      "params": {"wells": 3, "stops": ["reef", "port"], "hours": "day", "legs": [{"nm": 4}], "box": {}}}})",
                                                    "answer");
  Problems problems;
  ServiceDescription read = read_service(document.root(problems));
  INFO(shown(problems));
  REQUIRE(problems.empty());
  return read;
}

}  // namespace

TEST_CASE("an example order is sound in the scenario made for it") {
  const ServiceDescription any = service();
  const TrialOrder order(any.example_order_json, any);
  INFO(shown(order.problems()));
  CHECK(order.problems().empty());
  CHECK_THAT(order.document(), Catch::Contains("trial_ship_1") && Catch::Contains("\"reef\""));
}

TEST_CASE("places can have other ids") {
  const ServiceDescription any = service();
  const TrialOrder order(any.example_order_json, any, {.place_prefix = "moved_"});
  CHECK(order.problems().empty());
  CHECK_THAT(order.document(), Catch::Contains("\"moved_reef\""));
}

TEST_CASE("orders drawn from a table are accepted by it and differ") {
  const ServiceDescription any = service();
  const OrderVariants variants(any, {}, 5);
  std::set<std::string> seen;
  for (int number = 0; number < 300; ++number) {
    const TrialOrder order = variants.accepted(number);
    INFO(number << ": " << order.order().params_json << "\n" << shown(order.problems()));
    REQUIRE(order.problems().empty());
    seen.insert(order.order().params_json);
  }
  CHECK(seen.size() > 250);
}

TEST_CASE("a seed and a number name a variant") {
  const ServiceDescription any = service();
  const OrderVariants variants(any, {}, 5);
  CHECK(variants.accepted(17).document() == OrderVariants(any, {}, 5).accepted(17).document());
  CHECK(variants.accepted(17).document() != OrderVariants(any, {}, 6).accepted(17).document());
  const std::string document = variants.accepted(0).document();
  CHECK(variants.damaged(document, 3) == variants.damaged(document, 3));
  CHECK(variants.damaged(document, 3) != variants.damaged(document, 4));
}
