// SPDX-License-Identifier: MIT
// How good the search is: its plan against the best of randomised priority schedules, and both in other years' weather.
//   bench_search SCENARIO [--time S | --schedules N] [--random N] [--seed N] [-j N] [--set PATH=VALUE]
//                [--years 2019,2020,2022] [--curve]
#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "core/base/random.hpp"
#include "core/load/load_scenario.hpp"
#include "core/plan/draft.hpp"
#include "core/plan/draft_judge.hpp"
#include "core/plan/planner.hpp"
#include "core/plan/priority_rules.hpp"
#include "core/plan/search/general_search.hpp"
#include "core/sim/simulation.hpp"

using namespace fairlead;

namespace {

struct Options {
  std::string scenario{};
  std::vector<std::string> settings{};
  std::vector<std::string> years{};
  double seconds = 0;
  int schedules = 150;
  int random = 2000;
  int threads = 1;
  std::uint64_t seed = 0;
  bool curve = false;  ///< profit found in 0.25 s, 0.5 s, ... up to --time
};

struct Case {
  Catalogue catalogue{{FAIRLEAD_BENCH_PLUGINS}};
  LoadedScenario loaded;
  WindowIndex windows;

  static LoadedScenario load(Catalogue& catalogue, const Options& options, const std::string& year) {
    LoadOptions how;
    how.catalogue = &catalogue;
    how.settings = options.settings;
    if (!year.empty()) how.settings.push_back("weather_year=" + year);
    return load_scenario(options.scenario, how);
  }
  explicit Case(const Options& options, const std::string& year = {})
      : loaded(load(catalogue, options, year)), windows(loaded.scenario, loaded.scenario.series) {}
  [[nodiscard]] const Scenario& scenario() const { return loaded.scenario; }
  [[nodiscard]] Score score(const Plan& plan) const {
    return executed_score(scenario(), plan, simulate(scenario(), plan, windows, {}));
  }
};

/// A priority rule's list whose jobs are moved by up to a random part of its length.
GenerationRequest randomised(const PlanningModel& model, RandomStream& random) {
  GenerationRequest request;
  for (const PlanOrder& order : model.orders) {
    std::vector<int> feasible;
    for (int w = 0; w < static_cast<int>(order.ways.size()); ++w)
      if (order.ways[static_cast<std::size_t>(w)].feasible) feasible.push_back(w);
    const bool can = order.cause.empty() && !feasible.empty();
    request.way.push_back(can ? feasible[static_cast<std::size_t>(random.below(feasible.size()))] : -1);
  }
  const auto rule = static_cast<PriorityRule>(random.below(priority_rule_count));
  const std::vector<int> list = priority_list(model, request.way, rule);
  const double spread = static_cast<double>(list.size()) * random.uniform() * random.uniform();
  std::vector<double> order_noise;
  for (std::size_t o = 0; o < model.orders.size(); ++o) order_noise.push_back(random.uniform() * spread);
  std::vector<std::pair<double, int>> keyed;
  for (std::size_t k = 0; k < list.size(); ++k)
    keyed.emplace_back(
        static_cast<double>(k) + order_noise[model.jobs[static_cast<std::size_t>(list[k])].order.index()], list[k]);
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [key, job] : keyed) request.list.push_back(job);
  return request;
}

std::vector<double> ranks(const std::vector<double>& values) {
  std::vector<std::size_t> by(values.size());
  std::iota(by.begin(), by.end(), std::size_t{0});
  std::sort(by.begin(), by.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::vector<double> rank(values.size());
  for (std::size_t k = 0; k < by.size(); ++k) rank[by[k]] = static_cast<double>(k);
  return rank;
}

double correlation(const std::vector<double>& x, const std::vector<double>& y) {
  const auto n = static_cast<double>(x.size());
  const double mx = std::accumulate(x.begin(), x.end(), 0.0) / n;
  const double my = std::accumulate(y.begin(), y.end(), 0.0) / n;
  double xy = 0;
  double xx = 0;
  double yy = 0;
  for (std::size_t k = 0; k < x.size(); ++k) {
    xy += (x[k] - mx) * (y[k] - my);
    xx += (x[k] - mx) * (x[k] - mx);
    yy += (y[k] - my) * (y[k] - my);
  }
  return xy / std::max(1e-300, std::sqrt(xx * yy));
}

std::string shown(const Score& score, Objective objective) {
  const std::string open = score.unserved > 0 ? fmt::format(" ({} unserved)", score.unserved) : "";
  if (objective == Objective::Profit) return fmt::format("{:.3f} million USD{}", -score.value / 1e6, open);
  return fmt::format("{:.2f} {}{}", score.value, objective == Objective::Lateness ? "d" : "h", open);
}

struct Sampled {
  Plan plan;
  Score score;
};

/// The best of `count` randomised schedules, each executed; prints how well drafts foretell the execution.
Sampled best_of_random(const Case& year, const Options& options) {
  const PlanningModel model(year.scenario(), year.windows);
  ScheduleGenerator generator(model);
  DraftJudge judge(model);
  RandomStream random(StreamName{.seed = options.seed, .replication = 0, .entity = "bench", .process = "priority"});
  Sampled best;
  std::vector<double> drafts;
  std::vector<double> executed;
  for (int k = 0; k < options.random; ++k) {
    const GenerationRequest request = randomised(model, random);
    generator.generate(request);
    const Score draft = judge.score(generator, request.way);
    Plan plan = executed_plan(year.scenario(), year.windows, draft_plan(model, generator, request.way));
    const Score score = year.score(plan);
    if (score.unserved == draft.unserved) {
      drafts.push_back(draft.value);
      executed.push_back(score.value);
    }
    if (k > 0 && !(score < best.score)) continue;
    best = {std::move(plan), score};
  }
  double error = 0;
  for (std::size_t k = 0; k < drafts.size(); ++k) error += std::abs(drafts[k] - executed[k]);
  const auto n = static_cast<double>(drafts.size());
  fmt::print(
      "draft against execution over {} schedules: rank correlation {:.4f}, mean difference {:.1f}, mean {:.1f}\n",
      drafts.size(), correlation(ranks(drafts), ranks(executed)), error / n,
      (std::accumulate(drafts.begin(), drafts.end(), 0.0) - std::accumulate(executed.begin(), executed.end(), 0.0)) /
          n);
  return best;
}

Plan searched(const Case& year, const Options& options, double seconds) {
  return make_plan(
      year.scenario(), year.windows,
      {.seed = options.seed, .schedules = options.schedules, .seconds = seconds, .threads = options.threads});
}

void in_other_years(const Options& options, const Plan& random, const Plan& found) {
  double sums[2] = {0, 0};
  for (const std::string& name : options.years) {
    const Case year(options, name);
    const Objective objective = year.scenario().objective;
    const Score scores[2] = {year.score(random), year.score(found)};
    fmt::print("weather of {}: random {}, search {}\n", name, shown(scores[0], objective), shown(scores[1], objective));
    for (int k = 0; k < 2; ++k) sums[k] += scores[k].value / static_cast<double>(options.years.size());
  }
  if (!options.years.empty())
    fmt::print("mean of these years: random {:.3f}, search {:.3f}\n", -sums[0] / 1e6, -sums[1] / 1e6);
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    parts.push_back(text.substr(from, comma - from));
    from = comma + 1;
  }
  return parts;
}

Options options_from(int count, char** words) {
  Options options;
  for (int k = 1; k < count; ++k) {
    const std::string word = words[k];
    const auto next = [&] { return k + 1 < count ? std::string(words[++k]) : std::string("0"); };
    if (word == "--time")
      options.seconds = std::stod(next());
    else if (word == "--schedules")
      options.schedules = std::stoi(next());
    else if (word == "--random")
      options.random = std::stoi(next());
    else if (word == "--seed")
      options.seed = std::stoull(next());
    else if (word == "-j")
      options.threads = std::stoi(next());
    else if (word == "--years")
      options.years = split(next());
    else if (word == "--set")
      options.settings.push_back(next());
    else if (word == "--curve")
      options.curve = true;
    else
      options.scenario = word;
  }
  return options;
}

/// What the search alone finds in a time, executed, in the mean of eight seeds: without refusals, and without regard to
/// other weather.
void curve(const Case& year, const Options& options) {
  const PlanningModel model(year.scenario(), year.windows);
  ScheduleGenerator generator(model);
  Plan plan;
  fmt::print("seconds,usd\n");
  for (double seconds = 0.25; seconds <= options.seconds; seconds *= 2) {
    double sum = 0;
    constexpr std::uint64_t seeds = 8;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
      const PlannerOptions given{.seed = options.seed + seed, .seconds = seconds, .threads = options.threads};
      const GenerationRequest best = search_schedules(model, given, {}, nullptr, nullptr).front().request;
      generator.generate(best);
      plan = executed_plan(year.scenario(), year.windows, draft_plan(model, generator, best.way));
      sum -= year.score(plan).value;
    }
    fmt::print("{},{:.0f}\n", seconds, sum / seeds);
  }
  fmt::print("bound,{:.0f}\n", quality_of(year.scenario(), year.windows, plan).bound);
}

}  // namespace

int main(int count, char** words) {
  const Options options = options_from(count, words);
  const Case year(options);
  if (options.curve) {
    curve(year, options);
    return 0;
  }
  const Objective objective = year.scenario().objective;
  Sampled random;
  if (options.random > 0) {
    random = best_of_random(year, options);
    fmt::print("best of {} randomised priority schedules: {}\n", options.random, shown(random.score, objective));
  }
  const auto began = std::chrono::steady_clock::now();
  const Plan plan = searched(year, options, options.seconds);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  const PlanQuality quality = quality_of(year.scenario(), year.windows, plan);
  fmt::print("search: {} after {:.1f} s, bound {:.3f}, gap {}\n", shown(year.score(plan), objective), took.count(),
             objective == Objective::Profit ? quality.bound / 1e6 : quality.bound,
             quality.gap_pct ? fmt::format("{:.1f} %", *quality.gap_pct) : "unknown");
  if (options.random > 0) in_other_years(options, random.plan, plan);
  return 0;
}
