// SPDX-License-Identifier: MIT
#include "core/base/problem.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

namespace fairlead {
namespace {

constexpr std::size_t longest_word = 64;  // longer text is no slip of the pen

std::string all_problems(const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems) {
    if (!text.empty()) text += '\n';
    text += format_problem(problem);
  }
  return text;
}

std::string plugin_message(const std::string& plugin, const std::string& order, std::string_view what_happened) {
  std::string text = "plugin " + plugin;
  if (!order.empty()) text += ", order " + order;
  return text + ": " + std::string(what_happened);
}

char folded(char c) {
  if (c == '-' || c == ' ') return '_';
  return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

/// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (folded(a[i - 1]) == folded(b[j - 1]) ? 0 : 1);
      now[j] = std::min({replaced, last[j] + 1, now[j - 1] + 1});
      const bool swapped =
          i > 1 && j > 1 && folded(a[i - 1]) == folded(b[j - 2]) && folded(a[i - 2]) == folded(b[j - 1]);
      if (swapped) now[j] = std::min(now[j], before_last[j - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, now);
  }
  return last[b.size()];
}

std::size_t forgiven_edits(std::size_t length) {
  return length <= 3 ? 1 : length <= 7 ? 2 : 3;
}

}  // namespace

std::string format_problem(const Problem& problem) {
  std::string text;
  if (!problem.file.empty()) text += problem.file + ": ";
  if (!problem.pointer.empty()) text += problem.pointer + ": ";
  text += "found " + problem.found + ", expected " + problem.expected;
  if (!problem.suggestion.empty()) text += "; " + problem.suggestion;
  return text + " [" + problem.code + "]";
}

InputError::InputError(Problems problems)
    : std::runtime_error(all_problems(problems)), problems_(std::move(problems)) {}

PluginError::PluginError(std::string plugin, std::string order, std::string_view what_happened)
    : std::runtime_error(plugin_message(plugin, order, what_happened)),
      plugin_(std::move(plugin)),
      order_(std::move(order)),
      what_happened_(what_happened) {}

std::string nearest_word(std::string_view word, std::span<const std::string> candidates) {
  if (word.empty() || word.size() > longest_word) return {};
  std::string nearest;
  std::size_t least = forgiven_edits(word.size()) + 1;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > longest_word || candidate.size() + least <= word.size()) continue;
    const std::size_t edits = edit_distance(word, candidate);
    if (edits < least && edits < std::max(word.size(), candidate.size())) {
      least = edits;
      nearest = candidate;
    }
  }
  return nearest;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
  const std::string nearest = nearest_word(word, candidates);
  return nearest.empty() ? "" : "did you mean \"" + nearest + "\"?";
}

}  // namespace fairlead
