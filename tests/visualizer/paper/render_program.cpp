// SPDX-License-Identifier: MIT
#include "tests/visualizer/paper/render_program.hpp"

#include <stdexcept>

#include "core/base/file.hpp"

namespace fairlead::test {

RenderPlace::RenderPlace() {
  const std::string scenario = std::string{FAIRLEAD_SOURCE_DIRECTORY} + "/scenarios/first-steps/scenario.json";
  const ProgramResult made =
      program_run({.arguments = {FAIRLEAD_PROGRAM, "run", scenario, "--schedules", "1", "-o", path("month").string()}});
  if (made.code != 0) throw std::runtime_error(made.err);
}

ProgramResult RenderPlace::render(std::vector<std::string> arguments,
                                  const std::vector<std::string>& environment) const {
  arguments.insert(arguments.begin(), {FAIRLEAD_RENDER, "month"});
  std::vector<std::string> without_display{"DISPLAY="};
  without_display.insert(without_display.end(), environment.begin(), environment.end());
  return program_run({.arguments = arguments, .folder = folder_.path(), .environment = without_display});
}

std::string RenderPlace::bytes(const std::string& name) const {
  return read_file(path(name));
}

}  // namespace fairlead::test
