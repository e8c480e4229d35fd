// SPDX-License-Identifier: MIT
// Schedules a second of processor time over a folder of published projects: bench_schedules DIR [EVERY_NTH]
// Packed decoder alone, packed search, and the general generator on the same projects; lists drawn before the clock.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/file.hpp"
#include "core/benchmark/benchmark_run.hpp"
#include "core/benchmark/project_instance.hpp"
#include "core/benchmark/project_scenario.hpp"
#include "core/metocean/window_index.hpp"
#include "core/plan/planning_model.hpp"
#include "core/plan/project/packing.hpp"
#include "core/plan/project/project_decoder.hpp"
#include "core/plan/project/project_lists.hpp"
#include "core/plan/project/project_search.hpp"
#include "core/plan/schedule_generation.hpp"

using namespace fairlead;

namespace {

constexpr int lists = 64;
constexpr int rounds = 16;  // each decodes all lists
constexpr int searched = 5000;

class Rate {
 public:
  template <class Work>  // answers how many schedules it made
  void time(Work work) {
    const std::clock_t begun = std::clock();
    schedules_ += static_cast<double>(work());
    ticks_ += static_cast<double>(std::clock() - begun);
  }
  [[nodiscard]] double per_second() const { return ticks_ > 0 ? schedules_ * CLOCKS_PER_SEC / ticks_ : 0; }

 private:
  double schedules_ = 0;
  double ticks_ = 0;
};

struct Rates {
  Rate decoder{};
  Rate search{};
  Rate general{};
};

std::vector<std::vector<JobIndex>> drawn_lists(const PackedProject& project, const ProjectDecoder& decoder) {
  Draws draws(1);
  ListSampler sampler(project);
  std::vector<std::vector<JobIndex>> drawn(lists, std::vector<JobIndex>(static_cast<std::size_t>(project.jobs)));
  for (auto& list : drawn) sampler.sample(decoder, draws, list);
  return drawn;
}

/// A list of the packed project as the general generator takes it: as if each job began with its place in the list.
GenerationRequest general_request(const PlanningModel& model, const PackedProject& project,
                                  const std::vector<JobIndex>& list) {
  std::vector<int> place(list.size());
  for (std::size_t k = 0; k < list.size(); ++k) place[static_cast<std::size_t>(list[k])] = static_cast<int>(k);
  return unpacked(model, project, place, std::vector<std::uint8_t>(list.size(), 0));
}

void measure(const PlanningModel& model, const PackedProject& project, Rates& rates) {
  ProjectDecoder decoder(project);
  const auto drawn = drawn_lists(project, decoder);
  const auto jobs = static_cast<std::size_t>(project.jobs);
  ProjectTimes times{std::vector<int>(jobs), std::vector<int>(jobs), 0};
  std::vector<GenerationRequest> requests;
  for (const auto& list : drawn) requests.push_back(general_request(model, project, list));
  ScheduleGenerator generator(model);
  rates.decoder.time([&] {
    for (int k = 0; k < rounds * lists; ++k)
      decoder.decode(Direction::Forward, drawn[static_cast<std::size_t>(k % lists)].data(), times);
    return rounds * lists;
  });
  rates.search.time([&] { return search_project(project, {.seed = 0, .schedules = searched}).schedules; });
  rates.general.time([&] {
    for (const GenerationRequest& request : requests) {
      generator.forget();
      generator.generate(request);
    }
    return lists;
  });
}

Rates measured(const std::filesystem::path& folder, std::size_t every) {
  Rates rates;
  const auto files = instances_of(folder, {".sm"});
  for (std::size_t k = 0; k < files.size(); k += every) {
    const Scenario scenario = project_scenario(read_project_instance(read_file(files[k]), files[k].string()));
    const WindowIndex windows{scenario, scenario.series};
    const PlanningModel model(scenario, windows);
    if (const auto project = pack_project(model)) measure(model, *project, rates);
  }
  return rates;
}

}  // namespace

int main(int count, char** given) {
  const auto every = static_cast<std::size_t>(count == 3 ? std::strtoul(given[2], nullptr, 10) : 1);
  if (count < 2 || count > 3 || every == 0) {
    std::fprintf(stderr, "usage: bench_schedules DIR [EVERY_NTH]\n");
    return 2;
  }
  try {
    const Rates rates = measured(given[1], every);
    std::printf("schedules a second: packed decoder %.0f, packed search %.0f, general generator %.0f\n",
                rates.decoder.per_second(), rates.search.per_second(), rates.general.per_second());
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "%s\n", problem.what());
    return 1;
  }
}
