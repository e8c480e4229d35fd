// SPDX-License-Identifier: MIT
#include "core/plan/project/project_search.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <numeric>

#include "core/plan/project/destructive_bound.hpp"
#include "core/plan/project/mode_choice.hpp"
#include "core/plan/project/population.hpp"
#include "core/plan/project/population_size.hpp"
#include "core/plan/project/project_bounds.hpp"
#include "core/plan/project/project_decoder.hpp"
#include "core/plan/project/project_lists.hpp"
#include "core/plan/project/project_proof.hpp"
#include "core/plan/project/schedule_rank.hpp"

namespace fairlead {

namespace {

/// Children in a thousand with the father's part framed: half of a small project's, next to none of a large one's.
int framed_children(int jobs) {
  return std::clamp(650 - 5 * jobs, 0, 500);
}

/// How many children in a thousand have one job moved: nearly all of a small project's.
int moved_children(int jobs) {
  return std::clamp(1900 - 15 * jobs, 74, 1000);
}

constexpr int packed_children = 500;  // in a thousand, of projects of one mode: a part of the list is packed anew,
constexpr int fewest_packed = 6;      // of so many jobs
constexpr int most_packed = 30;       // at most
constexpr int contestants = 3;        // for one parent; the other is each member in turn
constexpr int kept_members = 150;     // in a thousand, of a population that is given up: they join the next one
constexpr int parts_compared = 6;     // of the father's list, for the densest
constexpr int fruitless_rounds = 24;  // schedules a member without a shorter one, and the population is given up
constexpr int mode_takers = 300;      // jobs in a thousand that take the mode in which they end first
constexpr int mode_changes = 20;      // inherited modes in a thousand that are drawn again
constexpr int most_jobs_to_prove = 40;
constexpr int least_to_prove = 1000;  // schedules, of which
constexpr int share_to_prove = 10;    // in a hundred are left for proving what has been found, a node for a schedule

class ProjectSearch {
 public:
  ProjectSearch(const PackedProject& project, const ProjectSearchOptions& options, const StopToken* stop,
                Progress* progress)
      : project_(project),
        options_(options),
        stop_(stop),
        progress_(progress),
        draws_(options.seed),
        decoder_(project),
        packing_keys_(project),
        sorter_(project),
        sampler_(project),
        crossing_(project),
        mover_(project),
        modes_(project),
        rank_(project),
        free_(static_cast<std::size_t>(project.jobs), 0),
        cumulated_(static_cast<std::size_t>(project.jobs) + 1, 0),
        framed_(framed_children(project.jobs)),
        moved_(moved_children(project.jobs)),
        begun_(std::chrono::steady_clock::now()) {
    const auto jobs = static_cast<std::size_t>(project.jobs);
    times_ = {std::vector<int>(jobs), std::vector<int>(jobs), 0};
    child_.list.resize(jobs);
    child_.modes.assign(jobs, 0);
    child_.finish.resize(jobs);
    answer_.bound = destructive_bound(project, lower_bound(project));
    answer_.makespan = unreachable;
  }

  ProjectAnswer run() {
    do evolve();
    while (!done());
    prove();
    return finished();
  }

 private:
  static constexpr int unreachable = 1 << 30;
  static constexpr int look_at_clock_every = 64;  // schedules

  [[nodiscard]] bool done() {
    if (answer_.schedules == 0) return false;
    if (answer_.feasible && answer_.makespan <= answer_.bound) return true;
    if (options_.seconds <= 0 && answer_.schedules + 1 >= most_schedules()) return true;  // one for the last pass
    if (answer_.schedules % look_at_clock_every == 0) {
      if (stop_ != nullptr && stop_->stop_requested()) interrupted_ = true;
      if (options_.seconds > 0 && elapsed() >= most_seconds()) interrupted_ = true;
      report();
    }
    return interrupted_;
  }

  void report() const {
    if (progress_ == nullptr) return;
    constexpr double thousandths = 1000;
    const bool timed = options_.seconds > 0;
    const double done = timed ? elapsed() * thousandths : static_cast<double>(answer_.schedules);
    const double total = timed ? options_.seconds * thousandths : static_cast<double>(options_.schedules);
    progress_->report("planning", static_cast<std::uint64_t>(std::min(done, total)), static_cast<std::uint64_t>(total));
  }

  /// Some of the budget is for the proof; half of it for another search if no modes keep within the stocks.
  [[nodiscard]] std::int64_t most_schedules() const {
    return answer_.feasible ? options_.schedules - left_to_prove() : (options_.schedules + 1) / 2;
  }
  [[nodiscard]] double most_seconds() const {
    return answer_.feasible ? options_.seconds - seconds_to_prove() : options_.seconds / 2;
  }

  [[nodiscard]] double elapsed() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
  }

  [[nodiscard]] bool provable() const { return project_.single_mode() && project_.jobs <= most_jobs_to_prove; }
  [[nodiscard]] std::int64_t left_to_prove() const {
    return provable() && options_.schedules >= least_to_prove ? options_.schedules * share_to_prove / 100 : 0;
  }

  [[nodiscard]] double seconds_to_prove() const { return provable() ? options_.seconds * share_to_prove / 100 : 0; }

  /// What is left of the budget looks for a shorter schedule, or shows that there is none.
  void prove() {
    const auto go_on = [&](std::int64_t nodes) {
      if (stop_ != nullptr && stop_->stop_requested()) return false;
      if (options_.seconds > 0) return nodes % look_at_clock_every != 0 || elapsed() < options_.seconds;
      return answer_.schedules + nodes + 3 < options_.schedules;  // two passes of what is found, and the last one
    };
    while (provable() && answer_.feasible && answer_.makespan > answer_.bound) {
      const ProofAnswer shorter = find_schedule_by(project_, answer_.makespan - 1, go_on);
      answer_.schedules += shorter.nodes;
      if (shorter.proof == Proof::Refuted) answer_.bound = answer_.makespan;
      if (shorter.proof != Proof::Found) return;
      times_.start = shorter.start;
      times_.makespan = 0;
      for (int job = 0; job < project_.jobs; ++job) {
        const auto j = static_cast<std::size_t>(job);
        times_.finish[j] = times_.start[j] + decoder_.duration(job);
        times_.makespan = std::max(times_.makespan, times_.finish[j]);
      }
      sorter_.by_falling_finish(Direction::Forward, times_, child_.list);
      decode(Direction::Backward);
    }
  }

  /// Decodes the child's list in the direction and keeps what is best.
  void decode(Direction direction) {
    std::int64_t shortage = 0;
    if (packed_jobs_ > 0) {
      decoder_.decode_packing(direction, child_.list.data(), first_packed_, first_packed_ + packed_jobs_, packing_keys_,
                              draws_, times_);
      packed_jobs_ = 0;
    } else if (project_.single_mode()) {
      decoder_.decode(direction, child_.list.data(), times_);
    } else {
      decoder_.choose_modes(child_.modes.data());
      decoder_.decode_choosing(direction, child_.list.data(), free_.data(), child_.modes.data(), times_);
      if (project_.stocks > 0) shortage = modes_.shortage(child_.modes);
    }
    ++answer_.schedules;
    child_makespan_ =
        times_.makespan +
        (shortage > 0 ? project_.horizon + static_cast<int>(std::min<std::int64_t>(shortage, 1 << 20)) : 0);
    child_rank_ = rank_.of(times_, child_makespan_, child_.modes);
    if (child_makespan_ >= answer_.makespan) return;
    answer_.makespan = child_makespan_;
    answer_.feasible = shortage == 0;
    answer_.modes = child_.modes;
    answer_.start = times_.start;
    best_finish_ = times_;
    best_direction_ = direction;
  }

  [[nodiscard]] Population& members(Direction direction) { return populations_[static_cast<std::size_t>(direction)]; }
  /// Of each population; while one is filled the forward ones are one ahead.
  [[nodiscard]] int size() const { return populations_[0].size(); }

  void keep(Direction direction, ProjectMember& member) {
    member.modes = child_.modes;
    member.finish = times_.finish;
    member.list.resize(child_.list.size());
    sorter_.by_falling_finish(direction, times_, member.list);
  }

  /// A new population, around the best of the one before: sampled lists forward, each then justified backward; bred
  /// until it brings nothing more.
  void evolve() {
    for (Population& population : populations_) population.keep_best(population.size() * kept_members / 1000);
    found_at_ = answer_.schedules;
    best_here_ = unreachable;
    while (size() < wanted_size() && !done()) add_member();
    for (Direction parents = Direction::Backward; size() > 1 && !done() && !stagnates(); parents = opposite(parents)) {
      const int wanted = wanted_size();
      for (Population& population : populations_) population.keep_best(wanted);
      breed(parents);
    }
  }

  /// With a budget of seconds, by the pace so far.
  [[nodiscard]] int wanted_size() const {
    if (options_.seconds <= 0) return size_after(options_.schedules, answer_.schedules);
    if (answer_.schedules < look_at_clock_every) return look_at_clock_every;
    const double budget = static_cast<double>(answer_.schedules) * options_.seconds / std::max(1e-6, elapsed());
    return size_after(static_cast<std::int64_t>(budget), answer_.schedules);
  }

  [[nodiscard]] bool stagnates() const {
    return answer_.schedules - found_at_ > fruitless_rounds * std::int64_t{size()};
  }

  void add_member() {
    for (const Direction direction : {Direction::Forward, Direction::Backward}) {
      if (done()) return;
      if (direction == Direction::Forward) {
        draw_free();
        if (!project_.single_mode()) {
          modes_.draw(draws_, child_.modes);
          decoder_.choose_modes(child_.modes.data());
        }
        sampler_.sample(decoder_, draws_, child_.list);
      } else {
        child_.list = members(Direction::Forward)[size() - 1].list;
      }
      decode(direction);
      keep(direction, members(direction).add(child_rank_));
      note();
    }
  }

  void note() {
    if (child_makespan_ >= best_here_) return;
    best_here_ = child_makespan_;
    found_at_ = answer_.schedules;
  }

  void draw_free() {
    if (project_.single_mode()) return;
    for (char& free : free_) free = draws_.per_mille(mode_takers) ? 1 : 0;
  }

  /// Children of one direction's members take the places of the other direction's worst if they are no worse.
  void breed(Direction parents) {
    const int best = members(parents).best();
    for (int k = 0; k < size() && !done() && !stagnates(); ++k) {
      if (k == best)
        justify(members(parents)[k]);
      else
        cross(parents, k);
      decode(opposite(parents));
      place(opposite(parents));
      note();
    }
  }

  /// Doubles would soon fill the population.
  void place(Direction direction) {
    Population& population = members(direction);
    const int at = population.replaceable(draws_);
    if (child_rank_ > population.rank(at) || population.has(child_rank_, times_.finish, child_.modes)) return;
    keep(direction, population.replace(at, child_rank_));
  }

  void justify(const ProjectMember& member) {
    child_.list = member.list;
    child_.modes = member.modes;
    draw_free();
  }

  void cross(Direction parents, int k) {
    const Population& from = members(parents);
    const ProjectMember* mother = &from[from.best_drawn(draws_, contestants)];
    const ProjectMember* father = &from[k];
    if (draws_.per_mille(500)) std::swap(mother, father);
    const int jobs = project_.jobs;
    const int length = std::max(1, jobs / 4 + draws_.below(std::max(1, jobs / 2)));
    const int first = dense_part(*father, length);
    if (draws_.per_mille(framed_))
      crossing_.frame(mother->list, father->list, first, first + length, child_.list);
    else
      crossing_.insert(mother->list, father->list, first, first + length, child_.list);
    if (draws_.per_mille(moved_)) mover_.move_one(opposite(parents), draws_, child_.list);
    if (project_.single_mode())
      choose_packed_part();
    else
      cross_modes(*mother, *father);
  }

  void choose_packed_part() {
    if (!draws_.per_mille(packed_children)) return;
    packed_jobs_ = std::min(project_.jobs, draws_.between(fewest_packed, most_packed));
    first_packed_ = draws_.below(project_.jobs - packed_jobs_ + 1);
  }

  void cross_modes(const ProjectMember& mother, const ProjectMember& father) {
    for (int job = 0; job < project_.jobs; ++job) {
      const auto j = static_cast<std::size_t>(job);
      child_.modes[j] = crossing_.from_father(job) ? father.modes[j] : mother.modes[j];
      if (project_.mode_count(job) > 1 && draws_.per_mille(mode_changes))
        child_.modes[j] = static_cast<std::uint8_t>(draws_.below(project_.mode_count(job)));
    }
    if (project_.stocks > 0) modes_.repair(draws_, child_.modes);
    draw_free();
  }

  /// Of some parts of that many jobs drawn from the member's list, the one where most work is done in a unit of time.
  int dense_part(const ProjectMember& member, int length) {
    cumulate(member);
    int best = 0;
    std::int64_t best_work = -1;
    std::int64_t best_span = 1;
    for (int k = 0; k < parts_compared; ++k) {
      const int first = draws_.below(project_.jobs - length + 1);
      const std::int64_t work =
          cumulated_[static_cast<std::size_t>(first + length)] - cumulated_[static_cast<std::size_t>(first)];
      const auto finish = [&](int at) {
        return member.finish[static_cast<std::size_t>(member.list[static_cast<std::size_t>(at)])];
      };
      const std::int64_t span = 1 + finish(first) - finish(first + length - 1);
      if (best_work >= 0 && work * best_span <= best_work * span) continue;
      best = first;
      best_work = work;
      best_span = span;
    }
    return best;
  }

  void cumulate(const ProjectMember& member) {
    for (std::size_t k = 0; k < member.list.size(); ++k) {
      const int job = member.list[k];
      cumulated_[k + 1] = cumulated_[k] + rank_.work(job, member.modes[static_cast<std::size_t>(job)]);
    }
  }

  /// The best schedule, forward: a backward one is justified once more.
  ProjectAnswer finished() {
    if (best_direction_ == Direction::Backward) {
      sorter_.by_falling_finish(Direction::Backward, best_finish_, child_.list);
      child_.modes = answer_.modes;
      std::fill(free_.begin(), free_.end(), 0);
      answer_.makespan = unreachable;
      decode(Direction::Forward);
    }
    return std::move(answer_);
  }

  const PackedProject& project_;
  const ProjectSearchOptions& options_;
  const StopToken* stop_;
  Progress* progress_;
  Draws draws_;
  ProjectDecoder decoder_;
  PackingKeys packing_keys_;
  ListSorter sorter_;
  ListSampler sampler_;
  ListCrossing crossing_;
  JobMover mover_;
  ModeChoice modes_;
  ScheduleRank rank_;
  std::array<Population, 2> populations_;  // by direction
  ProjectMember child_;
  int child_makespan_ = 0;
  std::int64_t child_rank_ = 0;
  ProjectTimes times_;
  std::vector<char> free_;               // by job: takes the mode in which it ends first
  std::vector<std::int64_t> cumulated_;  // work of the first k jobs of a list
  ProjectAnswer answer_;
  ProjectTimes best_finish_;
  Direction best_direction_ = Direction::Forward;
  int best_here_ = unreachable;  // found since the population of now was begun
  std::int64_t found_at_ = 0;
  int first_packed_ = 0;  // place in the child's list of the part that its decoding packs
  int packed_jobs_ = 0;   // how many; 0: none
  int framed_ = 0;        // children in a thousand
  int moved_ = 0;         // likewise
  std::chrono::steady_clock::time_point begun_;
  bool interrupted_ = false;
};

}  // namespace

ProjectAnswer search_project(const PackedProject& project, const ProjectSearchOptions& options, const StopToken* stop,
                             Progress* progress) {
  return ProjectSearch(project, options, stop, progress).run();
}

}  // namespace fairlead
