// SPDX-License-Identifier: MIT
// `fairlead plugin check` on plugins with one fault each: exactly the check of that fault tells it.
#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/base/json.hpp"
#include "core/program/exit_code.hpp"
#include "tests/support/program_run.hpp"
#include "tests/support/temporary_folder.hpp"

namespace fs = std::filesystem;
using namespace fairlead;
using Catch::Contains;

namespace {

struct Expected {
  std::string fault{};    ///< the plugin's file
  std::string check{};    ///< that tells it
  std::string message{};  ///< part of what it says
  std::string outcome = "failed";
};

fs::path bad_plugin(const std::string& fault) {
  return fs::path(BAD_PLUGIN_DIRECTORY) / (fault + ".so");
}

test::ProgramResult check(const fs::path& library, std::vector<std::string> more = {}) {
  std::vector<std::string> words{FAIRLEAD_PROGRAM, "plugin", "check", library.string(), "--reproduce", "7"};
  words.insert(words.end(), more.begin(), more.end());
  return test::program_run({.arguments = words});
}

struct Told {
  std::string name{};
  std::string outcome{};
  std::string why{};
};

std::string text_of(const JsonCursor& object, const char* key) {
  const auto member = object.find(key);
  return member ? member->text().value_or("") : "";
}

std::vector<Told> told(const std::string& json) {
  Problems problems;
  const JsonDocument document = JsonDocument::parse(json, "report");
  std::vector<Told> all;
  for (const JsonCursor& one : document.root(problems).require("checks")->elements())
    all.push_back({text_of(one, "name"), text_of(one, "outcome"), text_of(one, "why")});
  REQUIRE(problems.empty());
  return all;
}

bool passed(const Told& one) {
  return one.outcome == "ok" || one.why.starts_with("there is no ");  // metadata file
}

void finds_exactly(const Expected& expected, const std::vector<std::string>& more = {}) {
  INFO(expected.fault);
  std::vector<std::string> words{"--json"};
  words.insert(words.end(), more.begin(), more.end());
  const test::ProgramResult result = check(bad_plugin(expected.fault), words);
  CHECK(result.code == exit_negative);
  bool seen = false;
  for (const Told& one : told(result.out)) {
    INFO(one.name << " " << one.outcome << " " << one.why);
    if (one.name == expected.check) {
      seen = true;
      CHECK(one.outcome == expected.outcome);
      CHECK_THAT(one.why, Contains(expected.message));
    } else {
      const bool because_of_it = seen && one.outcome == "skipped" && one.why.starts_with("because of ");
      CHECK((passed(one) || because_of_it));
    }
  }
  CHECK(seen);
}

void finds_exactly(const std::vector<Expected>& all) {
  for (const Expected& expected : all) finds_exactly(expected);
}

}  // namespace

TEST_CASE("a sound plugin passes every check") {
  for (const char* fault : {"sound", "newer_minor"}) {
    const test::ProgramResult result = check(bad_plugin(fault), {"--json"});
    CHECK(result.code == exit_done);
    for (const Told& one : told(result.out)) {
      INFO(fault << ": " << one.name << " " << one.outcome << " " << one.why);
      CHECK(passed(one));
    }
  }
}

TEST_CASE("faults of the library are told by their checks") {
  finds_exactly({{"no_symbol", "entry-exported", "no symbol fairlead_plugin_entry"},
                 {"exports_more", "exports-nothing-else", "exports lay_pipes"},
                 {"unique_symbol", "no-unique-symbols", "GNU_UNIQUE: one_in_the_process"},
                 {"undefined_symbol", "loads", "nobody_provides_this"},
                 {"crashes_on_load", "loads", "crashed (SIGABRT)", "crashed"},
                 {"metadata_stale", "metadata-fits", "metadata_stale.json is stale"}});
}

TEST_CASE("faults of the table are told by their checks") {
  finds_exactly({{"declines", "accepts-host", "declines to work"},
                 {"declines_silently", "accepts-host", "declines to work"},
                 {"entry_throws", "accepts-host", "throws an exception"},
                 {"newer_major", "abi-version", "abi_major is 2, this program speaks 1"},
                 {"older_major", "abi-version", "abi_major is 0"},
                 {"small_table", "table-whole", "struct_size is 16"},
                 {"no_expand", "table-whole", "expand is NULL"},
                 {"knows_every_extension", "unknown-extension", "for an id that nobody defined"}});
}

TEST_CASE("faults of the description are told by their checks") {
  finds_exactly({{"describe_fails", "describes", "out of cheese"},
                 {"describe_silent", "describes", "answered nothing"},
                 {"describe_not_json", "describes", "no usable JSON"},
                 {"describe_invalid", "describes", "returned 1, expected 0"},
                 {"describe_varies", "describes-alike", "differs at byte"},
                 {"describe_slow", "describes-quickly", "ms at best, allowed are 100"},
                 {"describe_wrong_format", "description-complete", "found \"fairlead.service/2\""},
                 {"extra_member", "description-complete", "/speed"},
                 {"id_upper_case", "id-reverse-dns", "org.Example.bad"},
                 {"version_odd", "version-semantic", "\"1\""},
                 {"icon_unknown", "icon-shipped", "\"cheese\", expected one of boat"},
                 {"colour_named", "colour-hexadecimal", "found \"blue\", expected #rrggbb"}});
}

TEST_CASE("faults of parameters and example are told by their checks") {
  finds_exactly({{"parameter_contradiction", "parameter-table", "/parameters/0/choices"},
                 {"parameter_required_with_default", "parameter-table", "days is required and has a default"},
                 {"no_example", "example-order", "has no example_order"},
                 {"example_without_place", "example-places", "expected the key \"site\""},
                 {"example_out_of_range", "example-parameters", "found 1000, expected a number from 0.5 to 60"}});
}

TEST_CASE("faults of the answer to the example are told by their check") {
  const std::string check = "expands-example";
  finds_exactly({{"throws", check, "the drill string is stuck"},
                 {"no_wall", check, "threw an exception across the plugin boundary"},
                 {"expand_fails", check, "out of cheese"},
                 {"expand_fails_silently", check, "without saying why"},
                 {"expand_unknown_code", check, "returned 42"},
                 {"expand_negative_code", check, "returned -1"},
                 {"expand_silent", check, "answered nothing"},
                 {"expand_not_json", check, "no usable JSON"},
                 {"expand_not_an_object", check, "a list of 3 elements"},
                 {"expand_wrong_format", check, "fairlead.network/9"},
                 {"expand_wrong_types", check, "/ways/0/id"},
                 {"expand_no_ways", check, "at least one way"},
                 {"expand_unknown_feature", check, "time-travel"}});
}

TEST_CASE("refusals and floods for an example are told by their check") {
  const std::string check = "expands-example";
  finds_exactly({{"expand_invalid", check, "calls its own example invalid"},
                 {"expand_invalid_without_problems", check, "names no problem"},
                 {"expand_invalid_without_pointer", check, "/problems/0/pointer"},
                 {"expand_cannot_serve", check, "no rig reaches the bottom"},
                 {"expand_cannot_serve_without_reason", check, "expected the key \"reason\""},
                 {"expand_floods", check, "wrote more than 64 MB"},
                 {"expand_floods_on", check, "wrote more than 64 MB"}});
}

TEST_CASE("a crash and an exit in expand are told") {
  finds_exactly({{"crashes", "expands-example", "crashed (SIGABRT)", "crashed"},
                 {"exits", "expands-example", "ended the process with exit code 3", "crashed"}});
}

TEST_CASE("a plugin that hangs is ended at the time limit") {
  finds_exactly({"hangs", "expands-example", "took more processor time than its time limit", "timed out"},
                {"--time-limit", "5"});
  finds_exactly({"sleeps", "expands-example", "took longer than its time limit", "timed out"}, {"--time-limit", "5"});
}

TEST_CASE("faults of networks are told by their checks") {
  finds_exactly({{"expand_cycle", "networks-acyclic", "a -> b -> a"},
                 {"zero_duration", "durations-positive", "the activity a of the way way takes no time"},
                 {"capability_without_unit", "capability-units", "asks for an amount of crane"},
                 {"capability_undeclared", "capabilities-declared", "asks for crane_t"},
                 {"quantity_undeclared", "quantities-declared", "carries works"},
                 {"quantity_unused", "quantities-declared", "no way ever carries dives"},
                 {"place_of_its_own", "places-of-the-order", "found \"field\", expected the id of a place"}});
}

TEST_CASE("faults with unusual orders are told by their checks") {
  finds_exactly({{"takes_unknown_parameter", "unknown-parameters", "returned 0"},
                 {"crashes_in_deep_water", "impossible-orders", "it was given water of 10 km", "crashed"},
                 {"crashes_on_long_work", "mutated-orders", "of seed 7, params {\"days\":", "crashed"},
                 {"crashes_on_cut_order", "damaged-orders", "it was given damaged order", "crashed"},
                 {"writes_on", "stops-when-refused", "more pieces after the sink had refused one"}});
}

TEST_CASE("answers that depend on more than the order are told by their checks") {
  finds_exactly({{"counts_calls", "repeats-itself", "\"Work 2\""},
                 {"names_process", "repeats-in-another-process", "Work of process"},
                 {"names_last_order", "independent-of-calls", "Work after"},
                 {"names_locale", "independent-of-locale", "Work of 1,5"},
                 {"names_hour", "independent-of-time", "Work of zone 14"},
                 {"names_thread", "works-on-any-thread", "Work of thread"},
                 {"reads_beyond", "reads-only-the-order", "unreadable memory behind its last byte", "crashed"}});
}

TEST_CASE("what a plugin leaves behind is told by its check") {
  finds_exactly({{"prints", "prints-nothing", "printed: I am laying pipes"},
                 {"leaves_thread", "leaves-no-thread", "leaves 1 threads behind"},
                 {"leaves_open", "leaves-nothing-open", "/dev/null"},
                 {"writes_file", "writes-no-file", "makes left-behind.txt"},
                 {"writes_into_file", "writes-no-file", "writes to a file"},
                 {"leaks", "memory-bounded", "memory grew by"},
                 {"leaks_little", "memory-bounded", "memory grew by"},
                 {"leaks_mappings", "memory-bounded", "memory grew by"}});
}

TEST_CASE("settings that a plugin changes are told by their checks") {
  finds_exactly({{"sets_environment", "keeps-environment", "BAD_PLUGIN=was here"},
                 {"sets_locale", "keeps-locale", "LC_COLLATE=C.UTF-8"},
                 {"changes_folder", "keeps-settings", "folder /"}});
}

TEST_CASE("a file that is no library fails the first check and skips the others") {
  const test::TemporaryFolder folder;
  write_file(folder / "text.so", "not a library");
  const std::string whole = read_file(bad_plugin("sound"));
  write_file(folder / "half.so", whole.substr(0, whole.size() / 2));
  const test::ProgramResult text = check(folder / "text.so");
  CHECK(text.code == exit_negative);
  CHECK_THAT(text.out, Contains("is no ELF file"));
  const test::ProgramResult half = check(folder / "half.so");
  CHECK_THAT(half.out, Contains("is cut short") && Contains("1 failed"));
}

TEST_CASE("a file that cannot be read ends with the code of the system") {
  CHECK(check("/nowhere/at-all.so").code == exit_system);
  CHECK(check("/").code == exit_system);
  CHECK(test::program_run({.arguments = {FAIRLEAD_PROGRAM, "plugin", "check"}}).code == exit_usage);
}

TEST_CASE("JUnit gets each check with its outcome") {
  const test::TemporaryFolder folder;
  static_cast<void>(check(bad_plugin("crashes"), {"--junit", (folder / "check.xml").string()}));
  const std::string xml = read_file(folder / "check.xml");
  CHECK_THAT(xml, Contains("failures=\"0\" errors=\"1\" skipped="));
  CHECK_THAT(xml, Contains("name=\"expands-example\"") && Contains("<error message=\"crashed (SIGABRT)"));
  CHECK_THAT(xml, Contains("<property name=\"seed\" value=\"7\"/>"));
}

TEST_CASE("the same seed gives the same report and its text says how to repeat it") {
  const test::ProgramResult first = check(bad_plugin("crashes_on_long_work"));
  CHECK(first.out == check(bad_plugin("crashes_on_long_work")).out);
  CHECK_THAT(first.out, Contains("seed 7: --reproduce 7 tries the same orders again"));
}

TEST_CASE("the work of a child is refused to users in words of their own") {
  CHECK(test::program_run({.arguments = {FAIRLEAD_PROGRAM, "plugin-child"}}).code == exit_usage);
}
