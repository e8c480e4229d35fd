// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "core/check/schedule_checker.hpp"
#include "tests/support/load_random.hpp"
#include "tests/support/mutator.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr std::size_t wanted_runs = 60;
constexpr int wanted_edits = 1000;
constexpr int runs_tried = 20;  // for one edit: few have what it needs

std::vector<Run> sound_runs() {
  std::vector<Run> runs;
  for (std::uint64_t seed = 1000; runs.size() < wanted_runs && seed < 1300; ++seed) {
    Run run = run_of(random_scenario(seed), {.seed = 1, .schedules = 6});
    if (!run.trace.activities.empty() && check_run(run).empty()) runs.push_back(std::move(run));
  }
  return runs;
}

bool names(const Violation& violation, const Fault& fault) {
  const bool rule = std::find(fault.rules.begin(), fault.rules.end(), violation.rule) != fault.rules.end();
  return rule && (fault.order.empty() || fault.order == violation.order) &&
         (fault.asset.empty() || fault.asset == violation.asset);
}

bool caught(const std::vector<Violation>& violations, const Fault& fault) {
  return std::any_of(violations.begin(), violations.end(), [&](const Violation& v) { return names(v, fault); });
}

std::string shown(const std::vector<Violation>& violations) {
  std::string text;
  for (const Violation& v : violations) text += v.rule + " | " + v.order + " | " + v.asset + " | " + v.what + "\n";
  return text;
}

}  // namespace

TEST_CASE("the checker names rule and order and asset of seeded faults") {
  const std::vector<Run> runs = sound_runs();
  REQUIRE(runs.size() == wanted_runs);
  const std::vector<Edit> edits = all_edits();
  RandomStream random(1);
  std::map<std::string, int> made;
  int tried = 0;
  int missed = 0;
  for (std::size_t turn = 0; tried < wanted_edits; ++turn) {
    const Edit& edit = edits[turn % edits.size()];
    Run run;
    std::optional<Fault> fault;
    for (int k = 0; k < runs_tried && !fault; ++k) {
      run = runs[random.below(runs.size())];
      fault = edit.apply(run, random);
    }
    if (!fault) continue;
    ++tried;
    ++made[edit.name];
    const std::vector<Violation> violations = check_run(run);
    if (caught(violations, *fault)) continue;
    ++missed;
    UNSCOPED_INFO(edit.name << " of " << run.scenario.name << ": " << fault->what << ", " << fault->rules.front()
                            << " | " << fault->order << " | " << fault->asset << "\nfound:\n"
                            << shown(violations));
  }
  CHECK(missed * 100 <= wanted_edits);
  for (const Edit& edit : edits) {
    INFO(edit.name);
    CHECK(made[edit.name] > 0);
  }
}
