// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>

#include "core/app/command.hpp"
#include "core/app/sibling.hpp"

namespace fairlead {

namespace {

/// Everything behind the command's name is the sibling's, its --help too where it is there to answer.
Action define_sibling(CLI::App& app, const std::string& program) {
  app.prefix_command();
  if (std::filesystem::exists(sibling_path(program))) app.set_help_flag();
  return [&app, program]() -> int { become_sibling(program, app.remaining()); };
}

}  // namespace

Action define_view(CLI::App& app) {
  return define_sibling(app, "fairlead-view");
}

Action define_render(CLI::App& app) {
  return define_sibling(app, "fairlead-render");
}

}  // namespace fairlead
