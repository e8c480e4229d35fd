// SPDX-License-Identifier: MIT
#include <cmath>

#include "core/io/scenario_sections.hpp"

namespace fairlead {
namespace {

constexpr double most_pct = 1000;
constexpr double share_tolerance_pct = 1e-6;
constexpr int most_rivals = 1000;

Milestone read_milestone(const JsonCursor& at) {
  Milestone milestone;
  if (!at.expect_object()) return milestone;
  read_text(at.find("activity"), milestone.activity);
  read_number(at.require("share_pct"), milestone.share_pct, 0, 100);
  at.refuse_unknown_keys();
  return milestone;
}

LumpSum read_lump_sum(const JsonCursor& at) {
  LumpSum lump_sum;
  if (!at.expect_object()) return lump_sum;
  read_usd(at.require("usd"), lump_sum.amount);
  const Member milestones = at.find("milestones");
  double sum_pct = 0;
  for (const JsonCursor& element : elements_of(milestones)) {
    lump_sum.milestones.push_back(read_milestone(element));
    sum_pct += lump_sum.milestones.back().share_pct;
  }
  if (!lump_sum.milestones.empty() && std::abs(sum_pct - 100) > share_tolerance_pct)
    milestones->report("milestone-sum", "shares that sum to " + format_number(sum_pct) + " %",
                       "shares that sum to 100 %");
  at.refuse_unknown_keys();
  return lump_sum;
}

DayRate read_day_rate(const JsonCursor& at) {
  DayRate rate;
  if (!at.expect_object()) return rate;
  read_name(at.require("role"), rate.role);
  read_usd(at.require("usd_per_day"), rate.per_day);
  read_number(at.find("operating_pct"), rate.operating_pct, 0, most_pct);
  read_number(at.find("standby_pct"), rate.standby_pct, 0, most_pct);
  read_number(at.find("weather_pct"), rate.weather_pct, 0, most_pct);
  read_number(at.find("moving_pct"), rate.moving_pct, 0, most_pct);
  read_number(at.find("repair_pct"), rate.repair_pct, 0, most_pct);
  at.refuse_unknown_keys();
  return rate;
}

UnitRate read_unit_rate(const JsonCursor& at) {
  UnitRate rate;
  if (!at.expect_object()) return rate;
  read_name(at.require("quantity"), rate.quantity);
  read_usd(at.require("usd_per_unit"), rate.per_unit);
  at.refuse_unknown_keys();
  return rate;
}

ProvisionalHire read_provisional_hire(const JsonCursor& at) {
  ProvisionalHire hire;
  if (!at.expect_object()) return hire;
  read_name(at.require("what"), hire.what);
  read_usd(at.require("usd_per_day"), hire.per_day);
  at.refuse_unknown_keys();
  return hire;
}

LiquidatedDamages read_damages(const JsonCursor& at) {
  LiquidatedDamages damages;
  if (!at.expect_object()) return damages;
  read_usd(at.require("usd_per_day"), damages.per_day);
  read_usd(at.find("cap_usd"), damages.cap);
  at.refuse_unknown_keys();
  return damages;
}

std::optional<FixedFee> read_fee(const Member& member) {
  if (!member) return std::nullopt;
  FixedFee fee;
  read_usd(member, fee.amount);
  return fee;
}

}  // namespace

Contract read_contract(const JsonCursor& at) {
  Contract contract;
  if (!at.expect_object()) return contract;
  if (const Member lump_sum = at.find("lump_sum")) contract.lump_sum = read_lump_sum(*lump_sum);
  for (const JsonCursor& rate : elements_of(at.find("day_rates"))) contract.day_rates.push_back(read_day_rate(rate));
  for (const JsonCursor& rate : elements_of(at.find("unit_rates"))) contract.unit_rates.push_back(read_unit_rate(rate));
  contract.mobilisation = read_fee(at.find("mobilisation_usd"));
  contract.demobilisation = read_fee(at.find("demobilisation_usd"));
  for (const JsonCursor& hire : elements_of(at.find("provisional_hires")))
    contract.provisional_hires.push_back(read_provisional_hire(hire));
  if (const Member damages = at.find("damages")) contract.damages = read_damages(*damages);
  at.refuse_unknown_keys();
  return contract;
}

Tender read_tender(const JsonCursor& at, const TimeReading& times) {
  static constexpr std::array<std::string_view, 2> outcomes = {"lost", "won"};
  Tender tender;
  if (!at.expect_object()) return tender;
  read_time(at.require("bid"), times, tender.bid);
  const Member award = at.require("award");
  read_time(award, times, tender.award);
  read_integer(at.find("rivals"), tender.rivals, 0, most_rivals);
  read_usd(at.find("reference_cost_usd"), tender.reference_cost);
  read_choice(at.find("assume"), outcomes, tender.assumed_won);
  read_number(at.find("relationship"), tender.relationship, 0, 1);
  read_number(at.find("track_record"), tender.track_record, 0, 1);
  at.refuse_unknown_keys();
  if (award && tender.award < tender.bid)
    award->report("end-before-start", award->shown(), "a time not before \"bid\"");
  return tender;
}

}  // namespace fairlead
