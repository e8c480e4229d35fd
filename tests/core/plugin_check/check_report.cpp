// SPDX-License-Identifier: MIT
#include "core/plugin_check/check_report.hpp"

#include <catch2/catch.hpp>

#include "core/base/json.hpp"

using namespace fairlead;
using Catch::Contains;

namespace {

CheckReport report() {
  return {
      .library = "a.so",
      .seed = 12,
      .results = {{.name = "loads", .sentence = "It loads.", .outcome = CheckOutcome::Ok},
                  {.name = "describes",
                   .sentence = "It says.",
                   .outcome = CheckOutcome::Failed,
                   .why = "a <b> & \x1b[31m\"c\"\nd"},
                  {.name = "expands", .sentence = "It works.", .outcome = CheckOutcome::TimedOut, .why = "too long"},
                  {.name = "quiet", .sentence = "It is quiet.", .why = "because of expands"}}};
}

}  // namespace

TEST_CASE("the text names each outcome and says what a failed check means") {
  const std::string text = check_text(report());
  CHECK_THAT(text, Contains("describes                    failed\n    It says.\n    a <b> &  [31m\"c\"\n    d\n"));
  CHECK_THAT(text, Contains("quiet                        skipped because of expands\n"));
  CHECK_THAT(text, Contains("4 checks, 1 ok, 1 failed, 1 timed out, 1 skipped\nseed 12: --reproduce 12"));
}

TEST_CASE("the JSON holds every check") {
  Problems problems;
  const JsonDocument document = JsonDocument::parse(check_json(report()), "report");
  const JsonCursor root = document.root(problems);
  CHECK(root.require("passed")->boolean() == false);
  CHECK(root.require("checks")->elements().size() == 4);
  CHECK(root.require("checks")->elements()[2].require("outcome")->text() == "timed out");
}

TEST_CASE("the XML counts failures and errors and escapes what they say") {
  const std::string xml = check_junit(report());
  CHECK_THAT(xml, Contains("tests=\"4\" failures=\"1\" errors=\"1\" skipped=\"1\""));
  CHECK_THAT(xml, Contains("<failure message=\"a &lt;b&gt; &amp;  [31m&quot;c&quot;&#10;d\"/>"));
}

TEST_CASE("a report passes when nothing failed") {
  CheckReport all = report();
  CHECK_FALSE(all.passed());
  all.results.erase(all.results.begin() + 1, all.results.begin() + 3);
  CHECK(all.passed());
}
