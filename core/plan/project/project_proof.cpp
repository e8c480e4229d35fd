// SPDX-License-Identifier: MIT
#include "core/plan/project/project_proof.hpp"

#include <algorithm>

#include "core/plan/project/makespan_windows.hpp"

namespace fairlead {

namespace {

class Branching {
 public:
  Branching(const PackedProject& project, const std::function<bool(std::int64_t)>& go_on)
      : project_(project), go_on_(go_on), state_(project) {}

  ProofAnswer run(int makespan) {
    state_.open(makespan);
    put_off_.assign(static_cast<std::size_t>(project_.jobs), -1);
    answer_.proof = branch();
    return answer_;
  }

 private:
  /// Of the state's windows; leaves the state anyhow.
  Proof branch() {
    if (!go_on_(answer_.nodes)) return Proof::GivenUp;
    ++answer_.nodes;
    if (!state_.narrow()) return Proof::Refuted;
    const int job = next();
    if (job == none_left) return keep();
    if (job == all_put_off) return Proof::Refuted;
    const std::vector<TimeWindow> windows = state_.windows();
    state_.fix(job);
    if (const Proof now = branch(); now != Proof::Refuted) return now;
    state_.set_windows(windows);
    int& put_off = put_off_[static_cast<std::size_t>(job)];
    const int before = put_off;
    put_off = state_.earliest_start(job);
    const Proof later = branch();
    put_off = before;
    return later;
  }

  Proof keep() {
    for (int job = 0; job < project_.jobs; ++job) answer_.start.push_back(state_.earliest_start(job));
    return Proof::Found;
  }

  /// The job that can start first, of those the one that must; only a job that has been pushed back since it was put
  /// off. If one that was not could end before it begins, nothing can have kept it.
  [[nodiscard]] int next() const {
    int best = none_left;
    int first_end = project_.horizon + 1;
    for (int job = 0; job < project_.jobs; ++job) {
      if (state_.fixed(job)) continue;
      if (state_.earliest_start(job) == put_off_[static_cast<std::size_t>(job)]) {
        first_end = std::min(first_end, state_.earliest_end(job));
        if (best == none_left) best = all_put_off;
        continue;
      }
      if (best >= 0 && !sooner(job, best)) continue;
      best = job;
    }
    return best >= 0 && state_.earliest_start(best) >= first_end ? all_put_off : best;
  }

  [[nodiscard]] bool sooner(int job, int other) const {
    const int mine = state_.earliest_start(job);
    const int its = state_.earliest_start(other);
    return mine != its ? mine < its : state_.latest_start(job) < state_.latest_start(other);
  }

  static constexpr int none_left = -1;
  static constexpr int all_put_off = -2;

  const PackedProject& project_;
  const std::function<bool(std::int64_t)>& go_on_;
  MakespanWindows state_;
  std::vector<int> put_off_;  // by job: the start at which it was; -1: it was not
  ProofAnswer answer_;
};

}  // namespace

ProofAnswer find_schedule_by(const PackedProject& project, int makespan,
                             const std::function<bool(std::int64_t)>& go_on) {
  return Branching(project, go_on).run(makespan);
}

}  // namespace fairlead
