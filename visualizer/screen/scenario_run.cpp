// SPDX-License-Identifier: MIT
#include "visualizer/screen/scenario_run.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/json.hpp"
#include "core/base/problem.hpp"

namespace fairlead::screen {

namespace {

constexpr std::size_t most_message_bytes = 4000;
constexpr int exit_infeasible = 4;

/// stderr goes to the pipe; what it prints about the run is not needed.
class ChildFiles {
 public:
  explicit ChildFiles(int error_pipe) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, error_pipe, STDERR_FILENO);
  }
  ~ChildFiles() { posix_spawn_file_actions_destroy(&actions_); }
  ChildFiles(const ChildFiles&) = delete;
  ChildFiles& operator=(const ChildFiles&) = delete;
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

pid_t start(std::vector<std::string> arguments, int error_pipe) {
  std::vector<char*> pointers;
  for (std::string& argument : arguments) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  pid_t child = -1;
  const ChildFiles files{error_pipe};
  const int failure = posix_spawn(&child, pointers.front(), files.get(), nullptr, pointers.data(), environ);
  if (failure != 0) throw SystemError(arguments.front() + " cannot be started: " + std::strerror(failure));
  return child;
}

}  // namespace

ScenarioRun::ScenarioRun(const std::filesystem::path& fairlead, std::filesystem::path scenario,
                         std::filesystem::path folder)
    : scenario_(std::move(scenario)), folder_(std::move(folder)) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw SystemError(std::string{"no pipe: "} + std::strerror(errno));
  pipe_ = ends[0];
  try {
    child_ =
        start({fairlead.string(), "run", scenario_.string(), "-o", folder_.string(), "--progress", "json"}, ends[1]);
  } catch (...) {
    ::close(ends[0]);
    ::close(ends[1]);
    throw;
  }
  ::close(ends[1]);
  ::fcntl(pipe_, F_SETFL, O_NONBLOCK);
}

ScenarioRun::~ScenarioRun() {
  if (!finished_) {
    ::kill(child_, SIGTERM);
    await(true);
  }
  if (pipe_ >= 0) ::close(pipe_);
}

bool ScenarioRun::succeeded() const {
  return finished_ && !cancelled_ && (exit_code_ == 0 || exit_code_ == exit_infeasible);
}

bool ScenarioRun::poll() {
  if (finished_) return false;
  bool changed = false;
  while (read_some()) changed = true;
  await(false);
  return changed || finished_;
}

bool ScenarioRun::read_some() {
  std::array<char, 4096> buffer{};
  const ssize_t size = ::read(pipe_, buffer.data(), buffer.size());
  if (size <= 0) return false;
  pending_.append(buffer.data(), static_cast<std::size_t>(size));
  for (auto end = pending_.find('\n'); end != pending_.npos; end = pending_.find('\n')) {
    take_line(pending_.substr(0, end));
    pending_.erase(0, end + 1);
  }
  return true;
}

void ScenarioRun::take_line(const std::string& line) {
  if (!line.starts_with('{')) {
    messages_ += line + '\n';
    if (messages_.size() > most_message_bytes) messages_.erase(0, messages_.find('\n') + 1);
    return;
  }
  try {
    const JsonDocument document = JsonDocument::parse(line, "progress");
    Problems problems;
    const JsonCursor root = document.root(problems);
    const auto number = [&](const char* key) {
      const auto found = root.find(key);
      return found ? found->number().value_or(0) : 0;
    };
    if (const auto phase = root.find("phase")) phase_ = phase->text().value_or("");
    const double total = number("total");
    share_ = total > 0 ? static_cast<float>(number("done") / total) : 0;
  } catch (const InputError&) {
    messages_ += line + '\n';
  }
}

void ScenarioRun::cancel() {
  if (finished_) return;
  cancelled_ = true;
  ::kill(child_, SIGINT);
}

void ScenarioRun::await(bool block) {
  int status = 0;
  if (::waitpid(child_, &status, block ? 0 : WNOHANG) != child_) return;
  while (read_some()) {
  }
  finished_ = true;
  exit_code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace fairlead::screen
