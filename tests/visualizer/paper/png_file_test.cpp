// SPDX-License-Identifier: MIT
#include "visualizer/paper/png_file.hpp"

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/base/problem.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead::view;

namespace {

Scene some_scene() {
  Scene scene{.width = 64, .height = 32, .background = {10, 20, 30}};
  scene.add_layer({0, 0, 64, 32}).labels.push_back({.at = {4, 20}, .text = "Lô 05-2", .colour = {255, 255, 255}});
  return scene;
}

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t k = 0; k < 4; ++k) number = (number << 8U) | static_cast<unsigned char>(bytes[at + k]);
  return number;
}

struct Chunk {
  std::string type;
  std::string data;
};

std::vector<Chunk> chunks_of(const std::string& bytes) {
  std::vector<Chunk> chunks;
  for (std::size_t at = 8; at + 12 <= bytes.size();) {
    const std::size_t size = number_at(bytes, at);
    chunks.push_back({bytes.substr(at + 4, 4), bytes.substr(at + 8, size)});
    at += size + 12;
  }
  return chunks;
}

}  // namespace

TEST_CASE("a PNG carries its texts and no clock") {
  Canvas canvas{64, 32};
  canvas.paint(some_scene(), Typefaces{font_folder()});
  const std::string bytes = png_bytes(canvas, {{"Simulated time", "2021-05-01T00:00:00+07:00"}, {"Place", "Lô 05-2"}});
  REQUIRE(bytes.substr(1, 3) == "PNG");
  std::vector<std::string> texts;
  for (const Chunk& chunk : chunks_of(bytes)) {
    CHECK(chunk.type != "tIME");
    if (chunk.type == "iTXt") texts.push_back(chunk.data);
  }
  REQUIRE(texts.size() == 2);
  CHECK(texts[0] == std::string{"Simulated time\0\0\0\0\0", 19} + "2021-05-01T00:00:00+07:00");
  CHECK(texts[1] == std::string{"Place\0\0\0\0\0", 10} + "Lô 05-2");
}

TEST_CASE("a scene is written as a PNG of its size") {
  const fairlead::test::TemporaryFolder folder;
  write_png(some_scene(), folder / "scene.png");
  const std::string bytes = fairlead::read_file(folder / "scene.png");
  CHECK(number_at(bytes, 16) == 64);
  CHECK(number_at(bytes, 20) == 32);
}

TEST_CASE("a picture without pixels or too large for memory is refused") {
  CHECK_THROWS_AS((Canvas{100'000, 100'000}), fairlead::SystemError);
}
