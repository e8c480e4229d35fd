// SPDX-License-Identifier: MIT
#include "visualizer/screen/key_names.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace fairlead::screen {

namespace {

using sf::Keyboard;

constexpr std::string_view letters_and_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

constexpr auto names = std::to_array<std::pair<Keyboard::Key, std::string_view>>({{Keyboard::Space, "Space"},
                                                                                  {Keyboard::Left, "Left"},
                                                                                  {Keyboard::Right, "Right"},
                                                                                  {Keyboard::Up, "Up"},
                                                                                  {Keyboard::Down, "Down"},
                                                                                  {Keyboard::PageUp, "PageUp"},
                                                                                  {Keyboard::PageDown, "PageDown"},
                                                                                  {Keyboard::Home, "Home"},
                                                                                  {Keyboard::End, "End"},
                                                                                  {Keyboard::Tab, "Tab"},
                                                                                  {Keyboard::Escape, "Escape"},
                                                                                  {Keyboard::Enter, "Enter"},
                                                                                  {Keyboard::Period, "."},
                                                                                  {Keyboard::Comma, ","},
                                                                                  {Keyboard::Slash, "/"},
                                                                                  {Keyboard::Divide, "/"},
                                                                                  {Keyboard::LBracket, "["},
                                                                                  {Keyboard::RBracket, "]"},
                                                                                  {Keyboard::Equal, "Plus"},
                                                                                  {Keyboard::Add, "Plus"},
                                                                                  {Keyboard::Hyphen, "Minus"},
                                                                                  {Keyboard::Subtract, "Minus"},
                                                                                  {Keyboard::F1, "F1"},
                                                                                  {Keyboard::F2, "F2"},
                                                                                  {Keyboard::F3, "F3"},
                                                                                  {Keyboard::F4, "F4"},
                                                                                  {Keyboard::F5, "F5"},
                                                                                  {Keyboard::F6, "F6"},
                                                                                  {Keyboard::F7, "F7"},
                                                                                  {Keyboard::F8, "F8"},
                                                                                  {Keyboard::F9, "F9"},
                                                                                  {Keyboard::F10, "F10"},
                                                                                  {Keyboard::F11, "F11"},
                                                                                  {Keyboard::F12, "F12"}});

std::string_view name_of(Keyboard::Key key) {
  if (key >= Keyboard::A && key <= Keyboard::Num9) return letters_and_digits.substr(static_cast<std::size_t>(key), 1);
  if (key >= Keyboard::Numpad0 && key <= Keyboard::Numpad9)
    return letters_and_digits.substr(26 + static_cast<std::size_t>(key - Keyboard::Numpad0), 1);
  for (const auto& [code, name] : names)
    if (code == key) return name;
  return {};
}

}  // namespace

view::KeyPress key_press(const sf::Event::KeyEvent& key) {
  view::KeyPress press{.name = name_of(key.code), .ctrl = key.control, .shift = key.shift, .alt = key.alt};
  if (key.code == Keyboard::Slash && key.shift) press = {.name = "?", .ctrl = key.control, .alt = key.alt};
  if (key.code == Keyboard::Equal) press.shift = false;
  return press;
}

}  // namespace fairlead::screen
