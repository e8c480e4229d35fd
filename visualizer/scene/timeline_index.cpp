// SPDX-License-Identifier: MIT
#include "visualizer/scene/timeline_index.hpp"

#include <algorithm>
#include <cmath>

namespace fairlead::view {

namespace {

constexpr std::size_t block = 8;

std::size_t look_index(const Bar& bar) {
  return static_cast<std::size_t>(bar.look);
}

Tick clamped_tick(double at) {
  return static_cast<Tick>(std::clamp(at, -static_cast<double>(never), static_cast<double>(never)));
}

/// First bar at or after `from` that does not start before `at`; near ones are found soon.
std::size_t first_starting_at(std::span<const Bar> bars, std::size_t from, Tick at) {
  std::size_t step = 1;
  std::size_t low = from;
  while (low + step < bars.size() && bars[low + step].start < at) {
    low += step;
    step *= 2;
  }
  const std::size_t high = std::min(bars.size(), low + step);
  const auto found = std::partition_point(bars.begin() + static_cast<std::ptrdiff_t>(low),
                                          bars.begin() + static_cast<std::ptrdiff_t>(high),
                                          [&](const Bar& bar) { return bar.start < at; });
  return static_cast<std::size_t>(found - bars.begin());
}

bool is_wide(const Bar& bar, double cell) {
  return static_cast<double>(bar.end) - static_cast<double>(bar.start) >= cell;
}

class Folding {
 public:
  Folding(const Lane& lane, double cell, std::vector<FoldedBar>& out) : lane_(lane), cell_(cell), out_(out) {}

  void run(Tick from, Tick to) {
    const auto bars = lane_.bars();
    std::size_t at = lane_.first_after(clamped_tick(std::floor(static_cast<double>(from) / cell_) * cell_));
    while (at < bars.size() && bars[at].start < to) at = is_wide(bars[at], cell_) ? add_bar(at) : add_cell(at);
  }

 private:
  std::size_t add_bar(std::size_t at) {
    const Bar& bar = lane_.bars()[at];
    out_.push_back({.start = bar.start, .end = bar.end, .first = at, .look = bar.look});
    return at + 1;
  }

  /// All narrow bars that start in the cell.
  std::size_t add_cell(std::size_t at) {
    const auto bars = lane_.bars();
    const double next = (std::floor(static_cast<double>(bars[at].start) / cell_) + 1) * cell_;
    std::size_t last = std::max(at + 1, first_starting_at(bars, at, clamped_tick(std::ceil(next))));
    if (last - at > 1 && is_wide(bars[last - 1], cell_)) --last;
    if (last - at == 1) return add_bar(at);
    join_or_add({.start = bars[at].start,
                 .end = bars[last - 1].end,
                 .first = at,
                 .count = last - at,
                 .look = dominant(lane_.seconds(at, last))});
    return last;
  }

  void join_or_add(const FoldedBar& fold) {
    if (out_.empty() || out_.back().count == 1 || out_.back().end != fold.start || out_.back().look != fold.look) {
      out_.push_back(fold);
      return;
    }
    out_.back().end = fold.end;
    out_.back().count += fold.count;
  }

  const Lane& lane_;
  double cell_;
  std::vector<FoldedBar>& out_;
};

}  // namespace

Lane::Lane(std::vector<Bar> bars) : bars_(std::move(bars)) {
  const auto starts_before = [](const Bar& a, const Bar& b) { return a.start < b.start; };
  if (!std::is_sorted(bars_.begin(), bars_.end(), starts_before))
    std::stable_sort(bars_.begin(), bars_.end(), starts_before);
  separate();
  sums_.reserve((bars_.size() / block) + 1);
  std::array<Tick, look_count> sum{};
  for (std::size_t k = 0; k < bars_.size(); ++k) {
    if (k % block == 0) sums_.push_back(sum);
    sum[look_index(bars_[k])] += bars_[k].end - bars_[k].start;
  }
}

/// Cuts off what is before tick 0 or overlaps the bar before, and what is then empty.
void Lane::separate() {
  Tick free_from = 0;
  std::size_t kept = 0;
  for (Bar bar : bars_) {
    bar.start = std::max(bar.start, free_from);
    if (bar.end <= bar.start) continue;
    free_from = bar.end;
    bars_[kept++] = bar;
  }
  bars_.resize(kept);
}

std::size_t Lane::first_after(Tick at) const {
  const auto found = std::partition_point(bars_.begin(), bars_.end(), [&](const Bar& bar) { return bar.end <= at; });
  return static_cast<std::size_t>(found - bars_.begin());
}

const Bar* Lane::at(Tick at) const {
  const std::size_t found = first_after(at);
  return found < bars_.size() && bars_[found].start <= at ? &bars_[found] : nullptr;
}

LookTicks Lane::seconds(std::size_t first, std::size_t last) const {
  LookTicks sum{};
  const auto add = [&](std::size_t from, std::size_t to, std::int64_t sign) {
    for (std::size_t k = from; k < to; ++k) sum[look_index(bars_[k])] += sign * (bars_[k].end - bars_[k].start);
  };
  if (last - first < 2 * block) {
    add(first, last, 1);
    return sum;
  }
  const std::size_t begin = first / block;
  const std::size_t end = std::min(last / block, sums_.size() - 1);
  for (std::size_t look = 0; look < look_count; ++look) sum[look] = sums_[end][look] - sums_[begin][look];
  add(begin * block, first, -1);
  add(end * block, last, 1);
  return sum;
}

Look dominant(const LookTicks& seconds) {
  return static_cast<Look>(std::max_element(seconds.begin(), seconds.end()) - seconds.begin());
}

void fold(const Lane& lane, Tick from, Tick to, double cell, std::vector<FoldedBar>& out) {
  out.clear();
  Folding(lane, std::max(cell, 1.0), out).run(from, to);
}

}  // namespace fairlead::view
