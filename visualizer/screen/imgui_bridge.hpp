// SPDX-License-Identifier: MIT
// ImGuiBridge: Dear ImGui in an SFML window: events in, letters as a texture, panels out over the scene.
#pragma once

#include <array>

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Window/Event.hpp>

#include "visualizer/scene/theme.hpp"

namespace fairlead::screen {

/// One at a time: the library's context is one for the program.
class ImGuiBridge {
 public:
  explicit ImGuiBridge(sf::RenderWindow& window);
  ~ImGuiBridge();
  ImGuiBridge(const ImGuiBridge&) = delete;
  ImGuiBridge& operator=(const ImGuiBridge&) = delete;

  void handle(const sf::Event& event);
  /// Letters and colours are made anew where they changed.
  void begin_frame(float elapsed_s, const view::Theme& theme, float scale);
  void end_frame();

  /// Whether a panel takes the pointer or the keys, as of the last frame.
  [[nodiscard]] static bool takes_pointer();
  [[nodiscard]] static bool takes_keys();

 private:
  void handle_key(const sf::Event::KeyEvent& key, bool down);
  void renew_look(const view::Theme& theme, float scale);
  void latch_buttons();

  sf::RenderWindow* window_;
  float scale_ = 0;
  const view::Theme* theme_ = nullptr;
  // A click that begins and ends within one frame would be lost: a button counts as held for the frame it was pressed
  // in, a key is released only after the frame that saw it.
  std::array<bool, 3> held_{};
  std::array<bool, 3> pressed_{};
  std::array<bool, sf::Keyboard::KeyCount> released_{};
};

}  // namespace fairlead::screen
