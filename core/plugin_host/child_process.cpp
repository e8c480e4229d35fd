// SPDX-License-Identifier: MIT
#include "core/plugin_host/child_process.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/problem.hpp"
#include "core/plugin_host/messages.hpp"
#include "core/program/interrupt.hpp"

extern char** environ;  // NOLINT: POSIX declares it nowhere

namespace fairlead {
namespace {

constexpr std::size_t most_output = std::size_t{1} << 16U;
constexpr std::chrono::milliseconds between_looks{50};  // at the user's wish to stop

[[noreturn]] void refuse(const char* what, int error) {
  throw SystemError(std::string("cannot start a process for a plugin: ") + what + ": " + std::strerror(error));
}

void close_if_open(int& descriptor) {
  if (descriptor >= 0) ::close(descriptor);
  descriptor = -1;
}

/// Descriptors of the spawned process and its attributes, freed at the end.
struct SpawnPlan {
  posix_spawn_file_actions_t files{};
  posix_spawnattr_t attributes{};
  SpawnPlan() {
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawnattr_init(&attributes);
  }
  ~SpawnPlan() {
    ::posix_spawn_file_actions_destroy(&files);
    ::posix_spawnattr_destroy(&attributes);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;
};

std::vector<char*> words_of(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

std::string signal_name(int signal) {
  const char* name = ::sigabbrev_np(signal);
  return name == nullptr ? "signal " + std::to_string(signal) : std::string("SIG") + name;
}

}  // namespace

std::string ChildEnd::shown() const {
  if (timed_out) return "took longer than its time limit";
  if (signal == SIGXCPU) return "took more processor time than its time limit";
  if (signal != 0) return "crashed (" + signal_name(signal) + ")";
  return "ended the process with exit code " + std::to_string(exit_code);
}

ChildProcess::ChildProcess(const ChildStart& wanted) {
  std::array<int, 2> sockets{};
  std::array<int, 2> pipe{-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0) refuse("no socket", errno);
  socket_ = sockets[0];
  if (wanted.keep_output && ::pipe2(pipe.data(), O_CLOEXEC) != 0) {
    const int error = errno;
    ::close(sockets[0]);
    ::close(sockets[1]);
    refuse("no pipe", error);
  }
  output_end_ = pipe[0];
  try {
    start(wanted, sockets[1], pipe[1]);
  } catch (...) {
    close_if_open(sockets[1]);
    close_if_open(pipe[1]);
    stop();
    throw;
  }
  close_if_open(sockets[1]);
  close_if_open(pipe[1]);
}

void ChildProcess::start(const ChildStart& wanted, int child_end, int output_end) {
  SpawnPlan plan;
  // The child's end first goes where no standard stream is put, should it be one of the first three by accident.
  constexpr int first_free = 10;
  const int parked = ::fcntl(child_end, F_DUPFD_CLOEXEC, first_free);
  if (parked < 0) refuse("no descriptor", errno);
  const int printed = wanted.keep_output ? output_end : STDERR_FILENO;
  ::posix_spawn_file_actions_adddup2(&plan.files, printed, STDOUT_FILENO);
  if (wanted.keep_output) ::posix_spawn_file_actions_adddup2(&plan.files, printed, STDERR_FILENO);
  ::posix_spawn_file_actions_addopen(&plan.files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&plan.files, parked, child_socket);
  ::posix_spawnattr_setflags(&plan.attributes, POSIX_SPAWN_SETPGROUP);

  std::vector<std::string> words{"fairlead", std::string(child_word)};
  words.insert(words.end(), wanted.arguments.begin(), wanted.arguments.end());
  const int error =
      ::posix_spawn(&child_, wanted.program.c_str(), &plan.files, &plan.attributes, words_of(words).data(), environ);
  ::close(parked);
  if (error != 0) child_ = -1;
  if (error != 0) refuse(wanted.program.c_str(), error);
  process_ = static_cast<int>(::syscall(SYS_pidfd_open, child_, 0));
  if (process_ < 0) process_ = -1;
}

ChildProcess::~ChildProcess() {
  stop();
}

void ChildProcess::stop() {
  if (child_ > 0) {
    ::kill(-child_, SIGKILL);
    while (::waitpid(child_, &status_, 0) < 0 && errno == EINTR) continue;
    child_ = -1;
  }
  close_if_open(socket_);
  close_if_open(process_);
  close_if_open(output_end_);
}

ChildProcess::Waited ChildProcess::wait_for(short events, Clock::time_point deadline) {
  for (;;) {
    if (interrupted()) throw Interrupted{};
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    if (left.count() <= 0) return Waited::TooLong;
    std::array<pollfd, 3> watched{pollfd{socket_, events, 0}, pollfd{output_end_, POLLIN, 0},
                                  pollfd{process_, POLLIN, 0}};
    const auto slice = std::min<std::chrono::milliseconds>(left, between_looks);
    if (::poll(watched.data(), watched.size(), static_cast<int>(slice.count())) <= 0) continue;
    if (watched[1].revents != 0) read_output();
    if (watched[0].revents != 0) return Waited::Ready;
    if (watched[2].revents != 0) return Waited::Gone;
  }
}

void ChildProcess::read_output() {
  char piece[4096];
  const ssize_t count = ::read(output_end_, piece, sizeof piece);
  if (count <= 0) return close_if_open(output_end_);
  const std::size_t room = most_output - output_.size();
  output_.append(piece, std::min(room, static_cast<std::size_t>(count)));
}

bool ChildProcess::read_socket() {
  char piece[1 << 16];
  const ssize_t count = ::recv(socket_, piece, sizeof piece, MSG_DONTWAIT);
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return true;
  if (count <= 0) return false;
  received_.append(piece, static_cast<std::size_t>(count));
  return true;
}

/// What a child sent before it ended: poll may see its end and not yet what came before.
void ChildProcess::read_rest_of_socket() {
  std::size_t had = 0;
  do had = received_.size();
  while (read_socket() && received_.size() > had);
}

bool ChildProcess::send(std::string_view message, Clock::time_point deadline) {
  const std::string bytes = framed(message);
  for (std::size_t sent = 0; sent < bytes.size();) {
    const Waited waited = wait_for(POLLOUT, deadline);
    timed_out_ = waited == Waited::TooLong;
    if (waited != Waited::Ready) return false;
    const ssize_t count = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count < 0 && errno != EAGAIN && errno != EINTR) return false;
    if (count > 0) sent += static_cast<std::size_t>(count);
  }
  return true;
}

std::optional<std::string> ChildProcess::receive(Clock::time_point deadline) {
  for (;;) {
    if (auto message = take_message(received_)) return message;
    const Waited waited = wait_for(POLLIN, deadline);
    timed_out_ = waited == Waited::TooLong;
    if (waited == Waited::Ready && read_socket()) continue;
    if (waited == Waited::Gone) read_rest_of_socket();
    return take_message(received_);
  }
}

void ChildProcess::read_rest_of_output() {
  if (output_end_ < 0) return;
  ::fcntl(output_end_, F_SETFL, O_NONBLOCK);
  while (output_end_ >= 0) read_output();
}

std::chrono::nanoseconds ChildProcess::processor_time() const {
  clockid_t clock{};
  timespec used{};
  if (child_ <= 0 || ::clock_getcpuclockid(child_, &clock) != 0 || ::clock_gettime(clock, &used) != 0) return {};
  return std::chrono::seconds{used.tv_sec} + std::chrono::nanoseconds{used.tv_nsec};
}

ChildEnd ChildProcess::end() {
  if (child_ > 0 && !timed_out_) {
    // It closed its socket: it is ending, or pretends to.
    constexpr std::chrono::seconds patience{2};
    const auto until = Clock::now() + patience;
    pid_t ended = 0;
    while ((ended = ::waitpid(child_, &status_, WNOHANG)) == 0 && Clock::now() < until) {
      pollfd watched{process_, POLLIN, 0};
      ::poll(&watched, 1, 5);
    }
    if (ended == child_) {
      ::kill(-child_, SIGKILL);  // what it left behind
      child_ = -1;
    }
  }
  if (child_ > 0) ::kill(-child_, SIGKILL);  // first, or it could print for ever
  read_rest_of_output();
  stop();
  ChildEnd end{.timed_out = timed_out_};
  if (!timed_out_ && WIFSIGNALED(status_)) end.signal = WTERMSIG(status_);
  if (!timed_out_ && WIFEXITED(status_)) end.exit_code = WEXITSTATUS(status_);
  return end;
}

}  // namespace fairlead
