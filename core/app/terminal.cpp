// SPDX-License-Identifier: MIT
#include "core/app/terminal.hpp"

#include <algorithm>

#include <sys/ioctl.h>
#include <unistd.h>

#include "core/report/text_report.hpp"

namespace fairlead {

int terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 100;
  return size.ws_col;
}

std::string run_report(const Run& run) {
  return text_report(run, std::max(terminal_width(), narrowest_report));
}

}  // namespace fairlead
