// SPDX-License-Identifier: MIT
// Jacket installation by lift: load-out, sea-fastening, tow, lift, piles, conductors. Sources of the numbers: README.md
#include <string>

#include "example_order.hpp"
#include <fairlead/plugin.hpp>

namespace {

using namespace fairlead::sdk;

constexpr double conductors_of_the_source = 6;  // its duration is for six
constexpr double crane_load_share = 0.8;        // weight over the crane's capacity at most

Description describe() {
  return {
      .id = "org.fairlead.platform-installation",
      .name = "Jacket installation by lift",
      .version = "1.0.0",
      .description = "A jacket is loaded out, towed on a barge, lifted, piled and given its conductors.",
      .icon = "crane",
      .colour = "#4682b4",
      .parameters = {Parameter::number("jacket_weight_t", "Weight lifted; the crane has a quarter more")
                         .unit("t")
                         .between(1, 10000)
                         .required(),
                     Parameter::integer("piles", "Piles to drive").between(1, 24).by_default(4),
                     Parameter::integer("conductors", "Conductors to drive").between(0, 36).by_default(6),
                     Parameter::number("welders", "Welders during sea-fastening").between(0, 500).by_default(60),
                     Parameter::number("tug_pull_t", "Bollard pull of the barge's tug at least")
                         .unit("t")
                         .between(0, 500)
                         .by_default(60),
                     Parameter::number("tow_speed_kn", "Speed of the barge under tow: 100 nm in 20 h")
                         .unit("kn")
                         .between(1, 10)
                         .by_default(5)},
      .places = {{.name = "yard", .description = "Quay of the load-out"},
                 {.name = "site", .description = "Where the jacket is set down"}},
      .capabilities = {"crane_t", "cargo_t", "bollard_pull_t", "anchor_handling"},
      .quantities = {"installed_t", "piles", "conductors"},
      .example_order = example_order,
  };
}

Activity tow(const Order& order, const std::string& id, const std::string& name, const Place& to) {
  return Activity(id, name)
      .move_to(to.id)
      .carries("barge")
      .roles({"tug"})
      .speed_kn(order.params().number("tow_speed_kn"))
      .continuous()
      .limit("hs_m", 2.0)
      .wind_kn(25);
}

void add_roles(Way& way, const Params& params) {
  const double weight_t = params.number("jacket_weight_t");
  way.add(Role("crane").at_least("crane_t", weight_t / crane_load_share));
  way.add(Role("barge").at_least("cargo_t", weight_t));
  way.add(Role("tug").at_least("bollard_pull_t", params.number("tug_pull_t")));
  way.add(Role("anchor_tug").count(2).at_least("anchor_handling", 1));
}

void add_load_out(Way& way, const Order& order) {
  const Place& yard = order.place("yard");
  way.then(tow(order, "fetch_barge", "Tow the barge to " + yard.name, yard));
  way.then(Activity("load_out", "Load-out and ballasting")
               .at(yard.id)
               .roles({"barge"})
               .optional_pool("quay_berths", 1)
               .lasts(Duration::triangular_h(6, 10, 18))
               .continuous()
               .wind_kn(20));
  way.then(Activity("sea_fastening", "Sea-fastening and warranty approval")
               .at(yard.id)
               .roles({"barge"})
               .optional_pool("quay_berths", 1)
               .optional_pool("welders", order.params().number("welders"))
               .lasts(Duration::triangular_h(36, 60, 120))
               .suspendable()
               .wind_kn(30));
  way.then(tow(order, "tow", "Tow the jacket to " + order.place("site").name, order.place("site")));
}

void add_lift(Way& way, const Place& site) {
  // The crane vessel is costly: it sets up while the jacket is towed, not while it is made ready.
  way.after({"sea_fastening"}, Activity("set_up", "Crane vessel set-up on eight anchors")
                                   .at(site.id)
                                   .roles({"crane", "anchor_tug"})
                                   .lasts(Duration::triangular_h(10, 16, 24))
                                   .suspendable()
                                   .limit("hs_m", 1.75)
                                   .wind_kn(25)
                                   .current_kn(1.5));
  way.after({"tow", "set_up"}, Activity("lift", "Cut sea-fastening, lift, upend, set down")
                                   .at(site.id)
                                   .roles({"crane", "barge", "tug"})
                                   .lasts(Duration::triangular_h(8, 12, 18))
                                   .continuous()
                                   .limit("hs_m", 1.25)
                                   .wind_kn(20)
                                   .current_kn(1.0));
}

Activity crane_work(const Place& site, const std::string& id, const std::string& name, const Duration& duration) {
  return Activity(id, name).at(site.id).roles({"crane"}).lasts(duration).suspendable().limit("hs_m", 1.5).wind_kn(25);
}

std::string add_piles(Way& way, const Place& site, int piles) {
  std::string previous = "lift";
  for (int number = 1; number <= piles; ++number) {
    const std::string id = "pile_" + std::to_string(number);
    way.after({previous},
              crane_work(site, id, "Stab and drive pile " + std::to_string(number), Duration::triangular_h(18, 30, 48))
                  .current_kn(1.5)
                  .optional_pool("hammer_spreads", 1)
                  .quantity("piles", 1));
    previous = id;
  }
  return previous;
}

/// Returns the last activity of the crane vessel.
std::string add_completion(Way& way, const Place& site, int conductors, const std::string& last_pile) {
  way.after({last_pile},
            crane_work(site, "weld_out", "Shims or grout, mudmats, boat landing", Duration::triangular_h(36, 60, 96)));
  if (conductors == 0) return "weld_out";
  const double share = conductors / conductors_of_the_source;
  way.after({"weld_out"}, crane_work(site, "conductors", "Drive " + std::to_string(conductors) + " conductors",
                                     Duration::triangular_days(3 * share, 4 * share, 7 * share))
                              .quantity("conductors", conductors));
  return "conductors";
}

Network expand(const Order& order) {
  const Params& params = order.params();
  const Place& site = order.place("site");
  const int piles = params.integer("piles");
  const int conductors = params.integer("conductors");
  Way way("lift");
  add_roles(way, params);
  add_load_out(way, order);
  add_lift(way, site);
  way.after({"lift"}, tow(order, "return_barge", "Tow the empty barge back", order.place("yard")));
  const std::string last = add_completion(way, site, conductors, add_piles(way, site, piles));

  way.hold("barge", "fetch_barge", "return_barge");
  way.hold("tug", "tow", "return_barge");
  way.hold("crane", "set_up", last);
  way.quantity("installed_t", params.number("jacket_weight_t")).quantity("piles", piles);
  if (conductors > 0) way.quantity("conductors", conductors);
  way.delivers(last);
  return Network().add(way);
}

}  // namespace

FAIRLEAD_PLUGIN(describe, expand)
