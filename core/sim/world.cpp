// SPDX-License-Identifier: MIT
#include "core/sim/world.hpp"

#include <algorithm>

#include "core/base/random.hpp"

namespace fairlead {

namespace {

constexpr double longest_h = 24.0 * 365 * 5;  // keeps a heavy tail within the clock's range

Tick whole_seconds(double length_h) {
  return static_cast<Tick>(seconds_from_hours(std::clamp(length_h, 0.0, longest_h)).count());
}

RandomStream stream(const WorldOptions& world, const std::string& entity, const char* process, std::uint64_t index) {
  return RandomStream(
      {.seed = world.seed, .replication = world.replication, .entity = entity, .process = process, .index = index});
}

std::uint64_t draw_index(int activity, int attempt) {
  return static_cast<std::uint64_t>(activity) * 4096U + static_cast<std::uint64_t>(attempt);
}

}  // namespace

Tick sampled_duration(const Duration& duration, Tick planned, const WorldOptions& world, const Order& order,
                      int activity, int attempt) {
  RandomStream draws = stream(world, order.id, "duration", draw_index(activity, attempt));
  switch (duration.kind) {
    case DurationKind::Fixed:
    case DurationKind::Rate:
      return planned;
    case DurationKind::Triangular:
      return whole_seconds(draws.triangular(duration.a, duration.b, duration.c));
    case DurationKind::Pert:
      return whole_seconds(draws.pert(duration.a, duration.b, duration.c));
    case DurationKind::Lognormal:
      return whole_seconds(draws.lognormal(duration.a, duration.b));
    case DurationKind::Weibull:
      return whole_seconds(draws.weibull(duration.a, duration.b));
  }
  return planned;
}

bool sampled_failure(double probability, const WorldOptions& world, const Order& order, int activity, int attempt) {
  return stream(world, order.id, "retry", draw_index(activity, attempt)).uniform() < probability;
}

Tick sampled_time_to_failure(const Asset& asset, const WorldOptions& world, int count) {
  const double mean_h = asset.breakdowns->mtbf_h;
  return std::max<Tick>(
      1, whole_seconds(stream(world, asset.id, "breakdown", static_cast<std::uint64_t>(count)).exponential(mean_h)));
}

Tick sampled_repair(const Asset& asset, const WorldOptions& world, int count) {
  return whole_seconds(
      stream(world, asset.id, "repair", static_cast<std::uint64_t>(count)).exponential(asset.breakdowns->mttr_h));
}

}  // namespace fairlead
