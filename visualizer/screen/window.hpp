// SPDX-License-Identifier: MIT
// Window: the viewer in a window: events in, frames out, asleep while nothing changes.
#pragma once

#include <filesystem>
#include <optional>

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/System/Clock.hpp>

#include "visualizer/screen/draw_scene.hpp"
#include "visualizer/screen/imgui_bridge.hpp"
#include "visualizer/screen/state_report.hpp"
#include "visualizer/screen/viewer.hpp"

namespace fairlead::screen {

class Window {
 public:
  /// All must outlive it.
  Window(Viewer& viewer, const Glyphs& glyphs, StateReport& report);

  /// Until it is closed, or Ctrl-C is pressed where it was started.
  void run();
  /// Draws a frame, shows it, and reports the state.
  void draw_frame(double elapsed_s);
  /// Of the last frame drawn. SystemError if the file cannot be written.
  void save_picture(const std::filesystem::path& file);

 private:
  void take_events();
  void handle(const sf::Event& event);
  void handle_pointer(const sf::Event& event);
  void handle_size(const sf::Event::SizeEvent& size);
  void point_at(view::Point at);
  void save_screenshot();
  [[nodiscard]] bool must_draw(bool changed);
  [[nodiscard]] bool must_settle(const sf::Event& event);
  void rename();

  Viewer* viewer_;
  const Glyphs* glyphs_;
  StateReport* report_;
  sf::RenderWindow window_;
  ImGuiBridge bridge_;
  SceneDrawer drawer_;
  std::optional<sf::Event> held_back_{};  ///< a press that waits for the frame of the movement before it
  bool pressing_ = false;                 ///< the left button went down over the picture
  bool acted_ = false;                    ///< the last key pressed was an action
  int frames_due_ = 0;
  int frames_to_settle_ = 0;               ///< before events are taken again
  view::Popup popup_ = view::Popup::None;  ///< of the last frame
  sf::Clock since_blink_{};
  std::uint64_t frame_ = 0;
  std::string title_{};
};

/// Opened with an error on what it cannot show.
[[nodiscard]] sf::VideoMode video_mode(const Preferences& preferences);

}  // namespace fairlead::screen
