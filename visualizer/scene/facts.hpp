// SPDX-License-Identifier: MIT
// Facts: all that is known of a chosen thing at the clock's time, in words, for the inspector and the tooltip.
#pragma once

#include <string>
#include <vector>

#include "visualizer/scene/picture.hpp"

namespace fairlead::view {

enum class Tone { Plain, Good, Bad };

struct Fact {
  std::string name{};
  std::string value{};
  Target target{};  ///< to jump to; none: nothing
  Tone tone = Tone::Plain;
};

struct FactSection {
  std::string title{};
  std::vector<Fact> facts{};
};

struct FactSheet {
  std::string title{};     ///< the thing's name
  std::string subtitle{};  ///< what it is, and its id
  std::vector<FactSection> sections{};
};

/// Empty of a target that is none, or none of this run's.
[[nodiscard]] FactSheet facts(const Picture& picture, const Target& target);
/// Of what the view hovers: what, when, why, money; the first line is the title. Empty if nothing is hovered.
[[nodiscard]] std::vector<std::string> tooltip_lines(const Picture& picture);

}  // namespace fairlead::view
