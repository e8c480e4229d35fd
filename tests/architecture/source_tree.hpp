// SPDX-License-Identifier: MIT
// SourceTree: every source, list and document of the repository as text, for the rules to read.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fairlead::architecture {

struct SourceFile {
  std::string path{};  ///< from the repository's root, with slashes
  std::string text{};
};

using SourceTree = std::vector<SourceFile>;  ///< sorted by path

/// One rule broken: where and what, ready to print.
struct Breach {
  std::string path{};
  int line = 0;  ///< 0: the file as a whole
  std::string what{};
};

using Breaches = std::vector<Breach>;

/// Files under core, plugins, visualizer, tests, cmake, docs/decisions and .ci, and those at the top.
[[nodiscard]] SourceTree read_tree(const std::filesystem::path& root);

[[nodiscard]] const SourceFile* find(const SourceTree& tree, std::string_view path);
[[nodiscard]] std::vector<std::string_view> lines_of(const SourceFile& file);
[[nodiscard]] bool is_header(std::string_view path);
[[nodiscard]] bool is_source(std::string_view path);  ///< compiled: .cpp or .c
[[nodiscard]] std::string show(const Breaches& breaches);

}  // namespace fairlead::architecture
