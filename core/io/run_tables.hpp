// SPDX-License-Identifier: MIT
// The tables of a run folder as CSV text, one function a file (docs/run_format.md).
#pragma once

#include <string>

#include "core/model/run.hpp"

namespace fairlead {

[[nodiscard]] std::string intervals_csv(const Run& run);
[[nodiscard]] std::string activities_csv(const Run& run);
[[nodiscard]] std::string orders_csv(const Run& run);
[[nodiscard]] std::string segments_csv(const Run& run);
[[nodiscard]] std::string pools_csv(const Run& run);  ///< slots of places too
[[nodiscard]] std::string shares_csv(const Run& run);
[[nodiscard]] std::string money_csv(const Run& run);
[[nodiscard]] std::string distances_csv(const Run& run);
[[nodiscard]] std::string tracks_csv(const Run& run);
/// Series that a region refers to, from the horizon's start to the trace's end.
[[nodiscard]] std::string weather_csv(const Run& run);

/// Of an ensemble; the header alone without replications.
[[nodiscard]] std::string replications_csv(const Run& run);

}  // namespace fairlead
