// SPDX-License-Identifier: MIT
#include "core/plugin_host/plugin.hpp"

#include <fstream>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/plugin_host/catalogue.hpp"
#include "tests/core/plugin_host/bad_plugin_files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace fs = std::filesystem;
using namespace fairlead;
using Catch::Matchers::Contains;
using test::bad_plugin;
using test::plugin_error;

namespace {

std::string loading_error(const fs::path& library) {
  return plugin_error([&] { Plugin plugin(library); });
}

/// A file of the test's own, gone at the end.
struct TemporaryFile {
  test::TemporaryFolder folder;
  fs::path path;
  explicit TemporaryFile(const std::string& bytes) : path(folder / "plugin.so") {
    std::ofstream(path, std::ios::binary) << bytes;
  }
};

}  // namespace

TEST_CASE("a sound plugin loads and answers") {
  Plugin plugin(bad_plugin("sound"));
  CHECK(plugin.describe().code == FAIRLEAD_OK);
  const PluginAnswer answer = plugin.expand("{}");
  CHECK(answer.code == FAIRLEAD_OK);
  CHECK_THAT(answer.text, Contains("fairlead.network/1"));
}

TEST_CASE("a plugin of a newer minor version with a longer table works") {
  Plugin plugin(bad_plugin("newer_minor"));
  CHECK(plugin.expand("{}").code == FAIRLEAD_OK);
}

TEST_CASE("a file that is no library is refused as such") {
  const TemporaryFile text("this is no library");
  CHECK_THAT(loading_error(text.path), Contains("is not a loadable shared library (") && Contains(text.path.string()));
  const TemporaryFile empty("");
  CHECK_THAT(loading_error(empty.path), Contains("is not a loadable shared library (file too short)"));
}

TEST_CASE("a truncated library is refused") {
  const TemporaryFile half(read_file(bad_plugin("sound")).substr(0, 4000));
  CHECK_THAT(loading_error(half.path), Contains("is cut short: it has 4000 bytes"));
  const TemporaryFile stub(read_file(bad_plugin("sound")).substr(0, 40));
  CHECK_THAT(loading_error(stub.path), Contains("is not a loadable shared library"));
}

TEST_CASE("a missing file and a folder are refused by name") {
  CHECK_THAT(loading_error("/nowhere/at-all.so"), Contains("/nowhere/at-all.so: there is no such file"));
  CHECK_THAT(loading_error(BAD_PLUGIN_DIRECTORY), Contains("is not a file"));
}

TEST_CASE("loader messages carry no misleading errno text") {
  const TemporaryFile text("this is no library");
  CHECK_THAT(loading_error(text.path), !Contains("descriptor") && !Contains("dlerror") && !Contains("Illegal seek"));
}

TEST_CASE("a library without the entry symbol is no plugin") {
  CHECK_THAT(loading_error(bad_plugin("no_symbol")),
             Contains("is no Fairlead plugin: it has no symbol fairlead_plugin_entry"));
}

TEST_CASE("a library with undefined symbols is refused with the symbol's name") {
  CHECK_THAT(loading_error(bad_plugin("undefined_symbol")), Contains("nobody_provides_this") && Contains("-z,defs"));
}

TEST_CASE("a newer ABI asks for a newer program") {
  CHECK_THAT(loading_error(bad_plugin("newer_major")),
             Contains("speaks plugin ABI 2.0, this program speaks 1.0; a newer Fairlead is needed"));
}

TEST_CASE("an older ABI asks for the plugin to be built again") {
  CHECK_THAT(loading_error(bad_plugin("older_major")),
             Contains("speaks plugin ABI 0.0") && Contains("build the plugin again"));
}

TEST_CASE("a table too small for its functions is refused") {
  CHECK_THAT(loading_error(bad_plugin("small_table")), Contains("its table of 16 bytes is too small"));
}

TEST_CASE("a table without expand is refused") {
  CHECK_THAT(loading_error(bad_plugin("no_expand")), Contains("its table lacks describe or expand"));
}

TEST_CASE("a plugin that declines is refused with what it logged") {
  std::string logged;
  const PluginLog log = [&](const std::string&, int level, const std::string& text) {
    logged = std::to_string(level) + " " + text;
  };
  CHECK_THAT(plugin_error([&] { Plugin plugin(bad_plugin("declines"), log); }),
             Contains("declines to work: needs a licence"));
  CHECK(logged == "2 needs a licence");
  CHECK_THAT(loading_error(bad_plugin("declines_silently")), Contains("declines to work with this program"));
}

TEST_CASE("an entry function that throws is refused") {
  CHECK_THAT(loading_error(bad_plugin("entry_throws")), Contains("its entry function threw an exception"));
}

TEST_CASE("each fault of describe is told apart") {
  const auto describe_error = [](const std::string& fault) {
    Plugin plugin(bad_plugin(fault));
    return plugin_error([&] { static_cast<void>(describe(plugin)); });
  };
  CHECK_THAT(describe_error("describe_fails"), Contains("describe() failed: out of cheese"));
  CHECK_THAT(describe_error("describe_silent"), Contains("describe() answered nothing"));
  CHECK_THAT(describe_error("describe_not_json"), Contains("describe() answered no usable JSON"));
  CHECK_THAT(describe_error("describe_invalid"), Contains("describe() returned 1, expected 0 or 3"));
  CHECK_THAT(describe_error("describe_wrong_format"),
             Contains("/format: found \"fairlead.service/2\", expected \"fairlead.service/1\""));
  CHECK_THAT(describe_error("describe_wrong_types"), Contains("/id:") && Contains("/parameters:"));
  CHECK_THAT(describe_error("extra_member"), Contains("/speed") && Contains("unknown-key"));
  CHECK_THAT(describe_error("colour_named"), Contains("/colour: found \"blue\""));
  CHECK_THAT(describe_error("parameter_contradiction"), Contains("/parameters/0"));
}

TEST_CASE("calls from several threads into one plugin wait for each other") {
  Plugin plugin(bad_plugin("sound"));
  std::vector<PluginAnswer> answers(4);
  std::vector<std::thread> threads;
  for (PluginAnswer& answer : answers) threads.emplace_back([&] { answer = plugin.expand("{}"); });
  for (std::thread& thread : threads) thread.join();
  for (const PluginAnswer& answer : answers) CHECK(answer.text == answers.front().text);
}
