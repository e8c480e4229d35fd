// SPDX-License-Identifier: MIT
#include "visualizer/scene/playback.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace fairlead::view {

namespace {

constexpr double speed_step = 2;

}  // namespace

double Playback::advance(double now_s, double elapsed_s, double end_s) {
  if (!playing) return now_s;
  const double moved = now_s + ((backwards ? -speed : speed) * elapsed_s);
  if (loop_s) {
    const double length = loop_s->second - loop_s->first;
    if (length <= 0) return loop_s->first;
    const double into = std::fmod(moved - loop_s->first, length);
    return loop_s->first + (into < 0 ? into + length : into);
  }
  if (moved <= 0 || moved >= end_s) playing = false;
  return std::clamp(moved, 0.0, end_s);
}

void Playback::faster() {
  set_speed(speed * speed_step);
}

void Playback::slower() {
  set_speed(speed / speed_step);
}

void Playback::set_speed(double wanted) {
  if (std::isfinite(wanted)) speed = std::clamp(wanted, slowest_speed, fastest_speed);
}

std::optional<double> parse_speed(const char* text) {
  char* end = nullptr;
  const double value = std::strtod(text, &end);
  if (end == text || !std::isfinite(value) || value <= 0) return std::nullopt;
  std::string_view unit{end};
  while (!unit.empty() && unit.front() == ' ') unit.remove_prefix(1);
  if (unit.ends_with("/s")) unit.remove_suffix(2);
  while (!unit.empty() && unit.back() == ' ') unit.remove_suffix(1);
  if (unit == "d") return value * 86400;
  if (unit == "h" || unit.empty()) return value * 3600;
  if (unit == "min") return value * 60;
  if (unit == "s") return value;
  return std::nullopt;
}

}  // namespace fairlead::view
