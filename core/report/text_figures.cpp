// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "core/model/network_rules.hpp"
#include "core/report/text_layout.hpp"
#include "core/report/text_sections.hpp"

namespace fairlead::text_sections {
namespace {

constexpr int widest_line_table = 80;

std::string percent_text(const std::optional<double>& percent) {
  return percent ? one_decimal(*percent) + " %" : "not known";
}

std::string percent_of(Cents part, Cents whole) {
  if (whole <= Cents{}) return "";
  return one_decimal(100.0 * static_cast<double>(part.value) / static_cast<double>(whole.value)) + " %";
}

std::string figure(const char* name, const std::string& value, const std::string& remark = "") {
  std::string line = padded_right(name, 26) + padded_left(value, 16);
  if (!remark.empty()) line += "  " + remark;
  return line + "\n";
}

struct Waiting {
  std::int64_t seconds = 0;
  std::map<std::string, std::int64_t> details{};
};

std::map<CauseKind, Waiting> waiting_by_cause(const Run& run) {
  std::map<CauseKind, Waiting> causes;
  for (const Interval& interval : run.trace.intervals) {
    const auto length = (std::min(interval.end, run.scenario.end) - interval.start).count();
    if (interval.state != AssetState::Standby || length <= 0) continue;
    Waiting& waiting = causes[interval.cause.kind];
    waiting.seconds += length;
    if (!interval.cause.detail.empty()) waiting.details[interval.cause.detail] += length;
  }
  return causes;
}

// The largest few, `hs_m@bach_ho 120`.
std::string largest(const std::map<std::string, std::int64_t>& details) {
  constexpr std::size_t most = 5;
  std::vector<std::pair<std::string, std::int64_t>> ranked(details.begin(), details.end());
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> texts;
  for (std::size_t k = 0; k < std::min(most, ranked.size()); ++k)
    texts.push_back(ranked[k].first + " " + whole_number(hours(Seconds{ranked[k].second})));
  if (ranked.size() > most) texts.emplace_back(fmt::format("{} more", ranked.size() - most));
  return fmt::format("{}", fmt::join(texts, ", "));
}

}  // namespace

std::string assets(const Run& run, int width) {
  TextTable table(width, {{"asset", 0, Align::Left},
                          {"used", 7},
                          {"work", 6},
                          {"sail", 6},
                          {"tow", 5},
                          {"weather", 7},
                          {"standby", 7},
                          {"down", 6},
                          {"off hire", 8},
                          {"idle", 6}});
  for (std::size_t k = 0; k < run.figures.assets.size(); ++k) {
    const AssetFigures& of = run.figures.assets[k];
    const auto h = [](double value) { return value == 0 ? std::string("-") : whole_number(value); };
    table.row({run.scenario.assets[k].id, one_decimal(of.utilisation_pct) + " %", h(of.working_h), h(of.sailing_h),
               h(of.towed_h), h(of.standby_weather_h), h(of.standby_other_h), h(of.breakdown_h + of.outage_h),
               h(of.off_hire_h), h(of.idle_h)});
  }
  return table.text();
}

std::string money(const Run& run, int /*width*/) {
  const KeyFigures& figures = run.figures;
  std::string text = figure("Revenue, USD", whole_usd(figures.revenue + figures.tender_revenue),
                            figures.plan_attainment_pct ? one_decimal(*figures.plan_attainment_pct) +
                                                              " % of the plan's " + whole_usd(figures.revenue_plan)
                                                        : "");
  if (figures.tender_revenue != Cents{})
    text += figure("  of it tenders", whole_usd(figures.tender_revenue), "assumed to be won");
  text += figure("Cost", whole_usd(figures.cost));
  text += figure("Damages for lateness", whole_usd(figures.damages));
  if (figures.breaches != Cents{}) text += figure("Breached maximum lags", whole_usd(figures.breaches));
  text += figure("Margin", whole_usd(figures.margin));
  if (figures.labour_cover_pct)
    text += figure("Labour cover", percent_text(figures.labour_cover_pct), "of the payroll borne by outside orders");
  text += figure("Orders completed", fmt::format("{} of {}", figures.orders_completed, figures.orders_total),
                 fmt::format("{} late, {} unserved, {} left out", figures.orders_late, figures.orders_unserved,
                             figures.orders_left_out));
  if (figures.tenders_bid > 0)
    text += figure("Tenders won", fmt::format("{} of {}", figures.tenders_won, figures.tenders_bid),
                   percent_text(figures.win_rate_pct));
  text += figure("Last order finished after", whole_number(figures.makespan_h / 24) + " days");
  return text + figure("Waiting on weather", whole_number(figures.waiting_on_weather_h) + " h", "of assets");
}

std::string lines(const Run& run, int width) {
  if (run.scenario.targets.lines.empty()) return {};
  TextTable table(std::min(width, widest_line_table),
                  {{"line", 0, Align::Left}, {"revenue USD", 15}, {"plan USD", 15}, {"of plan", 9}});
  for (const LineFigures& line : run.figures.lines)
    table.row({line.line, whole_usd(line.revenue), line.revenue_plan == Cents{} ? "" : whole_usd(line.revenue_plan),
               percent_of(line.revenue, line.revenue_plan)});
  return table.text();
}

std::string waiting(const Run& run, int width) {
  std::string text;
  for (const auto& [kind, waiting] : waiting_by_cause(run))
    text += wrapped(padded_right(spaced(kind == CauseKind::None ? "in a hold" : cause_name(kind)), 15) +
                        padded_left(whole_number(hours(Seconds{waiting.seconds})), 7) + "  " + largest(waiting.details),
                    width, 24);
  return text;
}

}  // namespace fairlead::text_sections
