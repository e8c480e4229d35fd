// SPDX-License-Identifier: MIT
#include "visualizer/scene/fleet_profile.hpp"

#include <algorithm>

namespace fairlead::view {

namespace {

constexpr Tick parts = 2000;

std::int64_t seconds(const LookTicks& ticks, Look look) {
  return ticks[static_cast<std::size_t>(look)];
}

FleetShares as_shares(const LookTicks& ticks) {
  std::int64_t hired = 0;
  for (const std::int64_t part : ticks) hired += part;
  hired -= seconds(ticks, Look::OffHire);
  if (hired <= 0) return {};
  const auto share = [&](std::initializer_list<Look> looks) {
    std::int64_t sum = 0;
    for (const Look look : looks) sum += seconds(ticks, look);
    return static_cast<double>(sum) / static_cast<double>(hired);
  };
  return {.busy = share({Look::Working, Look::Sailing, Look::Towed}),
          .weather = share({Look::WaitWeather, Look::WaitShift}),
          .waiting = share({Look::WaitAsset, Look::WaitPool, Look::WaitOther}),
          .broken = share({Look::Breakdown, Look::Outage})};
}

}  // namespace

FleetProfile::FleetProfile(const RunView& run) : part_(std::max<Tick>(1, (run.end() / parts) + 1)) {
  until_.resize(static_cast<std::size_t>(parts) + 1);
  for (const Interval& interval : run.trace().intervals)
    add(run.tick(interval.start), run.tick(interval.end), look_of(interval.state, interval.cause.kind));
  for (std::size_t k = 1; k < until_.size(); ++k)
    for (std::size_t look = 0; look < look_count; ++look) until_[k][look] += until_[k - 1][look];
}

// What happens in part k stands at k + 1 until it is summed.
void FleetProfile::add(Tick start, Tick end, Look look) {
  start = std::max<Tick>(start, 0);
  end = std::min(end, part_ * parts);
  while (start < end) {
    const Tick part = start / part_;
    const Tick until = std::min(end, (part + 1) * part_);
    until_[static_cast<std::size_t>(part) + 1][static_cast<std::size_t>(look)] += until - start;
    start = until;
  }
}

FleetShares FleetProfile::shares(Tick from, Tick to) const {
  if (until_.empty()) return {};
  const auto first = static_cast<std::size_t>(std::clamp<Tick>(from / part_, 0, parts - 1));
  const auto last =
      static_cast<std::size_t>(std::clamp<Tick>((to + part_ - 1) / part_, static_cast<Tick>(first) + 1, parts));
  LookTicks sum = until_[last];
  for (std::size_t look = 0; look < look_count; ++look) sum[look] -= until_[first][look];
  return as_shares(sum);
}

}  // namespace fairlead::view
