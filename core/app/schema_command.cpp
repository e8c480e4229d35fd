// SPDX-License-Identifier: MIT
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/app/command.hpp"
#include "core/app/options.hpp"
#include "core/base/file.hpp"
#include "core/io/scenario_schema.hpp"
#include "core/program/exit_code.hpp"

namespace fairlead {

namespace {

struct SchemaOptions {
  std::string file{};
  std::vector<std::string> plugin_path{};
};

int write_schema(const SchemaOptions& options) {
  const Catalogue catalogue = find_plugins(options.plugin_path, {});
  const std::string schema = scenario_schema(catalogue.services());
  if (options.file.empty()) {
    fmt::print("{}", schema);
  } else {
    write_file(options.file, schema);
  }
  return exit_done;
}

}  // namespace

Action define_schema(CLI::App& app) {
  const auto options = std::make_shared<SchemaOptions>();
  app.add_option("-o,--output", options->file, "Write the schema here instead of to standard output")
      ->type_name("FILE");
  add_plugin_path(app, options->plugin_path);
  return [options] { return write_schema(*options); };
}

}  // namespace fairlead
