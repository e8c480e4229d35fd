// SPDX-License-Identifier: MIT
#include "core/plan/asset_line.hpp"

namespace fairlead {

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
