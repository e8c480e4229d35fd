// SPDX-License-Identifier: MIT
#include "core/report/text_sections.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/model/demand_events.hpp"
#include "core/model/network_rules.hpp"
#include "core/report/text_layout.hpp"

namespace fairlead::text_sections {
namespace {

constexpr int width_for_clocks = 96;

// Notes of the series, each once: `synthetic`.
std::string weather_notes(const Scenario& scenario) {
  std::vector<std::string> notes;
  for (const WeatherSeries& series : scenario.series)
    if (!series.note.empty() && std::find(notes.begin(), notes.end(), series.note) == notes.end())
      notes.push_back(series.note);
  return fmt::format("{}", fmt::join(notes, "; "));
}

std::string weather_text(const Scenario& scenario) {
  if (!scenario.weather) return "none: every limit is lifted";
  const std::string notes = weather_notes(scenario);
  std::string text = notes.empty() ? "hourly series, no note on their origin" : notes;
  if (scenario.weather_year) text += fmt::format("; the weather is that of {}", *scenario.weather_year);
  return text;
}

std::string date_text(Instant at, Seconds zone, bool with_clock) {
  const std::string text = format_minute(at, zone);
  return with_clock ? text : text.substr(0, 10);
}

std::string late_text(const Order& order, const OrderOutcome& outcome) {
  if (!order.due || outcome.delivered <= *order.due) return "";
  return one_decimal(static_cast<double>((outcome.delivered - *order.due).count()) / seconds_per_day) + " d";
}

std::vector<Cents> revenue_by_order(const Run& run) {
  std::vector<Cents> revenue(run.scenario.orders.size());
  for (const MoneyItem& item : run.ledger.items)
    if (item.order.valid() && group_of(item.kind) == MoneyGroup::Revenue) revenue[item.order.index()] += item.amount;
  return revenue;
}

std::vector<std::string> tenders_assumed(const Run& run, bool won) {
  std::vector<std::string> ids;
  for (std::size_t k = 0; k < run.scenario.orders.size(); ++k) {
    const OrderPlan& planned = run.plan.orders[k];
    const bool bid = planned.taken || !planned.assumed_won;
    if (run.scenario.orders[k].kind == OrderKind::Tender && bid && planned.assumed_won == won)
      ids.push_back(run.scenario.orders[k].id);
  }
  return ids;
}

}  // namespace

std::string heading(const Run& run, int width) {
  const Scenario& scenario = run.scenario;
  std::string text =
      wrapped(scenario.description.empty() ? scenario.name : scenario.name + ": " + scenario.description, width, 0);
  text += fmt::format("{} to {} ({}), {} world, seed {}\n", format_minute(scenario.start, scenario.zone_offset),
                      format_minute(scenario.end, scenario.zone_offset), format_offset(scenario.zone_offset),
                      run.manifest.world, run.manifest.seed);
  text += wrapped("Weather: " + weather_text(scenario), width, 9);
  if (!scenario.assume_met.empty())
    text += wrapped(fmt::format("Taken as always within limits: {}", fmt::join(scenario.assume_met, ", ")), width, 2);
  return text;
}

std::string orders(const Run& run, int width) {
  const bool clocks = width >= width_for_clocks;
  const int date = clocks ? 16 : 10;
  TextTable table(width, {{"order", 0, Align::Left},
                          {"status", 9, Align::Left},
                          {"start", date},
                          {"end", date},
                          {"late", 7},
                          {"revenue USD", 14}});
  const std::vector<Cents> revenue = revenue_by_order(run);
  const Seconds zone = run.scenario.zone_offset;
  bool tenders = false;
  for (std::size_t k = 0; k < orders_without_events(run.scenario); ++k) {
    const Order& order = run.scenario.orders[k];
    const OrderOutcome& outcome = run.trace.orders[k];
    const bool done = outcome.status == OrderStatus::Completed;
    const bool tender = order.kind == OrderKind::Tender && done;
    tenders = tenders || tender;
    table.row({tender ? order.id + " *" : order.id, spaced(status_name(outcome.status)),
               done ? date_text(outcome.start, zone, clocks) : "", done ? date_text(outcome.end, zone, clocks) : "",
               done ? late_text(order, outcome) : "", revenue[k] == Cents{} ? "" : whole_usd(revenue[k])});
  }
  return table.text() + (tenders ? "* tender, assumed to be won\n" : "");
}

std::string demands(const Run& run, int width) {
  if (run.figures.demands.empty()) return {};
  TextTable table(width, {{"order", 0, Align::Left},
                          {"demand", 20, Align::Left},
                          {"events", 7},
                          {"served", 7},
                          {"mean wait h", 11},
                          {"units down h", 12}});
  for (const DemandFigures& demand : run.figures.demands)
    table.row({demand.order, demand.demand, std::to_string(demand.events), std::to_string(demand.served),
               one_decimal(demand.mean_wait_h), one_decimal(demand.units_down_h)});
  std::string text = table.text();
  for (const AvailabilityFigures& units : run.figures.availability)
    text += wrapped(fmt::format("{} of {}: {:.2f} % of {} in use", units.unit, units.order, units.availability_pct,
                                format_number(units.units)),
                    width, 2);
  return text;
}

std::string left_out(const Run& run, int width) {
  std::string text;
  for (std::size_t k = 0; k < orders_without_events(run.scenario); ++k) {
    const OrderOutcome& outcome = run.trace.orders[k];
    if (outcome.status == OrderStatus::Completed) continue;
    text += wrapped(fmt::format("{} ({}): {} [{}]", run.scenario.orders[k].id, spaced(status_name(outcome.status)),
                                outcome.reason, outcome.cause),
                    width, 2);
  }
  return text;
}

std::string assumptions(const Run& run, int width) {
  const Scenario& scenario = run.scenario;
  std::vector<std::string> all = {"weather: " + weather_text(scenario)};
  if (scenario.weather) all.emplace_back("foresight: perfect, work starts only if its whole window is good");
  if (!scenario.assume_met.empty())
    all.push_back(fmt::format("always within limits, whatever the weather: {}", fmt::join(scenario.assume_met, ", ")));
  all.push_back(scenario.planning_percentile
                    ? fmt::format("planned durations: {} % percentile", format_number(*scenario.planning_percentile))
                    : "planned durations: the most likely ones");
  if (const auto won = tenders_assumed(run, true); !won.empty())
    all.push_back(fmt::format("tenders won: {}", fmt::join(won, ", ")));
  if (const auto lost = tenders_assumed(run, false); !lost.empty())
    all.push_back(fmt::format("tenders lost: {}", fmt::join(lost, ", ")));
  for (const std::string& setting : run.manifest.settings) all.push_back("set for this run: " + setting);
  std::string text;
  for (const std::string& assumption : all) text += wrapped("- " + assumption, width, 2);
  return text;
}

}  // namespace fairlead::text_sections
