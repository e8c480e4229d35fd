// SPDX-License-Identifier: MIT
// Viewer: what the window shows and how it answers keys, pointer and panels; has no window itself.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "visualizer/picture/png_bytes.hpp"
#include "visualizer/scene/session.hpp"
#include "visualizer/screen/panel_frame.hpp"
#include "visualizer/screen/preferences.hpp"
#include "visualizer/screen/scenario_run.hpp"
#include "visualizer/screen/viewer_files.hpp"

namespace fairlead::screen {

class Viewer {
 public:
  /// Remembers nothing beyond its end if `remembering` is off. The measure must outlive it.
  Viewer(ViewerFiles files, const view::TextMeasure& text, bool remembering = true);
  ~Viewer();
  Viewer(const Viewer&) = delete;
  Viewer& operator=(const Viewer&) = delete;

  /// InputError or SystemError if it is no run folder, as read_run; what was open stays open.
  void open(const std::filesystem::path& folder);
  void compare(const std::filesystem::path& folder);
  void show(std::unique_ptr<view::RunView> run);

  [[nodiscard]] view::Session* session() { return session_.get(); }
  [[nodiscard]] view::View& view() { return session_ ? session_->view() : idle_view_; }
  [[nodiscard]] const Preferences& preferences() const { return preferences_; }
  [[nodiscard]] const ScenarioRun* running() const { return running_.get(); }
  [[nodiscard]] const std::string& message() const { return panels_.message; }
  [[nodiscard]] const std::string& last_action() const { return last_action_; }
  [[nodiscard]] bool wants_to_quit() const { return quit_; }
  /// A screenshot was asked for; asking takes the wish away.
  [[nodiscard]] bool take_screenshot_wish();
  void say(std::string message, bool bad);
  /// What a screenshot says of itself: run, simulated time; none without a run.
  [[nodiscard]] std::vector<view::PngText> picture_texts() const;

  /// Runs the scenario as a child process and opens its run when it is done.
  void start(const std::filesystem::path& scenario);

  /// Size of the whole window.
  void resize(float width, float height);
  void perform(view::Action action);
  /// True if the key means something.
  bool press_key(const view::KeyPress& key);
  /// Lets clock and child process go on. True if anything changed.
  bool advance(double elapsed_s);
  /// Draws the panels into the frame of ImGui, then does what they wish.
  void draw_panels();
  /// The picture without the panels; empty background without a run.
  [[nodiscard]] view::Scene scene();

 private:
  void show_run_list();
  void perform_without_run(view::Action action);
  void grant(const Wishes& wishes);
  void try_to_open(const std::filesystem::path& folder, bool comparing);
  void finish_run();
  void measure_speed(double elapsed_s, double moved_s);
  void lay_out();

  ViewerFiles files_;
  const view::TextMeasure* text_;
  bool remembering_;
  Preferences preferences_{};
  std::unique_ptr<view::Session> session_;
  std::filesystem::path folder_{};  ///< of the run that is open; empty: made in memory
  view::View idle_view_{};
  PanelState panels_{};
  std::unique_ptr<ScenarioRun> running_;
  std::string last_action_{};
  bool quit_ = false;
  bool screenshot_ = false;
  float width_ = 0;
  float height_ = 0;
};

}  // namespace fairlead::screen
