// SPDX-License-Identifier: MIT
#include "core/app/program.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/app/command.hpp"
#include "core/app/plugin_child.hpp"
#include "core/base/problem.hpp"
#include "core/plugin_host/child_process.hpp"
#include "core/program/exit_code.hpp"
#include "core/program/guard.hpp"
#include "core/program/interrupt.hpp"
#include "core/program/standard_streams.hpp"

namespace fairlead {

namespace {

void say(std::string_view text) {
  fmt::print(stderr, "fairlead: {}\n", text);
}

struct Defined {
  CLI::App* app = nullptr;
  Action action{};
};

std::vector<Defined> define_all(CLI::App& program) {
  std::vector<Defined> defined;
  for (const Command& command : commands()) {
    CLI::App* app = program.add_subcommand(std::string{command.name}, std::string{command.summary});
    app->footer(fmt::format("Example:\n  {}", command.example));
    Action action = command.define(*app);
    defined.push_back({app, std::move(action)});
  }
  return defined;
}

/// A first word that is neither an option nor a command; CLI11 would only miss a subcommand.
bool refuse_unknown_command(int argc, char** argv) {
  const std::string word = argc > 1 ? argv[1] : "";
  std::vector<std::string> known;
  for (const Command& command : commands()) known.emplace_back(command.name);
  if (word.empty() || word.front() == '-' || std::find(known.begin(), known.end(), word) != known.end()) return false;
  const std::string near = nearest_word(word, known);
  say(fmt::format("no command \"{}\"; {}", word,
                  near.empty() ? "`fairlead --help` lists them" : "did you mean \"" + near + "\"?"));
  return true;
}

}  // namespace

int run_program(int argc, char** argv) {
  if (argc > 1 && argv[1] == child_word) return run_plugin_child({argv + 2, argv + argc});
  occupy_standard_streams();
  std::signal(SIGCHLD, SIG_DFL);  // whoever started this may ignore it, and then nobody learns how a child ended
  CLI::App program{"Fairlead plans and simulates offshore service work", "fairlead"};
  program.set_version_flag("--version", "fairlead " FAIRLEAD_VERSION);
  program.require_subcommand(1);
  program.footer("Example:\n  fairlead run scenarios/first-steps/scenario.json");
  const std::vector<Defined> defined = define_all(program);
  if (refuse_unknown_command(argc, argv)) return exit_usage;
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? exit_done : exit_usage;
  }
  watch_for_interrupt();
  for (const Defined& command : defined)
    if (command.app->parsed()) return guarded("fairlead", command.action);
  return exit_usage;
}

}  // namespace fairlead
