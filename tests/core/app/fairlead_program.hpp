// SPDX-License-Identifier: MIT
// The built program, run with arguments, and small inputs for it.
#pragma once

#include <string>
#include <vector>

#include "tests/support/program_run.hpp"
#include "tests/support/temporary_folder.hpp"

namespace fairlead::test {

[[nodiscard]] ProgramResult fairlead(std::vector<std::string> arguments, std::vector<std::string> environment = {});

/// One inline order of one asset at one place, two activities, no weather: the smallest scenario that runs.
[[nodiscard]] std::string smallest_scenario();

/// The shipped scenario's file.
[[nodiscard]] std::string shipped(const std::string& scenario);

/// Every file of the folder by name, as bytes.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> bytes_of(const std::filesystem::path& folder);

}  // namespace fairlead::test
