// SPDX-License-Identifier: MIT
#include "visualizer/scene/wanted_view.hpp"

#include <algorithm>
#include <charconv>

#include "visualizer/scene/timeline_view.hpp"
#include "visualizer/scene/walk.hpp"
#include "visualizer/scene/wanted_time.hpp"

namespace fairlead::view {

namespace {

template <class Things>
int position(const Things& things, std::string_view id) {
  const auto at = std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
  return at == things.end() ? -1 : static_cast<int>(at - things.begin());
}

template <class Things>
bool find_in(const Things& things, std::string_view id, TargetKind kind, Target& target) {
  const int at = position(things, id);
  if (at >= 0) target = {.kind = kind, .index = at};
  return at >= 0;
}

template <class Things>
void collect_ids(const Things& things, std::vector<std::string>& ids) {
  for (const auto& thing : things) ids.push_back(thing.id);
}

Target activity_of_id(const RunView& run, std::string_view order_id, std::string_view id) {
  const int order = position(run.scenario().orders, order_id);
  const Way* way = order < 0 ? nullptr : run.way(OrderId{order});
  const int activity = way == nullptr ? -1 : position(way->activities, id);
  return activity < 0 ? Target{} : target_of(ActivityRef{OrderId{order}, activity});
}

struct WantedStep {
  std::string order{};
  int step = 0;  ///< 1 is the first; 0: the last
};

/// `order:3`; a colon followed by anything but a number belongs to the order's id.
WantedStep wanted_step(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  WantedStep wanted{.order = text.substr(0, colon)};
  if (colon == text.npos) return wanted;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + colon + 1, end, wanted.step);
  if (error == std::errc{} && stop == end && wanted.step > 0) return wanted;
  return {.order = text};
}

void walk_to(Session& session, int step) {
  if (step == 0) return;
  const int position = static_cast<int>(session.walk()->position());
  session.walk_by(step - 1 - position);
}

void refuse_step(const WantedStep& wanted, const std::string& option, std::size_t steps, Problems& problems) {
  problems.push_back({.code = "out-of-range",
                      .file = option,
                      .found = "step " + std::to_string(wanted.step),
                      .expected = "a step from 1 to " + std::to_string(steps) + " of order " + wanted.order});
}

}  // namespace

Target target_of_id(const RunView& run, std::string_view id) {
  const Scenario& scenario = run.scenario();
  Target target;
  const bool found = find_in(scenario.assets, id, TargetKind::Asset, target) ||
                     find_in(scenario.orders, id, TargetKind::Order, target) ||
                     find_in(scenario.places, id, TargetKind::Place, target) ||
                     find_in(scenario.pools, id, TargetKind::Pool, target) ||
                     find_in(scenario.regions, id, TargetKind::Region, target) ||
                     find_in(scenario.services, id, TargetKind::Service, target);
  const auto slash = id.find('/');
  if (found || slash == id.npos) return target;
  return activity_of_id(run, id.substr(0, slash), id.substr(slash + 1));
}

Target wanted_target(const RunView& run, const std::string& option, const std::string& id, Problems& problems) {
  const Target target = target_of_id(run, id);
  if (target.valid()) return target;
  std::vector<std::string> ids;
  collect_ids(run.scenario().assets, ids);
  collect_ids(run.scenario().orders, ids);
  collect_ids(run.scenario().places, ids);
  problems.push_back({.code = "unknown-id",
                      .file = option,
                      .found = "\"" + id + "\"",
                      .expected = "the id of an asset, order, place or pool, or ORDER/ACTIVITY",
                      .suggestion = did_you_mean(id, ids)});
  return {};
}

void explain_wanted(Session& session, const std::string& option, const std::string& text, Problems& problems) {
  const WantedStep wanted = wanted_step(text);
  const auto& orders = session.run().scenario().orders;
  const int at = position(orders, wanted.order);
  if (at < 0) {
    std::vector<std::string> ids;
    collect_ids(orders, ids);
    problems.push_back({.code = "unknown-id",
                        .file = option,
                        .found = "\"" + wanted.order + "\"",
                        .expected = "the id of an order",
                        .suggestion = did_you_mean(wanted.order, ids)});
    return;
  }
  session.explain(target_of(OrderId{at}));
  const std::size_t steps = session.walk()->steps().size();
  if (static_cast<std::size_t>(wanted.step) > steps) return refuse_step(wanted, option, steps, problems);
  walk_to(session, wanted.step);
}

void show_wanted_stretch(Session& session, const std::string& option, const std::string& text, Problems& problems) {
  if (const auto range = wanted_range(session.run(), option, text, problems))
    show_range(session.view().timeline, range->from_s, range->to_s, session.run().end());
}

}  // namespace fairlead::view
