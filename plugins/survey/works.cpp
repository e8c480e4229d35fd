// SPDX-License-Identifier: MIT
#include "works.hpp"

namespace survey {
namespace {

Activity at_sea(const Order& order, const std::string& id, const std::string& name, const std::string& place) {
  return Activity(id, name + " at " + order.place_by_id(place).name).at(place).slots(0);
}

Activity lines(const Order& order, const Params& block, const std::string& number, const Berth& berth) {
  const double km = block.number("km");
  return at_sea(order, "lines_" + number, "Survey lines, block " + number, block.text("place"))
      .roles({berth.role})
      .optional_pool("surveyors", 12)
      .lasts(Duration::at_rate_of(km, berth.role, "survey_km_per_day"))
      .suspendable(2, 0, 3)
      .limit("hs_m", 1.75)
      .wind_kn(20)
      .quantity("line_km", km);
}

Activity cores(const Order& order, const Params& block, const std::string& number, const Berth& berth) {
  const double hours = block.number("core_h");
  return at_sea(order, "cores_" + number, "Cores of block " + number, block.text("place"))
      .roles({berth.role})
      .optional_pool("surveyors", 8)
      .lasts(Duration::triangular_h(0.67 * hours, hours, 1.45 * hours))
      .suspendable()
      .limit("hs_m", 1.5)
      .wind_kn(20);
}

Activity rig_site(const Order& order, const std::string& place, const std::string& number, const Berth& berth) {
  return at_sea(order, "site_" + number, "Rig-site survey " + number, place)
      .roles({berth.role})
      .optional_pool("surveyors", 10)
      .lasts(Duration::triangular_days(2, 3, 5))
      .suspendable(1, 0, 3)
      .limit("hs_m", 1.75)
      .wind_kn(20)
      .quantity("locations", 1);
}

Activity shallow_core(const Order& order, const std::string& place, const std::string& number, const Berth& berth) {
  return at_sea(order, "core_" + number, "Shallow core " + number, place)
      .roles({berth.role})
      .optional_pool("surveyors", 6)
      .lasts(Duration::triangular_h(6, 10, 16))
      .continuous()
      .limit("hs_m", 1.5)
      .wind_kn(20);
}

Activity at_location(const Order& order, const Activity& work, const Berth& berth) {
  return Activity(work)
      .roles({berth.role})
      .optional_pool("surveyors", order.params().integer("drill_crew"))
      .limit("hs_m", 2.0)
      .wind_kn(25)
      .current_kn(1.5);
}

Activity cone_test(const Order& order, const std::string& place, int number, const Berth& berth) {
  const std::string id = std::to_string(number);
  return at_location(order,
                     at_sea(order, "cpt_" + id, "Seabed cone test " + id, place)
                         .lasts(Duration::triangular_h(3, 5, 8))
                         .continuous()
                         .quantity("cpts", 1),
                     berth);
}

/// The source's hours are for holes of 50 to 80 m; the time grows with the depth.
Activity borehole(const Order& order, const std::string& place, int number, const Berth& berth) {
  constexpr double depth_of_the_source_m = 65;
  const double share = order.params().number("borehole_m") / depth_of_the_source_m;
  const std::string id = std::to_string(number);
  return at_location(order,
                     at_sea(order, "bore_" + id, "Borehole " + id, place)
                         .lasts(Duration::triangular_h(30 * share, 48 * share, 84 * share))
                         .suspendable(3, 2, 6)
                         .fails(order.params().number("borehole_fails"), 2)
                         .quantity("boreholes", 1),
                     berth);
}

}  // namespace

void add_lines(Way& way, const Order& order, Berth& berth) {
  const std::vector<Params> blocks = order.params().list("lines");
  if (blocks.empty()) return;
  way.after({berth.first}, at_sea(order, "calibrate", "Calibrate sonar and profiler", blocks.front().text("place"))
                               .roles({berth.role})
                               .optional_pool("surveyors", 10)
                               .lasts(Duration::triangular_h(10, 16, 24))
                               .suspendable()
                               .limit("hs_m", 1.5)
                               .wind_kn(20)
                               .daylight());
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    const std::string number = std::to_string(at + 1);
    way.after({"calibrate"}, lines(order, blocks[at], number, berth));
    const bool has_cores = blocks[at].number("core_h") > 0;
    if (has_cores) way.then(cores(order, blocks[at], number, berth));
    berth.ends.push_back((has_cores ? "cores_" : "lines_") + number);
  }
}

void add_rig_sites(Way& way, const Order& order, Berth& berth) {
  const std::vector<Place> sites = order.places("rig_sites");
  for (std::size_t at = 0; at < sites.size(); ++at) {
    const std::string number = std::to_string(at + 1);
    way.after({berth.first}, rig_site(order, sites[at].id, number, berth));
    way.then(shallow_core(order, sites[at].id, number, berth));
    berth.ends.push_back("core_" + number);
  }
}

void add_locations(Way& way, const Order& order, Berth& berth) {
  std::string previous = berth.first;
  int tests = 0;
  int holes = 0;
  const auto add = [&](const Activity& work) {
    way.after({previous}, work);
    previous = work.id();
  };
  for (const Params& location : order.params().list("locations")) {
    const std::string& place = location.text("place");
    for (int test = 0; test < location.integer("cpts"); ++test) add(cone_test(order, place, ++tests, berth));
    for (int hole = 0; hole < location.integer("boreholes"); ++hole) add(borehole(order, place, ++holes, berth));
  }
  if (previous != berth.first) berth.ends.push_back(previous);
}

double line_km(const Order& order) {
  double km = 0;
  for (const Params& block : order.params().list("lines")) km += block.number("km");
  return km;
}

int count(const Order& order, const std::string& what) {
  int all = 0;
  for (const Params& location : order.params().list("locations")) all += location.integer(what);
  return all;
}

}  // namespace survey
