// SPDX-License-Identifier: MIT
// FlatJobs: the jobs of a PlanningModel in flat arrays, as the timetable reads them once for each placement.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/metocean/work_windows.hpp"
#include "core/model/network.hpp"

namespace fairlead {

class PlanningModel;
struct PlanJob;
struct PlanMode;
struct PlanWay;

/// A link as the later job sees it.
struct PlanLink {
  int from = -1;  ///< job
  LinkKind kind = LinkKind::FinishStart;
  Tick lag = 0;
  Tick maximum = never;
};

/// What a job takes of a resource that is known before its assets are.
struct FlatClaim {
  int resource = -1;
  std::int64_t amount = 0;
  bool at_start = false;
  bool stays = false;  ///< beyond the job's end
  bool lasts = false;  ///< for a second at least, if not longer: whoever claims something has a place in its chain
};

/// Some values that lie side by side in one of the arrays.
struct FlatPart {
  int first = 0;
  int count = 0;
};

struct FlatRole {
  int role = -1;   ///< of the way
  int block = -1;  ///< of the model
  FlatPart fit;
  bool whole = true;
  bool alone = false;
};

struct FlatMode {
  Tick duration = -1;                    ///< -1: known only with the assets or the route
  Tick always_until = -1;                ///< windows that hold from 0 to there; -1: others, or those of a move
  const WorkWindows* windows = nullptr;  ///< of a move: none
  FlatPart roles;
  FlatPart claims;
  bool instant = false;          ///< takes no time wherever it is placed
  int openings = 0;              ///< of the claims, the last ones
  bool claims_by_asset = false;  ///< what the job opens takes of assets' capacities as well
  bool claims_apart = true;      ///< no two claims of one resource
};

struct FlatJob {
  OrderId order;
  int way = -1;
  int activity = -1;
  PlaceId place;
  PlaceId move_from;
  int lead = -1;
  Tick known = 0;  ///< of the order
  Tick earliest = 0;
  Tick least = 0;
  Tick latest_end = never;  ///< later than that, its order is delivered after the deadline
  Tick tail = 0;            ///< from its end to its order's delivery, at least
  SuspendRule suspend;
  FlatPart modes;
  FlatPart before;
  FlatPart after;
  FlatPart blocks;
  bool move = false;
  bool continuous = false;
  bool maximum_lags = false;
  bool stretched = false;   ///< by a finish-finish link
  bool closes = false;      ///< some hold ends with it
  bool gives_back = false;  ///< what such a hold had taken, if its asset can be shared
};

/// Whether no two claims are of one resource.
[[nodiscard]] inline bool all_apart(std::span<const FlatClaim> claims) {
  for (std::size_t k = 1; k < claims.size(); ++k)
    for (std::size_t n = 0; n < k; ++n)
      if (claims[n].resource == claims[k].resource) return false;
  return true;
}

class FlatJobs {
 public:
  FlatJobs() = default;
  /// Of a model whose jobs, orders and resources are complete.
  explicit FlatJobs(const PlanningModel& model);

  [[nodiscard]] const FlatJob& job(int job) const { return jobs_[static_cast<std::size_t>(job)]; }
  [[nodiscard]] std::size_t size() const { return jobs_.size(); }
  [[nodiscard]] OrderId order(int job) const { return orders_[static_cast<std::size_t>(job)]; }
  /// How many links end at the job.
  [[nodiscard]] int link_count(int job) const { return link_counts_[static_cast<std::size_t>(job)]; }
  [[nodiscard]] int mode_count(int job) const { return this->job(job).modes.count; }
  [[nodiscard]] const FlatMode& mode(int job, int mode) const {
    return modes_[static_cast<std::size_t>(this->job(job).modes.first + mode)];
  }
  [[nodiscard]] std::span<const FlatRole> roles(const FlatMode& mode) const { return part(roles_, mode.roles); }
  [[nodiscard]] std::span<const FlatClaim> claims(const FlatMode& mode) const { return part(claims_, mode.claims); }
  [[nodiscard]] std::span<const PlanLink> before(int job) const { return part(links_, this->job(job).before); }
  /// Jobs at the other end of the links that begin here, one for each link.
  [[nodiscard]] std::span<const int> after(int job) const { return part(after_, this->job(job).after); }
  [[nodiscard]] std::span<const int> blocks(int job) const { return part(blocks_, this->job(job).blocks); }
  /// Assets that can fill the role, cheapest first.
  [[nodiscard]] std::span<const AssetId> fit(const FlatRole& role) const { return part(fit_, role.fit); }

 private:
  void add_job(const PlanningModel& model, const PlanJob& given);
  void add_fit(const PlanWay& way);
  void add_mode(const PlanningModel& model, const PlanJob& job, const PlanMode& given);
  void add_claims(const PlanningModel& model, const PlanJob& job, const PlanMode& mode, bool lasts);
  void set_latest_ends(const PlanningModel& model, OrderId order, const PlanWay& way);
  template <class T>
  [[nodiscard]] static std::span<const T> part(const std::vector<T>& values, FlatPart of) {
    return {values.data() + of.first, static_cast<std::size_t>(of.count)};
  }

  std::vector<FlatJob> jobs_;
  std::vector<OrderId> orders_;   // by job, as they are asked for of all jobs one after the other
  std::vector<int> link_counts_;  // the same
  std::vector<FlatMode> modes_;
  std::vector<FlatRole> roles_;
  std::vector<FlatClaim> claims_;
  std::vector<PlanLink> links_;
  std::vector<int> after_;
  std::vector<int> blocks_;
  std::vector<AssetId> fit_;
  std::vector<FlatPart> fit_of_role_;  // of the way under way
};

}  // namespace fairlead
