// SPDX-License-Identifier: MIT
// PanelFrame: what every panel is given for one frame, and what it wishes for in return.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "visualizer/scene/search.hpp"
#include "visualizer/scene/session.hpp"
#include "visualizer/screen/viewer_files.hpp"

namespace fairlead::screen {

class ScenarioRun;

/// One row of the table of orders, made once a run.
struct OrderRow {
  OrderId order{};
  std::string id{};
  std::string service{};
  std::string client{};
  Tick due = never;
  double revenue_usd = 0;  ///< at the end of the horizon
};

/// What the panels remember from frame to frame.
struct PanelState {
  std::string query{};
  std::vector<view::SearchHit> hits{};
  std::size_t picked = 0;  ///< of the hits
  std::string date{};      ///< typed in the popup
  std::string toolbar_date{};
  std::string speed{};
  std::string path{};  ///< typed in the list of runs
  bool refused_date = false;
  view::Popup shown = view::Popup::None;  ///< the popup of the frame before
  bool just_opened = false;               ///< the popup was not there a frame before
  std::vector<std::filesystem::path> recent{};
  std::vector<ShippedScenario> scenarios{};
  std::vector<OrderRow> orders{};
  std::optional<view::SearchIndex> search{};
  const view::RunView* made_for = nullptr;  ///< the run of orders and search
  std::string message{};
  bool bad_message = false;
  bool show_chosen = false;      ///< bring the inspector to the front
  bool show_comparison = false;  ///< bring the comparison to the front, unless something is chosen
  view::Target chosen{};         ///< of the frame before
  view::Point tooltip_size{};    ///< of the frame before; one that is not drawn yet has none
};

/// Done by the viewer when all panels are drawn.
struct Wishes {
  std::vector<view::Action> actions{};
  std::optional<std::filesystem::path> open{};
  std::optional<std::filesystem::path> compare{};
  bool stop_comparing = false;
  std::optional<std::filesystem::path> run{};  ///< a scenario
  bool cancel_run = false;
};

struct PanelFrame {
  view::Session* session = nullptr;  ///< null: no run is open
  view::View& view;
  PanelState& state;
  Wishes& wishes;
  const ScenarioRun* running = nullptr;  ///< the scenario that is being run, or was last
  view::Box window{};                    ///< all of it
  view::Words words{};

  [[nodiscard]] std::string say(std::string_view english) const { return words.say(english); }
  [[nodiscard]] float scaled(float pixels) const { return pixels * view.scale; }
  [[nodiscard]] const view::Theme& theme() const { return view::theme(view.theme); }
  void wish(view::Action action) const { wishes.actions.push_back(action); }
};

}  // namespace fairlead::screen
