// SPDX-License-Identifier: MIT
// The families of rules; each lists what it re-derives in docs/checker.md.
#pragma once

#include "core/check/evidence.hpp"
#include "core/check/findings.hpp"

namespace fairlead::check {

/// Every index of plan, trace and ledger names something that exists; run first, the others rely on it.
void check_shape(const Run& run, Findings& findings);

/// The scenario is the one that was run.
void check_manifest(const Run& run, Findings& findings);

void check_asset_hours(const Evidence& evidence, Findings& findings);
void check_asset_states(const Evidence& evidence, Findings& findings);
void check_asset_holds(const Evidence& evidence, Findings& findings);
void check_hire(const Evidence& evidence, Findings& findings);
void check_outages(const Evidence& evidence, Findings& findings);
void check_sailing(const Evidence& evidence, Findings& findings);
void check_roles(const Evidence& evidence, Findings& findings);
void check_claims(const Evidence& evidence, Findings& findings);
void check_links(const Evidence& evidence, Findings& findings);
void check_time_windows(const Evidence& evidence, Findings& findings);
void check_durations(const Evidence& evidence, Findings& findings);
void check_work(const Evidence& evidence, Findings& findings);
void check_waits(const Evidence& evidence, Findings& findings);
void check_orders(const Evidence& evidence, Findings& findings);
void check_plan(const Evidence& evidence, Findings& findings);
void check_past(const Evidence& evidence, Findings& findings);
void check_chains(const Evidence& evidence, Findings& findings);
void check_demands(const Evidence& evidence, Findings& findings);
void check_money(const Evidence& evidence, Findings& findings);
void check_key_figures(const Evidence& evidence, Findings& findings);

}  // namespace fairlead::check
