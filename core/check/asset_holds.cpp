// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "core/check/network_paths.hpp"
#include "core/check/rules.hpp"

namespace fairlead::check {
namespace {

/// What keeps an asset for one order: a hold of a role, or one activity outside holds.
struct Stay {
  OrderId order;
  std::string label;
  std::set<int> activities;
  Span span;
  bool whole = true;
};

struct Task {
  ActivityRef ref;
  Span span;
  bool alone = true;
  bool whole = true;
};

class AssetUse {
 public:
  AssetUse(const Evidence& evidence, AssetId asset, Findings& findings)
      : evidence_(evidence), asset_(asset), findings_(findings) {}

  void add_role(OrderId order, int role) {
    const Way& way = evidence_.way(order);
    std::set<int> of_role;
    for (std::size_t k = 0; k < way.activities.size(); ++k) add_task({order, static_cast<int>(k)}, role, of_role);
    for (const Hold& hold : way.holds) {
      if (hold.role != role) continue;
      std::set<int> covered;
      for (const int k : of_role)
        if (on_path(way, hold.first, k, hold.last)) covered.insert(k);
      if (!covered.empty()) add_stay(order, role, covered);
      singles_out(of_role, covered);
    }
    for (const int k : left_) add_stay(order, role, {k});
    left_.clear();
  }

  void check() {
    overlapping_tasks();
    overlapping_stays();
  }

 private:
  void add_task(ActivityRef ref, int role, std::set<int>& of_role) {
    for (const Crew& member : evidence_.crew(ref)) {
      if (member.role != role) continue;
      of_role.insert(ref.activity);
      left_.insert(ref.activity);
      for (const ActivityRecord* record : evidence_.attempts(ref))
        tasks_.push_back({ref, {record->start, record->end}, member.alone, member.whole});
    }
  }

  void singles_out(const std::set<int>& of_role, const std::set<int>& covered) {
    for (const int k : of_role)
      if (covered.count(k) > 0) left_.erase(k);
  }

  // Kept from the earliest start to the latest end of what the role does in it.
  void add_stay(OrderId order, int role, std::set<int> activities) {
    Span span{Instant::max(), Instant::min()};
    for (const int k : activities) {
      const auto start = evidence_.started(ActivityRef{order, k});
      if (!start) continue;
      span.begin = std::min(span.begin, *start);
      span.end = std::max(span.end, evidence_.ended(ActivityRef{order, k}).value_or(evidence_.trace.end));
    }
    if (span.end < span.begin) return;
    const Role& of = evidence_.way(order).roles[static_cast<std::size_t>(role)];
    const ActivityRef first{order, *activities.begin()};
    stays_.push_back({order, evidence_.name(first), std::move(activities), span, of.whole()});
  }

  static bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

  void overlapping_tasks() {
    for (std::size_t i = 0; i < tasks_.size(); ++i)
      for (std::size_t k = i + 1; k < tasks_.size(); ++k) {
        if (tasks_[i].ref == tasks_[k].ref || !overlap(tasks_[i].span, tasks_[k].span)) continue;
        if (!tasks_[i].alone && !tasks_[k].alone) continue;
        const bool whole = tasks_[i].whole || tasks_[k].whole;
        findings_.add(whole ? "asset-one-activity" : "role-alone", tasks_[k].ref.order, asset_,
                      evidence_.name(asset_) + ": " + evidence_.name(tasks_[i].ref) + " " +
                          evidence_.at(tasks_[i].span) + " while " + evidence_.name(tasks_[k].ref) + " " +
                          evidence_.at(tasks_[k].span));
      }
  }

  static bool same_block(const Stay& a, const Stay& b) {
    return a.order == b.order &&
           std::any_of(a.activities.begin(), a.activities.end(), [&](int k) { return b.activities.count(k) > 0; });
  }

  void overlapping_stays() {
    for (std::size_t i = 0; i < stays_.size(); ++i)
      for (std::size_t k = i + 1; k < stays_.size(); ++k) {
        if (!stays_[i].whole && !stays_[k].whole) continue;
        if (same_block(stays_[i], stays_[k]) || !overlap(stays_[i].span, stays_[k].span)) continue;
        findings_.add("asset-one-hold", stays_[k].order, asset_,
                      evidence_.name(asset_) + ": held from " + stays_[i].label + " " + evidence_.at(stays_[i].span) +
                          " and from " + stays_[k].label + " " + evidence_.at(stays_[k].span));
      }
  }

  const Evidence& evidence_;
  AssetId asset_;
  Findings& findings_;
  std::set<int> left_;
  std::vector<Task> tasks_;
  std::vector<Stay> stays_;
};

}  // namespace

void check_asset_holds(const Evidence& evidence, Findings& findings) {
  std::vector<AssetUse> uses;
  for (std::size_t k = 0; k < evidence.scenario.assets.size(); ++k) uses.emplace_back(evidence, AssetId{k}, findings);
  for (const OrderId order : evidence.taken_orders())
    for (std::size_t role = 0; role < evidence.way(order).roles.size(); ++role)
      uses[evidence.filler(order, static_cast<int>(role)).index()].add_role(order, static_cast<int>(role));
  for (AssetUse& use : uses) use.check();
}

}  // namespace fairlead::check
