// SPDX-License-Identifier: MIT
#include "core/sim/asset_spell.hpp"

#include <algorithm>

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
TickInterval hire_of(const Asset& asset, Spells::const_iterator row, Spells::const_iterator next, Tick end) {
  const auto first = std::find_if_not(row, next, is_unused);
  if (first == next) return {end, end};
  TickInterval hire = first->when;
  for (auto spell = first; spell != next; ++spell)
    if (!is_unused(*spell)) hire.end = spell->when.end;
  if (asset.hire) {
    const std::int64_t least = hire.begin + asset.hire->minimum_hire.count();
    hire.end = static_cast<Tick>(std::clamp<std::int64_t>(least, hire.end, never));
  }
  return hire;
}

void add_piece(const AssetSpell& idle, Tick begin, Tick end, AssetState state, Spells& out) {
  if (begin == end) return;
  out.push_back(idle);
  out.back().when = {begin, end};
  out.back().state = state;
}

void split_idle(const AssetSpell& idle, TickInterval hire, Spells& out) {
  const Tick from = std::clamp(hire.begin, idle.when.begin, idle.when.end);
  const Tick until = std::clamp(hire.end, idle.when.begin, idle.when.end);
  add_piece(idle, idle.when.begin, from, AssetState::OffHire, out);
  add_piece(idle, from, until, AssetState::Idle, out);
  add_piece(idle, until, idle.when.end, AssetState::OffHire, out);
}

}  // namespace

bool AssetSpell::says_as(const AssetSpell& other) const {
  return state == other.state && activity == other.activity && attempt == other.attempt && from == other.from &&
         to == other.to && reason.kind == other.reason.kind && same_text(reason.what, other.reason.what) &&
         same_text(reason.where, other.reason.where);
}

std::vector<AssetSpell> with_off_hire(const Scenario& scenario, const std::vector<AssetSpell>& spells, Tick end) {
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
    const TickInterval hire = hire_of(asset, row, next, end);
    for (; row != next; ++row) {
      if (row->state == AssetState::Idle)
        split_idle(*row, hire, out);
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
