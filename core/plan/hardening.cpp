// SPDX-License-Identifier: MIT
#include "core/plan/hardening.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include "core/plan/draft.hpp"
#include "core/plan/moves/neighbourhood.hpp"
#include "core/plan/search/delay_check.hpp"

namespace fairlead {

namespace {

constexpr double given_up = 0.1;       // of what the plan is worth as planned, in all
constexpr double given_up_now = 0.01;  // by one change
constexpr double hoped_for = 0.02;     // that a world not looked at yet may gain by one change
constexpr int schedules_per_execution = 10;
constexpr int most_idle = 2000;  // changes in a row that change nothing

class Hardening {
 public:
  Hardening(const PlanningModel& model, const OtherWeather& other, const Candidate& from, std::uint64_t seed,
            Budget& budget)
      : model_(model),
        other_(other),
        budget_(budget),
        neighbourhood_(model),
        generator_(model),
        judge_(model),
        random_(StreamName{.seed = seed, .replication = 0, .entity = "planner", .process = "hardening"}),
        values_(other.worlds()),
        worst_first_(other.worlds()) {
    current_.request = from.request;
    take_over(generate(current_.request));
    const Plan plan = draft_plan(model_, generator_, current_.request.way);
    for (std::size_t world = 0; world < values_.size(); ++world) values_[world] = other_.value(world, plan);
    scale_ = std::abs(current_.score.value);
    worst_allowed_ = current_.score.value + given_up * scale_;
    std::iota(worst_first_.begin(), worst_first_.end(), std::size_t{0});
    sort_worlds();
  }

  Candidate run(Progress* progress) {
    for (int idle = 0; !budget_.over() && idle < most_idle;) {
      if (progress != nullptr) report(*progress);
      trial_ = current_.request;
      idle = change() ? 0 : idle + 1;
      if (idle == 0) try_it();
    }
    return {std::move(current_.request), current_.score};
  }

 private:
  void report(Progress& progress) const {
    constexpr double thousandths = 1000;
    progress.report("hardening", static_cast<std::uint64_t>(thousandths * std::min(1.0, budget_.share())),
                    static_cast<std::uint64_t>(thousandths));
  }

  Score generate(const GenerationRequest& request) {
    generator_.generate(request);
    budget_.spend();
    return judge_.score(generator_, request.way);
  }

  bool change() {
    const std::uint64_t second = random_.below(4);
    bool changed = change_once();
    if (second == 0) changed = change_once() || changed;
    return changed && !(trial_ == current_.request);
  }

  bool change_once() {
    const auto kind = static_cast<MoveKind>(random_.below(move_kind_count));
    return neighbourhood_.applies(kind) && neighbourhood_.change(kind, current_, trial_, random_);
  }

  void try_it() {
    const Score score = generate(trial_);
    if (score.unserved > current_.score.unserved) return;
    if (score.value > std::min(worst_allowed_, current_.score.value + given_up_now * scale_)) return;
    if (delays_what_is_late(model_, generator_, trial_)) return;
    std::vector<double> values = values_;
    if (!no_worse(score.value, values)) return;
    values_ = std::move(values);
    std::swap(current_.request, trial_);
    take_over(score);
    sort_worlds();
  }

  /// Looks at the worlds one after the other, those that fare worst first, while the change may still be any good.
  bool no_worse(double planned, std::vector<double>& values) {
    const Plan plan = draft_plan(model_, generator_, trial_.way);
    const double now = OtherWeather::blended(current_.score.value, values_);
    const auto count = static_cast<double>(values.size());
    double unseen = count;
    for (const std::size_t world : worst_first_) {
      values[world] = other_.value(world, plan);
      budget_.spend(schedules_per_execution);
      unseen -= 1;
      if (OtherWeather::blended(planned, values) > now + hoped_for * scale_ * unseen / count) return false;
    }
    return true;
  }

  void take_over(const Score& score) {
    current_.score = score;
    take_schedule(model_, generator_, judge_, current_);
  }

  void sort_worlds() {
    std::stable_sort(worst_first_.begin(), worst_first_.end(),
                     [&](std::size_t a, std::size_t b) { return values_[a] > values_[b]; });
  }

  const PlanningModel& model_;
  const OtherWeather& other_;
  Budget& budget_;
  Neighbourhood neighbourhood_;
  ScheduleGenerator generator_;
  DraftJudge judge_;
  RandomStream random_;
  Solution current_;
  std::vector<double> values_;            // of the current plan, by world
  std::vector<std::size_t> worst_first_;  // worlds
  GenerationRequest trial_;
  double scale_ = 0;
  double worst_allowed_ = 0;
};

}  // namespace

Candidate hardened(const PlanningModel& model, const OtherWeather& other, const Candidate& from, std::uint64_t seed,
                   Budget& budget, Progress* progress) {
  return Hardening(model, other, from, seed, budget).run(progress);
}

}  // namespace fairlead
