// SPDX-License-Identifier: MIT
#include "visualizer/scene/works_index.hpp"

#include <algorithm>
#include <map>

namespace fairlead::view {

namespace {

bool offshore(PlaceKind kind) {
  return kind == PlaceKind::Field || kind == PlaceKind::WindArea || kind == PlaceKind::Landfall;
}

bool lays(const Activity& activity) {
  return std::any_of(activity.quantities.begin(), activity.quantities.end(),
                     [](const NamedQuantity& quantity) { return quantity.name == "laid_km" && quantity.amount > 0; });
}

/// Records of one order, as they lie in the trace.
class OrderRecords {
 public:
  OrderRecords(const Run& run, std::span<const ActivityRecord> records) : run_(run), records_(records) {
    const OrderId id = records.front().activity.order;
    order_ = &run.scenario.orders[id.index()];
    way_ = &order_->ways[static_cast<std::size_t>(run.plan.orders[id.index()].way)];
  }

  [[nodiscard]] WorkSpan span() const {
    const TimeBase base = run_.scenario.time_base();
    WorkSpan span{.order = records_.front().activity.order, .site = site()};
    span.start = base.tick(records_.front().start);
    for (const ActivityRecord& record : records_) {
      span.start = std::min(span.start, base.tick(record.start));
      span.end = std::max(span.end, base.tick(record.end));
    }
    return span;
  }

  [[nodiscard]] PipeSpan pipe() const {
    PipeSpan pipe{.order = records_.front().activity.order};
    for (const ActivityRecord& record : records_) {
      if (!lays(activity(record))) continue;
      const Tick start = run_.scenario.time_base().tick(record.start);
      pipe.start = pipe.laying.empty() ? start : std::min(pipe.start, start);
      if (pipe.laying.empty()) pipe.from = activity(record).place;
      if (pipe.laying.empty() || pipe.laying.back() != record.activity) pipe.laying.push_back(record.activity);
    }
    if (pipe.from.valid()) pipe.to = far_end(pipe.from);
    return pipe;
  }

 private:
  [[nodiscard]] const Activity& activity(const ActivityRecord& record) const {
    return way_->activities[static_cast<std::size_t>(record.activity.activity)];
  }

  [[nodiscard]] bool is_offshore(PlaceId place) const {
    return place.valid() && offshore(run_.scenario.places[place.index()].kind);
  }

  [[nodiscard]] PlaceId site() const {
    std::map<PlaceId, std::pair<bool, Seconds>> work;
    for (const ActivityRecord& record : records_) {
      const Activity& done = activity(record);
      if (!done.place.valid() || done.move) continue;
      auto& [at_sea, length] = work[done.place];
      at_sea = is_offshore(done.place);
      length += record.duration;
    }
    const auto most =
        std::max_element(work.begin(), work.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == work.end() ? PlaceId{} : most->first;
  }

  /// The order's place called `end`, else the first other place offshore where it works.
  [[nodiscard]] PlaceId far_end(PlaceId from) const {
    for (const auto& [name, place] : order_->places)
      if (name == "end" && place != from) return place;
    for (const Activity& each : way_->activities)
      if (!each.move && each.place != from && is_offshore(each.place)) return each.place;
    return {};
  }

  const Run& run_;
  std::span<const ActivityRecord> records_;
  const Order* order_ = nullptr;
  const Way* way_ = nullptr;
};

}  // namespace

WorksIndex::WorksIndex(const Run& run) : completed_(run.scenario.places.size()) {
  const auto& all = run.trace.activities;
  for (auto first = all.begin(); first != all.end();) {
    const OrderId order = first->activity.order;
    const auto last =
        std::find_if(first, all.end(), [&](const ActivityRecord& record) { return record.activity.order != order; });
    const OrderRecords records{run, {first, last}};
    const WorkSpan span = records.span();
    spans_.push_back(span);
    const bool done = run.trace.orders[order.index()].status == OrderStatus::Completed;
    if (done && span.site.valid()) completed_[span.site.index()].push_back(span);
    if (PipeSpan pipe = records.pipe(); pipe.to.valid()) pipes_.push_back(std::move(pipe));
    first = last;
  }
  const auto by_start = [](const auto& a, const auto& b) { return a.start < b.start; };
  std::stable_sort(spans_.begin(), spans_.end(), by_start);
  std::stable_sort(pipes_.begin(), pipes_.end(), by_start);
  for (auto& works : completed_)
    std::stable_sort(works.begin(), works.end(), [](const WorkSpan& a, const WorkSpan& b) { return a.end < b.end; });
  latest_.resize(spans_.size());
  fill_latest(0, spans_.size());
}

Tick WorksIndex::fill_latest(std::size_t first, std::size_t last) {
  if (first >= last) return 0;
  const std::size_t middle = first + ((last - first) / 2);
  latest_[middle] = std::max({spans_[middle].end, fill_latest(first, middle), fill_latest(middle + 1, last)});
  return latest_[middle];
}

void WorksIndex::find_under_way(std::size_t first, std::size_t last, Tick at, std::vector<WorkSpan>& found) const {
  if (first >= last) return;
  const std::size_t middle = first + ((last - first) / 2);
  if (latest_[middle] <= at) return;
  find_under_way(first, middle, at, found);
  if (spans_[middle].start > at) return;
  if (spans_[middle].end > at) found.push_back(spans_[middle]);
  find_under_way(middle + 1, last, at, found);
}

std::vector<WorkSpan> WorksIndex::under_way(Tick at) const {
  std::vector<WorkSpan> found;
  find_under_way(0, spans_.size(), at, found);
  return found;
}

std::span<const WorkSpan> WorksIndex::completed(PlaceId site, Tick at) const {
  const auto& works = completed_[site.index()];
  const auto after =
      std::partition_point(works.begin(), works.end(), [&](const WorkSpan& work) { return work.end <= at; });
  return {works.begin(), after};
}

std::span<const PipeSpan> WorksIndex::pipes(Tick at) const {
  const auto after =
      std::partition_point(pipes_.begin(), pipes_.end(), [&](const PipeSpan& pipe) { return pipe.start <= at; });
  return {pipes_.begin(), after};
}

}  // namespace fairlead::view
