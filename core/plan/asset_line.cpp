// SPDX-License-Identifier: MIT
#include "core/plan/asset_line.hpp"

#include <algorithm>

namespace fairlead {

PlaceId AssetLine::place_before(int position) const {
  for (int p = position - 1; p >= 0; --p)
    if (step(p).out.valid()) return step(p).out;
  return model_->scenario.assets[asset_.index()].home;
}

Tick AssetLine::arrival(int position, PlaceId target) const {
  const Tick free_at = free_before(position);
  return target.valid() ? model_->arrival(asset_, place_before(position), target, free_at) : free_at;
}

bool AssetLine::in_time(int position, Tick end, PlaceId out) const {
  for (int p = position; p < size(); ++p) {
    const LineStep& next = step(p);
    if (!next.in.valid()) {  // an outage, or work ashore: what follows it must still be reached
      if (end > next.need_by) return false;
      end = next.end;
      continue;
    }
    if (next.lies_there && out != next.in) return false;
    return model_->arrival(asset_, out, next.in, end) <= next.need_by;
  }
  return true;
}

int AssetLine::position_after(Tick at) const {
  const auto next =
      std::upper_bound(steps_.begin(), steps_.end(), at, [](Tick t, const LineStep& s) { return t < s.need_by; });
  return static_cast<int>(next - steps_.begin());
}

}  // namespace fairlead
