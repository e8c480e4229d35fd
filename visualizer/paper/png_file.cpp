// SPDX-License-Identifier: MIT
#include "visualizer/paper/png_file.hpp"

#include <cmath>

#include "core/base/file.hpp"

namespace fairlead::view {

std::string png_bytes(const Canvas& canvas, const std::vector<PngText>& texts) {
  const auto bytes = canvas.bytes();
  return png_bytes({canvas.width(), canvas.height(), {bytes.data(), bytes.size()}, PixelOrder::BlueFirst}, texts);
}

void write_png(const Scene& scene, const std::filesystem::path& path) {
  const Typefaces faces{font_folder()};
  Canvas canvas{static_cast<int>(std::lround(scene.width)), static_cast<int>(std::lround(scene.height))};
  canvas.paint(scene, faces);
  write_file(path, png_bytes(canvas, {}));
}

}  // namespace fairlead::view
