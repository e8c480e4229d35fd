// SPDX-License-Identifier: MIT
#include "visualizer/screen/font_files.hpp"

#include <cstdlib>
#include <string>

#include "core/base/problem.hpp"

namespace fairlead::screen {

std::filesystem::path font_file(bool bold) {
  const char* set = std::getenv("FAIRLEAD_FONT_DIRECTORY");
  const std::filesystem::path folder{set != nullptr ? set : FAIRLEAD_FONT_DIRECTORY};
  const auto path = folder / (bold ? "DejaVuSans-Bold.ttf" : "DejaVuSans.ttf");
  std::error_code error;
  if (std::filesystem::is_regular_file(path, error)) return path;
  throw SystemError("cannot read the font " + path.string() +
                    "; install the package fonts-dejavu-core, or name its folder in FAIRLEAD_FONT_DIRECTORY");
}

}  // namespace fairlead::screen
