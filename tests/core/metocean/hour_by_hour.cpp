// SPDX-License-Identifier: MIT
#include "tests/core/metocean/hour_by_hour.hpp"

namespace fairlead::naive {

namespace {

bool good(const Mask& mask, Tick at) {
  return at < static_cast<Tick>(mask.size()) && mask[static_cast<std::size_t>(at)];
}

/// Good ticks in a row from `at` on.
Tick good_from(const Mask& mask, Tick at) {
  Tick length = 0;
  while (good(mask, at + length)) ++length;
  return length;
}

}  // namespace

IntervalSet runs(const Mask& mask) {
  std::vector<TickInterval> ticks;
  for (Tick at = 0; at < static_cast<Tick>(mask.size()); ++at)
    if (good(mask, at)) ticks.push_back({at, at + 1});
  return IntervalSet{ticks};
}

WorkSpan continuous(const Mask& mask, Tick ready, Tick duration) {
  if (duration == 0) return {ready, ready};
  for (Tick start = ready; start < static_cast<Tick>(mask.size()); ++start) {
    Tick done = 0;
    while (done < duration && good(mask, start + done)) ++done;
    if (done == duration) return {start, start + duration};
  }
  return {};
}

WorkSpan suspendable(const Mask& mask, Tick ready, Tick work, const SuspendRule& rule, std::vector<Tick>* worked) {
  if (work == 0) return {ready, ready};
  Tick start = never;
  Tick left = work;
  Tick at = ready;
  while (at < static_cast<Tick>(mask.size())) {
    const Tick length = good_from(mask, at);
    const Tick warm_up = start == never ? 0 : rule.restart;
    const bool can_end = left + warm_up <= length;
    const bool counts = length > 0 && length >= rule.restart + rule.abandon + rule.minimum_chunk;
    if (can_end || counts) {
      if (start == never) start = at;
      const Tick last = can_end ? length : length - rule.abandon;
      for (Tick k = warm_up; k < last; ++k) {
        if (worked) worked->push_back(at + k);
        if (--left == 0) return {start, at + k + 1};
      }
    }
    at += length + 1;
  }
  return {};
}

}  // namespace fairlead::naive
