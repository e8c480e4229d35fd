// SPDX-License-Identifier: MIT
#include "visualizer/screen/imgui_bridge.hpp"

#include <algorithm>
#include <utility>

#include <backends/imgui_impl_opengl2.h>
#include <imgui.h>

#include "visualizer/screen/panel_look.hpp"

namespace fairlead::screen {

namespace {

using sf::Keyboard;

constexpr auto key_map = std::to_array<std::pair<ImGuiKey_, Keyboard::Key>>({{ImGuiKey_Tab, Keyboard::Tab},
                                                                             {ImGuiKey_LeftArrow, Keyboard::Left},
                                                                             {ImGuiKey_RightArrow, Keyboard::Right},
                                                                             {ImGuiKey_UpArrow, Keyboard::Up},
                                                                             {ImGuiKey_DownArrow, Keyboard::Down},
                                                                             {ImGuiKey_PageUp, Keyboard::PageUp},
                                                                             {ImGuiKey_PageDown, Keyboard::PageDown},
                                                                             {ImGuiKey_Home, Keyboard::Home},
                                                                             {ImGuiKey_End, Keyboard::End},
                                                                             {ImGuiKey_Insert, Keyboard::Insert},
                                                                             {ImGuiKey_Delete, Keyboard::Delete},
                                                                             {ImGuiKey_Backspace, Keyboard::Backspace},
                                                                             {ImGuiKey_Space, Keyboard::Space},
                                                                             {ImGuiKey_Enter, Keyboard::Enter},
                                                                             {ImGuiKey_Escape, Keyboard::Escape},
                                                                             {ImGuiKey_A, Keyboard::A},
                                                                             {ImGuiKey_C, Keyboard::C},
                                                                             {ImGuiKey_V, Keyboard::V},
                                                                             {ImGuiKey_X, Keyboard::X},
                                                                             {ImGuiKey_Y, Keyboard::Y},
                                                                             {ImGuiKey_Z, Keyboard::Z}});

bool known(Keyboard::Key key) {
  return key >= 0 && key < Keyboard::KeyCount;
}

}  // namespace

ImGuiBridge::ImGuiBridge(sf::RenderWindow& window) : window_(&window) {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  for (const auto& [ours, theirs] : key_map) io.KeyMap[ours] = theirs;
  ImGui_ImplOpenGL2_Init();
}

ImGuiBridge::~ImGuiBridge() {
  ImGui_ImplOpenGL2_Shutdown();
  ImGui::DestroyContext();
}

void ImGuiBridge::handle(const sf::Event& event) {
  ImGuiIO& io = ImGui::GetIO();
  switch (event.type) {
    case sf::Event::MouseMoved:
      io.MousePos = {static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)};
      break;
    case sf::Event::MouseButtonPressed:
    case sf::Event::MouseButtonReleased:
      if (const auto button = static_cast<std::size_t>(event.mouseButton.button); button < held_.size()) {
        io.MousePos = {static_cast<float>(event.mouseButton.x), static_cast<float>(event.mouseButton.y)};
        held_[button] = event.type == sf::Event::MouseButtonPressed;
        pressed_[button] = pressed_[button] || held_[button];
      }
      break;
    case sf::Event::MouseWheelScrolled:
      if (event.mouseWheelScroll.wheel == sf::Mouse::VerticalWheel) io.MouseWheel += event.mouseWheelScroll.delta;
      break;
    case sf::Event::KeyPressed:
    case sf::Event::KeyReleased:
      handle_key(event.key, event.type == sf::Event::KeyPressed);
      break;
    case sf::Event::TextEntered:
      if (event.text.unicode >= ' ' && event.text.unicode != 0x7F) io.AddInputCharacter(event.text.unicode);
      break;
    case sf::Event::LostFocus:
      std::fill(std::begin(io.KeysDown), std::end(io.KeysDown), false);
      break;
    default:
      break;
  }
}

void ImGuiBridge::handle_key(const sf::Event::KeyEvent& key, bool down) {
  ImGuiIO& io = ImGui::GetIO();
  io.KeyCtrl = key.control;
  io.KeyShift = key.shift;
  io.KeyAlt = key.alt;
  io.KeySuper = key.system;
  if (!known(key.code)) return;
  if (down) io.KeysDown[key.code] = true;
  released_[static_cast<std::size_t>(key.code)] = !down;
}

void ImGuiBridge::latch_buttons() {
  ImGuiIO& io = ImGui::GetIO();
  for (std::size_t k = 0; k < held_.size(); ++k) io.MouseDown[k] = held_[k] || std::exchange(pressed_[k], false);
}

void ImGuiBridge::begin_frame(float elapsed_s, const view::Theme& theme, float scale) {
  ImGuiIO& io = ImGui::GetIO();
  const sf::Vector2u size = window_->getSize();
  io.DisplaySize = {static_cast<float>(size.x), static_cast<float>(size.y)};
  io.DeltaTime = std::max(elapsed_s, 1e-4F);
  latch_buttons();
  renew_look(theme, scale);
  ImGui_ImplOpenGL2_NewFrame();
  ImGui::NewFrame();
  for (std::size_t key = 0; key < released_.size(); ++key)
    if (std::exchange(released_[key], false)) io.KeysDown[key] = false;
}

void ImGuiBridge::renew_look(const view::Theme& theme, float scale) {
  if (scale != scale_) {
    load_panel_fonts(scale);
    ImGui_ImplOpenGL2_DestroyFontsTexture();
  }
  if (scale != scale_ || theme_ != &theme) apply_panel_look(theme, scale);
  scale_ = scale;
  theme_ = &theme;
}

void ImGuiBridge::end_frame() {
  ImGui::Render();
  window_->resetGLStates();
  window_->pushGLStates();
  ImGui_ImplOpenGL2_RenderDrawData(ImGui::GetDrawData());
  window_->popGLStates();
}

bool ImGuiBridge::takes_pointer() {
  return ImGui::GetIO().WantCaptureMouse;
}

bool ImGuiBridge::takes_keys() {
  return ImGui::GetIO().WantTextInput;
}

}  // namespace fairlead::screen
