// SPDX-License-Identifier: MIT
#include "core/app/sibling.hpp"

#include <cerrno>
#include <cstring>

#include <unistd.h>

#include "core/base/problem.hpp"

namespace fairlead {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const fs::path& program, int reason) {
  const std::string next = reason == ENOENT ? "; it is built with the visualizer, cmake -DFAIRLEAD_VISUALIZER=ON" : "";
  throw SystemError("cannot start " + program.string() + ": " + std::strerror(reason) + next);
}

}  // namespace

fs::path sibling_path(const std::string& name) {
  std::error_code error;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  if (error) throw SystemError("cannot find the folder of the running program: " + error.message());
  return self.parent_path() / name;
}

void become_sibling(const std::string& name, const std::vector<std::string>& arguments) {
  const std::string program = sibling_path(name).string();
  std::vector<char*> words{const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  ::execv(program.c_str(), words.data());
  refuse(program, errno);
}

}  // namespace fairlead
