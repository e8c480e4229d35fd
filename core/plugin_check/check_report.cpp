// SPDX-License-Identifier: MIT
#include "core/plugin_check/check_report.hpp"

#include <fmt/format.h>

#include "core/base/json.hpp"

namespace fairlead {
namespace {

/// Without control characters, which terminals and XML would take for orders.
std::string printable(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < ' ' && c != '\n') c = ' ';
  return text;
}

std::string indented(const std::string& text, const std::string& indent) {
  std::string lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines += indent + text.substr(begin, end - begin) + "\n";
    begin = end + 1;
  }
  return lines;
}

std::string counts(const CheckReport& report) {
  std::string text = fmt::format("{} checks", report.results.size());
  for (const CheckOutcome outcome :
       {CheckOutcome::Ok, CheckOutcome::Failed, CheckOutcome::Crashed, CheckOutcome::TimedOut, CheckOutcome::Skipped})
    if (const std::size_t count = report.count(outcome); count > 0)
      text += fmt::format(", {} {}", count, outcome_name(outcome));
  return text;
}

std::string line_of(const CheckResult& result) {
  std::string line = fmt::format("{:<28} {}", result.name, outcome_name(result.outcome));
  if (result.outcome == CheckOutcome::Ok) return line + "\n";
  if (result.outcome == CheckOutcome::Skipped) return line + " " + printable(result.why) + "\n";
  return line + "\n" + indented(std::string(result.sentence), "    ") + indented(printable(result.why), "    ");
}

std::string escaped(const std::string& text) {
  std::string xml;
  for (const char c : printable(text)) {
    switch (c) {
      case '&':
        xml += "&amp;";
        break;
      case '<':
        xml += "&lt;";
        break;
      case '>':
        xml += "&gt;";
        break;
      case '"':
        xml += "&quot;";
        break;
      case '\n':
        xml += "&#10;";
        break;
      default:
        xml += c;
    }
  }
  return xml;
}

/// Crashes and time-outs are JUnit's errors: the check could not come to its end.
std::string element_of(const CheckResult& result) {
  const bool skipped = result.outcome == CheckOutcome::Skipped;
  const bool failed = result.outcome == CheckOutcome::Failed;
  const char* tag = skipped ? "skipped" : failed ? "failure" : "error";
  return fmt::format("    <{} message=\"{}\"/>\n", tag, escaped(result.why));
}

std::string test_case(const CheckResult& result) {
  std::string xml = fmt::format("  <testcase classname=\"fairlead.plugin-check\" name=\"{}\" time=\"{:.3f}\"",
                                result.name, result.seconds);
  if (result.outcome == CheckOutcome::Ok) return xml + "/>\n";
  return xml + ">\n" + element_of(result) + "  </testcase>\n";
}

}  // namespace

std::string check_text(const CheckReport& report) {
  std::string text = report.library.string() + "\n";
  for (const CheckResult& result : report.results) text += line_of(result);
  return text + fmt::format("{}\nseed {}: --reproduce {} tries the same orders again\n", counts(report), report.seed,
                            report.seed);
}

std::string check_json(const CheckReport& report) {
  JsonWriter json;
  json.begin_object().member("library", report.library.string()).member("passed", report.passed());
  json.member("seed", std::to_string(report.seed)).key("checks").begin_array();
  for (const CheckResult& result : report.results) {
    json.compact(true).begin_object().member("name", result.name).member("outcome", outcome_name(result.outcome));
    if (!result.why.empty()) json.member("why", printable(result.why));
    json.end_object().compact(false);
  }
  json.end_array().end_object();
  return json.str();
}

std::string check_junit(const CheckReport& report) {
  const std::size_t errors = report.count(CheckOutcome::Crashed) + report.count(CheckOutcome::TimedOut);
  std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  xml += fmt::format("<testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">\n",
                     escaped(report.library.string()), report.results.size(), report.count(CheckOutcome::Failed),
                     errors, report.count(CheckOutcome::Skipped));
  xml += fmt::format("  <properties>\n    <property name=\"seed\" value=\"{}\"/>\n  </properties>\n", report.seed);
  for (const CheckResult& result : report.results) xml += test_case(result);
  return xml + "</testsuite>\n";
}

}  // namespace fairlead
