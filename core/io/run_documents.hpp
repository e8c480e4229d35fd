// SPDX-License-Identifier: MIT
// The small JSON documents of a run folder: manifest, scenario as run, services (docs/run_format.md).
#pragma once

#include <string>

#include "core/base/json.hpp"
#include "core/model/run.hpp"

namespace fairlead {

/// What determines the result, and the region of every place.
[[nodiscard]] std::string manifest_json(const Run& run);
/// The scenario as run, its weather files named by their hash: `sha256:...`.
[[nodiscard]] std::string scenario_as_run(const Run& run);
[[nodiscard]] std::string services_json(const Scenario& scenario);

/// Fills manifest, and regions of places.
void read_manifest(const JsonDocument& document, Run& run, Problems& problems);
void read_services(const JsonDocument& document, Scenario& scenario, Problems& problems);

}  // namespace fairlead
