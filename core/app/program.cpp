// SPDX-License-Identifier: MIT
#include "core/app/program.hpp"

#include <algorithm>
#include <cstdio>
#include <new>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/app/command.hpp"
#include "core/app/exit_code.hpp"
#include "core/app/interrupt.hpp"
#include "core/base/problem.hpp"

namespace fairlead {

namespace {

void say(std::string_view text) {
  fmt::print(stderr, "fairlead: {}\n", text);
}

int report(const InputError& error) {
  for (const Problem& problem : error.problems()) fmt::print(stderr, "{}\n", format_problem(problem));
  const std::size_t count = error.problems().size();
  say(count == 1 ? "1 problem" : fmt::format("{} problems", count));
  return exit_input;
}

/// The one place that knows which failure ends with which code.
int guarded(const Action& action) {
  try {
    const int code = action();
    if (std::fflush(stdout) != 0) throw SystemError("cannot write to standard output");
    return interrupted() ? exit_interrupted : code;
  } catch (const InputError& error) {
    return report(error);
  } catch (const PluginError& error) {
    say(error.what());
    return exit_plugin;
  } catch (const SystemError& error) {
    say(error.what());
    return exit_system;
  } catch (const std::bad_alloc&) {
    say("out of memory");
    return exit_system;
  } catch (const std::exception& error) {
    say(fmt::format("internal error: {}. This is a defect of Fairlead: please report it with the scenario.",
                    error.what()));
    return exit_internal;
  }
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
    if (command.app->parsed()) return guarded(command.action);
  return exit_usage;
}

}  // namespace fairlead
