// SPDX-License-Identifier: MIT
#include "visualizer/picture/run_hash.hpp"

#include <algorithm>
#include <vector>

#include "core/base/file.hpp"
#include "core/base/sha256.hpp"

namespace fairlead::view {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> files_ending_in(const fs::path& folder, const char* ending) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ending) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::string run_hash(const fs::path& folder) {
  std::string lines;
  for (const char* ending : {".csv", ".json"})
    for (const fs::path& file : files_ending_in(folder, ending))
      lines += sha256_hex(read_file(file)) + "  " + file.filename().string() + "\n";
  return sha256_hex(lines);
}

}  // namespace fairlead::view
