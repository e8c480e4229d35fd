// SPDX-License-Identifier: MIT
#include "jacket.hpp"

#include <algorithm>
#include <cmath>

#include "trade/crane_spread.hpp"
#include "trade/towing.hpp"

namespace fairlead::platform {
namespace {

using namespace sdk;

constexpr double conductors_of_the_source = 6;   // its duration is for six
constexpr double skirt_piles_of_the_source = 8;  // and for eight
constexpr int usual_piles = 4;

Activity tow_barge(const Order& order, JacketBy by, const std::string& id, const std::string& name, const Place& to,
                   bool loaded) {
  const bool all = loaded && by == JacketBy::Launch;
  return trade::tow({.id = id,
                     .name = name,
                     .carries = "barge",
                     .tugs = {all ? "tug" : barge_tug(by)},
                     .speed_kn = order.params().number("tow_speed_kn")},
                    to);
}

Activity load_out(const Order& order, JacketBy by) {
  Activity activity("load_out", by == JacketBy::Lift ? "Load-out and ballasting" : "Skid load-out");
  activity.at(order.place("yard").id).roles({"barge"}).optional_pool("quay_berths", 1);
  if (by == JacketBy::Launch) activity.optional_pool("riggers", order.params().number("riggers"));
  const Duration by_trailer = Duration::triangular_h(6, 10, 18);
  const Duration by_strand_jacks = Duration::triangular_h(24, 36, 72);
  return activity.lasts(by == JacketBy::Lift ? by_trailer : by_strand_jacks).continuous().wind_kn(20);
}

Activity sea_fastening(const Order& order, JacketBy by) {
  const Duration lifted = Duration::triangular_h(36, 60, 120);
  const Duration launched = Duration::triangular_days(7, 10, 16);
  return Activity("sea_fastening", "Sea-fastening and warranty approval")
      .at(order.place("yard").id)
      .roles({"barge"})
      .optional_pool("quay_berths", 1)
      .optional_pool("welders", order.params().number("welders"))
      .lasts(by == JacketBy::Lift ? lifted : launched)
      .suspendable()
      .wind_kn(30);
}

void add_load_out(Way& way, const Order& order, JacketBy by) {
  const Place& yard = order.place("yard");
  const Place& site = order.place("site");
  way.then(tow_barge(order, by, "fetch_barge", "Tow the barge to " + yard.name, yard, false));
  way.then(load_out(order, by));
  way.then(sea_fastening(order, by));
  way.then(tow_barge(order, by, "tow", "Tow the jacket to " + site.name, site, true));
}

Activity launch(const Order& order) {
  const Params& params = order.params();
  Activity activity("launch", "Launch, float, upend, set down");
  activity.at(order.place("site").id).roles({"crane", "barge", "tug", "anchor_tug"});
  if (params.flag("rov_vessel")) activity.roles({"rov_vessel"});
  return activity.optional_pool("riggers", params.number("riggers"))
      .optional_pool("surveyors", 8)
      .lasts(Duration::triangular_h(18, 30, 48))
      .continuous()
      .limit("hs_m", 1.5)
      .wind_kn(20)
      .current_kn(1.0);
}

/// The jacket stands on the seabed after the activity whose id is returned.
std::string add_setting_down(Way& way, const Order& order, JacketBy by) {
  const Place& site = order.place("site");
  // The crane vessel is costly: it sets up while the jacket is towed, not while it is made ready.
  way.after({"sea_fastening"}, trade::set_up_crane("set_up", site));
  if (by == JacketBy::Lift)
    way.after({"tow", "set_up"}, trade::crane_lift("lift", "Cut sea-fastening, lift, upend, set down", site, "tug")
                                     .lasts(Duration::triangular_h(8, 12, 18)));
  else
    way.after({"tow", "set_up"}, launch(order));
  const std::string standing = name_of(by);
  way.after({standing}, tow_barge(order, by, "return_barge", "Tow the empty barge back", order.place("yard"), false));
  return standing;
}

Activity crane_work(const Place& site, const std::string& id, const std::string& name, const Duration& duration) {
  return Activity(id, name).at(site.id).roles({"crane"}).lasts(duration).suspendable().limit("hs_m", 1.5).wind_kn(25);
}

Duration pile_duration(JacketBy by) {
  constexpr double each = 24 / skirt_piles_of_the_source;
  return by == JacketBy::Lift ? Duration::triangular_h(18, 30, 48)
                              : Duration::triangular_h(9 * each, 14 * each, 22 * each);
}

std::string add_piles(Way& way, const Place& site, JacketBy by, int piles, std::string previous) {
  const std::string what = by == JacketBy::Lift ? "Stab and drive pile " : "Drive and grout skirt pile ";
  for (int number = 1; number <= piles; ++number) {
    const std::string id = "pile_" + std::to_string(number);
    way.after({previous}, crane_work(site, id, what + std::to_string(number), pile_duration(by))
                              .current_kn(1.5)
                              .optional_pool("hammer_spreads", 1)
                              .quantity("piles", 1));
    previous = id;
  }
  return previous;
}

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

std::string metres(double depth_m) {
  return std::to_string(static_cast<int>(std::lround(depth_m))) + " m";
}

/// Of the crane vessels, which all methods need.
std::string deepest_crane_vessel(const Order& order) {
  const Asset* deepest = nullptr;
  const std::vector<Asset> assets = order.assets();
  for (const Asset& asset : assets)
    if (asset.capabilities.count("crane_t") != 0 && asset.max_depth_m &&
        (deepest == nullptr || *asset.max_depth_m > *deepest->max_depth_m))
      deepest = &asset;
  if (deepest == nullptr) return "";
  const std::string name = deepest->name.empty() ? deepest->id : deepest->name;
  return "; the crane vessel for the deepest water, " + name + ", works in up to " + metres(*deepest->max_depth_m);
}

std::string no_method(const Order& order, double depth_m) {
  const Params& params = order.params();
  const std::string site = order.place("site").name + " lies in " + metres(depth_m) + " of water: ";
  const std::string by = params.text("jacket_by");
  if (by == "launch" && depth_m < params.number("launch_from_m"))
    return site + "a jacket is launched only from " + metres(params.number("launch_from_m"));
  if (by == "lift") return site + "a jacket is lifted in up to " + metres(params.number("lift_depth_m"));
  if (depth_m <= params.number("deepest_m"))
    return site + "too deep to lift a jacket (up to " + metres(params.number("lift_depth_m")) +
           ") and too shallow to launch one (from " + metres(params.number("launch_from_m")) + ")";
  return site + "jackets are installed in up to " + metres(params.number("deepest_m")) + deepest_crane_vessel(order);
}

}  // namespace

std::vector<Parameter> jacket_parameters() {
  return {Parameter::number("jacket_weight_t", "Weight of the jacket; 0: none in this order")
              .unit("t")
              .between(0, 40000)
              .by_default(0),
          Parameter::choice("jacket_by", "How it goes into the water; any: what the depth allows",
                            {"any", "lift", "launch"})
              .by_default("any"),
          Parameter::number("lift_depth_m", "A jacket is lifted in water up to this depth")
              .unit("m")
              .between(1, 500)
              .by_default(80),
          Parameter::number("launch_from_m", "A jacket is launched in water from this depth")
              .unit("m")
              .between(1, 500)
              .by_default(60),
          Parameter::number("deepest_m", "A jacket is launched in water up to this depth")
              .unit("m")
              .between(1, 500)
              .by_default(150),
          Parameter::number("upending_crane_t", "A launch needs a crane vessel of at least this capacity")
              .unit("t")
              .between(0, 10000)
              .by_default(500),
          Parameter::boolean("rov_vessel", "A launch has a vessel with a remotely operated vehicle of its own")
              .by_default(false),
          Parameter::integer("piles", "Piles to drive; where not given 4 of a lifted jacket, 8 of a launched one")
              .between(1, 24),
          Parameter::integer("conductors", "Conductors to drive").between(0, 36).by_default(6)};
}

bool has_jacket(const Params& params) {
  return params.number("jacket_weight_t") > 0;
}

std::vector<JacketBy> jacket_methods(const Order& order) {
  const Params& params = order.params();
  const std::optional<double>& depth_m = order.place("site").depth_m;
  const std::string by = params.text("jacket_by");
  std::vector<JacketBy> methods;
  if (by != "launch" && (!depth_m || *depth_m <= std::min(params.number("lift_depth_m"), params.number("deepest_m"))))
    methods.push_back(JacketBy::Lift);
  if (by != "lift" &&
      (!depth_m || (*depth_m >= params.number("launch_from_m") && *depth_m <= params.number("deepest_m"))))
    methods.push_back(JacketBy::Launch);
  if (methods.empty()) throw CannotServe(no_method(order, *depth_m));
  return methods;
}

std::string name_of(JacketBy by) {
  return by == JacketBy::Lift ? "lift" : "launch";
}

double crane_t(JacketBy by, const Params& params) {
  return by == JacketBy::Lift ? params.number("jacket_weight_t") / trade::crane_load_share
                              : params.number("upending_crane_t");
}

std::string barge_tug(JacketBy by) {
  return by == JacketBy::Lift ? "tug" : "tug#1";
}

int barge_tugs(JacketBy by) {
  return by == JacketBy::Lift ? 1 : 2;
}

int piles_of(JacketBy by, const Params& params) {
  if (params.has("piles")) return params.integer("piles");
  return by == JacketBy::Lift ? usual_piles : static_cast<int>(skirt_piles_of_the_source);
}

JacketWork add_jacket(Way& way, const Order& order, JacketBy by) {
  const Params& params = order.params();
  const Place& site = order.place("site");
  add_load_out(way, order, by);
  const std::string standing = add_setting_down(way, order, by);
  const std::string piled = add_piles(way, site, by, piles_of(by, params), standing);
  way.hold(barge_tug(by), "tow", "return_barge");
  if (by == JacketBy::Launch) way.hold("tug#2", "tow", "launch");
  return {.piled = piled, .done = add_completion(way, site, params.integer("conductors"), piled)};
}

}  // namespace fairlead::platform
