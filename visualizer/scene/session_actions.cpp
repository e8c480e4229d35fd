// SPDX-License-Identifier: MIT
// What each action does to a session.
#include <algorithm>
#include <array>

#include "visualizer/scene/session.hpp"
#include "visualizer/scene/timeline_view.hpp"
#include "visualizer/scene/weather_choice.hpp"

namespace fairlead::view {

namespace {

constexpr double zoom_step = 1.25;
constexpr double pan_share = 0.1;
constexpr float scroll_step = 60;
constexpr float map_pan_share = 0.15F;
constexpr std::array scales{1.0F, 1.25F, 1.5F, 1.75F, 2.0F};

template <class Choice>
Choice next(Choice now, Choice last) {
  return now == last ? Choice{} : static_cast<Choice>(static_cast<int>(now) + 1);
}

float next_scale(float now, int direction) {
  const auto here = std::lower_bound(scales.begin(), scales.end(), now - 0.01F) - scales.begin();
  const auto last = static_cast<std::ptrdiff_t>(scales.size()) - 1;
  return scales[static_cast<std::size_t>(std::clamp(here + direction, std::ptrdiff_t{0}, last))];
}

}  // namespace

Request Session::perform(Action action) {
  if (action == Action::Screenshot) return Request::Screenshot;
  if (action == Action::Quit) return Request::Quit;
  if (action <= Action::LoopOff)
    perform_on_clock(action);
  else if (action <= Action::ColourByService)
    perform_on_timeline(action);
  else if (action <= Action::Follow)
    perform_on_map(action);
  else if (action <= Action::FirstDifference)
    perform_on_choice(action);
  else
    perform_on_looks(action);
  return Request::None;
}

void Session::perform_on_clock(Action action) {
  switch (action) {
    case Action::PlayPause:
      play_or_pause();
      break;
    case Action::Reverse:
      playback_.backwards = !playback_.backwards;
      break;
    case Action::NextEvent:
      step_to_event(1);
      break;
    case Action::PreviousEvent:
      step_to_event(-1);
      break;
    case Action::Faster:
      playback_.faster();
      break;
    case Action::Slower:
      playback_.slower();
      break;
    case Action::GoToStart:
      go_to(0);
      break;
    case Action::GoToEnd:
      go_to(run_->end());
      break;
    case Action::JumpToDate:
      view_.popup = Popup::JumpToDate;
      break;
    case Action::LoopFrom:
      loop_from(view_.now_s);
      break;
    case Action::LoopTo:
      loop_to(view_.now_s);
      break;
    case Action::LoopOff:
      playback_.loop_s.reset();
      break;
    default:
      break;
  }
}

void Session::perform_on_timeline(Action action) {
  TimelineView& timeline = view_.timeline;
  const double span = timeline.to_s - timeline.from_s;
  switch (action) {
    case Action::ZoomIn:
      zoom(timeline, zoom_step, view_.now_s, run_->end());
      break;
    case Action::ZoomOut:
      zoom(timeline, 1 / zoom_step, view_.now_s, run_->end());
      break;
    case Action::PanLeft:
      pan(timeline, -pan_share * span, run_->end());
      break;
    case Action::PanRight:
      pan(timeline, pan_share * span, run_->end());
      break;
    case Action::ScrollUp:
      scroll_timeline(-scroll_step);
      break;
    case Action::ScrollDown:
      scroll_timeline(scroll_step);
      break;
    case Action::Fit:
      show_range(timeline, 0, run_->end(), run_->end());
      break;
    case Action::FitSelected:
      fit_selected();
      break;
    case Action::NextRows:
      timeline.rows.by = next(timeline.rows.by, RowsBy::Service);
      break;
    case Action::NextSort:
      timeline.rows.sort = next(timeline.rows.sort, RowSort::WaitingTime);
      break;
    case Action::FilterRows:
      view_.popup = Popup::FilterRows;
      break;
    case Action::ToggleGhosts:
      timeline.ghosts = !timeline.ghosts;
      break;
    case Action::TogglePools:
      timeline.pool_curves = !timeline.pool_curves;
      break;
    case Action::ToggleWeather:
      timeline.weather_strip = !timeline.weather_strip;
      break;
    case Action::NextWeatherColumn:
      timeline.weather_column = next_weather_column(picture());
      break;
    case Action::ColourByService:
      timeline.colour_by_service = !timeline.colour_by_service;
      break;
    default:
      break;
  }
}

void Session::perform_on_map(Action action) {
  const float step = std::min(boxes_.map.width, boxes_.map.height) * map_pan_share;
  switch (action) {
    case Action::MapZoomIn:
      zoom_map(boxes_.map.centre(), zoom_step);
      break;
    case Action::MapZoomOut:
      zoom_map(boxes_.map.centre(), 1 / zoom_step);
      break;
    case Action::MapLeft:
      pan_map({}, {step, 0});
      break;
    case Action::MapRight:
      pan_map({}, {-step, 0});
      break;
    case Action::MapUp:
      pan_map({}, {0, step});
      break;
    case Action::MapDown:
      pan_map({}, {0, -step});
      break;
    case Action::MapFit:
      view_.map = {};
      break;
    case Action::Follow:
      view_.map.follow = !view_.map.follow && view_.selected.asset().valid();
      break;
    default:
      break;
  }
}

void Session::perform_on_choice(Action action) {
  switch (action) {
    case Action::Search:
      view_.popup = Popup::Search;
      break;
    case Action::SelectNext:
      step_selection(1);
      break;
    case Action::SelectPrevious:
      step_selection(-1);
      break;
    case Action::ClearSelection:
      clear_step_by_step();
      break;
    case Action::Explain:
      explain(view_.selected);
      break;
    case Action::WalkNext:
      walk_by(1);
      break;
    case Action::WalkPrevious:
      walk_by(-1);
      break;
    case Action::FirstDifference:
      go_to_first_difference();
      break;
    default:
      break;
  }
}

void Session::perform_on_looks(Action action) {
  switch (action) {
    case Action::ShowRevenue:
      view_.figure = Figure::Revenue;
      break;
    case Action::ShowUtilisation:
      view_.figure = Figure::Utilisation;
      break;
    case Action::ShowWaiting:
      view_.figure = Figure::Waiting;
      break;
    case Action::ShowOrders:
      view_.figure = Figure::Orders;
      break;
    case Action::ToggleSide:
      view_.side = !view_.side;
      break;
    case Action::SwitchTheme:
      view_.theme = next(view_.theme, ThemeName::Light);
      break;
    case Action::SwitchLanguage:
      view_.language = next(view_.language, Language::Vietnamese);
      break;
    case Action::Larger:
      view_.scale = next_scale(view_.scale, 1);
      break;
    case Action::Smaller:
      view_.scale = next_scale(view_.scale, -1);
      break;
    case Action::OpenRun:
      view_.popup = Popup::OpenRun;
      break;
    case Action::Help:
      view_.popup = view_.popup == Popup::Help ? Popup::None : Popup::Help;
      break;
    default:
      break;
  }
  lay_out();
}

}  // namespace fairlead::view
