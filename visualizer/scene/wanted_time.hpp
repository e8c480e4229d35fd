// SPDX-License-Identifier: MIT
// Times as a command line names them: 2021-05-01T06:00, start, end.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/problem.hpp"
#include "visualizer/scene/run_view.hpp"

namespace fairlead::view {

/// Seconds since the scenario's start. Empty, and a problem more, if the text is no time or lies outside of the run.
[[nodiscard]] std::optional<double> wanted_time(const RunView& run, const std::string& option, const std::string& text,
                                                Problems& problems);

struct WantedRange {
  double from_s = 0;
  double to_s = 0;
};
/// `FROM..TO`, the first before the second.
[[nodiscard]] std::optional<WantedRange> wanted_range(const RunView& run, const std::string& option,
                                                      const std::string& text, Problems& problems);
[[nodiscard]] std::optional<WantedRange> wanted_range(const RunView& run, const std::string& option,
                                                      const std::string& from, const std::string& to,
                                                      Problems& problems);

}  // namespace fairlead::view
