// SPDX-License-Identifier: MIT
// Encoder: ffmpeg as a child process that turns frames into a film.
#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include <sys/types.h>

namespace fairlead::view {

struct FilmFormat {
  int width = 0;
  int height = 0;
  int frames_per_second = 30;
  std::string title{};
  std::string comment{};
};

/// Writes beside the target and renames on finish(); dropped without it, it ends ffmpeg and leaves nothing behind.
class Encoder {
 public:
  /// SystemError that names the package if ffmpeg is missing.
  Encoder(const FilmFormat& format, const std::filesystem::path& target);
  Encoder(const Encoder&) = delete;
  Encoder& operator=(const Encoder&) = delete;
  ~Encoder();

  /// One frame, four bytes a pixel, blue first. SystemError with ffmpeg's own words if it has given up.
  void write(std::span<const std::uint8_t> frame);
  void finish();

 private:
  struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  void start(const FilmFormat& format);
  [[nodiscard]] int wait_for_child();
  [[noreturn]] void refuse(int code);

  std::filesystem::path target_;
  std::filesystem::path partial_;
  std::unique_ptr<std::FILE, CloseFile> messages_;  ///< what ffmpeg says
  pid_t child_ = -1;
  int pipe_ = -1;
};

}  // namespace fairlead::view
