// SPDX-License-Identifier: MIT
#include <algorithm>

#include "line.hpp"
#include "trade/towing.hpp"

namespace pipelay {
namespace {

constexpr double km_surveyed_in_the_source = 10;  // its duration is for ten kilometres
constexpr double survey_h_per_10_km = 18;
constexpr double mobilise_h = 7 * 24;

double survey_h(const Section& section) {
  return survey_h_per_10_km * section.km / km_surveyed_in_the_source;
}

Activity survey(const Section& section) {
  const double tens_of_km = section.km / km_surveyed_in_the_source;
  return Activity("survey" + section.suffix, "Pre-lay survey and route clearance")
      .at(section.start.id)
      .roles({"survey_vessel"})
      .lasts(Duration::triangular_h(12 * tens_of_km, survey_h_per_10_km * tens_of_km, 30 * tens_of_km))
      .suspendable()
      .limit("hs_m", 2.0)
      .wind_kn(30);
}

Activity crossing(const Section& section, const std::string& number) {
  return Activity("crossing_" + number, "Mattresses at crossing " + number)
      .at(section.start.id)
      .roles({"diving_vessel"})
      .optional_pool("divers", 12)
      .lasts(Duration::triangular_h(24, 36, 60))
      .suspendable()
      .limit("hs_m", 1.5)
      .wind_kn(25)
      .current_kn(1.0)
      .quantity("crossings", 1);
}

Activity tow(const Order& order, const Spread& spread, const std::string& id, const std::string& name,
             const Place& to) {
  return fairlead::trade::tow({.id = spread.id(id),
                               .name = name,
                               .carries = spread.id("pipe_barge"),
                               .tugs = {spread.id("barge_tug")},
                               .speed_kn = order.params().number("tow_speed_kn")},
                              to);
}

Activity& with(Activity& activity, const Spread& spread) {
  for (const std::string& role : spread.roles) activity.roles({role});
  return activity;
}

/// The spread is costly: it gathers so that it is ready when the route is likely to be clear, not earlier.
Link just_in_time(const Spread& spread, const std::string& first) {
  const Section& section = spread.sections.front();
  return Link("survey" + section.suffix, first, "SS").lag_h(std::max(0.0, survey_h(section) - mobilise_h));
}

/// Returns the last activity before the start-up.
std::string add_mobilisation(Way& way, const Order& order, const Spread& spread) {
  const Place& port = order.place("port");
  way.add(just_in_time(spread, spread.id(spread.barge ? "fetch_barge" : "mobilise")));
  if (spread.barge) way.add(tow(order, spread, "fetch_barge", "Tow the pipe barge to " + port.name, port));
  Activity mobilise(spread.id("mobilise"), "Mobilise the lay vessel, load pipe");
  with(mobilise, spread)
      .at(port.id)
      .optional_pool("quay_berths", 1)
      .lasts(Duration::triangular_h(4 * 24, mobilise_h, 12 * 24))
      .suspendable()
      .wind_kn(30);
  way.add(mobilise);
  if (!spread.barge) return spread.id("mobilise");
  way.add(Link(spread.id("fetch_barge"), spread.id("mobilise"), "FS"));
  way.after({spread.id("mobilise")},
            tow(order, spread, "barge_out", "Tow the pipe barge out", spread.sections.front().start));
  return spread.id("barge_out");
}

Activity start_up(const Spread& spread) {
  const Place& start = spread.sections.front().start;
  return Activity(spread.id("start_up"), "Start-up at " + start.name)
      .at(start.id)
      .roles({spread.id("lay")})
      .lasts(Duration::triangular_h(24, 48, 72))
      .continuous()
      .limit("hs_m", 1.25)
      .wind_kn(20)
      .current_kn(1.0);
}

Activity lay(const Order& order, const Spread& spread, const Section& section) {
  constexpr double recover_h = 10;
  constexpr double abandon_h = 6;
  Activity lay(spread.id("lay") + section.suffix, "Lay");
  with(lay, spread)
      .at(section.start.id)
      .lasts(Duration::at_rate_of(section.km, spread.id("lay"), "lay_km_per_day"))
      .suspendable(recover_h, abandon_h, order.params().number("minimum_chunk_h"))
      .limit("hs_m", order.params().number("hs_limit_m"))
      .wind_kn(25)
      .current_kn(1.5)
      .quantity("laid_km", section.km);
  if (spread.barge) lay.roles({spread.id("barge_tug")});
  return lay;
}

Activity lay_down(const Spread& spread) {
  const Place& end = spread.sections.back().end;
  return Activity(spread.id("lay_down"), "Lay-down at " + end.name)
      .at(end.id)
      .roles({spread.id("lay")})
      .lasts(Duration::triangular_h(8, 12, 24))
      .suspendable()
      .limit("hs_m", 1.5)
      .wind_kn(25);
}

void add_sections(Way& way, const Order& order, const Spread& spread) {
  for (const Section& section : spread.sections) {
    const bool first = &section == &spread.sections.front();
    if (spread.barge && !first)
      way.then(tow(order, spread, "barge_on" + section.suffix, "Tow the pipe barge on", section.start));
    way.then(lay(order, spread, section));
    if (!first) way.add(Link("survey" + section.suffix, spread.id("lay") + section.suffix, "FS"));
  }
}

void hold(Way& way, const Order& order, const Spread& spread, const std::string& last_lay) {
  way.hold(spread.id("lay"), spread.id("mobilise"), spread.id("lay_down"));
  if (order.params().integer("anchor_tugs") > 0) way.hold(spread.id("anchor_tug"), spread.id("mobilise"), last_lay);
  if (spread.barge)
    way.hold(spread.id("pipe_barge"), spread.id("fetch_barge"), spread.id("barge_back"))
        .hold(spread.id("barge_tug"), spread.id("barge_out"), spread.id("barge_back"));
}

}  // namespace

Spread add_spread(Way& way, const Order& order, const std::string& prefix, const std::vector<Section>& sections) {
  const Params& params = order.params();
  Spread spread{.prefix = prefix, .sections = sections, .barge = params.flag("pipe_barge")};
  way.add(Role(spread.id("lay")).at_least("lay_km_per_day", params.number("lay_rate_km_per_day")));
  spread.roles.push_back(spread.id("lay"));
  if (params.integer("anchor_tugs") > 0) {
    way.add(Role(spread.id("anchor_tug")).count(params.integer("anchor_tugs")).at_least("anchor_handling", 1));
    spread.roles.push_back(spread.id("anchor_tug"));
  }
  if (spread.barge) {
    way.add(Role(spread.id("pipe_barge")).at_least("cargo_t", params.number("pipe_barge_t")));
    way.add(Role(spread.id("barge_tug")).at_least("bollard_pull_t", 60));
    spread.roles.push_back(spread.id("pipe_barge"));
  }
  return spread;
}

void add_route(Way& way, const Order& order, const std::vector<Section>& sections) {
  way.add(Role("survey_vessel").at_least("survey", 1));
  way.add(survey(sections.front()));
  for (std::size_t at = 1; at < sections.size(); ++at)
    way.after({"survey" + sections[at - 1].suffix}, survey(sections[at]));
  if (sections.size() > 1)
    way.hold("survey_vessel", "survey" + sections.front().suffix, "survey" + sections.back().suffix);
  const int crossings = order.params().integer("crossings");
  if (crossings == 0) return;
  way.add(Role("diving_vessel").at_least("dive", 1));
  for (int number = 1; number <= crossings; ++number) {
    const std::string before =
        number == 1 ? "survey" + sections.front().suffix : "crossing_" + std::to_string(number - 1);
    way.after({before}, crossing(sections.front(), std::to_string(number)));
  }
  if (crossings > 1) way.hold("diving_vessel", "crossing_1", "crossing_" + std::to_string(crossings));
}

std::string add_laying(Way& way, const Order& order, const Spread& spread) {
  const std::string gathered = add_mobilisation(way, order, spread);
  const int crossings = order.params().integer("crossings");
  way.after({"survey" + spread.sections.front().suffix, gathered}, start_up(spread));
  if (crossings > 0) way.add(Link("crossing_" + std::to_string(crossings), spread.id("start_up"), "FS"));
  add_sections(way, order, spread);
  way.then(lay_down(spread));
  const std::string last_lay = spread.id("lay") + spread.sections.back().suffix;
  if (spread.barge)
    way.after({last_lay}, tow(order, spread, "barge_back", "Tow the pipe barge back", order.place("port")));
  hold(way, order, spread, last_lay);
  return spread.id("lay_down");
}

}  // namespace pipelay
