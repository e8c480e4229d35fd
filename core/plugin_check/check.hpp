// SPDX-License-Identifier: MIT
// Check: one thing that a plugin must do or leave, with a name, a sentence and the code that judges it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fairlead {

enum class CheckOutcome { Ok, Failed, Crashed, TimedOut, Skipped };

/// `ok`, `failed`, `crashed`, `timed out`, `skipped`
[[nodiscard]] const char* outcome_name(CheckOutcome outcome);

/// What a check found: nothing wrong, what is wrong, or why it does not apply.
struct Verdict {
  CheckOutcome outcome = CheckOutcome::Ok;  ///< Ok, Failed or Skipped
  std::string why{};
};

[[nodiscard]] inline Verdict holds() {
  return {};
}
[[nodiscard]] inline Verdict fails(std::string why) {
  return {CheckOutcome::Failed, std::move(why)};
}
[[nodiscard]] inline Verdict does_not_apply(std::string why) {
  return {CheckOutcome::Skipped, std::move(why)};
}
/// fails() with the text if there is one.
[[nodiscard]] inline Verdict verdict_of(std::string why) {
  return why.empty() ? holds() : fails(std::move(why));
}

struct CheckCall {
  std::filesystem::path library{};  ///< absolute
  std::filesystem::path folder{};   ///< empty folder of the check's own, the current one
  std::uint64_t seed = 0;           ///< of mutated orders
  /// Says what is being tried, for the case that the process ends there.
  std::function<void(const std::string& text)> note = [](const std::string&) {};
};

/// Judges in a process of its own; may throw PluginError, which fails the check with its text.
using Judge = Verdict (*)(const CheckCall& call);

struct Check {
  std::string_view name{};      ///< kebab-case
  std::string_view sentence{};  ///< what holds when it passes
  Judge judge = nullptr;
  std::vector<std::string_view> needs{};  ///< checks before it that must have passed
};

/// In the order in which they are made.
[[nodiscard]] std::span<const Check> plugin_checks();

// One file each.
[[nodiscard]] std::vector<Check> library_checks();
[[nodiscard]] std::vector<Check> table_checks();
[[nodiscard]] std::vector<Check> description_checks();
[[nodiscard]] std::vector<Check> metadata_checks();
[[nodiscard]] std::vector<Check> network_checks();
[[nodiscard]] std::vector<Check> order_checks();
[[nodiscard]] std::vector<Check> quantity_checks();
[[nodiscard]] std::vector<Check> repetition_checks();
[[nodiscard]] std::vector<Check> conduct_checks();

}  // namespace fairlead
