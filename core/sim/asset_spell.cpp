// SPDX-License-Identifier: MIT
#include "core/sim/asset_spell.hpp"

#include <algorithm>

#include "core/model/hire_periods.hpp"

namespace fairlead {

namespace {

using Spells = std::vector<AssetSpell>;

bool same_text(const std::string* a, const std::string* b) {
  return a == b || (a != nullptr && b != nullptr && *a == *b);
}

bool is_unused(const AssetSpell& spell) {
  return spell.state == AssetState::Idle || spell.state == AssetState::Outage;
}

/// When the asset is paid for, used or not.
std::vector<HirePeriod> hires_of(const Asset& asset, Spells::const_iterator row, Spells::const_iterator next) {
  std::vector<HirePeriod> uses;
  for (auto spell = row; spell != next; ++spell)
    if (!is_unused(*spell)) uses.push_back({spell->when.begin, spell->when.end});
  return hire_periods(asset.hire.value_or(Hire{}), uses);
}

void add_piece(const AssetSpell& idle, Tick begin, Tick end, AssetState state, Spells& out) {
  if (begin == end) return;
  out.push_back(idle);
  out.back().when = {begin, end};
  out.back().state = state;
}

void split_idle(const AssetSpell& idle, const std::vector<HirePeriod>& hires, Spells& out) {
  Tick at = idle.when.begin;
  const auto within = [&](std::int64_t tick) {
    return static_cast<Tick>(std::clamp<std::int64_t>(tick, at, idle.when.end));
  };
  for (const HirePeriod& hire : hires) {
    const Tick from = within(hire.begin);
    add_piece(idle, at, from, AssetState::OffHire, out);
    at = from;
    const Tick until = within(hire.end);
    add_piece(idle, at, until, AssetState::Idle, out);
    at = until;
  }
  add_piece(idle, at, idle.when.end, AssetState::OffHire, out);
}

}  // namespace

bool AssetSpell::says_as(const AssetSpell& other) const {
  return state == other.state && activity == other.activity && attempt == other.attempt && from == other.from &&
         to == other.to && reason.kind == other.reason.kind && same_text(reason.what, other.reason.what) &&
         same_text(reason.where, other.reason.where);
}

std::vector<AssetSpell> with_off_hire(const Scenario& scenario, const std::vector<AssetSpell>& spells) {
  Spells out;
  out.reserve(spells.size() + 2 * scenario.assets.size());
  for (auto row = spells.cbegin(); row != spells.cend();) {
    const auto next = std::find_if(row, spells.cend(), [row](const AssetSpell& s) { return s.asset != row->asset; });
    const Asset& asset = scenario.assets[row->asset.index()];
    if (asset.ownership != Ownership::HiredIn) {
      out.insert(out.end(), row, next);
      row = next;
      continue;
    }
    const std::vector<HirePeriod> hires = hires_of(asset, row, next);
    for (; row != next; ++row) {
      if (row->state == AssetState::Idle)
        split_idle(*row, hires, out);
      else
        out.push_back(*row);
    }
  }
  return out;
}

std::vector<Interval> intervals_from(const std::vector<AssetSpell>& spells, const TimeBase& base) {
  std::vector<Interval> intervals;
  intervals.reserve(spells.size());
  for (const AssetSpell& spell : spells)
    intervals.push_back({.asset = spell.asset,
                         .start = base.instant(spell.when.begin),
                         .end = base.instant(spell.when.end),
                         .state = spell.state,
                         .cause = cause_from(spell.reason),
                         .activity = spell.activity,
                         .attempt = spell.attempt,
                         .place_from = spell.from,
                         .place_to = spell.to});
  return intervals;
}

}  // namespace fairlead
