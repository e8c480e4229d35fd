// SPDX-License-Identifier: MIT
#include <string>

#include "ways.hpp"

namespace supply {
namespace {

using namespace fairlead::sdk;

Activity at_site(const Place& place, const std::string& id, const std::string& name) {
  return Activity(id, name).at(place.id).slots(0).roles({"lead"});
}

Activity connect(const Order& order) {
  return at_site(order.place("from"), "connect", "Connect towing gear")
      .roles({"assist"})
      .lasts(Duration::triangular_h(4, 6, 10))
      .continuous()
      .limit("hs_m", 1.5)
      .wind_kn(20);
}

/// The client's rig is no asset here: its tugs alone are towed with it.
Activity tow(const Order& order) {
  return Activity("tow", "Tow the client's rig")
      .move_to(order.place("to").id)
      .move_from(order.place("from").id)
      .roles({"lead", "assist"})
      .speed_kn(order.params().number("tow_speed_kn"))
      .optional_pool("tow_masters", 1)
      .continuous()
      .limit("hs_m", 2.0)
      .wind_kn(25);
}

Activity position(const Order& order) {
  return at_site(order.place("to"), "position", "Soft-pin and final position")
      .roles({"assist"})
      .optional_pool("tow_masters", 1)
      .lasts(Duration::triangular_h(6, 10, 24))
      .continuous()
      .limit("hs_m", 1.25)
      .wind_kn(20)
      .current_kn(1.0);
}

Activity preload(const Order& order) {
  return at_site(order.place("to"), "preload", "Stand by for preload")
      .lasts(Duration::triangular_h(24, 36, 72))
      .continuous()
      .limit("hs_m", 1.5)
      .wind_kn(25)
      .current_kn(1.0)
      .quantity("rig_moves", 1);
}

Activity release(const Order& order) {
  return at_site(order.place("to"), "release", "Recover gear")
      .lasts(Duration::triangular_h(2, 4, 6))
      .suspendable()
      .limit("hs_m", 2.5)
      .wind_kn(30);
}

}  // namespace

Way rig_move(const Order& order) {
  const Params& params = order.params();
  Way way("tow", "a lead tug and " + std::to_string(params.integer("assisting_tugs")) + " assisting");
  way.add(Role("lead").at_least("bollard_pull_t", params.number("lead_pull_t")).at_least("anchor_handling", 1));
  Role assist("assist");
  if (params.integer("assisting_tugs") > 1) assist.count(params.integer("assisting_tugs"));
  way.add(assist.at_least("bollard_pull_t", params.number("assist_pull_t")).at_least("anchor_handling", 1));
  way.then(connect(order));
  way.then(tow(order));
  way.then(position(order));
  way.then(preload(order));
  way.then(release(order));
  way.hold("lead", "connect", "release").hold("assist", "connect", "position");
  return way.quantity("rig_moves", 1).delivers("preload");
}

}  // namespace supply
