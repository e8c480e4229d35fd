// SPDX-License-Identifier: MIT
#include "tests/docs/markdown.hpp"

#include <algorithm>
#include <sstream>

#include "core/base/file.hpp"

namespace fairlead::test {

namespace fs = std::filesystem;

std::string page(const std::string& name) {
  return read_file(fs::path(DOCS_DIRECTORY) / name);
}

std::vector<fs::path> pages() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(DOCS_DIRECTORY))
    if (entry.path().extension() == ".md") found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<Block> blocks(const fs::path& path) {
  std::vector<Block> found;
  std::istringstream lines(read_file(path));
  bool open = false;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.starts_with("```") && !open) {
      Block block{.page = path.filename().string(), .line = number};
      std::istringstream(line.substr(3)) >> block.language >> block.topic;
      found.push_back(block);
      open = true;
    } else if (line.starts_with("```")) {
      open = false;
    } else if (open) {
      found.back().text += line + "\n";
    }
  }
  return found;
}

std::string section(const std::string& text, const std::string& heading) {
  std::istringstream lines(text);
  std::string found;
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    const bool is_heading = line.starts_with('#') && line.find(' ') != std::string::npos;
    if (is_heading)
      inside = line.substr(line.find(' ') + 1) == heading;
    else if (inside)
      found += line + "\n";
  }
  return found;
}

std::set<std::string> code_spans(const std::string& text) {
  std::set<std::string> found;
  for (std::size_t at = text.find('`'); at != std::string::npos; at = text.find('`', at + 1)) {
    const std::size_t end = text.find('`', at + 1);
    if (end == std::string::npos) break;
    found.insert(text.substr(at + 1, end - at - 1));
    at = end;
  }
  return found;
}

}  // namespace fairlead::test
