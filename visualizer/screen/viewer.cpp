// SPDX-License-Identifier: MIT
#include "visualizer/screen/viewer.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "core/base/problem.hpp"
#include "visualizer/picture/run_hash.hpp"
#include "visualizer/scene/window_scene.hpp"
#include "visualizer/screen/panels.hpp"

namespace fairlead::screen {

namespace {

namespace fs = std::filesystem;

using view::Action;
using view::Popup;

/// Share of the newest frame in the speed that is shown as reached.
constexpr double newest_share = 0.1;
constexpr std::size_t most_problems_shown = 6;

std::string folder_name(const fs::path& folder) {
  const fs::path path = fs::absolute(folder).lexically_normal();
  return (path.filename().empty() ? path.parent_path() : path).filename().string();
}

/// For convenience only: a run can be looked at where nothing can be written.
void add_to_recent(const fs::path& list, const fs::path& run) {
  try {
    add_recent_run(list, run);
  } catch (const SystemError&) {
    return;
  }
}

std::unique_ptr<view::RunView> load(const fs::path& folder) {
  return std::make_unique<view::RunView>(view::load_run(folder), folder_name(folder));
}

std::string text_of(const Problems& problems) {
  std::string text;
  for (std::size_t k = 0; k < std::min(problems.size(), most_problems_shown); ++k)
    text += (k == 0 ? "" : "\n") + format_problem(problems[k]);
  if (problems.size() > most_problems_shown) text += "\n(" + std::to_string(problems.size()) + ")";
  return text;
}

}  // namespace

Viewer::Viewer(ViewerFiles files, const view::TextMeasure& text, bool remembering)
    : files_(std::move(files)), text_(&text), remembering_(remembering) {
  if (remembering_) {
    auto read = read_preferences(files_.preferences);
    preferences_ = read.preferences;
    if (!read.complaint.empty()) say(std::move(read.complaint), true);
  }
  apply(preferences_, idle_view_);
  panels_.scenarios = shipped_scenarios(files_.scenarios);
  show_run_list();
}

Viewer::~Viewer() {
  if (!remembering_) return;
  remember(view(), preferences_);
  try {
    write_preferences(preferences_, files_.preferences);
  } catch (const std::runtime_error&) {
    // Nothing that was worked for is lost, and nobody looks any more.
  }
}

void Viewer::open(const fs::path& folder) {
  show(load(folder));
  folder_ = fs::absolute(folder);
  if (remembering_) add_to_recent(files_.recent, folder);
}

void Viewer::show(std::unique_ptr<view::RunView> run) {
  auto opened = std::make_unique<view::Session>(std::move(run), *text_);
  remember(view(), preferences_);
  folder_.clear();
  session_ = std::move(opened);
  apply(preferences_, session_->view());
  session_->view().walk_words = false;  // a panel says them
  idle_view_.popup = Popup::None;
  lay_out();
}

void Viewer::compare(const fs::path& folder) {
  if (!session_) return open(folder);
  session_->compare_with(load(folder));
  panels_.show_comparison = true;
  if (remembering_) add_to_recent(files_.recent, folder);
}

void Viewer::say(std::string message, bool bad) {
  panels_.message = std::move(message);
  panels_.bad_message = bad;
}

std::vector<view::PngText> Viewer::picture_texts() const {
  if (!session_) return {};
  const std::string hash = folder_.empty() ? std::string{} : view::run_hash(folder_);
  return view::picture_texts(session_->run().name(), session_->time_stamp(), hash);
}

bool Viewer::take_screenshot_wish() {
  return std::exchange(screenshot_, false);
}

void Viewer::show_run_list() {
  panels_.recent = recent_runs(files_.recent);
}

void Viewer::resize(float width, float height) {
  width_ = width;
  height_ = height;
  preferences_.width = static_cast<int>(width);
  preferences_.height = static_cast<int>(height);
  lay_out();
}

void Viewer::lay_out() {
  if (session_) session_->resize(width_, std::max(0.0F, height_ - toolbar_height(view().scale)));
}

void Viewer::perform(Action action) {
  last_action_ = info(action).id;
  if (action == Action::Quit)
    quit_ = true;
  else if (action == Action::Screenshot)
    screenshot_ = true;
  else if (session_)
    session_->perform(action);
  else
    perform_without_run(action);
  if (action == Action::OpenRun) show_run_list();
  lay_out();
}

void Viewer::perform_without_run(Action action) {
  switch (action) {
    case Action::Help:
      idle_view_.popup = idle_view_.popup == Popup::Help ? Popup::None : Popup::Help;
      break;
    case Action::ClearSelection:
      idle_view_.popup = Popup::None;
      break;
    case Action::SwitchTheme:
      idle_view_.theme = idle_view_.theme == view::ThemeName::Dark ? view::ThemeName::Light : view::ThemeName::Dark;
      break;
    case Action::SwitchLanguage:
      idle_view_.language =
          idle_view_.language == view::Language::English ? view::Language::Vietnamese : view::Language::English;
      break;
    case Action::Larger:
    case Action::Smaller:
      idle_view_.scale = std::clamp(idle_view_.scale + (action == Action::Larger ? 0.25F : -0.25F), 1.0F, 2.0F);
      break;
    default:
      break;
  }
}

bool Viewer::press_key(const view::KeyPress& key) {
  const auto action = view::action_of(key);
  if (action) perform(*action);
  return action.has_value();
}

bool Viewer::advance(double elapsed_s) {
  bool changed = false;
  if (running_ && running_->poll()) {
    changed = true;
    if (running_->finished()) finish_run();
  }
  if (!session_) return changed;
  const double before = session_->view().now_s;
  changed = session_->advance(elapsed_s) || changed;
  measure_speed(elapsed_s, std::abs(session_->view().now_s - before));
  return changed;
}

void Viewer::measure_speed(double elapsed_s, double moved_s) {
  view::Playback& playback = session_->playback();
  if (!playback.playing || elapsed_s <= 0) {
    playback.reached = 0;
    return;
  }
  const double newest = std::min(moved_s / elapsed_s, playback.speed);
  playback.reached = playback.reached == 0 ? newest : (playback.reached * (1 - newest_share)) + (newest * newest_share);
}

void Viewer::draw_panels() {
  Wishes wishes;
  screen::draw_panels({.session = session_.get(),
                       .view = view(),
                       .state = panels_,
                       .wishes = wishes,
                       .running = running_.get(),
                       .window = {0, 0, width_, height_},
                       .words = view::Words{view().language}});
  grant(wishes);
}

void Viewer::grant(const Wishes& wishes) {
  for (const Action action : wishes.actions) perform(action);
  if (wishes.open) try_to_open(*wishes.open, false);
  if (wishes.compare) try_to_open(*wishes.compare, true);
  if (wishes.stop_comparing) session_->compare_with(nullptr);
  if (wishes.run) start(*wishes.run);
  if (wishes.cancel_run && running_) running_->cancel();
}

void Viewer::try_to_open(const fs::path& folder, bool comparing) {
  try {
    if (comparing)
      compare(folder);
    else
      open(folder);
    view().popup = Popup::None;
    panels_.message.clear();
  } catch (const InputError& error) {
    say(text_of(error.problems()), true);
  } catch (const std::exception& error) {
    say(error.what(), true);
  }
}

void Viewer::start(const fs::path& scenario) {
  try {
    const fs::path folder = files_.runs / scenario.parent_path().filename();
    fs::create_directories(files_.runs);
    running_ = std::make_unique<ScenarioRun>(files_.fairlead, scenario, folder);
    panels_.message.clear();
  } catch (const std::exception& error) {
    say(error.what(), true);
  }
}

void Viewer::finish_run() {
  if (running_->succeeded()) {
    const fs::path folder = running_->folder();
    try_to_open(folder, false);
  } else if (!running_->cancelled()) {
    say(running_->messages(), true);
  }
}

view::Scene Viewer::scene() {
  const view::Theme& colours = theme(view().theme);
  const float height = std::max(0.0F, height_ - toolbar_height(view().scale));
  if (!session_) return {.width = width_, .height = height, .background = colours.background};
  return window_scene(width_, height, session_->boxes(), session_->picture(), session_->playback());
}

}  // namespace fairlead::screen
