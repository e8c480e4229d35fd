// SPDX-License-Identifier: MIT
// Playback: the clock: plays forwards and backwards at a speed, steps, loops a range.
#pragma once

#include <optional>
#include <utility>

namespace fairlead::view {

/// Simulated seconds a second of watching: from a minute to thirty days.
inline constexpr double slowest_speed = 60;
inline constexpr double fastest_speed = 30 * 86400.0;

struct Playback {
  bool playing = false;
  bool backwards = false;
  double speed = 86400;                               ///< wanted, simulated seconds a second
  double reached = 0;                                 ///< measured over the last frames
  std::optional<std::pair<double, double>> loop_s{};  ///< plays this range again and again

  /// The clock after `elapsed_s` seconds of watching, kept within [0, end_s]; stops at an end unless looping.
  [[nodiscard]] double advance(double now_s, double elapsed_s, double end_s);
  void faster();
  void slower();
  void set_speed(double wanted);  ///< clamped to what is allowed
};

/// A speed as people write it: `6 h/s`, `2 d`, `90 min`; simulated seconds a second. Empty if malformed.
[[nodiscard]] std::optional<double> parse_speed(const char* text);

}  // namespace fairlead::view
