// SPDX-License-Identifier: MIT
#include "visualizer/picture/png_bytes.hpp"

#include <array>

#include <catch2/catch.hpp>

using namespace fairlead::view;

TEST_CASE("a picture is the same whatever the order of its pixels' bytes") {
  const std::array<unsigned char, 8> red_first{10, 20, 30, 255, 200, 100, 0, 255};
  const std::array<unsigned char, 8> blue_first{30, 20, 10, 0, 0, 100, 200, 0};
  CHECK(png_bytes({2, 1, red_first, PixelOrder::RedFirst}, {}) ==
        png_bytes({2, 1, blue_first, PixelOrder::BlueFirst}, {}));
  CHECK(png_bytes({2, 1, red_first, PixelOrder::RedFirst}, {}) !=
        png_bytes({2, 1, red_first, PixelOrder::BlueFirst}, {}));
}

TEST_CASE("a picture names its run and its simulated time") {
  const std::array<unsigned char, 4> pixel{1, 2, 3, 4};
  const std::string bytes =
      png_bytes({1, 1, pixel, PixelOrder::RedFirst}, picture_texts("year", "2021-05-01T06:00:00+07:00", "abc123"));
  for (const char* text : {"Title", "year", "Simulated time", "2021-05-01T06:00:00+07:00", "Run sha256", "abc123"})
    CHECK(bytes.find(text) != std::string::npos);
}
