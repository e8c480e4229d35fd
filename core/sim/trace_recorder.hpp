// SPDX-License-Identifier: MIT
// TraceRecorder: turns changes of what assets do into intervals, and collects the other rows of the trace.
#pragma once

#include <vector>

#include "core/sim/asset_spell.hpp"
#include "core/sim/program.hpp"
#include "core/sim/wait_reasons.hpp"

namespace fairlead {

/// What an asset is doing from some tick on.
struct AssetActivity {
  AssetState state = AssetState::Idle;
  Reason reason;  ///< of standby; a Weather one is split by what was missing when it ends
  int job = -1;   ///< under way, waited for or sailed to
  int attempt = 1;
  PlaceId from;
  PlaceId to;
  bool sailing_waits = false;  ///< standby of a sailing: split by the waters of the route
  friend bool operator==(const AssetActivity&, const AssetActivity&) = default;
};

class TraceRecorder {
 public:
  explicit TraceRecorder(const Program& program);

  /// From `at` on the asset does this; no change is no new interval.
  void change(AssetId asset, Tick at, const AssetActivity& now);
  void finish(Tick at);
  /// When an asset last began to do something else.
  [[nodiscard]] Tick last_change() const;

  void activity(ActivityRecord&& record) { trace_.activities.push_back(std::move(record)); }
  void segment(const AccrualSegment& segment) { trace_.segments.push_back(segment); }
  void claim(const ClaimRecord& claim) { trace_.claims.push_back(claim); }
  void breach(const Breach& breach) { trace_.breaches.push_back(breach); }
  void replan(const Replan& replan) { trace_.replans.push_back(replan); }

  /// Goes on under another program; `new_of` gives its job for each of the old one.
  void follow(const Program& program, const std::vector<int>& new_of);
  /// The same program lies elsewhere now.
  void follow(const Program& program) { program_ = &program; }

  /// Sorted trace of all that was recorded, asset by asset; outcomes are added by the simulation.
  [[nodiscard]] Trace take();

  /// What the job lacked in the last second before `at`, at which its window began.
  [[nodiscard]] Reason lacked_before(int job, Tick at);

 private:
  struct Current {
    AssetActivity activity;
    Tick since = 0;
  };
  void close(AssetId asset, Tick at);
  void add(AssetId asset, TickInterval when, const AssetActivity& activity, const Reason& reason);
  void split_wait(const AssetActivity& waiting, AssetId asset, TickInterval wait);
  void split_wait(int job, TickInterval wait);

  const Program* program_;
  WaitReasons reasons_;
  std::vector<Current> current_;
  std::vector<AssetSpell> spells_;  // as they ended
  std::vector<int> last_spell_;     // by asset: position in spells_; -1: none
  // The wait that was split last: the assets of one job wait for the same.
  std::vector<ReasonedWait> split_;
  int split_job_ = -1;  // -1: a sailing's
  TickInterval split_wait_;
  Trace trace_;
};

/// What a job's own wait for weather depends on.
[[nodiscard]] Exposure exposure_of(const Program& program, const Job& job);

}  // namespace fairlead
