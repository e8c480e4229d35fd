// SPDX-License-Identifier: MIT
#include "core/base/sha256.hpp"
#include "core/check/rules.hpp"

namespace fairlead::check {

void check_manifest(const Run& run, Findings& findings) {
  const std::string& named = run.manifest.scenario_sha256;
  if (named.empty() && run.scenario_json.empty()) return;  // built in memory, never a file
  const std::string found = sha256_hex(run.scenario_json);
  if (found != named)
    findings.add("scenario-hash", {}, {}, "the scenario's sha256 is " + found + ", the manifest's is " + named);
}

}  // namespace fairlead::check
