// SPDX-License-Identifier: MIT
// Event queue, nominal simulation and schedule generation. The scenario is FAIRLEAD_BENCH_SCENARIO, else the year.
#include <algorithm>
#include <chrono>
#include <cstdlib>

#include <benchmark/benchmark.h>

#include "core/base/random.hpp"
#include "core/load/load_scenario.hpp"
#include "core/plan/planner.hpp"
#include "core/plan/priority_rules.hpp"
#include "core/plan/schedule_generation.hpp"
#include "core/plan/search/general_search.hpp"
#include "core/sim/simulation.hpp"
#include "tests/benchmarks/pools_project.hpp"

using namespace fairlead;

namespace {

/// One event out, one in, with 1,000 (or as many as asked) pending: the hold model.
void queue_hold(benchmark::State& state) {
  RandomStream random(1);
  EventQueue queue;
  std::vector<Tick> steps(4096);
  for (Tick& step : steps) step = static_cast<Tick>(random.below(10000));
  for (int k = 0; k < state.range(0); ++k) queue.push({steps[static_cast<std::size_t>(k) % steps.size()], 0, 0, 0});
  std::size_t k = 0;
  for (auto _ : state) {
    const Event event = queue.pop();
    queue.push({(event.time + steps[++k % steps.size()]) % (1 << 30), 0, event.index, 0});
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(queue_hold)->Arg(50)->Arg(1000)->Arg(100000);

struct Year {
  Catalogue catalogue{{FAIRLEAD_BENCH_PLUGINS}};
  LoadedScenario loaded;
  WindowIndex windows;

  static std::string path() {
    const char* given = std::getenv("FAIRLEAD_BENCH_SCENARIO");
    return given != nullptr ? given : FAIRLEAD_BENCH_YEAR;
  }
  LoadedScenario load() {
    LoadOptions options;
    options.catalogue = &catalogue;
    return load_scenario(path(), options);
  }
  Year() : loaded(load()), windows(loaded.scenario, loaded.scenario.series) {}
};

Year& year() {
  static Year once;
  return once;
}

PlanProgram compiled_year() {
  const Scenario& scenario = year().loaded.scenario;
  return compile(scenario, make_plan(scenario, year().windows, {.seed = 0, .schedules = 10}), year().windows);
}

/// What replications of one plan do once.
void compile_plan(benchmark::State& state) {
  const PlanProgram once = compiled_year();
  for (auto _ : state)
    benchmark::DoNotOptimize(compile(year().loaded.scenario, *once.plan, year().windows).program->jobs.size());
}
BENCHMARK(compile_plan)->Unit(benchmark::kMillisecond);

/// What each replication does: the whole trace is made.
void nominal_simulation(benchmark::State& state) {
  const PlanProgram compiled = compiled_year();
  for (auto _ : state) benchmark::DoNotOptimize(simulate(compiled, {}).intervals.size());
}
BENCHMARK(nominal_simulation)->Unit(benchmark::kMillisecond);

GenerationRequest first_request(const PlanningModel& model) {
  GenerationRequest request;
  for (const PlanOrder& order : model.orders) request.way.push_back(order.cause.empty() ? 0 : -1);
  request.list = priority_list(model, request.way, PriorityRule::EarliestDue);
  return request;
}

/// Of the whole scenario, from nothing each time.
void generate_schedule(benchmark::State& state) {
  const PlanningModel model(year().loaded.scenario, year().windows);
  const GenerationRequest request = first_request(model);
  ScheduleGenerator generator(model);
  for (auto _ : state) {
    generator.forget();
    generator.generate(request);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(request.list.size()));
}
BENCHMARK(generate_schedule)->Unit(benchmark::kMicrosecond);

void move_order(const PlanningModel& model, RandomStream& random, GenerationRequest& request) {
  const auto order_of = [&](int job) { return model.jobs[static_cast<std::size_t>(job)].order; };
  const OrderId order = order_of(request.list[random.below(request.list.size())]);
  std::vector<int> jobs;
  for (const int job : request.list)
    if (order_of(job) == order) jobs.push_back(job);
  std::erase_if(request.list, [&](int job) { return order_of(job) == order; });
  const auto to = static_cast<std::ptrdiff_t>(random.below(request.list.size() + 1));
  request.list.insert(request.list.begin() + to, jobs.begin(), jobs.end());
}

/// As a search does: one order of the list moved to some other place, then back for the next one.
void generate_neighbour(benchmark::State& state) {
  const PlanningModel model(year().loaded.scenario, year().windows);
  const GenerationRequest request = first_request(model);
  ScheduleGenerator generator(model);
  RandomStream random(1);
  std::size_t kept = 0;
  for (auto _ : state) {
    GenerationRequest neighbour = request;
    move_order(model, random, neighbour);
    generator.generate(neighbour);
    kept += generator.kept();
  }
  state.counters["kept_pct"] = 100.0 * static_cast<double>(kept) /
                               static_cast<double>(request.list.size() * static_cast<std::size_t>(state.iterations()));
}
BENCHMARK(generate_neighbour)->Unit(benchmark::kMicrosecond);

/// Schedules generated and judged by the search itself, as `fairlead plan` calls it, on one thread.
void search_year(benchmark::State& state) {
  constexpr int schedules = 4000;
  const PlanningModel model(year().loaded.scenario, year().windows);
  std::uint64_t seed = 0;
  for (auto _ : state)
    benchmark::DoNotOptimize(
        search_schedules(model, {.seed = seed++, .schedules = schedules}, {}, nullptr, nullptr).size());
  state.SetItemsProcessed(state.iterations() * schedules);
}
BENCHMARK(search_year)->Unit(benchmark::kMillisecond);

/// A random list that keeps all links.
std::vector<int> random_list(const PlanningModel& model, RandomStream& random) {
  std::vector<std::size_t> waits_for;
  std::vector<int> ready;
  for (std::size_t j = 0; j < model.jobs.size(); ++j) {
    waits_for.push_back(model.jobs[j].before.size());
    if (waits_for.back() == 0) ready.push_back(static_cast<int>(j));
  }
  std::vector<int> list;
  while (!ready.empty()) {
    std::swap(ready[random.below(ready.size())], ready.back());
    const int job = ready.back();
    ready.pop_back();
    list.push_back(job);
    for (const int later : model.jobs[static_cast<std::size_t>(job)].after)
      if (--waits_for[static_cast<std::size_t>(later)] == 0) ready.push_back(later);
  }
  return list;
}

/// Projects of so many activities and four pools by random lists, each schedule from nothing.
void generate_project(benchmark::State& state) {
  constexpr std::size_t lists = 64;
  const Scenario scenario = bench::pools_project(static_cast<int>(state.range(0)) - 2, 1);
  const WindowIndex windows(scenario, scenario.series);
  const PlanningModel model(scenario, windows);
  RandomStream random(1);
  std::vector<GenerationRequest> requests(lists);
  for (GenerationRequest& request : requests) {
    request.way = {0};
    request.list = random_list(model, random);
  }
  ScheduleGenerator generator(model);
  std::size_t k = 0;
  for (auto _ : state) {
    generator.forget();
    generator.generate(requests[++k % lists]);
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(generate_project)->Arg(32)->Arg(62)->Arg(122)->Unit(benchmark::kMicrosecond);

/// Each placement timed by itself in the order of a generated schedule; the clock's own 20 to 30 ns included.
void median_placement(benchmark::State& state) {
  const PlanningModel model(year().loaded.scenario, year().windows);
  const GenerationRequest request = first_request(model);
  Timetable table(model);
  std::vector<double> lengths_ns;
  for (auto _ : state) {
    table.reset();
    for (const int job : request.list) {
      const auto& before = model.jobs[static_cast<std::size_t>(job)].before;
      if (!std::all_of(before.begin(), before.end(),
                       [&](const PlanLink& link) { return table.placement(link.from).placed; }))
        continue;
      const auto begin = std::chrono::steady_clock::now();
      benchmark::DoNotOptimize(table.place(job, {}));
      lengths_ns.push_back(std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - begin).count());
    }
  }
  std::nth_element(lengths_ns.begin(), lengths_ns.begin() + static_cast<std::ptrdiff_t>(lengths_ns.size() / 2),
                   lengths_ns.end());
  state.counters["median_ns"] = lengths_ns[lengths_ns.size() / 2];
}
BENCHMARK(median_placement)->Unit(benchmark::kMicrosecond);

void planning_model(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(PlanningModel(year().loaded.scenario, year().windows).jobs.size());
}
BENCHMARK(planning_model)->Unit(benchmark::kMillisecond);

/// From a loaded scenario to its first plan, executed and judged.
void first_plan(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(
        make_plan(year().loaded.scenario, year().windows, {.seed = 0, .schedules = 1}).orders.size());
}
BENCHMARK(first_plan)->Unit(benchmark::kMillisecond);

}  // namespace
