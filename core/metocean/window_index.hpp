// SPDX-License-Identifier: MIT
// WindowIndex: the good runs of every combination of conditions and waters that a scenario needs.
#pragma once

#include <memory>
#include <vector>

#include "core/metocean/work_windows.hpp"
#include "core/model/network.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

/// All combinations a scenario needs, for one set of series: planning weather, or one sampled world's.
/// Built once, then immutable and shared by threads; owns its windows.
class WindowIndex {
 public:
  WindowIndex(const Scenario& scenario, const std::vector<WeatherSeries>& series);
  ~WindowIndex();
  WindowIndex(WindowIndex&&) noexcept;

  /// Of an activity that stays at its place, in one of its modes: the pools' shifts count too; of insensitive work
  /// the shifts alone.
  [[nodiscard]] const WorkWindows& at_place(OrderId order, int way, int activity, int mode) const;
  /// Of a move activity that starts at `from`: limits in every region of the route to its `to`,
  /// daylight at `to`.
  [[nodiscard]] const WorkWindows& under_way(OrderId order, int way, int activity, int mode, PlaceId from) const;
  /// Of an asset's own sailing; daylight at `to`.
  [[nodiscard]] const WorkWindows& sailing(AssetId asset, PlaceId from, PlaceId to) const;
  /// Of a calendar alone; of no calendar: always.
  [[nodiscard]] const WorkWindows& shift(CalendarId calendar) const;
  /// Where daylight holds at a place. Invariant: something asks for daylight there; always, without weather.
  [[nodiscard]] const WorkWindows& daylight(PlaceId place) const;

  /// The tick from which nothing is known (the shortest series' end; without weather: ten years past the horizon).
  [[nodiscard]] Tick limit() const;

 private:
  struct Impl;
  class Builder;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fairlead
