// SPDX-License-Identifier: MIT
#include "visualizer/scene/number_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace fairlead::view {

namespace {

constexpr std::string_view minus = "−";

/// The digits of |value|, grouped by thousands.
std::string grouped(const Words& words, double value, int decimals) {
  const bool english = words.language() == Language::English;
  std::array<char, 400> digits{};
  const auto [end, error] =
      std::to_chars(digits.begin(), digits.end(), std::fabs(value), std::chars_format::fixed, decimals);
  const std::string_view plain{digits.data(), static_cast<std::size_t>(end - digits.data())};
  const std::size_t whole = std::min(plain.find('.'), plain.size());
  std::string text;
  for (std::size_t k = 0; k < whole; ++k) {
    if (k > 0 && (whole - k) % 3 == 0) text += english ? ',' : '.';
    text += plain[k];
  }
  if (whole < plain.size()) {
    text += english ? '.' : ',';
    text += plain.substr(whole + 1);
  }
  return text;
}

bool is_zero(double value, int decimals) {
  return std::fabs(value) * std::pow(10.0, decimals) < 0.5;
}

std::chrono::sys_seconds local(const RunView& run, Tick at) {
  return run.instant(at) + run.scenario().zone_offset;
}

std::chrono::year_month_day local_day(const RunView& run, Tick at) {
  return std::chrono::floor<std::chrono::days>(local(run, at));
}

}  // namespace

std::string phrase(std::string_view pattern, std::initializer_list<std::string_view> values) {
  std::string text;
  for (std::size_t k = 0; k < pattern.size(); ++k) {
    const bool placeholder = pattern[k] == '{' && k + 2 < pattern.size() && pattern[k + 2] == '}';
    const auto position = placeholder ? static_cast<std::size_t>(pattern[k + 1] - '0') : values.size();
    if (position < values.size()) {
      text += values.begin()[position];
      k += 2;
    } else {
      text += pattern[k];
    }
  }
  return text;
}

std::string number_text(const Words& words, double value, int decimals) {
  const bool negative = value < 0 && !is_zero(value, decimals);
  return (negative ? std::string{minus} : std::string{}) + grouped(words, value, decimals);
}

std::string signed_text(const Words& words, double value, int decimals) {
  const bool positive = value > 0 && !is_zero(value, decimals);
  return (positive ? "+" : "") + number_text(words, value, decimals);
}

std::string money_text(const Words& words, double usd) {
  const double size = std::fabs(usd);
  if (size >= 999'500) return phrase(words.say("{0} M USD"), {number_text(words, usd / 1e6, size >= 99.95e6 ? 0 : 1)});
  if (size >= 9'999.5) return phrase(words.say("{0} k USD"), {number_text(words, usd / 1e3)});
  return phrase(words.say("{0} USD"), {number_text(words, usd)});
}

std::string percent_text(const Words& words, double share, int decimals) {
  return number_text(words, share * 100, decimals) + " %";
}

std::string duration_text(const Words& words, Seconds length) {
  const double in_hours = hours(length);
  if (in_hours < 48) return phrase(words.say("{0} h"), {number_text(words, in_hours, 1)});
  return phrase(words.say("{0} days"), {days_number(words, length)});
}

std::string days_number(const Words& words, Seconds length) {
  return number_text(words, hours(length) / 24, 1);
}

std::string date_text(const Words& words, const RunView& run, Tick at) {
  const auto date = local_day(run, at);
  return phrase(words.say("{0} {1} {2}"), {std::to_string(static_cast<unsigned>(date.day())),
                                           month_text(words, static_cast<unsigned>(date.month())),
                                           std::to_string(static_cast<int>(date.year()))});
}

std::string day_text(const Words& words, const RunView& run, Tick at) {
  const auto date = local_day(run, at);
  return phrase(words.say("{0} {1}"), {std::to_string(static_cast<unsigned>(date.day())),
                                       month_text(words, static_cast<unsigned>(date.month()))});
}

std::string moment_text(const Words& words, const RunView& run, Tick at) {
  return day_text(words, run, at) + " " + run.time_text(at).substr(11);
}

std::string weekday_text(const Words& words, const RunView& run, Tick at) {
  const std::chrono::weekday day{std::chrono::floor<std::chrono::days>(local(run, at))};
  switch (day.iso_encoding()) {
    case 1:
      return words.say("Mon");
    case 2:
      return words.say("Tue");
    case 3:
      return words.say("Wed");
    case 4:
      return words.say("Thu");
    case 5:
      return words.say("Fri");
    case 6:
      return words.say("Sat");
    default:
      return words.say("Sun");
  }
}

std::string month_text(const Words& words, unsigned month) {
  const std::array<std::string, 12> months{words.say("Jan"), words.say("Feb"), words.say("Mar"), words.say("Apr"),
                                           words.say("May"), words.say("Jun"), words.say("Jul"), words.say("Aug"),
                                           words.say("Sep"), words.say("Oct"), words.say("Nov"), words.say("Dec")};
  return months[(month + 11) % 12];
}

}  // namespace fairlead::view
