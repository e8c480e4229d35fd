// SPDX-License-Identifier: MIT
#include "core/plan/project/destructive_bound.hpp"

#include <algorithm>
#include <utility>

namespace fairlead {

namespace {

constexpr int most_jobs = 400;                        // pairs are quadratic in them
constexpr std::int64_t most_for_energy = 20'000'000;  // steps for one makespan
constexpr int most_rounds = 50;                       // of narrowing, for one makespan

template <class T>
auto& at(T& values, int index) {
  return values[static_cast<std::size_t>(index)];
}

/// A job in no mode that it has: as short as its shortest, with the least demand for each pool.
struct RelaxedJob {
  int duration = 0;
  PoolWord demand = 0;
};

struct TimeWindow {
  int earliest = 0;  ///< start
  int latest = 0;    ///< end
};

class MakespanTest {
 public:
  explicit MakespanTest(const PackedProject& project) : project_(project) {
    for (int job = 0; job < project.jobs; ++job) jobs_.push_back(relaxed(job));
    for (int one = 0; one < project.jobs; ++one)
      for (int other = one + 1; other < project.jobs; ++other)
        if (!go_together(one, other)) apart_.emplace_back(one, other);
  }

  /// True if no schedule can end by then.
  [[nodiscard]] bool refuted(int makespan) {
    makespan_ = makespan;
    windows_.assign(jobs_.size(), {0, makespan});
    for (int round = 0; round < most_rounds; ++round) {
      narrowed_ = false;
      if (!keep_links() || !keep_use() || !keep_pairs()) return true;
      if (!narrowed_) break;
    }
    for (int pool = 0; pool < project_.pools; ++pool)
      if (overfull(pool)) return true;
    return false;
  }

 private:
  [[nodiscard]] RelaxedJob relaxed(int job) const {
    RelaxedJob made{project_.mode(job, 0).duration, project_.mode(job, 0).demand};
    for (int m = 1; m < project_.mode_count(job); ++m) {
      PoolWord least = 0;
      for (int lane = 0; lane < project_.pools; ++lane)
        least |= in_lane(std::min(of_lane(made.demand, lane), of_lane(project_.mode(job, m).demand, lane)), lane);
      made.demand = least;
    }
    return made;
  }

  [[nodiscard]] bool go_together(int one, int other) const {
    if (at(jobs_, one).duration == 0 || at(jobs_, other).duration == 0) return true;
    const PoolWord left = (project_.capacity | lane_guards) - at(jobs_, one).demand;
    return has_room(left, at(jobs_, other).demand);
  }

  /// False if the window has become too short for the job.
  bool begin_from(int job, int earliest) {
    TimeWindow& window = at(windows_, job);
    if (earliest > window.earliest) {
      window.earliest = earliest;
      narrowed_ = true;
    }
    return window.earliest + at(jobs_, job).duration <= window.latest;
  }
  bool end_by(int job, int latest) {
    TimeWindow& window = at(windows_, job);
    if (latest < window.latest) {
      window.latest = latest;
      narrowed_ = true;
    }
    return window.earliest + at(jobs_, job).duration <= window.latest;
  }

  [[nodiscard]] int earliest_end(int job) const { return at(windows_, job).earliest + at(jobs_, job).duration; }
  [[nodiscard]] int latest_start(int job) const { return at(windows_, job).latest - at(jobs_, job).duration; }

  bool keep_links() {
    for (int job = 0; job < project_.jobs; ++job)
      for (const PackedLink* link = project_.before.begin(job); link != project_.before.end(job); ++link)
        if (!begin_from(job, earliest_end(link->job) + link->lag)) return false;
    for (int job = project_.jobs - 1; job >= 0; --job)
      for (const PackedLink* link = project_.after.begin(job); link != project_.after.end(job); ++link)
        if (!end_by(job, latest_start(link->job) - link->lag)) return false;
    return true;
  }

  /// What a job uses between its latest start and its earliest end it uses in every schedule.
  bool keep_use() {
    free_.assign(static_cast<std::size_t>(makespan_), project_.capacity | lane_guards);
    for (int job = 0; job < project_.jobs; ++job)
      for (int t = latest_start(job); t < earliest_end(job); ++t) {
        if (!has_room(at(free_, t), at(jobs_, job).demand)) return false;
        at(free_, t) -= at(jobs_, job).demand;
      }
    for (int job = 0; job < project_.jobs; ++job) {
      if (at(jobs_, job).demand == 0 || at(jobs_, job).duration == 0) continue;
      if (!begin_from(job, first_start(job)) || !end_by(job, last_end(job))) return false;
    }
    return true;
  }

  [[nodiscard]] bool barred(int job, int t) const {
    const bool own = t >= latest_start(job) && t < earliest_end(job);
    return !own && !has_room(at(free_, t), at(jobs_, job).demand);
  }

  /// Of the job beside all that is used in every schedule; beyond its window if there is none.
  [[nodiscard]] int first_start(int job) const {
    int start = at(windows_, job).earliest;
    for (int t = start; t < start + at(jobs_, job).duration && t < at(windows_, job).latest; ++t)
      if (barred(job, t)) start = t + 1;
    return start;
  }
  [[nodiscard]] int last_end(int job) const {
    int end = at(windows_, job).latest;
    for (int t = end - 1; t >= end - at(jobs_, job).duration && t >= at(windows_, job).earliest; --t)
      if (barred(job, t)) end = t;
    return end;
  }

  /// Of two jobs that cannot go together one comes first.
  bool keep_pairs() {
    for (const auto& [one, other] : apart_) {
      const bool one_first = earliest_end(one) <= latest_start(other);
      const bool other_first = earliest_end(other) <= latest_start(one);
      if (!one_first && !other_first) return false;
      if (!other_first && !comes_before(one, other)) return false;
      if (!one_first && !comes_before(other, one)) return false;
    }
    return true;
  }

  bool comes_before(int first, int second) {
    return begin_from(second, earliest_end(first)) && end_by(first, latest_start(second));
  }

  /// Whether between two times more work must be done than the pool can give: of each job what is left of it when it
  /// begins as early, and when it ends as late as it can, whichever is less.
  [[nodiscard]] bool overfull(int pool) {
    std::vector<int> from;
    for (int job = 0; job < project_.jobs; ++job)
      from.insert(from.end(), {at(windows_, job).earliest, latest_start(job), earliest_end(job)});
    std::sort(from.begin(), from.end());
    from.erase(std::unique(from.begin(), from.end()), from.end());
    const auto steps = static_cast<std::int64_t>(from.size()) * (project_.jobs + makespan_) * project_.pools;
    if (steps > most_for_energy) return false;
    return std::any_of(from.begin(), from.end(), [&](int begin) { return overfull(pool, begin); });
  }

  /// The work that must be done from `begin` to t grows with t by the demands of jobs that can wait no longer.
  [[nodiscard]] bool overfull(int pool, int begin) {
    change_.assign(static_cast<std::size_t>(makespan_) + 1, 0);
    for (int job = 0; job < project_.jobs; ++job) {
      const int demand = of_lane(at(jobs_, job).demand, pool);
      const int left = std::min(at(jobs_, job).duration, earliest_end(job) - begin);
      if (demand == 0 || left <= 0) continue;
      const int since = std::max(latest_start(job), begin);
      at(change_, since) += demand;
      at(change_, since + left) -= demand;
    }
    const int capacity = of_lane(project_.capacity, pool);
    std::int64_t missing = 0;
    std::int64_t demand = 0;
    for (int t = begin; t < makespan_; ++t) {
      demand += at(change_, t);
      missing += demand - capacity;
      if (missing > 0) return true;
    }
    return false;
  }

  const PackedProject& project_;
  std::vector<RelaxedJob> jobs_;
  std::vector<std::pair<int, int>> apart_;  // jobs that cannot go together
  std::vector<TimeWindow> windows_;         // by job
  std::vector<PoolWord> free_;              // by unit of time, of what is not in use whatever is done
  std::vector<int> change_;                 // by unit of time: of the demand that can wait no longer
  int makespan_ = 0;
  bool narrowed_ = false;
};

}  // namespace

int destructive_bound(const PackedProject& project, int bound) {
  if (project.jobs > most_jobs) return bound;
  MakespanTest test(project);
  int step = 1;
  while (test.refuted(bound)) {  // by ever longer steps, and by shorter ones in the end
    ++bound;
    while (bound + step < project.horizon && test.refuted(bound + step)) {
      bound += step + 1;
      step *= 2;
    }
    step = std::max(1, step / 2);
  }
  return bound;
}

}  // namespace fairlead
