// SPDX-License-Identifier: MIT
// PlanningModel: the scenario as the generator reads it: flat jobs of every way, travel times, fit assets, resources.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/metocean/window_index.hpp"
#include "core/model/plan.hpp"
#include "core/model/scenario.hpp"
#include "core/plan/flat_jobs.hpp"
#include "core/plan/replanning/frozen_part.hpp"

namespace fairlead {

struct PlanPoolNeed {
  int resource = -1;
  std::int64_t amount = 0;  ///< thousandths
  bool at_start = false;
};

struct PlanRoleNeed {
  int role = -1;   ///< of the way
  int block = -1;  ///< of the model
  bool whole = true;
  bool alone = false;
  bool carried = false;
};

struct PlanMode {
  Tick duration = -1;                    ///< -1: known only with the assets or the route
  const WorkWindows* windows = nullptr;  ///< of a move: none, they depend on its origin
  std::vector<PlanRoleNeed> roles;
  std::vector<PlanPoolNeed> pools;
};

/// What a job takes for longer than itself, until the end of `closer` (which may be the job itself).
struct PlanOpening {
  int resource = -1;  ///< a pool; -1: a capacity of the asset in `role`
  int role = -1;
  std::int64_t amount = 0;
  bool at_start = false;
  int closer = -1;
};

struct PlanJob {
  OrderId order;
  int way = -1;
  int activity = -1;
  const Activity* what = nullptr;
  PlaceId place;  ///< none: ashore; of a move its destination
  bool move = false;
  int lead = -1;      ///< role that leads a move
  PlaceId move_from;  ///< none: where the lead lies
  SuspendRule suspend;
  bool continuous = false;
  int slot_resource = -1;
  std::int64_t slots = 0;
  Tick earliest = 0;
  std::vector<PlanMode> modes;
  std::vector<PlanLink> before;
  std::vector<int> after;  ///< jobs
  std::vector<PlanOpening> opens;
  std::vector<std::pair<int, int>> closes;  ///< openings of earlier jobs that end with this one: job, position
  std::vector<int> blocks;                  ///< it belongs to, in any mode
  Tick least = 0;                           ///< shortest duration of its modes, as far as known without assets
};

/// A stretch of one role of one way, see RoleBlock.
struct PlanBlock {
  int role = -1;
  int first = -1;  ///< job
  std::vector<int> jobs;
};

struct PlanWay {
  int first_job = 0;
  int job_count = 0;
  int delivering = -1;                    ///< job
  std::vector<int> topological;           ///< jobs
  std::vector<std::vector<AssetId>> fit;  ///< by role: assets that can fill it, cheapest first
  std::string unfit;                      ///< why some role has none; empty if all have
  bool ample = false;                     ///< however some roles are filled, each other one finds an asset too
  bool feasible = true;
  [[nodiscard]] int end_job() const { return first_job + job_count; }
};

struct PlanOrder {
  std::vector<PlanWay> ways;
  Tick known = 0;
  Tick deadline = never;
  Tick due = never;
  std::string cause;  ///< why no way can serve it at all; empty if one can
  std::string reason;
};

struct PlanResource {
  ResourceRef ref;
  std::int64_t capacity = 0;
  bool stock = false;
};

class PlanningModel {
 public:
  /// `frozen` (not owned, none for a plan from the start): what has been decided already.
  PlanningModel(const Scenario& scenario, const WindowIndex& windows, const FrozenPart* frozen = nullptr);

  const Scenario& scenario;
  const WindowIndex& windows;
  TimeBase base;
  std::vector<PlanJob> jobs;
  std::vector<PlanBlock> blocks;
  std::vector<PlanOrder> orders;
  std::vector<PlanResource> resources;
  std::vector<int> first_shared;  ///< by asset: resource of its first shareable capacity; -1: none
  FlatJobs flat;                  ///< the jobs once more, as the timetable reads them
  const FrozenPart* frozen = nullptr;
  std::vector<int> frozen_jobs;  ///< as frozen->jobs has them
  [[nodiscard]] bool is_frozen(int job) const {
    return std::find(frozen_jobs.begin(), frozen_jobs.end(), job) != frozen_jobs.end();
  }
  /// When the outage comes and ends; of an asset if nothing before it overruns.
  [[nodiscard]] TickInterval outage_time(std::size_t outage) const;

  [[nodiscard]] const PlanWay& way(OrderId order, int way) const {
    return orders[order.index()].ways[static_cast<std::size_t>(way)];
  }
  /// Ticks under way by own means; never: impossible.
  [[nodiscard]] Tick passage(AssetId asset, PlaceId from, PlaceId to) const { return passage_of(asset, from, to).time; }
  /// When the asset arrives if it may leave at `free_at`; never: it cannot.
  [[nodiscard]] Tick arrival(AssetId asset, PlaceId from, PlaceId to, Tick free_at) const;
  /// No passage of the asset's own takes longer under way.
  [[nodiscard]] Tick longest_passage(AssetId asset) const { return longest_passages_[asset.index()]; }
  /// Whether the asset may be under way at any time.
  [[nodiscard]] bool sails_always(AssetId asset) const { return sails_always_[asset.index()] != 0; }
  [[nodiscard]] bool assets_share() const {
    return std::any_of(first_shared.begin(), first_shared.end(), [](int first) { return first >= 0; });
  }
  /// Whether every role can have an asset of its own, those of `fixed` that are valid being given.
  [[nodiscard]] bool roles_can_be_filled(const PlanWay& way, const std::vector<AssetId>& fixed) const;
  /// Earliest tick at which the asset may serve an order that is known from the given one on.
  [[nodiscard]] Tick available(Tick known, AssetId asset) const {
    const std::int64_t from = known + notices_[asset.index()].count();
    return static_cast<Tick>(std::min<std::int64_t>(from, never));
  }
  [[nodiscard]] Tick available(OrderId order, AssetId asset) const {
    return available(orders[order.index()].known, asset);
  }

 private:
  void add_passages();
  void add_resources();
  void add_order(OrderId id);
  void leave_frozen();
  PlanWay add_way(OrderId id, int w, const std::vector<int>& slot_of_place);
  PlanMode make_mode(OrderId id, int w, int a, int m) const;
  void add_blocks(const Way& way, PlanWay& planned);
  void add_holds(const Way& way, const PlanWay& planned, const std::vector<int>& slot_of_place);
  void find_fit_assets(const Way& way, PlanWay& planned) const;
  [[nodiscard]] static bool has_plenty(const PlanWay& way);
  void refuse_too_much(const Way& way, PlanWay& planned) const;
  void explain_refusal(PlanOrder& order, const Order& given) const;

  struct Passage {
    Tick time = never;
    const WorkWindows* windows = nullptr;  // of a possible one; none: always
  };
  [[nodiscard]] const Passage& passage_of(AssetId asset, PlaceId from, PlaceId to) const {
    return passages_[(asset.index() * places_ + from.index()) * places_ + to.index()];
  }

  std::size_t places_ = 0;
  std::vector<Passage> passages_;
  std::vector<Tick> longest_passages_;  // by asset
  std::vector<char> sails_always_;      // by asset
  Tick limit_ = 0;                      // of all windows
  std::vector<Seconds> notices_;        // by asset: how long before its first use it must be hired
};

inline Tick PlanningModel::arrival(AssetId asset, PlaceId from, PlaceId to, Tick free_at) const {
  if (from == to) return free_at;
  const auto [time, under_way] = passage_of(asset, from, to);
  if (time == never) return never;
  if (under_way != nullptr) return under_way->suspendable(free_at, time, {}).end;
  if (time == 0) return free_at;
  return free_at < limit_ && limit_ - free_at >= time ? free_at + time : never;
}

}  // namespace fairlead
