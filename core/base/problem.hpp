// SPDX-License-Identifier: MIT
// Problem: one thing wrong with what a user or a plugin gave, and the exceptions that carry problems.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace fairlead {

struct Problem {
  std::string code{};        ///< stable kebab-case name, listed in docs/errors.md
  std::string file{};        ///< as the user named it; empty if not from a file
  std::string pointer{};     ///< JSON pointer, or `line 17` of a CSV file
  std::string found{};       ///< what stood there
  std::string expected{};    ///< what should stand there
  std::string suggestion{};  ///< a phrase: `did you mean "hs_m"?` or the next step; may be empty

  friend bool operator==(const Problem&, const Problem&) = default;
};

/// `file: pointer: found X, expected Y; did you mean Z? [code]`
[[nodiscard]] std::string format_problem(const Problem& problem);

using Problems = std::vector<Problem>;

/// The user's data are wrong: every problem found in one pass (exit 3).
class InputError : public std::runtime_error {
 public:
  explicit InputError(Problems problems);
  [[nodiscard]] const Problems& problems() const { return problems_; }

 private:
  Problems problems_;
};

/// A plugin misbehaved: names the plugin and the order it was asked about (exit 5).
class PluginError : public std::runtime_error {
 public:
  PluginError(std::string plugin, std::string order, std::string_view what_happened);
  [[nodiscard]] const std::string& plugin() const { return plugin_; }
  [[nodiscard]] const std::string& order() const { return order_; }
  /// The message without plugin and order.
  [[nodiscard]] const std::string& what_happened() const { return what_happened_; }

 private:
  std::string plugin_;
  std::string order_;
  std::string what_happened_;
};

/// A file or the system refused (exit 6): cannot open, cannot write, disk full.
class SystemError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The candidate nearest to `word` by edit distance, or empty if none is near enough to be a slip.
[[nodiscard]] std::string nearest_word(std::string_view word, std::span<const std::string> candidates);
/// `did you mean "x"?` with the nearest word, or empty: what a Problem's suggestion wants.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

}  // namespace fairlead
