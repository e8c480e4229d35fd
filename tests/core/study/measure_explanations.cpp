// SPDX-License-Identifier: MIT
// How often taking the named cause away helps, over random scenarios: measure_explanations [SCENARIOS [SCHEDULES]]
#include <array>
#include <cstdlib>

#include <fmt/format.h>

#include "core/model/network_rules.hpp"
#include "core/study/verification.hpp"
#include "tests/support/load_random.hpp"

using namespace fairlead;
using namespace fairlead::test;

namespace {

struct Count {
  int orders = 0;
  int by_plan = 0;     ///< gain with the first cause gone and the decisions kept
  int at_once = 0;     ///< gain with the first cause gone
  int in_the_end = 0;  ///< with up to three gone
  double gained_days = 0;

  void add(const Verification& verification, Instant before) {
    const RelaxedCause& first = verification.causes.front();
    ++orders;
    by_plan += first.same_plan && first.same_plan->finish < before ? 1 : 0;
    at_once += first.gain > Seconds{0} ? 1 : 0;
    in_the_end += verification.gains() ? 1 : 0;
    gained_days += hours(verification.causes.back().gain) / 24;
  }

  void print(const char* name) const {
    if (orders == 0) return;
    const double share = 100.0 / orders;
    fmt::print("| {} | {} | {:.1f} | {:.1f} | {:.1f} | {:.1f} |\n", name, orders, by_plan * share, at_once * share,
               in_the_end * share, gained_days / orders);
  }
};

}  // namespace

int main(int argc, char** argv) {
  const auto scenarios = static_cast<std::uint64_t>(argc > 1 ? std::atoi(argv[1]) : 100);
  const int schedules = argc > 2 ? std::atoi(argv[2]) : 12;
  std::array<Count, 16> by_kind{};
  Count late;
  Count all;
  for (std::uint64_t seed = 0; seed < scenarios; ++seed) {
    const Run run = run_of(random_scenario(seed), {.seed = 1, .schedules = 12});
    for (std::size_t o = 0; o < run.scenario.orders.size(); ++o) {
      const Verification verification = verify(run, OrderId{o}, {.seed = 2, .schedules = schedules});
      if (verification.causes.empty()) continue;
      all.add(verification, verification.before.finish);
      if (explain_order(run, OrderId{o}).late > Seconds{0}) late.add(verification, verification.before.finish);
      by_kind[static_cast<std::size_t>(verification.causes.front().share.cause.kind)].add(verification,
                                                                                          verification.before.finish);
    }
  }
  fmt::print("| largest cause | orders | gain, same decisions, % | gain, % | gain with up to three, % | days |\n");
  fmt::print("|---|---|---|---|---|---|\n");
  for (std::size_t kind = 0; kind < by_kind.size(); ++kind)
    by_kind[kind].print(kind <= static_cast<std::size_t>(CauseKind::Weather) ? cause_name(static_cast<CauseKind>(kind))
                                                                             : "");
  late.print("all late orders");
  all.print("all");
}
