// SPDX-License-Identifier: MIT
#include "tests/architecture/file_rules.hpp"

#include <algorithm>
#include <optional>

namespace fairlead::architecture {

namespace {

constexpr std::string_view licence = "SPDX-License-Identifier: MIT";
constexpr std::size_t longest_file = 400;
constexpr std::string_view forbidden_in_names = ";,[]";

bool is_code(std::string_view path) {
  return is_header(path) || is_source(path);
}

bool needs_licence(std::string_view path) {
  return !path.ends_with(".md") && !path.ends_with(".txt");
}

bool is_list(std::string_view path) {
  return path == "CMakeLists.txt" || path.ends_with("/CMakeLists.txt");
}

bool licensed(const SourceFile& file) {
  const auto lines = lines_of(file);
  const auto top = std::min<std::size_t>(lines.size(), 2);
  return std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(top),
                     [](std::string_view line) { return line.find(licence) != line.npos; });
}

std::string_view parent_of(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == path.npos ? std::string_view{} : path.substr(0, slash);
}

/// Whether `name` stands in `text` as a word of a list, not as the end of a longer one.
bool names_file(std::string_view text, std::string_view name) {
  for (auto at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
    const char before = at == 0 ? ' ' : text[at - 1];
    const auto after_at = at + name.size();
    const char after = after_at == text.size() ? ' ' : text[after_at];
    const auto ends = [](char c) { return c == ' ' || c == '\n' || c == '(' || c == ')' || c == '"' || c == '/'; };
    if (ends(before) && ends(after)) return true;
  }
  return false;
}

bool listed(const SourceTree& tree, std::string_view path) {
  std::string_view folder = path;
  while (!folder.empty()) {
    folder = parent_of(folder);
    const std::string list_path = folder.empty() ? "CMakeLists.txt" : std::string{folder} + "/CMakeLists.txt";
    const std::string_view relative = path.substr(folder.empty() ? 0 : folder.size() + 1);
    const SourceFile* list = find(tree, list_path);
    if (list != nullptr && names_file(list->text, relative)) return true;
  }
  return false;
}

bool explained(const SourceTree& tree, const std::string& path) {
  return std::any_of(tree.begin(), tree.end(), [&](const SourceFile& file) {
    return file.path.starts_with("docs/decisions/") && file.text.find(path) != file.text.npos;
  });
}

/// The literal that begins after `from`, pieces of it joined; empty if none follows.
std::optional<std::string> string_after(std::string_view text, std::size_t from) {
  std::optional<std::string> name;
  bool inside = false;
  for (std::size_t at = from; at < text.size(); ++at) {
    const char c = text[at];
    if (inside && c == '\\') {
      *name += text.substr(at++, 2);
    } else if (c == '"') {
      inside = !inside;
      if (!name) name.emplace();
    } else if (inside) {
      *name += c;
    } else if (c == ',' || c == ')' || (c != ' ' && c != '\n')) {
      break;
    }
  }
  return name;
}

int line_at(std::string_view text, std::size_t at) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

}  // namespace

Breaches breaches_of_licence(const SourceTree& tree) {
  Breaches breaches;
  for (const SourceFile& file : tree)
    if ((needs_licence(file.path) || is_list(file.path)) && !licensed(file))
      breaches.push_back({file.path, 1, "has no line \"" + std::string{licence} + "\""});
  return breaches;
}

Breaches breaches_of_first_line(const SourceTree& tree) {
  Breaches breaches;
  for (const SourceFile& file : tree) {
    if (!is_header(file.path)) continue;
    const auto lines = lines_of(file);
    const bool says = lines.size() > 1 && (lines[1].starts_with("// ") || lines[1].starts_with("/* "));
    if (!says) breaches.push_back({file.path, 2, "the header's first line does not say what the thing is"});
  }
  return breaches;
}

Breaches breaches_of_listing(const SourceTree& tree) {
  Breaches breaches;
  for (const SourceFile& file : tree)
    if (is_source(file.path) && !listed(tree, file.path))
      breaches.push_back({file.path, 0, "stands in no CMakeLists.txt"});
  return breaches;
}

Breaches breaches_of_length(const SourceTree& tree) {
  Breaches breaches;
  for (const SourceFile& file : tree) {
    if (!is_code(file.path)) continue;
    const auto length = lines_of(file).size();
    if (length > longest_file && !explained(tree, file.path))
      breaches.push_back({file.path, 0, std::to_string(length) + " lines: split it, or say why not in docs/decisions"});
  }
  return breaches;
}

Breaches breaches_of_test_names(const SourceTree& tree) {
  Breaches breaches;
  for (const SourceFile& file : tree) {
    if (!file.path.starts_with("tests/") || !is_code(file.path)) continue;
    const std::string_view text = file.text;
    for (auto at = text.find("TEST_CASE"); at != text.npos; at = text.find("TEST_CASE", at + 1)) {
      const auto open = text.find('(', at);
      if (open == text.npos) break;
      const auto name = string_after(text, open + 1);
      if (name && name->find_first_of(forbidden_in_names) != std::string::npos)
        breaches.push_back(
            {file.path, line_at(text, at), "a test name holds one of " + std::string{forbidden_in_names}});
    }
  }
  return breaches;
}

}  // namespace fairlead::architecture
