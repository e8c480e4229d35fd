// SPDX-License-Identifier: MIT
// Picture: all that the parts of a picture are made from, by reference, for one frame.
#pragma once

#include "visualizer/scene/run_view.hpp"
#include "visualizer/scene/text_measure.hpp"
#include "visualizer/scene/theme.hpp"
#include "visualizer/scene/view.hpp"
#include "visualizer/scene/words.hpp"

namespace fairlead::view {

class Comparison;
class FigureIndex;
class TimelineRows;
class Walk;

struct Picture {
  const RunView& run;
  const RunView* other = nullptr;  ///< the run compared with
  const View& view;
  const TimelineRows& rows;
  const FigureIndex& figures;
  const FigureIndex* other_figures = nullptr;  ///< of the run compared with
  const Comparison* comparison = nullptr;      ///< of run and other
  const Walk* walk = nullptr;                  ///< the explanation that is being walked
  const Theme& theme;
  const Words& words;
  const TextMeasure& text;

  [[nodiscard]] Tick now() const { return static_cast<Tick>(view.now_s); }
  [[nodiscard]] float scaled(float pixels) const { return pixels * view.scale; }
  [[nodiscard]] std::string say(std::string_view english) const { return words.say(english); }
};

}  // namespace fairlead::view
