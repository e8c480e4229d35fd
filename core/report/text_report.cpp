// SPDX-License-Identifier: MIT
#include "core/report/text_report.hpp"

#include <algorithm>

#include "core/report/text_gantt.hpp"
#include "core/report/text_sections.hpp"

namespace fairlead {
namespace {

void add_section(std::string& report, const char* title, const std::string& section) {
  if (section.empty()) return;
  ((report += "\n") += title) += "\n";
  report += section;
}

}  // namespace

std::string text_report(const Run& run, int width) {
  const int columns = std::max(width, narrowest_report);
  std::string report = text_sections::heading(run, columns);
  add_section(report, "ORDERS", text_sections::orders(run, columns));
  add_section(report, "WHAT THE FLEET DOES", text_gantt(run.scenario, run.trace, columns));
  add_section(report, "HOURS BY ASSET, WITHIN THE HORIZON", text_sections::assets(run, columns));
  add_section(report, "KEY FIGURES, WITHIN THE HORIZON", text_sections::money(run, columns));
  add_section(report, "SERVICE LINES", text_sections::lines(run, columns));
  add_section(report, "WAITING BY CAUSE, HOURS OF ASSETS", text_sections::waiting(run, columns));
  add_section(report, "EVENTS OF DEMANDS", text_sections::demands(run, columns));
  add_section(report, "NOT SERVED, AND WHY", text_sections::left_out(run, columns));
  add_section(report, "ASSUMPTIONS", text_sections::assumptions(run, columns));
  return report;
}

}  // namespace fairlead
