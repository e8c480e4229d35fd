// SPDX-License-Identifier: MIT
#include "visualizer/picture/png_bytes.hpp"

#include <png.h>

#include "core/base/problem.hpp"

namespace fairlead::view {

namespace {

constexpr const char* program = "Fairlead " FAIRLEAD_VERSION;

// libpng's errors may not return; an exception may pass through it, since it is C built with unwind tables.
[[noreturn]] void refuse(png_structp, png_const_charp what) {
  throw SystemError(std::string{"cannot make a PNG: "} + what);
}

void ignore(png_structp, png_const_charp) {}

void append(png_structp png, png_bytep bytes, std::size_t size) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), size);
}

struct PngWriter {
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, refuse, ignore);
  png_infop info = png_create_info_struct(png);

  PngWriter() = default;
  PngWriter(const PngWriter&) = delete;
  PngWriter& operator=(const PngWriter&) = delete;
  ~PngWriter() { png_destroy_write_struct(&png, &info); }
};

void set_texts(const PngWriter& writer, const std::vector<PngText>& texts) {
  for (const PngText& text : texts) {
    png_text entry{};
    entry.compression = PNG_ITXT_COMPRESSION_NONE;
    entry.key = const_cast<char*>(text.key.c_str());
    entry.text = const_cast<char*>(text.text.c_str());
    png_set_text(writer.png, writer.info, &entry, 1);
  }
}

void write_rows(const PngWriter& writer, const Pixels& pixels) {
  if (pixels.order == PixelOrder::BlueFirst) png_set_bgr(writer.png);
  png_set_filler(writer.png, 0, PNG_FILLER_AFTER);
  const std::size_t stride = static_cast<std::size_t>(pixels.width) * 4;
  for (int y = 0; y < pixels.height; ++y)
    png_write_row(writer.png, pixels.bytes.data() + (static_cast<std::size_t>(y) * stride));
}

}  // namespace

std::vector<PngText> picture_texts(const std::string& run, const std::string& simulated_time,
                                   const std::string& run_sha256) {
  return {{"Title", run}, {"Software", program}, {"Simulated time", simulated_time}, {"Run sha256", run_sha256}};
}

std::string png_bytes(const Pixels& pixels, const std::vector<PngText>& texts) {
  std::string bytes;
  const PngWriter writer;
  png_set_write_fn(writer.png, &bytes, append, nullptr);
  png_set_IHDR(writer.png, writer.info, static_cast<png_uint_32>(pixels.width), static_cast<png_uint_32>(pixels.height),
               8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  set_texts(writer, texts);
  png_write_info(writer.png, writer.info);
  write_rows(writer, pixels);
  png_write_end(writer.png, nullptr);
  return bytes;
}

}  // namespace fairlead::view
