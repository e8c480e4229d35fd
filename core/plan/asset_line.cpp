// SPDX-License-Identifier: MIT
#include "core/plan/asset_line.hpp"

namespace fairlead {

void AssetLine::insert(int position, const LineStep& step) {
  steps_.insert(steps_.begin() + position, step);
  room_before_.insert(room_before_.begin() + position, 0);
  measure_room(position);
  measure_room(position + 1);
}

void AssetLine::erase(int position) {
  steps_.erase(steps_.begin() + position);
  room_before_.erase(room_before_.begin() + position);
  measure_room(position);
}

void AssetLine::replace(int position, const LineStep& step) {
  steps_[static_cast<std::size_t>(position)] = step;
  measure_room(position);
  measure_room(position + 1);
}

void AssetLine::lock(PlaceId place, Tick free_at) {
  locked_ = size();
  lies_ = place;
  free_at_ = free_at;
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

}  // namespace fairlead
