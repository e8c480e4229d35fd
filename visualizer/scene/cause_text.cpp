// SPDX-License-Identifier: MIT
#include "visualizer/scene/cause_text.hpp"

#include <algorithm>
#include <cmath>

#include "visualizer/scene/number_text.hpp"

namespace fairlead::view {

namespace {

template <class Thing>
int position(const std::vector<Thing>& things, std::string_view id) {
  const auto found = std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.id == id; });
  return found == things.end() ? -1 : static_cast<int>(found - things.begin());
}

template <class Thing>
Target named(const std::vector<Thing>& things, std::string_view id, TargetKind kind) {
  const int index = position(things, id);
  return index < 0 ? Target{} : Target{.kind = kind, .index = index};
}

struct Split {
  std::string before{};
  std::string after{};
};

Split split_at(const std::string& text, char mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string::npos) return {text, {}};
  return {text.substr(0, at), text.substr(at + 1)};
}

template <class Thing>
const std::string& name_of(const Thing& thing) {
  return thing.name.empty() ? thing.id : thing.name;
}

Target place_or_region(const Scenario& scenario, const std::string& id) {
  const Target place = named(scenario.places, id, TargetKind::Place);
  return place.valid() ? place : named(scenario.regions, id, TargetKind::Region);
}

Target predecessor(const RunView& run, const std::string& detail) {
  const Split parts = split_at(detail, '/');
  const Target order = named(run.scenario().orders, parts.before, TargetKind::Order);
  const Way* way = order.valid() ? run.way(order.order()) : nullptr;
  const int activity = way == nullptr ? -1 : position(way->activities, parts.after);
  return activity < 0 ? order : target_of(ActivityRef{order.order(), activity});
}

Target pool_or_shared(const Scenario& scenario, const std::string& detail) {
  const Target pool = named(scenario.pools, detail, TargetKind::Pool);
  return pool.valid() ? pool : named(scenario.assets, split_at(detail, '/').before, TargetKind::Asset);
}

std::string weather_text(const Words& words, const RunView& run, const Cause& cause) {
  const Split parts = split_at(cause.detail, '@');
  if (parts.before.empty()) return words.say("weather");
  const Target where = cause_target(run, cause);
  const std::string at = where.valid() ? target_name(run, where) : parts.after;
  return phrase(words.say("weather at {0}: {1}"), {at, column_text(words, parts.before)});
}

std::string pool_text(const Words& words, const RunView& run, const Cause& cause) {
  const Target named_one = cause_target(run, cause);
  if (!named_one.valid()) return cause.detail.empty() ? words.say("a pool") : cause.detail;
  const Split parts = split_at(cause.detail, '/');
  if (parts.after.empty()) return target_name(run, named_one);
  return phrase(words.say("{0} on {1}"), {parts.after, target_name(run, named_one)});
}

}  // namespace

Target cause_target(const RunView& run, const Cause& cause) {
  const Scenario& scenario = run.scenario();
  switch (cause.kind) {
    case CauseKind::None:
    case CauseKind::Shift:
      return {};
    case CauseKind::Breakdown:
    case CauseKind::Asset:
      return named(scenario.assets, cause.detail, TargetKind::Asset);
    case CauseKind::Outage: {
      const int index = position(scenario.outages, cause.detail);
      if (index < 0) return {};
      const Outage& outage = scenario.outages[static_cast<std::size_t>(index)];
      return outage.asset.valid() ? target_of(outage.asset) : target_of(outage.pool);
    }
    case CauseKind::Predecessor:
      return predecessor(run, cause.detail);
    case CauseKind::Pool:
      return pool_or_shared(scenario, cause.detail);
    case CauseKind::Slot:
      return named(scenario.places, cause.detail, TargetKind::Place);
    case CauseKind::EarliestStart:
      return named(scenario.orders, cause.detail, TargetKind::Order);
    case CauseKind::Weather:
      return place_or_region(scenario, split_at(cause.detail, '@').after);
  }
  return {};
}

std::string cause_text(const Words& words, const RunView& run, const Cause& cause) {
  const Target named_one = cause_target(run, cause);
  const std::string name = named_one.valid() ? target_name(run, named_one) : cause.detail;
  switch (cause.kind) {
    case CauseKind::None:
      break;
    case CauseKind::Breakdown:
      return phrase(words.say("breakdown of {0}"), {name});
    case CauseKind::Outage:
      return phrase(words.say("maintenance of {0}"), {name});
    case CauseKind::Predecessor:
    case CauseKind::Asset:
      return name;
    case CauseKind::Pool:
      return pool_text(words, run, cause);
    case CauseKind::Slot:
      return phrase(words.say("a free slot at {0}"), {name});
    case CauseKind::EarliestStart:
      return words.say("earliest start");
    case CauseKind::Shift:
      return cause.detail == "daylight" ? words.say("daylight") : phrase(words.say("shift {0}"), {cause.detail});
    case CauseKind::Weather:
      return weather_text(words, run, cause);
  }
  return words.say("nothing named");
}

std::string column_text(const Words& words, const std::string& column) {
  if (column == "hs_m") return words.say("wave height");
  if (column == "tp_s") return words.say("wave period");
  if (column == "wind_ms") return words.say("wind");
  if (column == "current_ms") return words.say("current");
  if (column == "tide_m") return words.say("tide");
  if (column == "visibility_m") return words.say("visibility");
  return column;
}

std::string column_unit(const std::string& column) {
  if (column.ends_with("_ms")) return "m/s";
  if (column.ends_with("_m")) return "m";
  return column.ends_with("_s") ? "s" : "";
}

std::string limit_text(const Words& words, const WeatherLimit& limit) {
  const auto with_unit = [&](double value) {
    return number_text(words, value, value < 100 ? 2 : 0) + " " + column_unit(limit.column);
  };
  const std::string column = column_text(words, limit.column);
  if (!std::isfinite(limit.minimum)) return phrase(words.say("{0} at most {1}"), {column, with_unit(limit.maximum)});
  if (!std::isfinite(limit.maximum)) return phrase(words.say("{0} at least {1}"), {column, with_unit(limit.minimum)});
  return phrase(words.say("{0} from {1} to {2}"), {column, with_unit(limit.minimum), with_unit(limit.maximum)});
}

const std::string& asset_name(const RunView& run, AssetId asset) {
  return name_of(run.scenario().assets[asset.index()]);
}

const std::string& order_name(const RunView& run, OrderId order) {
  return name_of(run.scenario().orders[order.index()]);
}

const std::string& place_name(const RunView& run, PlaceId place) {
  return name_of(run.scenario().places[place.index()]);
}

const std::string& pool_name(const RunView& run, PoolId pool) {
  return name_of(run.scenario().pools[pool.index()]);
}

std::string activity_name(const RunView& run, ActivityRef ref) {
  const Activity* activity = run.activity(ref);
  return activity == nullptr ? std::string{} : name_of(*activity);
}

std::string target_name(const RunView& run, const Target& target) {
  const auto index = static_cast<std::size_t>(target.index);
  switch (target.kind) {
    case TargetKind::None:
      return {};
    case TargetKind::Asset:
      return asset_name(run, target.asset());
    case TargetKind::Order:
      return order_name(run, target.order());
    case TargetKind::Activity:
      return activity_name(run, target.activity_ref());
    case TargetKind::Place:
      return place_name(run, target.place());
    case TargetKind::Pool:
      return name_of(run.scenario().pools[index]);
    case TargetKind::Region:
      return name_of(run.scenario().regions[index]);
    case TargetKind::Service:
      return name_of(run.scenario().services[index]);
  }
  return {};
}

}  // namespace fairlead::view
