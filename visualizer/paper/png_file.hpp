// SPDX-License-Identifier: MIT
// Canvases and scenes as PNG files.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "visualizer/paper/canvas.hpp"
#include "visualizer/picture/png_bytes.hpp"

namespace fairlead::view {

/// The file's bytes; no clock in them.
[[nodiscard]] std::string png_bytes(const Canvas& canvas, const std::vector<PngText>& texts);

/// Paints the scene and writes it beside the target, then renames.
void write_png(const Scene& scene, const std::filesystem::path& path);

}  // namespace fairlead::view
