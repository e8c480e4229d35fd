// SPDX-License-Identifier: MIT
// PNG files with texts in them: which run and which simulated time a picture shows.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "visualizer/paper/canvas.hpp"

namespace fairlead::view {

struct PngText {
  std::string key{};  ///< Latin letters, at most 79
  std::string text{};
};

/// The file's bytes; no clock in them.
[[nodiscard]] std::string png_bytes(const Canvas& canvas, const std::vector<PngText>& texts);

/// Paints the scene and writes it beside the target, then renames.
void write_png(const Scene& scene, const std::filesystem::path& path);

}  // namespace fairlead::view
