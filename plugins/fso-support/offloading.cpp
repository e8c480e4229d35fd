// SPDX-License-Identifier: MIT
#include <string>

#include "ways.hpp"

namespace fso {
namespace {

using namespace fairlead::sdk;

// How much shorter or longer than the usual 22 h a parcel of the source takes: 18, 22, 30 h.
constexpr double quick = 18.0 / 22;
constexpr double slow = 30.0 / 22;
constexpr double reberth_h = 4;
constexpr double disconnect_h = 2;

Activity berth(const Order& order, const std::string& number) {
  return Activity("berth_" + number, "Approach and berth in tandem, tanker " + number)
      .at(order.place("site").id)
      .slots(0)
      .roles({"tug"})
      .optional_pool("tow_masters", 1)
      .lasts(Duration::triangular_h(3, 4, 6))
      .continuous()
      .limit("hs_m", 2.0)
      .wind_kn(30)
      .current_kn(2.0);
}

/// In bad weather the tanker disconnects and berths again.
Activity load(const Order& order, const std::string& number) {
  const Params& params = order.params();
  const double hours = params.number("parcel_t") / params.number("loading_rate_t_per_h");
  Activity load("load_" + number, "Load parcel " + number);
  load.at(order.place("site").id)
      .slots(0)
      .optional_pool("operators", 6)
      .lasts(Duration::triangular_h(hours * quick, hours, hours * slow))
      .suspendable(reberth_h, disconnect_h)
      .limit("hs_m", 2.8)
      .wind_kn(35)
      .current_kn(2.0)
      .quantity("cargo_t", params.number("parcel_t"));
  if (params.flag("static_tow")) load.roles({params.integer("tugs") > 1 ? "tug#1" : "tug"});
  return load;
}

Activity cast_off(const Order& order, const std::string& number) {
  return Activity("cast_off_" + number, "Disconnect and cast off, tanker " + number)
      .at(order.place("site").id)
      .slots(0)
      .roles({"tug"})
      .lasts(Duration::triangular_h(1, 2, 3))
      .suspendable()
      .limit("hs_m", 3.5)
      .wind_kn(40)
      .quantity("lifts", 1);
}

Link until_next(const Params& params, int number) {
  Link link("cast_off_" + std::to_string(number), "berth_" + std::to_string(number + 1), "FS");
  link.lag_h(params.number("min_days_between") * 24);
  if (params.has("max_days_between"))
    link.max_lag_h(params.number("max_days_between") * 24, params.number("breach_usd_per_day"));
  return link;
}

void add_parcel(Way& way, const Order& order, const std::string& number) {
  way.add(berth(order, number));
  way.then(load(order, number));
  way.then(cast_off(order, number));
  way.hold("tug", "berth_" + number, "cast_off_" + number);
}

}  // namespace

Way offloading(const Order& order) {
  const Params& params = order.params();
  Way way("tandem", params.flag("static_tow") ? "tandem, tug on static tow" : "tandem, tug at berthing");
  Role tug("tug");
  if (params.integer("tugs") > 1) tug.count(params.integer("tugs"));
  way.add(tug.at_least("bollard_pull_t", params.number("tug_pull_t")).at_least("anchor_handling", 1));
  const int parcels = params.integer("parcels");
  for (int number = 1; number <= parcels; ++number) add_parcel(way, order, std::to_string(number));
  for (int number = 1; number < parcels; ++number) way.add(until_next(params, number));
  way.quantity("lifts", parcels).quantity("cargo_t", parcels * params.number("parcel_t"));
  return way.delivers("cast_off_" + std::to_string(parcels));
}

}  // namespace fso
