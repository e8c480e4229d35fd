// SPDX-License-Identifier: MIT
#include "core/check/money.hpp"

namespace fairlead::check {

const char* name_of(MoneyKind kind) {
  static const char* const names[] = {"lump sum",         "day rate", "unit rate",     "mobilisation", "demobilisation",
                                      "provisional hire", "damages",  "breach",        "asset cost",   "fuel",
                                      "pool cost",        "hire",     "partner share", "travel",       "overhead",
                                      "downtime"};
  return names[static_cast<std::size_t>(kind)];
}

bool is_revenue(MoneyKind kind) {
  switch (kind) {
    case MoneyKind::LumpSum:
    case MoneyKind::DayRate:
    case MoneyKind::UnitRate:
    case MoneyKind::Mobilisation:
    case MoneyKind::Demobilisation:
    case MoneyKind::ProvisionalHire:
      return true;
    default:
      return false;
  }
}

double days(Span span) {
  return static_cast<double>(span.length().count()) / 86400.0;
}

double rate_factor(const Scenario& scenario, Instant at) {
  const auto& factors = scenario.prices.season_factor_by_month;
  if (factors.size() != 12) return 1;
  const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(at + scenario.zone_offset)};
  return factors[static_cast<unsigned>(date.month()) - 1];
}

const char* charged_as(AssetState state) {
  switch (state) {
    case AssetState::Working:
      return "working";
    case AssetState::Sailing:
      return "sailing";
    case AssetState::Towed:
      return "towed";
    case AssetState::Standby:
      return "standby";
    case AssetState::OffHire:
      return "off_hire";
    default:
      return "idle";
  }
}

Cents cash_rate(const Asset& asset, AssetState state) {
  switch (state) {
    case AssetState::Working:
    case AssetState::Sailing:
    case AssetState::Towed:
      return asset.costs.working_per_day;
    case AssetState::Standby:
      return asset.costs.standby_per_day;
    case AssetState::OffHire:
      return {};
    default:
      return asset.costs.idle_per_day;
  }
}

double fuel_rate_t_per_day(const Asset& asset, AssetState state) {
  switch (state) {
    case AssetState::Working:
      return asset.fuel.working_t_per_day;
    case AssetState::Sailing:
      return asset.fuel.sailing_t_per_day;
    case AssetState::Towed:
    case AssetState::Standby:
      return asset.fuel.standby_t_per_day;
    case AssetState::OffHire:
      return 0;
    default:
      return asset.fuel.idle_t_per_day;
  }
}

namespace {

bool waits_for_weather(const Interval& interval) {
  return interval.cause.kind == CauseKind::Weather || interval.cause.kind == CauseKind::Shift;
}

bool waits_for_contractor(const Interval& interval) {
  const CauseKind kind = interval.cause.kind;
  return kind == CauseKind::Breakdown || kind == CauseKind::Outage || kind == CauseKind::Asset ||
         kind == CauseKind::Pool;
}

}  // namespace

double earned_pct(const DayRate& rate, const Interval& interval) {
  switch (interval.state) {
    case AssetState::Working:
      return rate.operating_pct;
    case AssetState::Sailing:
    case AssetState::Towed:
      return rate.moving_pct;
    case AssetState::Breakdown:
      return rate.repair_pct;
    case AssetState::Standby:
      if (waits_for_contractor(interval)) return rate.repair_pct;
      return waits_for_weather(interval) ? rate.weather_pct : rate.standby_pct;
    default:
      return -1;
  }
}

const char* earned_as(const Interval& interval) {
  switch (interval.state) {
    case AssetState::Working:
      return "operating";
    case AssetState::Sailing:
    case AssetState::Towed:
      return "moving";
    case AssetState::Breakdown:
      return "repair";
    case AssetState::Standby:
      if (waits_for_contractor(interval)) return "repair";
      return waits_for_weather(interval) ? "weather" : "standby";
    default:
      return "";
  }
}

}  // namespace fairlead::check
