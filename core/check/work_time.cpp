// SPDX-License-Identifier: MIT
#include "core/check/work_time.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/quantile.hpp"

namespace fairlead::check {
namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

// Continued fraction of the incomplete beta function (Lentz), docs/sources.md [Lentz-1976].
double beta_fraction(double a, double b, double x) {
  constexpr double tiny = 1e-300;
  double c = 1;
  double d = 1 - (a + b) * x / (a + 1);
  d = 1 / (std::abs(d) < tiny ? tiny : d);
  double h = d;
  for (int m = 1; m < 300; ++m) {
    for (const double numerator : {m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                                   -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))}) {
      d = 1 + numerator * d;
      c = 1 + numerator / c;
      d = 1 / (std::abs(d) < tiny ? tiny : d);
      c = std::abs(c) < tiny ? tiny : c;
      h *= d * c;
    }
  }
  return h;
}

double beta_share(double a, double b, double x) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const double front =
      std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return front * beta_fraction(a, b, x) / a;
  return 1 - front * beta_fraction(b, a, 1 - x) / b;
}

double pert_quantile(double low, double mode, double high, double p) {
  if (high <= low) return low;
  const double a = 1 + 4 * (mode - low) / (high - low);
  const double b = 1 + 4 * (high - mode) / (high - low);
  double below = 0;
  double above = 1;
  for (int k = 0; k < 80; ++k) {
    const double middle = (below + above) / 2;
    (beta_share(a, b, middle) < p ? below : above) = middle;
  }
  return low + (high - low) * (below + above) / 2;
}

double triangular_quantile(double low, double mode, double high, double p) {
  if (high <= low) return low;
  const double split = (mode - low) / (high - low);
  if (p <= split) return low + std::sqrt(p * (high - low) * (mode - low));
  return high - std::sqrt((1 - p) * (high - low) * (high - mode));
}

double weibull_mode(double scale, double shape) {
  return shape <= 1 ? 0 : scale * std::pow((shape - 1) / shape, 1 / shape);
}

double most_likely(const Duration& d) {
  switch (d.kind) {
    case DurationKind::Triangular:
    case DurationKind::Pert:
      return d.b;
    case DurationKind::Lognormal:
      return d.a * std::exp(-d.b * d.b);
    case DurationKind::Weibull:
      return weibull_mode(d.a, d.b);
    default:
      return d.a;
  }
}

double quantile(const Duration& d, double p) {
  switch (d.kind) {
    case DurationKind::Triangular:
      return triangular_quantile(d.a, d.b, d.c, p);
    case DurationKind::Pert:
      return pert_quantile(d.a, d.b, d.c, p);
    case DurationKind::Lognormal:
      return p <= 0 ? 0 : p >= 1 ? unbounded : d.a * std::exp(d.b * normal_quantile(p));
    case DurationKind::Weibull:
      return d.a * std::pow(-std::log1p(-p), 1 / d.b);
    default:
      return d.a;
  }
}

}  // namespace

const TravelEntry* travel_entry(const Scenario& scenario, AssetId asset, PlaceId from, PlaceId to) {
  const TravelEntry* for_all = nullptr;
  for (const TravelEntry& entry : scenario.travel) {
    if (entry.from != from || entry.to != to) continue;
    if (entry.asset == asset) return &entry;
    if (!entry.asset.valid() && for_all == nullptr) for_all = &entry;
  }
  return for_all;
}

double planning_hours(const Duration& duration, std::optional<double> percentile, double rate) {
  if (duration.kind == DurationKind::Rate) return duration.a / rate * 24.0;
  return percentile ? quantile(duration, *percentile / 100.0) : most_likely(duration);
}

HoursRange possible_hours(const Duration& duration, double rate) {
  switch (duration.kind) {
    case DurationKind::Fixed:
      return {duration.a, duration.a};
    case DurationKind::Rate:
      return {duration.a / rate * 24.0, duration.a / rate * 24.0};
    case DurationKind::Triangular:
    case DurationKind::Pert:
      return {duration.a, duration.c};
    default:
      return {0, unbounded};
  }
}

double rate_per_day(const Evidence& evidence, ActivityRef ref) {
  const Duration& duration = evidence.mode(ref).duration;
  if (duration.kind != DurationKind::Rate) return 0;
  if (duration.rate_role < 0) return duration.b;
  const Asset& asset = evidence.asset(evidence.filler(ref.order, duration.rate_role));
  return asset.capability(duration.rate_capability).value_or(0);
}

bool timed_by_route(const Activity& activity) {
  return activity.move && activity.move->speed_kn > 0;
}

Seconds planned_work(const Evidence& evidence, ActivityRef ref, PlaceId from) {
  const Activity& activity = evidence.activity(ref);
  if (timed_by_route(activity)) {
    const Route& route = evidence.scenario.distances.route(from, activity.move->to);
    return seconds_from_hours(route.nm / activity.move->speed_kn);
  }
  const Duration& duration = evidence.mode(ref).duration;
  return seconds_from_hours(
      planning_hours(duration, evidence.scenario.planning_percentile, rate_per_day(evidence, ref)));
}

int leading_role(const Activity& activity, const Mode& mode) {
  if (!activity.move->carried.empty()) return activity.move->carried.front();
  return mode.roles.empty() ? -1 : mode.roles.front().role;
}

PlaceId origin_of(const Evidence& evidence, const ActivityRecord& record) {
  const Activity& activity = evidence.activity(record.activity);
  if (!activity.move) return activity.place;
  if (activity.move->from.valid()) return activity.move->from;
  const int role = leading_role(activity, evidence.mode(record.activity));
  if (role < 0) return activity.move->to;
  const Interval* at_start = nullptr;
  for (const Interval* interval : evidence.intervals(evidence.filler(record.activity.order, role)))
    if (interval->start <= record.start && (at_start == nullptr || interval->end > interval->start))
      at_start = interval;
  return at_start == nullptr ? activity.move->to : at_start->place_from;
}

std::optional<Seconds> sailing_hours(const Evidence& evidence, AssetId asset, PlaceId from, PlaceId to) {
  if (from == to) return Seconds{0};
  const Asset& vessel = evidence.asset(asset);
  if (!vessel.self_propelled) return std::nullopt;
  if (const TravelEntry* entry = travel_entry(evidence.scenario, asset, from, to))
    return seconds_from_hours(entry->hours);
  const Route& route = evidence.scenario.distances.route(from, to);
  if (!route.reachable || vessel.speed_kn <= 0) return std::nullopt;
  return seconds_from_hours(route.nm / vessel.speed_kn);
}

std::optional<Accrual> accrue(const Spans& good, Instant ready, Seconds work, const Activity& rule) {
  Accrual out;
  Seconds left = work;
  bool begun = false;
  for (const Span& run : good) {
    const Span open{std::max(run.begin, ready), run.end};
    if (open.end <= open.begin) continue;
    const Seconds take_up = begun ? rule.restart : Seconds{0};
    const bool ends_here = open.length() >= take_up + left;
    if (!ends_here && open.length() < rule.restart + rule.abandon + rule.minimum_chunk) continue;
    if (!begun) out.start = open.begin;
    begun = true;
    const Instant from = open.begin + take_up;
    const Instant to = ends_here ? from + left : std::max(from, open.end - rule.abandon);
    if (to > from) out.progress.push_back({from, to});
    out.in_hand.push_back({open.begin, ends_here ? to : open.end});
    left -= to - from;
    out.end = to;
    if (left == Seconds{0}) return out;
  }
  return std::nullopt;
}

}  // namespace fairlead::check
