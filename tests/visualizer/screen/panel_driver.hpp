// SPDX-License-Identifier: MIT
// PanelDriver: a viewer and its panels without a window: frames, clicks, keys, and the text that is shown.
#pragma once

#include <filesystem>
#include <string>

#include "tests/support/temporary_folder.hpp"
#include "visualizer/screen/viewer.hpp"

namespace fairlead::test {

class PanelDriver {
 public:
  /// With the run of season_run() open, or none.
  explicit PanelDriver(bool with_run = true);
  ~PanelDriver();
  PanelDriver(const PanelDriver&) = delete;
  PanelDriver& operator=(const PanelDriver&) = delete;

  [[nodiscard]] screen::Viewer& viewer() { return *viewer_; }
  [[nodiscard]] view::Session& session() { return *viewer_->session(); }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
  /// A run of scenarios/first-steps, made once.
  [[nodiscard]] static std::filesystem::path run_folder();

  /// Draws frames until sizes have settled.
  void settle();
  /// Whether the text is drawn somewhere, on one line or wrapped.
  [[nodiscard]] bool shows(const std::string& wanted);
  /// Presses the button of that label in the window; false if there is none.
  bool click(const char* window, const char* label);
  void type(const std::string& letters);
  void press(int imgui_key);

 private:
  void frame();
  [[nodiscard]] bool point_at(const char* window, const char* label);

  TemporaryFolder folder_;
  view::EvenTextMeasure measure_{};
  std::unique_ptr<screen::Viewer> viewer_;
};

}  // namespace fairlead::test
