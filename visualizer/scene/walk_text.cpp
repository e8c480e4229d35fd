// SPDX-License-Identifier: MIT
// What a step of a walk says, in plain words.
#include <algorithm>

#include "visualizer/scene/cause_text.hpp"
#include "visualizer/scene/number_text.hpp"
#include "visualizer/scene/walk.hpp"

namespace fairlead::view {

namespace {

/// Of one step, what its sentence is made from.
struct Telling {
  const Words& words;
  const RunView& run;
  const WalkStep& step;

  [[nodiscard]] std::string activity() const { return activity_name(run, step.activity); }
  [[nodiscard]] std::string length() const { return duration_text(words, step.length()); }
  [[nodiscard]] std::string place() const {
    return step.place.valid() ? place_name(run, step.place) : words.say("the yard");
  }
  /// The asset, or where none is concerned the activity.
  [[nodiscard]] std::string who() const { return step.asset.valid() ? asset_name(run, step.asset) : activity(); }
};

std::string worked(const Telling& of) {
  if (of.step.asset.valid())
    return phrase(of.words.say("{0} worked {1} at {2}: {3}."), {of.who(), of.length(), of.place(), of.activity()});
  return phrase(of.words.say("{0} was worked on for {1} at {2}."), {of.activity(), of.length(), of.place()});
}

std::string sailed(const Telling& of) {
  const auto& intervals = of.run.trace().intervals;
  const bool towed =
      of.step.interval >= 0 && intervals[static_cast<std::size_t>(of.step.interval)].state == AssetState::Towed;
  return phrase(towed ? of.words.say("{0} was towed {1} to {2}: {3}.") : of.words.say("{0} sailed {1} to {2}: {3}."),
                {of.who(), of.length(), of.place(), of.activity()});
}

/// The limit on the cause's column that binds the activity; empty if its own are others (of a sailing).
std::string binding_limit(const Telling& of) {
  const Activity* activity = of.run.activity(of.step.activity);
  if (activity == nullptr) return {};
  for (const WeatherLimit& limit : activity->conditions.limits)
    if (of.step.cause.detail.starts_with(limit.column + "@")) return limit_text(of.words, limit);
  return {};
}

std::string waited_for_weather(const Telling& of) {
  const std::string limit = binding_limit(of);
  const std::string cause = cause_text(of.words, of.run, of.step.cause);
  if (limit.empty())
    return phrase(of.words.say("{0} waited {1} for {2}, before {3}."), {of.who(), of.length(), cause, of.activity()});
  return phrase(of.words.say("{0} waited {1} for {2}; {3} needs {4}."),
                {of.who(), of.length(), cause, of.activity(), limit});
}

std::string waited_for_asset(const Telling& of) {
  if (!of.step.asset.valid())
    return phrase(of.words.say("{0} waited {1} for an asset: on notice, or planned to begin later."),
                  {of.activity(), of.length()});
  if (!of.step.busy_with.valid())
    return phrase(of.words.say("{0} waited {1} for {2}, which lay idle: other work comes first in its sequence."),
                  {of.activity(), of.length(), of.who()});
  return phrase(of.words.say("{0} waited {1} for {2}, busy with {3} of {4}."),
                {of.activity(), of.length(), of.who(), activity_name(of.run, of.step.busy_with),
                 order_name(of.run, of.step.busy_with.order)});
}

std::string waited(const Telling& of) {
  const std::string cause = cause_text(of.words, of.run, of.step.cause);
  if (of.step.on_purpose)
    return phrase(of.words.say("{0} was begun {1} later on purpose: what follows would have waited for {2}."),
                  {of.activity(), of.length(), cause});
  switch (of.step.cause.kind) {
    case CauseKind::Weather:
      return waited_for_weather(of);
    case CauseKind::Asset:
      return waited_for_asset(of);
    case CauseKind::EarliestStart:
      return phrase(of.words.say("{0} could not begin before {1}: the order's earliest start."),
                    {of.activity(), of.run.time_text(of.step.end)});
    case CauseKind::None:
      return phrase(of.words.say("{0} was not due to begin before {1}."),
                    {of.activity(), of.run.time_text(of.step.end)});
    case CauseKind::Predecessor:
    case CauseKind::Pool:
    case CauseKind::Slot:
    case CauseKind::Shift:
    case CauseKind::Breakdown:
    case CauseKind::Outage:
      break;
  }
  return phrase(of.words.say("{0} waited {1} for {2}."), {of.activity(), of.length(), cause});
}

}  // namespace

std::string Walk::heading(const Words& words) const {
  if (!valid()) return {};
  return phrase(words.say("Step {0} of {1}"), {std::to_string(position_ + 1), std::to_string(steps_.size())});
}

std::string Walk::sentence(const Words& words) const {
  if (!valid()) return {};
  if (!completed()) {
    const bool left_out = explanation_.status == OrderStatus::LeftOut;
    return phrase(left_out ? words.say("{0} was left out: {1}.") : words.say("{0} was not served: {1}."),
                  {order_name(*run_, order()), explanation_.reason});
  }
  const Telling of{words, *run_, step()};
  if (step().kind == SegmentKind::Work) return worked(of);
  return step().kind == SegmentKind::Sailing ? sailed(of) : waited(of);
}

std::string Walk::lateness_text(const Words& words) const {
  if (!valid() || step().lateness <= Seconds{0}) return {};
  return phrase(words.say("{0} of {1} days late"),
                {days_number(words, step().lateness), days_number(words, explanation_.late)});
}

}  // namespace fairlead::view
