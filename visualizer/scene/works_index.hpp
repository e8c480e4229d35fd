// SPDX-License-Identifier: MIT
// WorksIndex: which orders are under way at a time, what was completed where, and pipelines, found without a search.
#pragma once

#include <span>
#include <vector>

#include "core/model/run.hpp"

namespace fairlead::view {

/// An order's work from its first activity's start to its last one's end.
struct WorkSpan {
  OrderId order{};
  PlaceId site{};  ///< where most of its work is done, offshore if any is; none: nothing at a place
  Tick start = 0;
  Tick end = 0;
};

/// A pipeline or cable: laid from one place to another by activities that count `laid_km`.
struct PipeSpan {
  OrderId order{};
  PlaceId from{};
  PlaceId to{};
  std::vector<ActivityRef> laying{};
  Tick start = 0;  ///< of the first laying
};

class WorksIndex {
 public:
  explicit WorksIndex(const Run& run);

  /// Orders begun and not ended, by start; O(log n + found).
  [[nodiscard]] std::vector<WorkSpan> under_way(Tick at) const;
  /// Completed orders whose site it is, the first ended first, up to the time.
  [[nodiscard]] std::span<const WorkSpan> completed(PlaceId site, Tick at) const;
  /// Begun by the time; the first begun first.
  [[nodiscard]] std::span<const PipeSpan> pipes(Tick at) const;

 private:
  void find_under_way(std::size_t first, std::size_t last, Tick at, std::vector<WorkSpan>& found) const;
  Tick fill_latest(std::size_t first, std::size_t last);

  std::vector<WorkSpan> spans_{};  ///< by start
  std::vector<Tick> latest_{};     ///< of the middle of each range of the search: the latest end in the range
  std::vector<std::vector<WorkSpan>> completed_{};  ///< by place, by end
  std::vector<PipeSpan> pipes_{};                   ///< by start
};

}  // namespace fairlead::view
