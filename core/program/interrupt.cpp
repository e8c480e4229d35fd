// SPDX-License-Identifier: MIT
#include "core/program/interrupt.hpp"

#include <csignal>

#include <unistd.h>

#include "core/program/exit_code.hpp"

namespace fairlead {

namespace {

// A signal handler has no other way to reach the program.
StopToken token;  // NOLINT

}  // namespace

extern "C" {

static void ask_to_stop(int signal) {
  token.request_stop();
  std::signal(signal, SIG_DFL);
}

static void end_after_abort(int) {
  ::_exit(exit_internal);
}

}  // extern "C"

void watch_for_interrupt() {
  std::signal(SIGINT, ask_to_stop);
  std::signal(SIGABRT, end_after_abort);
}

void watch_for_termination() {
  std::signal(SIGTERM, ask_to_stop);
}

const StopToken& stop_token() {
  return token;
}

bool interrupted() {
  return token.stop_requested();
}

}  // namespace fairlead
