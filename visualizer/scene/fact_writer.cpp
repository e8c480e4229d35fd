// SPDX-License-Identifier: MIT
#include "visualizer/scene/fact_writer.hpp"

#include <algorithm>

#include "visualizer/scene/cause_text.hpp"
#include "visualizer/scene/number_text.hpp"

namespace fairlead::view {

void FactWriter::add(std::string name, std::string value, const Target& target, Tone tone) {
  if (sheet_.sections.empty() || sheet_.sections.back().title != title_) sheet_.sections.push_back({title_, {}});
  sheet_.sections.back().facts.push_back({std::move(name), std::move(value), target, tone});
}

void FactWriter::add_hours(std::string name, Seconds length, Tone tone) {
  if (length > Seconds{0}) add(std::move(name), duration_text(words(), length), {}, tone);
}

void FactWriter::add_money(std::string name, double usd) {
  if (usd != 0) add(std::move(name), money_text(words(), usd));
}

void FactWriter::add_time(std::string name, std::optional<Instant> at, Tone tone) {
  if (at) add(std::move(name), format_minute(*at, run().scenario().zone_offset), {}, tone);
}

void FactWriter::add_asset(std::string name, AssetId asset) {
  if (asset.valid()) add(std::move(name), asset_name(run(), asset), target_of(asset));
}

void FactWriter::add_place(std::string name, PlaceId place) {
  if (place.valid()) add(std::move(name), place_name(run(), place), target_of(place));
}

Look look_at(const RunView& run, AssetId asset, Tick at) {
  const Interval* interval = run.interval_at(asset, at);
  return interval == nullptr ? Look::Idle : look_of(interval->state, interval->cause.kind);
}

std::string phase_text(const Words& words, OrderPhase phase) {
  switch (phase) {
    case OrderPhase::Waiting:
      return words.say("to come");
    case OrderPhase::UnderWay:
      return words.say("under way");
    case OrderPhase::Overdue:
      return words.say("overdue");
    case OrderPhase::Delivered:
      return words.say("delivered");
    case OrderPhase::DeliveredLate:
      return words.say("delivered late");
    case OrderPhase::Unserved:
      return words.say("not served");
    case OrderPhase::LeftOut:
      break;
  }
  return words.say("left out");
}

std::string owner_text(const Words& words, const Asset& asset) {
  switch (asset.ownership) {
    case Ownership::Own:
      return words.say("own");
    case Ownership::HiredIn:
      return words.say("hired in");
    case Ownership::Partner:
      break;
  }
  return asset.partner.empty() ? words.say("a partner's") : phrase(words.say("of {0}"), {asset.partner});
}

std::string place_kind_text(const Words& words, PlaceKind kind) {
  switch (kind) {
    case PlaceKind::Port:
      return words.say("port");
    case PlaceKind::Yard:
      return words.say("yard");
    case PlaceKind::Field:
      return words.say("field");
    case PlaceKind::Landfall:
      return words.say("landfall");
    case PlaceKind::WindArea:
      return words.say("wind area");
    case PlaceKind::Shelter:
      break;
  }
  return words.say("shelter");
}

std::vector<const ClaimRecord*> claims_at(const RunView& run, const ResourceRef& resource, Tick at) {
  const auto& all = run.trace().claims;
  const Instant now = run.instant(at);
  const bool stock =
      resource.kind == ResourceKind::Pool && run.scenario().pools[static_cast<std::size_t>(resource.index)].stock;
  auto claim = std::partition_point(all.begin(), all.end(),
                                    [&](const ClaimRecord& record) { return record.resource < resource; });
  std::vector<const ClaimRecord*> found;
  for (; claim != all.end() && claim->resource == resource && claim->start <= now; ++claim)
    if (stock || now < claim->end) found.push_back(&*claim);
  return found;
}

Amount claimed_at(const RunView& run, const ResourceRef& resource, Tick at) {
  Amount sum;
  for (const ClaimRecord* claim : claims_at(run, resource, at)) sum += claim->amount;
  return sum;
}

std::optional<double> weather_at(const RunView& run, RegionId region, std::size_t column, Tick at) {
  if (!region.valid()) return std::nullopt;
  const SeriesId id = run.scenario().regions[region.index()].series;
  if (!id.valid()) return std::nullopt;
  const WeatherSeries& series = run.scenario().series[id.index()];
  const auto hour = (run.instant(at) - series.start) / Seconds{seconds_per_hour};
  if (column >= series.columns.size() || hour < 0 || hour >= static_cast<std::int64_t>(series.hours())) return {};
  return series.columns[column].values[static_cast<std::size_t>(hour)];
}

std::string weather_line(const Words& words, const RunView& run, RegionId region, Tick at) {
  std::string line;
  for (std::size_t k = 0; const auto value = weather_at(run, region, k, at); ++k) {
    const SeriesId id = run.scenario().regions[region.index()].series;
    const std::string& column = run.scenario().series[id.index()].columns[k].name;
    line += (line.empty() ? "" : ", ") + column_text(words, column) + " " + number_text(words, *value, 1) + " " +
            column_unit(column);
  }
  return line;
}

}  // namespace fairlead::view
