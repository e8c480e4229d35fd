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
  bool whole = false;  ///< all of an asset that may be shared: for a second at least, so that it is in no one's hold
};

struct FlatRole {
  int role = -1;   ///< of the way
  int block = -1;  ///< of the model
  int first_fit = 0;
  int end_fit = 0;
  bool whole = true;
  bool alone = false;
};

struct FlatMode {
  Tick duration = -1;                    ///< -1: known only with the assets or the route
  Tick always_until = -1;                ///< windows that hold from 0 to there; -1: others, or those of a move
  const WorkWindows* windows = nullptr;  ///< of a move: none
  int first_role = 0;
  int first_claim = 0;
  int openings = 0;              ///< of the claims, the last ones
  bool claims_by_asset = false;  ///< what the job opens takes of assets' capacities as well
  bool claims_apart = true;      ///< no two claims of one resource
};

/// Lists of the job lie between its own first position and that of the next job.
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
  int first_mode = 0;
  int first_link = 0;
  int first_after = 0;
  int first_block = 0;
  bool move = false;
  bool continuous = false;
  bool maximum_lags = false;
  bool stretched = false;  ///< by a finish-finish link
  bool closes = false;
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
  [[nodiscard]] int mode_count(int job) const { return next(job).first_mode - this->job(job).first_mode; }
  [[nodiscard]] const FlatMode& mode(int job, int mode) const {
    return modes_[static_cast<std::size_t>(this->job(job).first_mode + mode)];
  }
  [[nodiscard]] std::span<const FlatRole> roles(const FlatMode& mode) const {
    return part(roles_, mode.first_role, (&mode)[1].first_role);
  }
  [[nodiscard]] std::span<const FlatClaim> claims(const FlatMode& mode) const {
    return part(claims_, mode.first_claim, (&mode)[1].first_claim);
  }
  [[nodiscard]] std::span<const PlanLink> before(int job) const {
    return part(links_, this->job(job).first_link, next(job).first_link);
  }
  /// Jobs at the other end of the links that begin here, one for each link.
  [[nodiscard]] std::span<const int> after(int job) const {
    return part(after_, this->job(job).first_after, next(job).first_after);
  }
  [[nodiscard]] std::span<const int> blocks(int job) const {
    return part(blocks_, this->job(job).first_block, next(job).first_block);
  }
  /// Assets that can fill the role, cheapest first.
  [[nodiscard]] std::span<const AssetId> fit(const FlatRole& role) const {
    return part(fit_, role.first_fit, role.end_fit);
  }

 private:
  void add_job(const PlanningModel& model, const PlanJob& given);
  void add_fit(const PlanWay& way);
  void add_mode(const PlanningModel& model, const PlanJob& job, const PlanMode& given);
  void add_claims(const PlanningModel& model, const PlanJob& job, const PlanMode& mode);
  void set_latest_ends(const PlanningModel& model, OrderId order, const PlanWay& way);
  void end_lists(FlatJob& job) const;
  void end_lists(FlatMode& mode) const;
  [[nodiscard]] const FlatJob& next(int job) const { return jobs_[static_cast<std::size_t>(job) + 1]; }
  template <class T>
  [[nodiscard]] static std::span<const T> part(const std::vector<T>& values, int first, int end) {
    return {values.data() + first, static_cast<std::size_t>(end - first)};
  }

  std::vector<FlatJob> jobs_;    // one more than there are, so that the last has a next one
  std::vector<FlatMode> modes_;  // the same
  std::vector<FlatRole> roles_;
  std::vector<FlatClaim> claims_;
  std::vector<PlanLink> links_;
  std::vector<int> after_;
  std::vector<int> blocks_;
  std::vector<AssetId> fit_;
  std::vector<int> fit_of_role_;  // of the way under way: first position by role, and the end
};

}  // namespace fairlead
