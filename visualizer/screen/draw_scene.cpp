// SPDX-License-Identifier: MIT
#include "visualizer/screen/draw_scene.hpp"

#include <algorithm>
#include <cmath>

#include <SFML/OpenGL.hpp>

#include "visualizer/scene/shapes.hpp"

namespace fairlead::screen {

namespace {

using view::Align;
using view::Box;
using view::Label;

/// Nothing is drawn outside of the box while it lives.
class Scissor {
 public:
  Scissor(const Box& box, const sf::RenderTarget& target) {
    const auto x = static_cast<GLint>(std::lround(box.x));
    const auto y = static_cast<GLint>(std::lround(box.y));
    const auto right = static_cast<GLint>(std::lround(box.right()));
    const auto bottom = static_cast<GLint>(std::lround(box.bottom()));
    glEnable(GL_SCISSOR_TEST);
    glScissor(x, static_cast<GLint>(target.getSize().y) - bottom, right - x, bottom - y);
  }
  ~Scissor() { glDisable(GL_SCISSOR_TEST); }
  Scissor(const Scissor&) = delete;
  Scissor& operator=(const Scissor&) = delete;
};

float left_of(const Label& label, float width) {
  if (label.align == Align::Centre) return label.at.x - (width / 2);
  return label.align == Align::Right ? label.at.x - width : label.at.x;
}

/// One letter, `at` the pen on the baseline.
void append_letter(Vertices& vertices, const sf::Glyph& glyph, sf::Vector2f at, sf::Color colour) {
  const sf::FloatRect& box = glyph.bounds;
  const sf::IntRect& source = glyph.textureRect;
  if (source.width == 0 || source.height == 0) return;
  const auto corner = [&](float x, float y) {
    return sf::Vertex{{at.x + box.left + (box.width * x), at.y + box.top + (box.height * y)},
                      colour,
                      {static_cast<float>(source.left) + (static_cast<float>(source.width) * x),
                       static_cast<float>(source.top) + (static_cast<float>(source.height) * y)}};
  };
  for (const sf::Vertex& vertex : {corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)}) vertices.push_back(vertex);
}

bool all_opaque(const Vertices& vertices) {
  return std::all_of(vertices.begin(), vertices.end(), [](const sf::Vertex& vertex) { return vertex.color.a == 255; });
}

void draw_all(const Vertices& vertices, sf::PrimitiveType type, sf::RenderTarget& target,
              const sf::RenderStates& states = sf::RenderStates::Default) {
  if (!vertices.empty()) target.draw(vertices.data(), vertices.size(), type, states);
}

}  // namespace

void SceneDrawer::draw(const view::Scene& scene, sf::RenderTarget& target) {
  const sf::Vector2u size = target.getSize();
  target.setView(sf::View{{0, 0, static_cast<float>(size.x), static_cast<float>(size.y)}});
  target.clear(sf_colour(scene.background));
  for (const view::Layer& layer : scene.layers) draw_layer(layer, target);
}

void SceneDrawer::draw_layer(const view::Layer& layer, sf::RenderTarget& target) {
  const auto size = target.getSize();
  const Box clip = intersection(layer.clip, {0, 0, static_cast<float>(size.x), static_cast<float>(size.y)});
  if (clip.empty()) return;
  collect_shapes(layer);
  for (auto& [face, vertices] : letters_) vertices.clear();
  for (const Label& label : layer.labels) collect_label(label);

  const Scissor scissor{clip, target};
  const sf::RenderStates& blended = sf::RenderStates::Default;
  draw_all(shapes_.triangles, sf::Triangles, target,
           all_opaque(shapes_.triangles) ? sf::RenderStates{sf::BlendNone} : blended);
  // What needs no blending is filled a third faster in software.
  draw_all(shapes_.quads, sf::Quads, target, all_opaque(shapes_.quads) ? sf::RenderStates{sf::BlendNone} : blended);
  draw_all(shapes_.dots, sf::Triangles, target);
  for (const auto& [face, vertices] : letters_)
    draw_all(vertices, sf::Quads, target, sf::RenderStates{&glyphs_->texture(face)});
}

void SceneDrawer::collect_shapes(const view::Layer& layer) {
  shapes_.clear();
  for (const view::Triangle& triangle : layer.triangles) append_triangle(shapes_.triangles, triangle);
  for (const view::Rect& rect : layer.rects) {
    append_rect(shapes_.quads, rect.box, rect.fill);
    if (rect.hatch == view::Hatch::None) continue;
    hatch_.clear();
    append_hatch_lines(rect, hatch_);
    for (const view::Line& line : hatch_) append_line(shapes_.quads, line);
  }
  for (const view::Line& line : layer.lines) append_line(shapes_.quads, line);
  for (const view::Dot& dot : layer.dots) append_dot(shapes_.dots, dot);
}

void SceneDrawer::collect_label(const Label& label) {
  if (label.text.empty() || label.size < 1) return;
  if (label.halo.alpha > 0) append_letters(label, true);
  append_letters(label, false);
}

void SceneDrawer::append_letters(const Label& label, bool halo) {
  const Face face = Glyphs::face(label.size, label.bold);
  Vertices& vertices = letters_[face];
  const sf::Color colour = sf_colour(halo ? label.halo : label.colour);
  const float width = label.align == Align::Left ? 0 : glyphs_->width(label.text, label.size, label.bold);
  // Letters on whole pixels are sharper than where they would stand.
  const float shift = halo ? halo_thickness : 0;
  sf::Vector2f pen{std::round(left_of(label, width)) - shift, std::round(label.at.y) - shift};
  each_letter(label.text, [&](char32_t letter) {
    append_letter(vertices, glyphs_->glyph(face, letter, halo), pen, colour);
    pen.x += glyphs_->glyph(face, letter, false).advance;
  });
}

}  // namespace fairlead::screen
