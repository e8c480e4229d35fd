// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/io/network_sections.hpp"

namespace fairlead {
namespace {

constexpr const char* forms =
    "hours, or one of \"triangular_h\", \"pert_h\", \"lognormal_h\", \"weibull_h\", \"quantity\" with \"per_day\"";
constexpr double widest_sigma = 5;
constexpr double steepest_shape = 100;

/// [low, mode, high]; three equal numbers are a fixed duration.
Duration read_three(const JsonCursor& at, DurationKind kind) {
  Duration duration{.kind = kind};
  const std::vector<JsonCursor> numbers = at.elements();
  if (at.is_array() && numbers.size() != 3) at.report("wrong-type", at.shown(), "[low, mode, high] in hours");
  if (numbers.size() != 3) return duration;
  read_number(numbers[0], duration.a, 0, most_hours);
  read_number(numbers[1], duration.b, 0, most_hours);
  read_number(numbers[2], duration.c, 0, most_hours);
  if (duration.a > duration.b || duration.b > duration.c) at.report("not-ascending", at.raw(), "low <= mode <= high");
  if (duration.a == duration.c) return {.kind = DurationKind::Fixed, .a = duration.a};
  return duration;
}

Duration read_lognormal(const JsonCursor& at) {
  Duration duration{.kind = DurationKind::Lognormal};
  if (!at.expect_object()) return duration;
  read_positive(at.require("median"), duration.a, most_hours);
  read_number(at.require("sigma"), duration.b, 0, widest_sigma);
  at.refuse_unknown_keys();
  return duration;
}

Duration read_weibull(const JsonCursor& at) {
  Duration duration{.kind = DurationKind::Weibull};
  if (!at.expect_object()) return duration;
  read_positive(at.require("scale"), duration.a, most_hours);
  read_positive(at.require("shape"), duration.b, steepest_shape);
  at.refuse_unknown_keys();
  return duration;
}

void read_rate(const JsonCursor& at, const WayReading& reading, Duration& duration) {
  if (!at.is_object()) return read_positive(at, duration.b);
  if (const Member role = at.require("role")) {
    const std::vector<int> roles = find_roles(*role, reading);
    if (roles.size() == 1) duration.rate_role = roles.front();
    if (roles.size() > 1)
      role->report("contradiction", role->shown() + ", which is several assets", "a role of one asset");
  }
  const Member capability = at.require("capability");
  read_name(capability, duration.rate_capability);
  if (capability && !duration.rate_capability.empty()) check_capability(*capability, duration.rate_capability, reading);
  at.refuse_unknown_keys();
}

Duration read_quantity(const JsonCursor& at, const WayReading& reading) {
  Duration duration{.kind = DurationKind::Rate};
  read_number(at.find("quantity"), duration.a, 0);
  if (const Member rate = at.require("per_day")) read_rate(*rate, reading, duration);
  return duration;
}

}  // namespace

Duration read_duration(const JsonCursor& at, const WayReading& reading) {
  Duration duration;
  if (at.is_number()) {
    read_number(at, duration.a, 0, most_hours);
    return duration;
  }
  if (!at.is_object()) {
    at.report("wrong-type", at.shown(), forms);
    return duration;
  }
  int stated = 0;
  const auto form = [&](const char* key) {
    const Member member = at.find(key);
    if (member) ++stated;
    return member;
  };
  if (const Member member = form("triangular_h")) duration = read_three(*member, DurationKind::Triangular);
  if (const Member member = form("pert_h")) duration = read_three(*member, DurationKind::Pert);
  if (const Member member = form("lognormal_h")) duration = read_lognormal(*member);
  if (const Member member = form("weibull_h")) duration = read_weibull(*member);
  if (form("quantity")) duration = read_quantity(at, reading);
  at.refuse_unknown_keys();
  if (stated != 1) at.report("contradiction", std::to_string(stated) + " forms of a duration", forms);
  return duration;
}

}  // namespace fairlead
