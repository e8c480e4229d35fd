// SPDX-License-Identifier: MIT
#include "visualizer/scene/row_maker.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include "visualizer/scene/other_run.hpp"
#include "visualizer/scene/timeline_bars.hpp"

namespace fairlead::view {

namespace {

const std::string& shown_name(const std::string& name, const std::string& id) {
  return name.empty() ? id : name;
}

class RowMaker {
 public:
  RowMaker(const RunView& run, const RunView* other) : run_(run), scenario_(run.scenario()) {
    if (other != nullptr) other_.emplace(run, *other);
  }

  std::vector<TimelineRow> rows(const RowChoice& choice) {
    choice.by == RowsBy::Asset ? by_asset(choice.filter) : by_activity(choice);
    return std::move(rows_);
  }

 private:
  void by_asset(const std::string& filter) {
    auto planned = other_ ? std::vector<std::vector<Bar>>(scenario_.assets.size()) : planned_by_asset(run_);
    for (std::size_t k = 0; k < scenario_.assets.size(); ++k) {
      const Asset& asset = scenario_.assets[k];
      if (!contains_part(asset.name, filter) && !contains_part(asset.id, filter)) continue;
      TimelineRow row{.label = shown_name(asset.name, asset.id), .note = asset.kind, .target = target_of(AssetId{k})};
      row.lanes.push_back(
          {Lane(asset_bars(run_, AssetId{k})), Lane(other_ ? other_asset_bars(AssetId{k}) : std::move(planned[k]))});
      rows_.push_back(std::move(row));
    }
  }

  std::vector<Bar> other_asset_bars(AssetId own) const {
    const AssetId there = other_->asset(own);
    if (!there.valid()) return {};
    std::vector<Bar> bars = asset_bars(other_->view(), there);
    std::erase_if(bars, [](const Bar& bar) { return bar.look == Look::Idle || bar.look == Look::OffHire; });
    return bars;
  }

  void by_activity(const RowChoice& choice) {
    std::vector<std::vector<const ActivityRecord*>> groups(row_count(choice.by));
    for (const ActivityRecord& record : run_.trace().activities) {
      const int group = group_of(record, choice.by);
      if (group >= 0) groups[static_cast<std::size_t>(group)].push_back(&record);
    }
    for (std::size_t k = 0; k < groups.size(); ++k) {
      if (groups[k].empty() && choice.by != RowsBy::Order) continue;
      TimelineRow row = heading(choice.by, k);
      if (!contains_part(row.label, choice.filter) && !contains_part(id_of(choice.by, k), choice.filter)) continue;
      row.lanes = lanes_of(groups[k]);
      if (choice.by == RowsBy::Order) row.markers = order_markers(run_, OrderId{k});
      rows_.push_back(std::move(row));
    }
  }

  [[nodiscard]] std::size_t row_count(RowsBy by) const {
    if (by == RowsBy::Order) return scenario_.orders.size();
    return by == RowsBy::Place ? scenario_.places.size() : scenario_.services.size();
  }

  [[nodiscard]] int group_of(const ActivityRecord& record, RowsBy by) const {
    const OrderId order = record.activity.order;
    if (by == RowsBy::Order) return order.value;
    if (by == RowsBy::Service) return scenario_.orders[order.index()].service.value;
    return run_.activity(record.activity)->place.value;
  }

  [[nodiscard]] const std::string& id_of(RowsBy by, std::size_t k) const {
    if (by == RowsBy::Order) return scenario_.orders[k].id;
    return by == RowsBy::Place ? scenario_.places[k].id : scenario_.services[k].id;
  }

  [[nodiscard]] TimelineRow heading(RowsBy by, std::size_t k) const {
    TimelineRow row;
    row.target.index = static_cast<int>(k);
    if (by == RowsBy::Order) {
      row.label = shown_name(scenario_.orders[k].name, scenario_.orders[k].id);
      row.note = scenario_.orders[k].client;
      row.target.kind = TargetKind::Order;
    } else if (by == RowsBy::Place) {
      row.label = shown_name(scenario_.places[k].name, scenario_.places[k].id);
      row.target.kind = TargetKind::Place;
    } else {
      row.label = shown_name(scenario_.services[k].name, scenario_.services[k].id);
      row.target.kind = TargetKind::Service;
    }
    return row;
  }

  [[nodiscard]] std::vector<RowLane> lanes_of(const std::vector<const ActivityRecord*>& records) const {
    std::vector<std::vector<Bar>> bars(1);
    std::vector<std::vector<Bar>> ghosts(1);
    const std::vector<int> lanes = partition_records(run_, records);
    for (std::size_t k = 0; k < records.size(); ++k) {
      const auto lane = static_cast<std::size_t>(lanes[k]);
      bars.resize(std::max(bars.size(), lane + 1));
      ghosts.resize(bars.size());
      append(record_bars(run_, *records[k]), bars[lane]);
      if (records[k]->attempt == 1) append(ghosts_of(records[k]->activity), ghosts[lane]);
    }
    std::vector<RowLane> made;
    for (std::size_t k = 0; k < bars.size(); ++k)
      made.push_back({Lane(std::move(bars[k])), Lane(std::move(ghosts[k]))});
    return made;
  }

  [[nodiscard]] std::vector<Bar> ghosts_of(ActivityRef activity) const {
    if (!other_) return {planned_bar(run_, activity)};
    std::vector<Bar> bars;
    const ActivityRef there = other_->activity(activity);
    if (!there.valid()) return bars;
    for (const ActivityRecord& record : other_->view().attempts(there))
      append(record_bars(other_->view(), record), bars);
    return bars;
  }

  static void append(const std::vector<Bar>& from, std::vector<Bar>& to) {
    to.insert(to.end(), from.begin(), from.end());
  }

  const RunView& run_;
  const Scenario& scenario_;
  std::optional<OtherRun> other_{};
  std::vector<TimelineRow> rows_{};
};

}  // namespace

std::vector<TimelineRow> make_rows(const RunView& run, const RunView* other, const RowChoice& choice) {
  std::vector<TimelineRow> rows = RowMaker(run, other).rows(choice);
  sort_rows(rows, choice.sort);
  return rows;
}

}  // namespace fairlead::view
