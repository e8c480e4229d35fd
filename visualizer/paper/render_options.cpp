// SPDX-License-Identifier: MIT
#include "visualizer/paper/render_options.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include <CLI/CLI.hpp>

#include "core/program/exit_code.hpp"
#include "core/program/number_range.hpp"

namespace fairlead::view {

namespace {

constexpr int smallest_side = 160;
constexpr int largest_side = 16384;

using Names = std::vector<std::string>;

std::string joined(const Names& names, const char* between) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : between) + name;
  return text;
}

CLI::Validator one_of(const Names& names) {
  const auto refuse = [names](const std::string& word) -> std::string {
    if (std::find(names.begin(), names.end(), word) != names.end()) return {};
    return "found \"" + word + "\", expected " + joined(names, " or ");
  };
  return {refuse, ""};
}

/// The word at a value's position stands for it: the enumerators' order.
template <typename Value>
void add_choice(CLI::App& app, const std::string& name, Value& value, const Names& names, const std::string& what) {
  const auto take = [&value, names](const std::string& word) {
    value = static_cast<Value>(std::find(names.begin(), names.end(), word) - names.begin());
  };
  app.add_option_function<std::string>(name, take, what)->check(one_of(names))->type_name(joined(names, "|"));
}

bool read_side(std::string_view text, int& side) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), side);
  return error == std::errc{} && end == text.data() + text.size() && side >= smallest_side && side <= largest_side;
}

void read_size(const std::string& text, RenderOptions& options) {
  const std::size_t cross = text.find('x');
  if (cross == text.npos || !read_side(std::string_view{text}.substr(0, cross), options.width) ||
      !read_side(std::string_view{text}.substr(cross + 1), options.height))
    throw CLI::ValidationError("--size", "found \"" + text + "\", expected WIDTHxHEIGHT, each from 160 to 16384");
}

CLI::Validator ending_in(const Names& endings) {
  const auto refuse = [endings](const std::string& path) -> std::string {
    for (const std::string& ending : endings)
      if (path.size() > ending.size() && path.ends_with(ending)) return {};
    return "found \"" + path + "\", expected a file name that ends in " + joined(endings, " or ");
  };
  return {refuse, ""};
}

void add_picture_options(CLI::App& app, RenderOptions& options) {
  CLI::Option* out = app.add_option("-o,--out", options.out, "Write a picture: PNG, SVG or PDF by its ending")
                         ->type_name("FILE")
                         ->check(ending_in({".png", ".svg", ".pdf"}));
  app.add_option("--at", options.at, "Moment that the picture shows, as 2021-05-01T06:00, start or end (the default)")
      ->type_name("TIME");
  app.add_option("--movie", options.film, "Write a film, H.264 made by ffmpeg")
      ->type_name("FILE.mp4")
      ->check(ending_in({".mp4"}))
      ->excludes(out);
}

void add_film_options(CLI::App& app, RenderOptions& options) {
  app.add_option("--from", options.from, "Moment at which a film begins")->type_name("TIME")->capture_default_str();
  app.add_option("--to", options.to, "Moment at which a film ends")->type_name("TIME")->capture_default_str();
  app.add_option("--seconds", options.seconds, "How long a film lasts, 0.1 to 7200")
      ->type_name("S")
      ->check([](const std::string& text) { return range_problem(text, 0.1, 7200); })
      ->capture_default_str();
  app.add_option("--fps", options.frames_per_second, "Frames a second of a film")
      ->type_name("N")
      ->check(CLI::Range(1, 120))
      ->capture_default_str();
  app.add_option("--progress", options.progress, "How a film's progress is shown on standard error")
      ->type_name("auto|plain|json|none")
      ->check(one_of({"auto", "plain", "json", "none"}))
      ->capture_default_str();
}

void add_content_options(CLI::App& app, RenderOptions& options) {
  add_choice(app, "--part", options.part, {"all", "map", "timeline", "figures"}, "The whole picture or a part of it");
  app.add_option("--with", options.other, "Compare with another run")->type_name("RUN");
  app.add_option("--select", options.select, "Choose an asset, order or place by its id")->type_name("ID");
  app.add_flag("--follow", options.follow, "Keep the chosen asset in the middle of the map");
  app.add_option("--explain", options.explain, "Show a step of what an order waited for, the last one unless named")
      ->type_name("ORDER[:STEP]");
  app.add_option("--timeline", options.timeline, "Stretch of time that the timeline shows")->type_name("FROM..TO");
  add_choice(app, "--rows", options.rows, {"asset", "order", "place", "service"}, "What the timeline's rows are");
  add_choice(app, "--figure", options.figure, {"revenue", "utilisation", "waiting", "orders"}, "Which figure is drawn");
}

void add_look_options(CLI::App& app, RenderOptions& options) {
  app.add_option_function<std::string>(
         "--size", [&options](const std::string& text) { read_size(text, options); },
         "Pixels, 1600x900 unless given, 1280x720 for a film")
      ->type_name("WxH");
  app.add_option("--scale", options.scale, "Of letters and marks, 1 to 2")
      ->type_name("N")
      ->check([](const std::string& text) { return range_problem(text, 1, 2); })
      ->capture_default_str();
  add_choice(app, "--theme", options.theme, {"dark", "light"}, "Colours");
  add_choice(app, "--language", options.language, {"en", "vi"}, "Of texts");
}

/// What single options cannot know.
void check_together(const CLI::App& app, RenderOptions& options) {
  if (options.out.empty() && options.film.empty())
    throw CLI::ValidationError("fairlead render", "found neither -o FILE nor --movie FILE.mp4, expected one of them");
  options.at_given = app.count("--at") > 0;
  if (options.film.empty()) return;
  if (app.count("--size") == 0) {
    options.width = 1280;
    options.height = 720;
  }
  if (options.width % 2 != 0 || options.height % 2 != 0)
    throw CLI::ValidationError("--size", "found an odd number of pixels, expected even ones for a film");
}

}  // namespace

std::optional<int> read_options(int argc, char** argv, RenderOptions& options) {
  CLI::App app{"Draw a run as a picture (PNG, SVG, PDF) or a film, without a display", "fairlead render"};
  app.set_version_flag("--version", "fairlead-render " FAIRLEAD_VERSION);
  app.add_option("RUN", options.run, "Run folder")->required()->type_name("");
  add_picture_options(app, options);
  add_film_options(app, options);
  add_content_options(app, options);
  add_look_options(app, options);
  app.footer("Example:\n  fairlead render runs/first-steps --at 2021-03-15T12:00 -o picture.png");
  try {
    app.parse(argc, argv);
    check_together(app, options);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? exit_done : exit_usage;
  }
  return std::nullopt;
}

}  // namespace fairlead::view
