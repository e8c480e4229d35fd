// SPDX-License-Identifier: MIT
#include "core/program/guard.hpp"

#include <cstdio>
#include <filesystem>
#include <new>
#include <string>

#include <fmt/format.h>

#include "core/base/problem.hpp"
#include "core/program/exit_code.hpp"
#include "core/program/interrupt.hpp"

namespace fairlead {

namespace {

int report(std::string_view program, const InputError& error) {
  for (const Problem& problem : error.problems()) fmt::print(stderr, "{}\n", format_problem(problem));
  const std::size_t count = error.problems().size();
  fmt::print(stderr, "{}: {} problem{}\n", program, count, count == 1 ? "" : "s");
  return exit_input;
}

int report(std::string_view program, std::string_view what, ExitCode code) {
  fmt::print(stderr, "{}: {}\n", program, what);
  return code;
}

int reported(std::string_view program, const std::function<int()>& work) {
  try {
    const int code = work();
    if (std::fflush(stdout) != 0) throw SystemError("cannot write to standard output");
    return interrupted() ? exit_interrupted : code;
  } catch (const Interrupted&) {
    return exit_interrupted;
  } catch (const InputError& error) {
    return report(program, error);
  } catch (const PluginError& error) {
    return report(program, error.what(), exit_plugin);
  } catch (const SystemError& error) {
    return report(program, error.what(), exit_system);
  } catch (const std::filesystem::filesystem_error& error) {
    return report(program, error.what(), exit_system);
  } catch (const std::bad_alloc&) {
    return report(program, "out of memory", exit_system);
  } catch (const std::exception& error) {
    const std::string what = fmt::format(
        "internal error: {}. This is a defect of Fairlead: please report it with the scenario.", error.what());
    return report(program, what, exit_internal);
  }
}

}  // namespace

int guarded(std::string_view program, const std::function<int()>& work) try {
  return reported(program, work);
} catch (...) {
  return exit_system;  // standard error takes no words either
}

}  // namespace fairlead
