// SPDX-License-Identifier: MIT
// Numbers, money, lengths of time and dates as a person reads them in the chosen language.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/base/time.hpp"
#include "visualizer/scene/run_view.hpp"
#include "visualizer/scene/words.hpp"

namespace fairlead::view {

/// The pattern with `{0}`, `{1}`, ... replaced by the values; others stay.
[[nodiscard]] std::string phrase(std::string_view pattern, std::initializer_list<std::string_view> values);

/// `1,234.5`; in Vietnamese `1.234,5`. A minus is U+2212.
[[nodiscard]] std::string number_text(const Words& words, double value, int decimals = 0);
/// `+12.5`, `−3.0`, `0.0`.
[[nodiscard]] std::string signed_text(const Words& words, double value, int decimals = 0);
/// `12.3 M USD`, `817 k USD`, `950 USD`.
[[nodiscard]] std::string money_text(const Words& words, double usd);
[[nodiscard]] std::string percent_text(const Words& words, double share, int decimals = 0);
/// `5.2 h` below two days, else `26.4 days`.
[[nodiscard]] std::string duration_text(const Words& words, Seconds length);
/// `26.4`; days.
[[nodiscard]] std::string days_number(const Words& words, Seconds length);
/// `5 Jan 2021`; local.
[[nodiscard]] std::string date_text(const Words& words, const RunView& run, Tick at);
/// `5 Jan`; local.
[[nodiscard]] std::string day_text(const Words& words, const RunView& run, Tick at);
/// `5 Jan 14:30`; local.
[[nodiscard]] std::string moment_text(const Words& words, const RunView& run, Tick at);
/// `Mon`; local.
[[nodiscard]] std::string weekday_text(const Words& words, const RunView& run, Tick at);
/// `Jan` to `Dec`, from 1.
[[nodiscard]] std::string month_text(const Words& words, unsigned month);

}  // namespace fairlead::view
