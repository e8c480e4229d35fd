// SPDX-License-Identifier: MIT
// program_run(): starts a program as a user would, without a shell, and keeps what it printed and how it ended.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fairlead::test {

struct ProgramResult {
  int code = -1;  ///< exit code; 128 + signal if it was killed
  std::string out{};
  std::string err{};
};

struct ProgramCall {
  std::vector<std::string> arguments{};    ///< the program itself first
  std::filesystem::path folder{};          ///< to run in; empty: the current one
  std::vector<std::string> environment{};  ///< NAME=VALUE, added to the current one
};

[[nodiscard]] ProgramResult program_run(const ProgramCall& call);

}  // namespace fairlead::test
