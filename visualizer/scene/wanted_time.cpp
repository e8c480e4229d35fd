// SPDX-License-Identifier: MIT
#include "visualizer/scene/wanted_time.hpp"

namespace fairlead::view {

namespace {

constexpr std::string_view between = "..";

void refuse(const std::string& option, const std::string& found, const std::string& expected, const char* code,
            Problems& problems) {
  problems.push_back({.code = code, .file = option, .found = "\"" + found + "\"", .expected = expected});
}

}  // namespace

std::optional<double> wanted_time(const RunView& run, const std::string& option, const std::string& text,
                                  Problems& problems) {
  if (text == "start") return 0.0;
  if (text == "end") return static_cast<double>(run.end());
  const auto at = parse_instant(text, run.scenario().zone_offset);
  if (!at) {
    refuse(option, text, "a time such as 2021-05-01T06:00, start or end", "bad-time", problems);
    return std::nullopt;
  }
  const Tick tick = run.tick(*at);
  if (tick >= 0 && tick <= run.end()) return static_cast<double>(tick);
  refuse(option, text, "a time of the run, from " + run.time_text(0) + " to " + run.time_text(run.end()),
         "out-of-range", problems);
  return std::nullopt;
}

std::optional<WantedRange> wanted_range(const RunView& run, const std::string& option, const std::string& from,
                                        const std::string& to, Problems& problems) {
  const auto first = wanted_time(run, option, from, problems);
  const auto last = wanted_time(run, option, to, problems);
  if (!first || !last) return std::nullopt;
  if (*first < *last) return WantedRange{*first, *last};
  refuse(option, from + " to " + to, "a beginning before the end", "end-before-start", problems);
  return std::nullopt;
}

std::optional<WantedRange> wanted_range(const RunView& run, const std::string& option, const std::string& text,
                                        Problems& problems) {
  const std::size_t dots = text.find(between);
  if (dots != text.npos)
    return wanted_range(run, option, text.substr(0, dots), text.substr(dots + between.size()), problems);
  refuse(option, text, "FROM..TO, as 2021-03-01..2021-04-01", "bad-time", problems);
  return std::nullopt;
}

}  // namespace fairlead::view
