// SPDX-License-Identifier: MIT
#include "core/benchmark/rcpsp_benchmark.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

#include <fmt/format.h>

#include "core/base/file.hpp"
#include "core/base/problem.hpp"
#include "core/benchmark/project_instance.hpp"
#include "core/benchmark/project_scenario.hpp"
#include "core/metocean/window_index.hpp"
#include "core/plan/draft.hpp"
#include "core/plan/planner.hpp"
#include "core/plan/project/project_plan.hpp"

namespace fairlead {

namespace {

/// Where the instance cannot be packed, the general search plans it, without a bound of its own.
Plan general_plan(const Scenario& scenario, const WindowIndex& windows, const RcpspOptions& options,
                  const StopToken* stop, BenchmarkRow& row) {
  row.schedules = options.seconds > 0 ? 0 : std::min<std::int64_t>(options.schedules, 1'000'000);
  row.bound = row.critical_path;
  return make_plan(scenario, windows,
                   {.seed = options.seed, .schedules = static_cast<int>(row.schedules), .seconds = options.seconds},
                   stop);
}

/// The road of make_plan(): packed search, general generator, draft, execution.
Plan solve(const Scenario& scenario, const RcpspOptions& options, const StopToken* stop, BenchmarkRow& row) {
  const WindowIndex windows{scenario, scenario.series};
  const PlanningModel model(scenario, windows);
  const auto found =
      plan_project(model, {.seed = options.seed, .schedules = options.schedules, .seconds = options.seconds}, stop);
  if (!found || !found->feasible) {
    RcpspOptions rest = options;
    if (found) rest.schedules = std::max<std::int64_t>(1, options.schedules - found->schedules);
    if (found) rest.seconds /= 2;
    Plan plan = general_plan(scenario, windows, rest, stop, row);
    row.schedules += found ? found->schedules : 0;
    return plan;
  }
  row.schedules = found->schedules;
  row.bound = static_cast<double>(found->bound / seconds_per_hour);
  ScheduleGenerator generator(model);
  generator.generate(found->request);
  return executed_plan(scenario, windows, draft_plan(model, generator, found->request.way));
}

ProjectInstance read_instance(const std::filesystem::path& file) {
  return read_project_instance(read_file(file), file.string());
}

BenchmarkRow solve_file(const std::filesystem::path& file, const RcpspOptions& options, const StopToken* stop) {
  const ProjectInstance instance = read_instance(file);
  BenchmarkRow row;
  row.critical_path = critical_path(instance);
  const Scenario scenario = project_scenario(instance);
  const Plan plan = solve(scenario, options, stop, row);
  if (!plan.orders.front().taken) {
    row.faults = {"not served: " + plan.orders.front().reason};
    return row;
  }
  const InstanceSchedule schedule = instance_schedule(scenario, plan);
  row.objective = schedule.makespan;
  row.faults = faults_of_schedule(instance, schedule.start, schedule.mode);
  return row;
}

/// Threads take one file after the other; the rows of those that were stopped halfway are left out.
class FileSharing {
 public:
  FileSharing(std::vector<std::filesystem::path> files, const RcpspOptions& options, const StopToken* stop,
              Progress* progress)
      : files_(std::move(files)), options_(options), stop_(stop), progress_(progress), rows_(files_.size()) {}

  std::vector<BenchmarkRow> run() {
    std::vector<std::thread> threads;
    for (int k = 1; k < options_.threads; ++k) threads.emplace_back([this] { work(); });
    work();
    for (std::thread& thread : threads) thread.join();
    if (failure_) std::rethrow_exception(failure_);
    std::vector<BenchmarkRow> finished;
    for (auto& row : rows_)
      if (row) finished.push_back(std::move(*row));
    return finished;
  }

 private:
  [[nodiscard]] bool stopped() const { return failed_ || (stop_ != nullptr && stop_->stop_requested()); }

  void work() {
    for (std::size_t k = next_++; k < files_.size() && !stopped(); k = next_++) try {
        BenchmarkRow row = timed([this](const auto& file) { return solve_file(file, options_, stop_); }, files_[k]);
        if (stopped()) return;
        rows_[k] = std::move(row);
        if (progress_ != nullptr) progress_->report("planning", ++done_, files_.size());
      } catch (...) {
        const std::lock_guard lock(mutex_);
        if (!failure_) failure_ = std::current_exception();
        failed_ = true;
      }
  }

  std::vector<std::filesystem::path> files_;
  const RcpspOptions& options_;
  const StopToken* stop_;
  Progress* progress_;
  std::vector<std::optional<BenchmarkRow>> rows_;  // by file
  std::atomic<std::size_t> next_{0};
  std::atomic<std::uint64_t> done_{0};
  std::atomic<bool> failed_{false};
  std::mutex mutex_;
  std::exception_ptr failure_;
};

}  // namespace

std::vector<BenchmarkRow> run_rcpsp(const std::filesystem::path& folder, const RcpspOptions& options,
                                    const StopToken* stop, Progress* progress) {
  return FileSharing(instances_of(folder, {".sm", ".mm"}, read_instance), options, stop, progress).run();
}

}  // namespace fairlead
