// SPDX-License-Identifier: MIT
#include <algorithm>

#include "parts.hpp"
#include "trade/towing.hpp"

namespace om {
namespace {

Activity on_platform(const Order& order, const std::string& id, const std::string& name) {
  Activity activity(id, name);
  activity.at(order.place("site").id).slots(0);
  if (order.params().text("shutdown_quarters") != "none") activity.roles({"quarters"});
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

void add_shared_quarters(Way& way, int people) {
  way.add(Role("quarters").at_least("pob", people).takes("pob", people));
  way.hold("quarters", "team_on_board", "start_up");
}

/// Towed out before the team comes and back when all is started up.
void add_barge(Way& way, const Order& order, int people) {
  way.add(Role("quarters").at_least("pob", people)).add(Role("quarters_tug").at_least("bollard_pull_t", 60));
  const auto tow = [&](const std::string& id, const std::string& name, const std::string& to) {
    return fairlead::trade::tow(
        {.id = id, .name = name, .carries = "quarters", .tugs = {"quarters_tug"}, .hs_limit_m = 1.75}, order.place(to));
  };
  way.add(tow("quarters_out", "Tow the accommodation barge out", "site"));
  way.add(Link("quarters_out", "team_on_board", "FS"));
  way.after({"start_up"}, tow("quarters_back", "Tow the accommodation barge back", "port"));
  way.hold("quarters", "quarters_out", "quarters_back");
}

/// The team, or its barge, sets out a few days before the period ends; the plant is shut down after it.
void follow(Way& way, const Order& order, int period, const std::string& first) {
  constexpr double sets_out_before_h = 96;
  const double period_h = order.params().number("period_days") * 24;
  way.add(Link(numbered("operate", period), first, "SS").lag_h(std::max(0.0, period_h - sets_out_before_h)));
  way.add(Link(numbered("operate", period), "make_safe", "FS"));
}

}  // namespace

std::string add_shutdown(Way& way, const Order& order) {
  const Params& params = order.params();
  add_team(way, order);
  add_work(way, order);
  const std::string quarters = params.text("shutdown_quarters");
  if (quarters == "shared") add_shared_quarters(way, params.integer("shutdown_people"));
  if (quarters == "barge") add_barge(way, order, params.integer("shutdown_people"));
  const int before = params.integer("shutdown_before_period");
  if (before > 1) follow(way, order, before - 1, quarters == "barge" ? "quarters_out" : "team_on_board");
  if (before <= periods(order)) way.add(Link("start_up", numbered("operate", before), "FS"));
  way.quantity("shutdowns", 1);
  return "start_up";
}

}  // namespace om
