// SPDX-License-Identifier: MIT
// fairlead-render as people start it, without a display, on a small run.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/program_run.hpp"
#include "tests/support/temporary_folder.hpp"

namespace fairlead::test {

/// A folder with the run folder `month` of scenarios/first-steps in it.
class RenderPlace {
 public:
  RenderPlace();

  /// `fairlead-render month ...` in the folder, with DISPLAY empty.
  [[nodiscard]] ProgramResult render(std::vector<std::string> arguments,
                                     const std::vector<std::string>& environment = {}) const;
  [[nodiscard]] std::filesystem::path path(const std::string& name) const { return folder_ / name; }
  [[nodiscard]] std::string bytes(const std::string& name) const;

 private:
  TemporaryFolder folder_;
};

}  // namespace fairlead::test
