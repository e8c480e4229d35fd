// SPDX-License-Identifier: MIT
// TraceRecorder: turns changes of what assets do into intervals, and collects the other rows of the trace.
#pragma once

#include <vector>

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

  void activity(const ActivityRecord& record) { trace_.activities.push_back(record); }
  void segment(const AccrualSegment& segment) { trace_.segments.push_back(segment); }
  void claim(const ClaimRecord& claim) { trace_.claims.push_back(claim); }
  void breach(const Breach& breach) { trace_.breaches.push_back(breach); }
  void replan(const Replan& replan) { trace_.replans.push_back(replan); }

  /// Goes on under another program; `new_of` gives its job for each of the old one.
  void follow(const Program& program, const std::vector<int>& new_of);

  /// Sorted trace of all that was recorded, asset by asset; outcomes are added by the simulation.
  [[nodiscard]] Trace take();

  /// Splits a wait for weather of the job (or of the sailing to it) into reasons; appends.
  void split_wait(const AssetActivity& waiting, AssetId asset, Tick from, Tick to,
                  std::vector<ReasonedWait>& out);

 private:
  struct Current {
    AssetActivity activity;
    Tick since = 0;
  };
  void close(AssetId asset, Tick at);
  void add(AssetId asset, Tick from, Tick to, const AssetActivity& activity, const Reason& reason);

  const Program* program_;
  WaitReasons reasons_;
  std::vector<Current> current_;
  std::vector<std::vector<Interval>> intervals_;  // by asset
  Trace trace_;
};

/// What a job's own wait for weather depends on.
[[nodiscard]] Exposure exposure_of(const Program& program, const Job& job);

}  // namespace fairlead
