// SPDX-License-Identifier: MIT
#include "tests/support/program_run.hpp"

#include <cstdlib>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/file.hpp"
#include "tests/support/temporary_folder.hpp"

namespace fairlead::test {

namespace {

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> list;
  for (std::string& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  return list;
}

void send_to(const std::filesystem::path& file, int descriptor) {
  const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  ::dup2(opened, descriptor);
}

[[noreturn]] void become(ProgramCall call, const TemporaryFolder& outputs) {
  send_to(outputs / "out", STDOUT_FILENO);
  send_to(outputs / "err", STDERR_FILENO);
  if (!call.folder.empty() && ::chdir(call.folder.c_str()) != 0) ::_exit(126);
  for (std::string& variable : call.environment) ::putenv(variable.data());
  ::execvp(call.arguments.front().c_str(), pointers(call.arguments).data());
  ::_exit(127);
}

}  // namespace

ProgramResult program_run(const ProgramCall& call) {
  const TemporaryFolder outputs;
  const pid_t child = ::fork();
  if (child == 0) become(call, outputs);
  int status = 0;
  ::waitpid(child, &status, 0);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {code, read_file(outputs / "out"), read_file(outputs / "err")};
}

}  // namespace fairlead::test
