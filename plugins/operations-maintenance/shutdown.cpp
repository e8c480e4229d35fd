// SPDX-License-Identifier: MIT
#include "parts.hpp"

namespace om {
namespace {

Activity on_platform(const Order& order, const std::string& id, const std::string& name) {
  Activity activity(id, name);
  activity.at(order.place("site").id).slots(0);
  if (order.params().flag("shutdown_quarters")) activity.roles({"quarters"});
  return activity;
}

Activity block(const Order& order) {
  const double days = order.params().number("shutdown_days");
  return on_platform(order, "shutdown", "Annual shutdown")
      .optional_pool("technicians", order.params().integer("shutdown_people"))
      .lasts(Duration::triangular_days(days * 10 / 14, days, days * 21 / 14))
      .suspendable()
      .limit("hs_m", 2.0)
      .wind_kn(30);
}

Activity front(const Order& order, const Params& front) {
  const double hours = front.number("hours");
  Activity work = on_platform(order, front.text("name"), "Shutdown: " + front.text("name"));
  work.optional_pool("technicians", front.integer("technicians"))
      .optional_pool("welders", front.integer("welders"))
      .optional_pool("riggers", front.integer("riggers"))
      .lasts(Duration::triangular_h(0.75 * hours, hours, 1.4 * hours));
  if (front.has("wind_limit_kn")) work.suspendable().wind_kn(front.number("wind_limit_kn")).daylight();
  return work;
}

/// The block, or the fronts side by side, between making safe and starting up.
void add_work(Way& way, const Order& order) {
  std::vector<Activity> works;
  for (const Params& work : order.params().list("shutdown_fronts")) works.push_back(front(order, work));
  if (works.empty()) works.push_back(block(order));
  for (const Activity& work : works) way.after({"make_safe"}, work);
  way.add(on_platform(order, "start_up", "Leak test and start-up")
              .optional_pool("technicians", 40)
              .lasts(Duration::triangular_h(48, 72, 120))
              .quantity("shutdowns", 1));
  for (const Activity& work : works) way.add(Link(work.id(), "start_up", "FS"));
}

void add_team(Way& way, const Order& order) {
  way.add(on_platform(order, "team_on_board", "Shutdown team on board")
              .optional_pool("technicians", 20)
              .lasts(Duration::triangular_h(18, 24, 36))
              .suspendable()
              .limit("hs_m", 1.75)
              .wind_kn(25));
  way.then(on_platform(order, "make_safe", "Shut down, depressurise, isolate")
               .optional_pool("technicians", 40)
               .lasts(Duration::triangular_h(24, 36, 48)));
}

}  // namespace

std::string add_shutdown(Way& way, const Order& order) {
  const Params& params = order.params();
  if (params.flag("shutdown_quarters")) {
    const int people = params.integer("shutdown_people");
    way.add(Role("quarters").at_least("pob", people).takes("pob", people));
    way.hold("quarters", "team_on_board", "start_up");
  }
  add_team(way, order);
  add_work(way, order);
  const int before = params.integer("shutdown_before_period");
  if (before > 1) way.add(Link(numbered("operate", before - 1), "make_safe", "FS"));
  if (before <= periods(order)) way.add(Link("start_up", numbered("operate", before), "FS"));
  way.quantity("shutdowns", 1);
  return "start_up";
}

}  // namespace om
