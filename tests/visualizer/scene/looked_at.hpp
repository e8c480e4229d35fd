// SPDX-License-Identifier: MIT
// LookedAt: a run with view and caches, so that tests can ask for its picture.
#pragma once

#include <utility>

#include "tests/visualizer/support/season_run.hpp"
#include "visualizer/scene/figure_index.hpp"
#include "visualizer/scene/picture.hpp"
#include "visualizer/scene/timeline_rows.hpp"

namespace fairlead::test {

struct LookedAt {
  explicit LookedAt(Run made) : run(std::move(made), "test"), figures(run), rows(run, nullptr, {}) {}

  view::RunView run;
  view::FigureIndex figures;
  view::TimelineRows rows;
  view::View view{};
  view::Words words{};
  view::EvenTextMeasure text{};

  void at_hour(double hour) { view.now_s = hour * seconds_per_hour; }
  void speak(view::Language language) {
    view.language = language;
    words = view::Words{language};
  }
  [[nodiscard]] view::Picture picture() const {
    return {.run = run,
            .view = view,
            .rows = rows,
            .figures = figures,
            .theme = view::theme(view.theme),
            .words = words,
            .text = text};
  }
};

}  // namespace fairlead::test
