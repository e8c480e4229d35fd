// SPDX-License-Identifier: MIT
#include "core/program/guard.hpp"

#include <filesystem>
#include <new>
#include <string>

#include <catch2/catch.hpp>

#include "core/base/problem.hpp"
#include "core/program/exit_code.hpp"
#include "core/program/progress_report.hpp"

using namespace fairlead;

TEST_CASE("work that succeeds ends with the code it answers") {
  CHECK(guarded("fairlead", [] { return int{exit_done}; }) == exit_done);
  CHECK(guarded("fairlead", [] { return int{exit_negative}; }) == exit_negative);
}

TEST_CASE("each kind of failure ends with its own code") {
  CHECK(guarded("fairlead", []() -> int { throw InputError({{.code = "syntax"}}); }) == exit_input);
  CHECK(guarded("fairlead", []() -> int { throw PluginError("p", "o", "broke"); }) == exit_plugin);
  CHECK(guarded("fairlead", []() -> int { throw SystemError("disk full"); }) == exit_system);
  CHECK(guarded("fairlead", []() -> int { throw std::bad_alloc{}; }) == exit_system);
  CHECK(guarded("fairlead", []() -> int { return std::filesystem::exists(std::string(300, 'x')) ? 1 : 0; }) ==
        exit_system);
  CHECK(guarded("fairlead", []() -> int { throw std::logic_error("oops"); }) == exit_internal);
}

TEST_CASE("progress is shown as asked and not at all where nobody looks") {
  CHECK(make_progress("plain") != nullptr);
  CHECK(make_progress("json") != nullptr);
  CHECK(make_progress("none") == nullptr);
}
