// SPDX-License-Identifier: MIT
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/app/command.hpp"
#include "core/app/options.hpp"
#include "core/app/plugin_scaffold.hpp"
#include "core/base/file.hpp"
#include "core/base/json.hpp"
#include "core/base/problem.hpp"
#include "core/plugin_host/search_folders.hpp"
#include "core/program/exit_code.hpp"

namespace fairlead {

namespace {

namespace fs = std::filesystem;

struct NewOptions {
  std::string name{};
  std::string folder{};
  ResultOptions result{};
};

/// The installation or build tree that this program belongs to: bin/ beside lib/.
fs::path prefix_of_this_program() {
  return search_of_this_process().program.parent_path().parent_path();
}

void refuse_used_folder(const fs::path& folder) {
  std::error_code ignored;
  if (!fs::exists(folder, ignored)) return;
  if (!fs::is_directory(folder, ignored)) throw SystemError(folder.string() + " is no folder; name a new one");
  if (!fs::is_empty(folder)) throw SystemError(folder.string() + " is not empty; name a new folder");
}

void write_files(const fs::path& folder, const std::vector<ScaffoldFile>& files) {
  FolderDraft draft(folder, ".never-there");
  for (const ScaffoldFile& file : files) draft.write(file.name, file.text);
  draft.commit();
}

std::string text_of(const NewOptions& options, const std::vector<ScaffoldFile>& files) {
  return fmt::format(
      "{} files of the plugin {} written to {}. Next:\n"
      "  cd {}\n  cmake -G Ninja -B build\n  cmake --build build\n"
      "  fairlead validate scenario.json --plugin-path build/plugins\nREADME.md goes on from there.\n",
      files.size(), plugin_id(options.name), options.folder, options.folder);
}

std::string json_of(const NewOptions& options, const std::vector<ScaffoldFile>& files) {
  JsonWriter json;
  json.begin_object().member("id", plugin_id(options.name)).member("folder", options.folder);
  json.key("files").begin_array();
  for (const ScaffoldFile& file : files) json.value(file.name);
  return json.end_array().end_object().str();
}

int make(const NewOptions& options) {
  const fs::path folder = fs::path(options.folder) / "";
  const fs::path prefix = prefix_of_this_program();
  refuse_used_folder(folder.parent_path());
  const std::vector<ScaffoldFile> files = plugin_scaffold(options.name, prefix);
  write_files(folder.parent_path(), files);
  if (!fs::exists(prefix / "lib/cmake/Fairlead/FairleadConfig.cmake"))
    fmt::print(stderr, "fairlead: no SDK under {}: install it, or give cmake -D Fairlead_ROOT=FOLDER\n",
               prefix.string());
  fmt::print("{}", options.result.json ? json_of(options, files) : text_of(options, files));
  return exit_done;
}

}  // namespace

Action define_plugin_new(CLI::App& app) {
  const auto options = std::make_shared<NewOptions>();
  app.footer("Example:\n  fairlead plugin new cable-repair my-plugins/cable-repair");
  app.add_option("NAME", options->name, "Of the service, as cable-repair; or its whole id, as com.acme.cable-repair")
      ->required()
      ->type_name("")
      ->check(CLI::Validator(wrong_plugin_name, "", "plugin name"));
  app.add_option("DIR", options->folder, "Folder to write, which is not there yet or empty")->required()->type_name("");
  add_options(app, options->result);
  return [options] { return make(*options); };
}

}  // namespace fairlead
