// SPDX-License-Identifier: MIT
#include "visualizer/paper/encoder.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/problem.hpp"

namespace fairlead::view {

namespace fs = std::filesystem;

namespace {

constexpr int not_found = 127;
constexpr int pipe_bytes = 1 << 20;

/// The same bytes each time: no version or time in the file, plain arithmetic, a fixed number of threads.
std::vector<std::string> command_line(const FilmFormat& format, const fs::path& file) {
  const std::string size = std::to_string(format.width) + "x" + std::to_string(format.height);
  const std::string rate = std::to_string(format.frames_per_second);
  return {"ffmpeg",
          "-hide_banner",
          "-loglevel",
          "error",
          "-nostdin",
          "-y",
          "-f",
          "rawvideo",
          "-pixel_format",
          "bgr0",
          "-video_size",
          size,
          "-framerate",
          rate,
          "-i",
          "pipe:0",
          "-an",
          "-vf",
          "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+bitexact,format=yuv420p",
          "-filter_threads",
          "1",
          "-c:v",
          "libx264",
          "-preset",
          "veryfast",
          "-crf",
          "20",
          "-threads",
          "2",
          "-colorspace",
          "bt709",
          "-color_primaries",
          "bt709",
          "-color_trc",
          "bt709",
          "-color_range",
          "tv",
          "-map_metadata",
          "-1",
          "-metadata",
          "title=" + format.title,
          "-metadata",
          "comment=" + format.comment,
          "-movflags",
          "+faststart",
          "-fflags",
          "+bitexact",
          "-flags:v",
          "+bitexact",
          "-f",
          "mp4",
          "file:" + file.string()};
}

/// Only what is safe between fork and exec.
[[noreturn]] void become_ffmpeg(char* const* words, int input, int messages) {
  ::setpgid(0, 0);  // Ctrl-C is for us to pass on
  std::signal(SIGPIPE, SIG_DFL);
  ::dup2(input, STDIN_FILENO);
  ::dup2(messages, STDOUT_FILENO);
  ::dup2(messages, STDERR_FILENO);
  ::execvp(words[0], words);
  ::_exit(not_found);
}

std::string last_line(std::FILE* file) {
  std::rewind(file);
  std::string line;
  char buffer[1024];
  while (std::fgets(buffer, sizeof buffer, file) != nullptr) line = buffer;
  while (!line.empty() && line.back() == '\n') line.pop_back();
  return line;
}

}  // namespace

Encoder::Encoder(const FilmFormat& format, const fs::path& target)
    : target_(target), partial_(target.string() + ".partial-" + std::to_string(::getpid())), messages_(std::tmpfile()) {
  if (!messages_) throw SystemError(std::string{"cannot make a temporary file: "} + std::strerror(errno));
  std::error_code error;
  if (target_.has_parent_path()) fs::create_directories(target_.parent_path(), error);
  if (error) throw SystemError("cannot make the folder of " + target_.string() + ": " + error.message());
  start(format);
}

void Encoder::start(const FilmFormat& format) {
  std::vector<std::string> command = command_line(format, partial_);
  std::vector<char*> words;
  for (std::string& word : command) words.push_back(word.data());
  words.push_back(nullptr);
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw SystemError(std::string{"cannot make a pipe: "} + std::strerror(errno));
  std::signal(SIGPIPE, SIG_IGN);
  child_ = ::fork();
  if (child_ == 0) become_ffmpeg(words.data(), ends[0], ::fileno(messages_.get()));
  ::close(ends[0]);
  pipe_ = ends[1];
  if (child_ < 0) throw SystemError(std::string{"cannot start a process for ffmpeg: "} + std::strerror(errno));
  ::fcntl(pipe_, F_SETPIPE_SZ, pipe_bytes);
}

Encoder::~Encoder() {
  if (child_ > 0) {
    ::kill(child_, SIGKILL);
    (void)wait_for_child();
  }
  if (pipe_ >= 0) ::close(pipe_);
  std::error_code ignored;
  fs::remove(partial_, ignored);
}

int Encoder::wait_for_child() {
  int status = 0;
  while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {
  }
  child_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void Encoder::refuse(int code) {
  if (code == not_found) throw SystemError("cannot start ffmpeg, which makes films; install the package ffmpeg");
  const std::string words = last_line(messages_.get());
  throw SystemError("ffmpeg could not write " + target_.string() + ": " +
                    (words.empty() ? "it ended with code " + std::to_string(code) : words));
}

void Encoder::write(std::span<const std::uint8_t> frame) {
  while (!frame.empty()) {
    const ssize_t taken = ::write(pipe_, frame.data(), frame.size());
    if (taken < 0 && errno != EINTR) refuse(wait_for_child());
    if (taken > 0) frame = frame.subspan(static_cast<std::size_t>(taken));
  }
}

void Encoder::finish() {
  ::close(pipe_);
  pipe_ = -1;
  if (const int code = wait_for_child(); code != 0) refuse(code);
  std::error_code error;
  fs::rename(partial_, target_, error);
  if (error) throw SystemError("cannot write " + target_.string() + ": " + error.message());
}

}  // namespace fairlead::view
