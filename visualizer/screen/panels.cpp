// SPDX-License-Identifier: MIT
#include "visualizer/screen/panels.hpp"

#include "visualizer/screen/order_rows.hpp"

namespace fairlead::screen {

namespace {

void renew_tables(const PanelFrame& frame) {
  const view::RunView* run = frame.session == nullptr ? nullptr : &frame.session->run();
  if (frame.state.made_for == run) return;
  frame.state.made_for = run;
  frame.state.search.reset();
  frame.state.orders.clear();
  frame.state.hits.clear();
  frame.state.query.clear();
  if (run == nullptr) return;
  frame.state.search.emplace(*run);
  frame.state.orders = order_rows(*run, frame.session->figures());
}

void draw_popup(const PanelFrame& frame) {
  switch (frame.view.popup) {
    case view::Popup::None:
      break;
    case view::Popup::Search:
      return search_popup(frame);
    case view::Popup::Help:
      return help_popup(frame);
    case view::Popup::JumpToDate:
      return date_popup(frame);
    case view::Popup::FilterRows:
      return filter_popup(frame);
    case view::Popup::OpenRun:
      return picker_popup(frame);
  }
}

}  // namespace

void draw_panels(const PanelFrame& frame) {
  renew_tables(frame);
  frame.state.just_opened = frame.view.popup != frame.state.shown;
  frame.state.shown = frame.view.popup;
  if (frame.session != nullptr) {
    toolbar_panel(frame);
    if (!frame.session->boxes().side.empty()) side_panel(frame);
    walk_panel(frame);
    if (frame.view.popup == view::Popup::None) tooltip_panel(frame);
  } else if (frame.view.popup != view::Popup::OpenRun) {
    picker_popup(frame);
  }
  draw_popup(frame);
  message_panel(frame);
}

}  // namespace fairlead::screen
