// SPDX-License-Identifier: MIT
#include <algorithm>

#include "farm.hpp"

namespace wind {
namespace {

Activity load(const Farm& farm, const std::string& id, const std::string& name, const std::string& role, int sets) {
  return Activity(id, name)
      .at(farm.port())
      .roles({role})
      .optional_pool("quay_berths", 1)
      .optional_pool("riggers", 12)
      .lasts(Duration::triangular_h(4.0 * sets, 6.0 * sets, 10.0 * sets))
      .suspendable()
      .wind_kn(25);
}

std::string feeder_tug(const Farm& farm, int trip) {
  return "feeder_tug_" + std::to_string((trip - 1) % farm.feeders() + 1);
}

Activity feeder_tow(const Farm& farm, int trip, const std::string& id, const std::string& name, const std::string& to) {
  const std::string number = std::to_string(trip);
  return farm.tow(id + number, name + number, to, feeder_role(farm, trip), feeder_tug(farm, trip));
}

}  // namespace

std::string feeder_role(const Farm& farm, int trip) {
  return "feeder_" + std::to_string((trip - 1) % farm.feeders() + 1);
}

/// A barge is loaded once it is in port and the quay is free of the barge before it; returns the tow that brings it.
std::string add_feeder_out(Way& way, const Farm& farm, const std::string& item, int trip, int sets) {
  const std::string number = std::to_string(trip);
  const bool first_use = trip <= farm.feeders();
  if (first_use) way.add(feeder_tow(farm, trip, "feed_fetch_", "Fetch barge ", "port"));
  const std::string in_port = first_use ? "feed_fetch_" + number : "feed_back_" + std::to_string(trip - farm.feeders());
  way.after({in_port}, load(farm, "feed_load_" + number, "Load barge with " + item + " sets, trip " + number,
                            feeder_role(farm, trip), sets));
  if (trip > 1) way.add(Link("feed_load_" + std::to_string(trip - 1), "feed_load_" + number, "FS"));
  way.after({"feed_load_" + number}, feeder_tow(farm, trip, "feed_tow_", "Tow barge out, trip ", "site"));
  return "feed_tow_" + number;
}

/// A barge is kept through its trip, its tug once the barge is loaded.
void add_feeder_back(Way& way, const Farm& farm, int trip, const std::string& emptied) {
  const std::string number = std::to_string(trip);
  const std::string first = (trip <= farm.feeders() ? "feed_fetch_" : "feed_load_") + number;
  way.after({emptied}, feeder_tow(farm, trip, "feed_back_", "Tow barge back, trip ", "port"));
  way.hold(feeder_role(farm, trip), first, "feed_back_" + number);
  way.hold(feeder_tug(farm, trip), "feed_tow_" + number, "feed_back_" + number);
}

void add_trips(Way& way, const Farm& farm, const Campaign& campaign, int sets, std::string& previous) {
  int trip = 0;
  for (int unit = 1; unit <= farm.units; ++unit) {
    if ((unit - 1) % sets == 0) {
      const int loaded = std::min(sets, farm.units - unit + 1);
      const std::string id = "load_" + campaign.item + "_" + std::to_string(++trip);
      way.after({previous}, load(farm, id, "Load " + std::to_string(loaded) + " " + campaign.item + " sets",
                                 campaign.role, loaded));
      previous = id;
    }
    previous = add_unit(way, farm, campaign, unit, previous, "").last;
  }
}

void add_feeder_roles(Way& way, const Farm& farm) {
  for (int feeder = 1; feeder <= farm.feeders(); ++feeder) {
    const std::string number = std::to_string(feeder);
    way.add(Role("feeder_" + number).at_least("cargo_t", farm.feeder_load_t()));
    way.add(Role("feeder_tug_" + number).at_least("bollard_pull_t", 60));
  }
}

void add_feeding(Way& way, const Farm& farm, const Campaign& campaign, std::string& previous, int& trip) {
  const int sets = farm.order.params().integer("sets_per_feeder");
  for (int unit = 1; unit <= farm.units; unit += sets) {
    const int loaded = std::min(sets, farm.units - unit + 1);
    const std::string arrival = add_feeder_out(way, farm, campaign.item, ++trip, loaded);
    for (int next = unit; next < unit + loaded; ++next) {
      const Unit added = add_unit(way, farm, campaign, next, previous, feeder_role(farm, trip));
      if (next == unit) way.add(Link(arrival, added.first, "FS"));
      previous = added.last;
    }
    add_feeder_back(way, farm, trip, previous);
  }
}

}  // namespace wind
