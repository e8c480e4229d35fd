// SPDX-License-Identifier: MIT
#include "visualizer/screen/view_options.hpp"

#include <CLI/CLI.hpp>

#include "core/program/exit_code.hpp"
#include "core/program/number_range.hpp"

namespace fairlead::screen {

namespace {

void add_looks(CLI::App& app, ViewOptions& options) {
  app.add_option("--theme", options.theme, "Colours: dark or light")->check(CLI::IsMember({"dark", "light"}));
  app.add_option("--language", options.language, "Of texts: en or vi")->check(CLI::IsMember({"en", "vi"}));
  app.add_option("--scale", options.scale, "Of letters and marks, 1 to 2")
      ->check([](const std::string& text) { return range_problem(text, 1, 2); });
  app.add_option("--size", options.size, "Of the window, as 1600x900")->type_name("WxH");
  app.add_option("--rows", options.rows, "What the timeline's rows are")
      ->check(CLI::IsMember({"asset", "order", "place", "service"}));
  app.add_option("--figure", options.figure, "Which figure is drawn")
      ->check(CLI::IsMember({"revenue", "utilisation", "waiting", "orders"}));
}

void add_start(CLI::App& app, ViewOptions& options) {
  app.add_option("--with", options.with, "Compare with another run")->type_name("RUN");
  app.add_option("--at", options.at, "The clock's time, as 2021-05-01 or 2021-05-01T06:00")->type_name("TIME");
  app.add_option("--timeline", options.timeline, "Stretch of time that the timeline shows")->type_name("FROM..TO");
  app.add_option("--select", options.select, "Choose an asset, order, place, pool or order/activity by its id")
      ->type_name("ID");
  app.add_flag("--follow", options.follow, "Keep the chosen asset in the middle of the map");
  app.add_option("--explain", options.explain, "Begin with a step of what an order waited for")
      ->type_name("ORDER[:STEP]");
  app.add_option("--hover", options.hover, "Show the tooltip of a thing")->type_name("ID");
  app.add_option("--do", options.actions, "Begin with actions, as zoom-in,toggle-ghosts (docs/visualizer.md)")
      ->type_name("ACTIONS");
}

}  // namespace

std::optional<ViewOptions> read_view_options(int argc, char** argv, int& exit_code) {
  ViewOptions options;
  CLI::App app{"Looks at a run folder: map, timeline, figures and clock in a window.", "fairlead-view"};
  app.footer("Example:\n  fairlead view runs/vung-tau-2021 --at 2021-05-01");
  app.add_option("RUN", options.run, "Run folder; without one, recent runs and scenarios are listed");
  add_start(app, options);
  add_looks(app, options);
  app.add_option("--screenshot", options.screenshot, "Draw once, save the window, and end")->type_name("FILE");
  app.add_option("--report-state", options.report_state, "Write a line of JSON on every change")->type_name("FILE");
  app.add_option("--bench", options.run, "Measure loading, seeking and drawing of a run folder")
      ->type_name("RUN")
      ->each([&](const std::string&) { options.bench = true; });
  app.add_option("--frames", options.frames, "Frames of each part of the measurement")
      ->check(CLI::Range(5, 10000))
      ->capture_default_str();
  app.add_flag("--json", options.json, "Measurements as JSON");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    exit_code = app.exit(error) == 0 ? exit_done : exit_usage;
    return std::nullopt;
  }
  return options;
}

}  // namespace fairlead::screen
