// SPDX-License-Identifier: MIT
#include "works.hpp"

namespace imr {
namespace {

Activity fabricate(const Order& order, const std::string& number) {
  Activity spool("fabricate_" + number, "Fabricate and test spool " + number);
  spool.at(order.has_place("yard") ? order.place("yard").id : order.place("port").id)
      .slots(0)
      .optional_pool("welders", 16)
      .lasts(Duration::triangular_h(100, 140, 190));
  if (order.params().has("yard_shift")) spool.shift(order.params().text("yard_shift"));
  return spool;
}

Activity leak_test(const Params& spool, const std::string& number) {
  return Activity("leak_test_" + number, "Leak test and hand-over, " + spool.text("name"))
      .at(spool.text("place"))
      .slots(0)
      .roles({"vessel"})
      .optional_pool("technicians", 8)
      .lasts(Duration::triangular_h(24, 36, 60))
      .suspendable()
      .limit("hs_m", 2.0)
      .wind_kn(30)
      .quantity("repairs", 1);
}

void add_spool(Way& way, const Order& order, const Params& spool, const std::string& number, const Stay& stay) {
  const std::string& place = spool.text("place");
  const std::string& name = spool.text("name");
  way.after({stay.first}, by_vehicle(order, "survey_" + number, "Damage survey by vehicle, " + name, place)
                              .lasts(Duration::triangular_h(18, 30, 48))
                              .suspendable());
  way.then(fabricate(order, number));
  way.then(Activity("load_spool_" + number, "Load the spool and habitat, " + name)
               .at(order.place("port").id)
               .roles({"vessel"})
               .optional_pool("quay_berths", 1)
               .lasts(Duration::triangular_h(18, 30, 48)));
  way.then(repair(order, "cut_out_" + number, "Cut out the damaged section, " + name, place)
               .lasts(Duration::triangular_days(2, 3, 5)));
  way.then(repair(order, "fit_" + number, "Fit and bolt the spool, " + name, place)
               .lasts(Duration::triangular_days(3, 5, 9))
               .fails(order.params().number("repair_fails"), 1));
  way.add(leak_test(spool, number)).add(Link("fit_" + number, "leak_test_" + number, "FS").max_lag_h(240, 5000));
}

}  // namespace

Activity repair(const Order& order, const std::string& id, const std::string& name, const std::string& place) {
  return Activity(id, name)
      .at(place)
      .slots(0)
      .roles({"vessel"})
      .optional_pool("divers", order.params().integer("divers"))
      .suspendable(1, 1, 4)
      .limit("hs_m", 1.5)
      .wind_kn(25)
      .current_kn(1.0);
}

void add_spools(Way& way, const Order& order, Stay& stay) {
  const std::vector<Params> spools = order.params().list("spools");
  for (std::size_t at = 0; at < spools.size(); ++at) {
    const std::string number = std::to_string(at + 1);
    add_spool(way, order, spools[at], number, stay);
    stay.ends.push_back("leak_test_" + number);
    way.hold("vessel", "load_spool_" + number, "leak_test_" + number);
  }
}

}  // namespace imr
