// SPDX-License-Identifier: MIT
// PNG files with texts in them: which run and which simulated time a picture shows.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace fairlead::view {

enum class PixelOrder { RedFirst, BlueFirst };

/// Rows from above, four bytes a pixel, of which the fourth is left aside.
struct Pixels {
  int width = 0;
  int height = 0;
  std::span<const unsigned char> bytes{};
  PixelOrder order = PixelOrder::RedFirst;
};

struct PngText {
  std::string key{};  ///< Latin letters, at most 79
  std::string text{};
};

/// What every picture of a run says of itself.
[[nodiscard]] std::vector<PngText> picture_texts(const std::string& run, const std::string& simulated_time,
                                                 const std::string& run_sha256);

/// The file's bytes; no clock in them.
[[nodiscard]] std::string png_bytes(const Pixels& pixels, const std::vector<PngText>& texts);

}  // namespace fairlead::view
