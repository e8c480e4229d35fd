// SPDX-License-Identifier: MIT
// The patterns of docs/write_a_plugin.md, cut out of the page, as one service: a parameter says which.
#include <algorithm>
#include <map>
#include <string>

#include <fairlead/plugin.hpp>

using namespace fairlead::sdk;

#include "tests/plugins/tutorial/patterns/demands.hpp"
#include "tests/plugins/tutorial/patterns/holds.hpp"
#include "tests/plugins/tutorial/patterns/modes.hpp"
#include "tests/plugins/tutorial/patterns/refusing.hpp"
#include "tests/plugins/tutorial/patterns/retries.hpp"
#include "tests/plugins/tutorial/patterns/rounds.hpp"
#include "tests/plugins/tutorial/patterns/side_by_side.hpp"
#include "tests/plugins/tutorial/patterns/tow.hpp"
#include "tests/plugins/tutorial/patterns/trips.hpp"
#include "tests/plugins/tutorial/patterns/ways.hpp"

namespace {

using Pattern = Network (*)(const Order&);

const std::map<std::string, Pattern> patterns = {
    {"demands", demands},           {"holds", holds}, {"modes", modes}, {"retries", retries}, {"rounds", rounds},
    {"side_by_side", side_by_side}, {"tow", tow},     {"trips", trips}, {"ways", ways}};

std::vector<std::string> names() {
  std::vector<std::string> found;
  for (const auto& [name, pattern] : patterns) found.push_back(name);
  return found;
}

Description describe() {
  return {.id = "org.example.patterns",
          .name = "Patterns",
          .version = "1.0.0",
          .colour = "#808080",
          .parameters = {Parameter::choice("pattern", "Of the page", names()).required(),
                         Parameter::list("loads", "Cargo by platform",
                                         {Parameter::place("platform", "Where to").required(),
                                          Parameter::number("cargo_t", "How much").unit("t").required()})
                             .by_default(Json::array())},
          .places = {{.name = "port"}, {.name = "site"}},
          .capabilities = {"float_over_t", "rov", "pax"},
          .quantities = {"units"}};
}

Network expand(const Order& order) {
  refuse_wrong_loads(order);
  return patterns.at(order.params().text("pattern"))(order);
}

}  // namespace

FAIRLEAD_PLUGIN(describe, expand)
