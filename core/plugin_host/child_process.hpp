// SPDX-License-Identifier: MIT
// ChildProcess: this program started once more, for work that may crash, hang or end the process.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace fairlead {

/// The first argument of a child; what follows says which work is its.
inline constexpr std::string_view child_word = "plugin-child";

/// How a child ended: by itself with an exit code, by a signal, or killed because its time was over.
struct ChildEnd {
  bool timed_out = false;
  int exit_code = 0;
  int signal = 0;  ///< 0: none

  /// `crashed (SIGSEGV)`, `ended the process with exit code 3`, `took longer than its time limit`
  [[nodiscard]] std::string shown() const;
};

/// What a child is started for.
struct ChildStart {
  std::filesystem::path program = "/proc/self/exe";
  std::vector<std::string> arguments{};  ///< after child_word
  bool keep_output = false;              ///< what it prints is kept; else it goes to standard error
};

/// Not for several threads. Whatever happens, no process of the child's group outlives this object and no zombie
/// stays. A wait that the user interrupts throws Interrupted.
class ChildProcess {
 public:
  using Clock = std::chrono::steady_clock;

  /// SystemError if no process can be started.
  explicit ChildProcess(const ChildStart& start);
  ~ChildProcess();
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  /// False if the child ended or the deadline passed before it took everything.
  [[nodiscard]] bool send(std::string_view message, Clock::time_point deadline);
  /// The next message of the child; empty if it ended or the deadline passed.
  [[nodiscard]] std::optional<std::string> receive(Clock::time_point deadline);

  /// Whether the last send() or receive() failed because its deadline passed; the next may be given a later one.
  [[nodiscard]] bool timed_out() const { return timed_out_; }
  /// That the child has used so far; 0 once it has ended.
  [[nodiscard]] std::chrono::nanoseconds processor_time() const;

  /// After send() or receive() failed: ends what still runs and says how it went.
  [[nodiscard]] ChildEnd end();
  /// Standard output and error of the child so far, the first 64 KB of them.
  [[nodiscard]] const std::string& output() const { return output_; }

 private:
  enum class Waited { Ready, Gone, TooLong };
  void start(const ChildStart& start, int child_end, int output_end);
  [[nodiscard]] Waited wait_for(short events, Clock::time_point deadline);
  void read_output();
  void read_rest_of_output();
  [[nodiscard]] bool read_socket();
  void read_rest_of_socket();
  void stop();

  pid_t child_ = -1;
  int socket_ = -1;
  int output_end_ = -1;
  int process_ = -1;  // a descriptor that becomes readable when the child ends; -1 on old kernels
  int status_ = 0;
  bool timed_out_ = false;
  std::string received_;
  std::string output_;
};

/// For a child at its start: ends with its parent, and gives back what the parent ignores or blocks.
void follow_parent();

struct ChildLimits {
  unsigned seconds = 0;            ///< of processor time
  std::uint64_t memory_bytes = 0;  ///< of address space; not in builds with a sanitizer, which reserve it all
};
void limit_this_process(const ChildLimits& limits);

}  // namespace fairlead
