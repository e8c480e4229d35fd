// SPDX-License-Identifier: MIT
#include "core/check/schedule_checker.hpp"

#include "core/check/rules.hpp"

namespace fairlead {

std::vector<Violation> check_run(const Run& run) {
  using namespace check;
  Findings findings(run.scenario);
  check_shape(run, findings);
  if (!findings.empty()) return findings.take();
  check_manifest(run, findings);
  const Evidence evidence(run);
  for (const auto& family : {check_asset_hours, check_asset_states, check_asset_holds, check_hire,   check_outages,
                             check_sailing,     check_roles,        check_claims,      check_links,  check_time_windows,
                             check_durations,   check_work,         check_waits,       check_orders, check_plan,
                             check_past,        check_chains,       check_demands,     check_money,  check_key_figures})
    family(evidence, findings);
  return findings.take();
}

}  // namespace fairlead
