// SPDX-License-Identifier: MIT
#include "tests/architecture/source_tree.hpp"

#include <algorithm>

#include "core/base/file.hpp"

namespace fairlead::architecture {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view folders[] = {"core", "plugins", "visualizer", "tests", "cmake", "docs/decisions", ".ci"};
constexpr std::string_view kinds[] = {".cpp", ".hpp", ".c", ".h", ".cmake", ".txt", ".sh", ".md"};

bool is_text(const fs::path& path) {
  const std::string extension = path.extension().string();
  const bool script = extension.empty() && path.parent_path().filename() == ".ci";
  return script || std::find(std::begin(kinds), std::end(kinds), extension) != std::end(kinds);
}

void add(SourceTree& tree, const fs::path& root, const fs::path& path) {
  if (fs::is_regular_file(path) && is_text(path))
    tree.push_back({path.lexically_relative(root).generic_string(), read_file(path)});
}

}  // namespace

SourceTree read_tree(const fs::path& root) {
  SourceTree tree;
  for (const auto& entry : fs::directory_iterator(root)) add(tree, root, entry.path());
  for (const std::string_view folder : folders) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) add(tree, root, entry.path());
  }
  std::sort(tree.begin(), tree.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return tree;
}

const SourceFile* find(const SourceTree& tree, std::string_view path) {
  const auto at = std::find_if(tree.begin(), tree.end(), [&](const SourceFile& file) { return file.path == path; });
  return at == tree.end() ? nullptr : &*at;
}

std::vector<std::string_view> lines_of(const SourceFile& file) {
  std::vector<std::string_view> lines;
  std::string_view rest = file.text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    lines.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return lines;
}

bool is_header(std::string_view path) {
  return path.ends_with(".hpp") || path.ends_with(".h");
}

bool is_source(std::string_view path) {
  return path.ends_with(".cpp") || path.ends_with(".c");
}

std::string show(const Breaches& breaches) {
  std::string text;
  for (const Breach& breach : breaches)
    text += breach.path + (breach.line > 0 ? ":" + std::to_string(breach.line) : "") + ": " + breach.what + "\n";
  return text;
}

}  // namespace fairlead::architecture
