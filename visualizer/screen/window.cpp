// SPDX-License-Identifier: MIT
#include "visualizer/screen/window.hpp"

#include <algorithm>
#include <utility>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/System/Sleep.hpp>
#include <imgui.h>

#include "core/base/file.hpp"
#include "core/base/problem.hpp"
#include "core/program/interrupt.hpp"
#include "visualizer/picture/png_bytes.hpp"
#include "visualizer/screen/key_names.hpp"

namespace fairlead::screen {

namespace {

/// Frames after the last change until panels have settled: sizes are known one frame late.
constexpr int settling_frames = 3;
/// Frames until a field that appeared has the keyboard.
constexpr int frames_to_type = 2;
constexpr float frame_s = 1.0F / 60;
constexpr float idle_nap_s = 0.012F;
constexpr float blink_s = 0.4F;
/// After a longer pause, the clock does not leap.
constexpr float longest_step_s = 0.25F;

view::Point point(int x, int y) {
  return {static_cast<float>(x), static_cast<float>(y)};
}

void fit_view(sf::RenderWindow& window) {
  const sf::Vector2u size = window.getSize();
  window.setView(sf::View{{0, 0, static_cast<float>(size.x), static_cast<float>(size.y)}});
}

/// SFML 2.5.1 takes the display's width for its height, which puts windows beyond the lower edge.
void centre(sf::RenderWindow& window) {
  const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
  const auto beside = [](unsigned whole, unsigned part) {
    return part < whole ? static_cast<int>((whole - part) / 2) : 0;
  };
  window.setPosition({beside(desktop.width, window.getSize().x), beside(desktop.height, window.getSize().y)});
}

}  // namespace

sf::VideoMode video_mode(const Preferences& preferences) {
  return {static_cast<unsigned>(preferences.width), static_cast<unsigned>(preferences.height)};
}

Window::Window(Viewer& viewer, const Glyphs& glyphs, StateReport& report)
    : viewer_(&viewer),
      glyphs_(&glyphs),
      report_(&report),
      window_(video_mode(viewer.preferences()), "Fairlead"),
      bridge_(window_),
      drawer_(glyphs),
      frames_due_(settling_frames) {
  centre(window_);
  const sf::Vector2u size = window_.getSize();
  viewer_->resize(static_cast<float>(size.x), static_cast<float>(size.y));
  window_.setKeyRepeatEnabled(true);
}

void Window::run() {
  sf::Clock clock;
  while (window_.isOpen() && !viewer_->wants_to_quit() && !interrupted()) {
    take_events();
    const float elapsed_s = std::min(clock.restart().asSeconds(), longest_step_s);
    const bool changed = viewer_->advance(elapsed_s);
    const bool drawing = must_draw(changed);
    if (drawing) draw_frame(elapsed_s);
    const float left_s = (drawing ? frame_s : idle_nap_s) - clock.getElapsedTime().asSeconds();
    if (left_s > 0) sf::sleep(sf::seconds(left_s));
  }
}

bool Window::must_draw(bool changed) {
  if (changed) frames_due_ = std::max(frames_due_, 1);
  if (ImGuiBridge::takes_keys() && since_blink_.getElapsedTime().asSeconds() > blink_s) frames_due_ = 1;
  return frames_due_ > 0 || frames_to_settle_ > 0 || held_back_.has_value();
}

/// What comes after a popup opened or closed, or after a field gave its keyboard back, means something else: it waits
/// until the panels have drawn the change.
bool Window::must_settle(const sf::Event& event) {
  const bool left_field = event.type == sf::Event::KeyPressed && ImGuiBridge::takes_keys() &&
                          (event.key.code == sf::Keyboard::Enter || event.key.code == sf::Keyboard::Escape);
  return left_field || viewer_->view().popup != popup_;
}

void Window::take_events() {
  if (frames_to_settle_ > 0) return;
  bool moved = false;
  if (held_back_) handle(*held_back_);
  held_back_.reset();
  for (sf::Event event{}; window_.pollEvent(event);) {
    frames_due_ = settling_frames;
    // What lies under the pointer is known to the panels only after a frame.
    if (event.type == sf::Event::MouseButtonPressed && moved) {
      held_back_ = event;
      return;
    }
    moved = moved || event.type == sf::Event::MouseMoved;
    handle(event);
    if (must_settle(event)) {
      frames_to_settle_ = frames_to_type;
      return;
    }
  }
}

void Window::handle(const sf::Event& event) {
  // The letter of a key that was an action is not typed into the field that the action opened.
  if (event.type == sf::Event::TextEntered && std::exchange(acted_, false)) return;
  bridge_.handle(event);
  switch (event.type) {
    case sf::Event::Closed:
      window_.close();
      break;
    case sf::Event::Resized:
      handle_size(event.size);
      break;
    case sf::Event::KeyPressed:
      acted_ = !ImGuiBridge::takes_keys() && viewer_->press_key(key_press(event.key));
      break;
    default:
      handle_pointer(event);
      break;
  }
}

void Window::handle_size(const sf::Event::SizeEvent& size) {
  fit_view(window_);
  viewer_->resize(static_cast<float>(size.width), static_cast<float>(size.height));
}

void Window::point_at(view::Point at) {
  view::Session& session = *viewer_->session();
  if (pressing_) session.drag_to(at);
  if (ImGuiBridge::takes_pointer() && !pressing_)
    session.view().hovered = {};
  else
    session.point_at(at);
}

void Window::handle_pointer(const sf::Event& event) {
  view::Session* session = viewer_->session();
  if (session == nullptr) return;
  const auto& button = event.mouseButton;
  const auto& wheel = event.mouseWheelScroll;
  switch (event.type) {
    case sf::Event::MouseMoved:
      point_at(point(event.mouseMove.x, event.mouseMove.y));
      break;
    case sf::Event::MouseButtonPressed:
      if (button.button != sf::Mouse::Left || ImGuiBridge::takes_pointer()) break;
      pressing_ = true;
      session->press(point(button.x, button.y), ImGui::GetIO().KeyShift);
      break;
    case sf::Event::MouseButtonReleased:
      if (button.button == sf::Mouse::Left && pressing_) session->release(point(button.x, button.y));
      pressing_ = false;
      break;
    case sf::Event::MouseWheelScrolled:
      if (wheel.wheel == sf::Mouse::VerticalWheel && !ImGuiBridge::takes_pointer())
        session->wheel(point(wheel.x, wheel.y), wheel.delta, ImGui::GetIO().KeyCtrl, ImGui::GetIO().KeyShift);
      break;
    case sf::Event::MouseLeft:
      session->view().hovered = {};
      break;
    default:
      break;
  }
}

void Window::draw_frame(double elapsed_s) {
  since_blink_.restart();
  frames_due_ = std::max(0, frames_due_ - 1);
  frames_to_settle_ = std::max(0, frames_to_settle_ - 1);
  const view::View& shown = viewer_->view();
  bridge_.begin_frame(static_cast<float>(elapsed_s), theme(shown.theme), shown.scale);
  viewer_->draw_panels();
  drawer_.draw(viewer_->scene(), window_);
  bridge_.end_frame();
  if (viewer_->view().popup != popup_) frames_to_settle_ = frames_to_type;
  popup_ = viewer_->view().popup;
  if (viewer_->take_screenshot_wish()) save_screenshot();
  window_.display();
  rename();
  report_->write(*viewer_, ++frame_, window_.hasFocus());
}

void Window::rename() {
  const view::Session* session = viewer_->session();
  std::string title = session == nullptr ? "Fairlead" : session->run().name() + " - Fairlead";
  if (title == title_) return;
  window_.setTitle(sf::String::fromUtf8(title.begin(), title.end()));
  title_ = std::move(title);
}

void Window::save_picture(const std::filesystem::path& file) {
  const sf::Vector2u size = window_.getSize();
  sf::Texture texture;
  texture.create(size.x, size.y);
  texture.update(window_);
  const sf::Image image = texture.copyToImage();
  const view::Pixels pixels{
      static_cast<int>(size.x), static_cast<int>(size.y), {image.getPixelsPtr(), std::size_t{size.x} * size.y * 4}};
  write_file(file, png_bytes(pixels, viewer_->picture_texts()));
}

void Window::save_screenshot() {
  const view::Session* session = viewer_->session();
  std::string name = "fairlead.png";
  if (session != nullptr) {
    name = session->run().name() + " " + session->run().time_text(static_cast<Tick>(session->view().now_s)) + ".png";
    std::replace(name.begin(), name.end(), ' ', '-');
    std::erase(name, ':');
  }
  frames_due_ = settling_frames;
  try {
    save_picture(name);
    viewer_->say(std::filesystem::absolute(name).string(), false);
  } catch (const SystemError& error) {
    viewer_->say(error.what(), true);
  }
}

}  // namespace fairlead::screen
