// SPDX-License-Identifier: MIT
// Command: one row of the table of commands, from which the program's command line is made.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace fairlead {

/// What a command does once its options are read; answers an ExitCode.
using Action = std::function<int()>;

struct Command {
  std::string_view name;
  std::string_view summary;
  std::string_view example;         ///< ends its --help
  Action (*define)(CLI::App& app);  ///< adds options and answers the action that reads them
};

/// In the order in which --help lists them.
[[nodiscard]] std::span<const Command> commands();

// One file each: <name>_command.cpp; view and render: visualizer_commands.cpp; `plugin new`: plugin_new_command.cpp;
// `benchmark oas` and `benchmark tramp`: routing_benchmark_commands.cpp
Action define_run(CLI::App& app);
Action define_plan(CLI::App& app);
Action define_check(CLI::App& app);
Action define_explain(CLI::App& app);
Action define_validate(CLI::App& app);
Action define_schema(CLI::App& app);
Action define_plugin(CLI::App& app);
Action define_plugin_new(CLI::App& app);
Action define_benchmark(CLI::App& app);
Action define_benchmark_oas(CLI::App& app);
Action define_benchmark_tramp(CLI::App& app);
Action define_view(CLI::App& app);
Action define_render(CLI::App& app);

}  // namespace fairlead
