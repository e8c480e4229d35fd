// SPDX-License-Identifier: MIT
#include "core/app/plugin_scaffold.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace fairlead {
namespace {

constexpr std::size_t longest_name = 60;

/// Targets that CMake has of its own, and the service that scenarios have without a plugin.
constexpr std::array<std::string_view, 12> taken = {
    "all",     "clean",          "default_cache", "edit_cache", "help", "inline", "install", "list_install_components",
    "package", "package_source", "rebuild_cache", "test"};

std::string_view last_part(std::string_view name) {
  return name.substr(name.rfind('.') + 1);
}

bool is_word(std::string_view part) {
  const auto fits = [](unsigned char c) { return std::islower(c) != 0 || std::isdigit(c) != 0 || c == '-'; };
  return !part.empty() && std::islower(static_cast<unsigned char>(part.front())) != 0 && part.back() != '-' &&
         part.find("--") == part.npos && std::all_of(part.begin(), part.end(), fits);
}

bool all_words(std::string_view name) {
  for (std::size_t dot = name.find('.'); dot != name.npos; dot = name.find('.')) {
    if (!is_word(name.substr(0, dot))) return false;
    name.remove_prefix(dot + 1);
  }
  return is_word(name);
}

std::string with_underscores(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '-', '_');
  return text;
}

std::string as_title(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '-', ' ');
  text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
  return text;
}

using Replacement = std::pair<std::string_view, std::string>;

/// Each place in the text is replaced once: what was put in is not looked at again.
std::string replaced(std::string_view text, std::span<const Replacement> replacements) {
  std::string result;
  while (!text.empty()) {
    const auto starts = [&](const Replacement& replacement) { return text.starts_with(replacement.first); };
    const auto at = std::find_if(replacements.begin(), replacements.end(), starts);
    result += at == replacements.end() ? std::string(text.substr(0, 1)) : at->second;
    text.remove_prefix(at == replacements.end() ? 1 : at->first.size());
  }
  return result;
}

}  // namespace

std::string wrong_plugin_name(std::string_view name) {
  const std::string_view last = last_part(name);
  const std::string shown = "\"" + std::string(name) + "\"";
  if (!all_words(name))
    return "found " + shown +
           ", expected lower-case words joined by hyphens such as cable-repair, or a whole id such as "
           "com.acme.cable-repair";
  if (name.size() > longest_name)
    return "found " + shown + ", expected at most " + std::to_string(longest_name) + " characters";
  if (std::find(taken.begin(), taken.end(), with_underscores(last)) != taken.end() || last.starts_with("fairlead"))
    return "found " + shown + ", a name that CMake or Fairlead has taken; expected another, such as " +
           std::string(last) + "-service";
  return "";
}

std::string plugin_id(std::string_view name) {
  return name.find('.') == name.npos ? "org.example." + std::string(name) : std::string(name);
}

std::vector<ScaffoldFile> plugin_scaffold(std::string_view name, const std::filesystem::path& prefix) {
  const std::string_view last = last_part(name);
  const std::array<Replacement, 5> replacements = {
      Replacement{"org.example.new-service", plugin_id(name)}, Replacement{"new-service", last},
      Replacement{"new_service", with_underscores(last)}, Replacement{"New service", as_title(last)},
      Replacement{"/usr/local", prefix.generic_string()}};
  std::vector<ScaffoldFile> files;
  for (const TemplateFile& file : plugin_template())
    files.push_back({replaced(file.name, replacements), replaced(file.text, replacements)});
  return files;
}

}  // namespace fairlead
