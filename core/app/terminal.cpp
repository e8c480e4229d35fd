// SPDX-License-Identifier: MIT
#include "core/app/terminal.hpp"

#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

#include "core/report/explanation_text.hpp"

namespace fairlead {

int terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 100;
  return size.ws_col;
}

bool shows_colour() {
  const char* no_color = std::getenv("NO_COLOR");
  return ::isatty(STDOUT_FILENO) != 0 && (no_color == nullptr || *no_color == '\0');
}

std::string run_report(const Run& run) {
  std::vector<Explanation> explanations;
  for (std::size_t o = 0; o < run.scenario.orders.size(); ++o) explanations.push_back(explain_order(run, OrderId{o}));
  return overview_text(run, explanations);
}

}  // namespace fairlead
