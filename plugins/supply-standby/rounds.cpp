// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include "ways.hpp"

namespace supply {
namespace {

using namespace fairlead::sdk;

// The source's 4, 8, 14 h are for 300 t of deck cargo with bulks; coming alongside takes its time for less, too.
constexpr double tonnes_of_the_source = 300;
constexpr double least_share = 0.375;

bool shares_deck(const Order& order) {
  const std::vector<Asset> assets = order.assets();
  return std::any_of(assets.begin(), assets.end(), [](const Asset& a) { return a.shareable.count("deck_t") > 0; });
}

Role ship(const Order& order, bool shared) {
  const Params& params = order.params();
  Role ship("ship");
  ship.at_least("deck_t", std::max(params.number("ship_deck_t"), params.number("round_t")));
  if (shared) ship.takes("deck_t", params.number("round_t"));
  return ship;
}

Activity load(const Order& order, const std::string& round, bool shared) {
  Activity load("load_" + round, "Load round " + round);
  shared ? load.role_alone("ship") : load.roles({"ship"});
  return load.at(order.place("port").id)
      .optional_pool("quay_berths", 1)
      .optional_pool("riggers", 8)
      .lasts(Duration::triangular_h(6, 10, 16))
      .suspendable()
      .wind_kn(35);
}

Activity unload(const Order& order, const Place& platform, const std::string& id, const std::string& round) {
  const double tonnes = order.params().number("round_t") / static_cast<double>(order.places("platforms").size());
  const double share = std::max(least_share, tonnes / tonnes_of_the_source);
  return Activity(id, "Cargo work at " + platform.name + ", round " + round)
      .at(platform.id)
      .slots(0)
      .roles({"ship"})
      .lasts(Duration::triangular_h(4 * share, 8 * share, 14 * share))
      .suspendable(0, 0, 2)
      .limit("hs_m", 2.5)
      .wind_kn(30)
      .current_kn(1.5)
      .quantity("cargo_t", tonnes);
}

/// Returns the last activity of the round.
std::string add_round(Way& way, const Order& order, const std::string& round, bool shared) {
  way.add(load(order, round, shared));
  std::string last = "load_" + round;
  const std::vector<Place> platforms = order.places("platforms");
  for (std::size_t at = 0; at < platforms.size(); ++at) {
    const std::string id = "cargo_" + round + "_" + std::to_string(at + 1);
    Activity work = unload(order, platforms[at], id, round);
    if (at + 1 == platforms.size()) work.quantity("rounds", 1);
    way.after({last}, work);
    last = id;
  }
  way.hold("ship", "load_" + round, last);
  return last;
}

}  // namespace

Network rounds(const Order& order) {
  const int all = order.params().integer("rounds");
  const bool shared = shares_deck(order);
  Way way(shared ? "shared_deck" : "whole_ship", shared ? "deck shared with other cargo" : "a ship for each round");
  way.add(ship(order, shared));
  std::string last;
  for (int round = 1; round <= all; ++round) {
    const std::string before = last;
    last = add_round(way, order, std::to_string(round), shared);
    if (round == 1) continue;
    way.add(Link(before, "load_" + std::to_string(round), "FS"));
    way.add(Link("load_" + std::to_string(round - 1), "load_" + std::to_string(round), "SS")
                .lag_h(order.params().number("days_between") * 24));
  }
  way.quantity("rounds", all).quantity("cargo_t", all * order.params().number("round_t"));
  return Network().add(way.delivers(last));
}

}  // namespace supply
