// SPDX-License-Identifier: MIT
// FactWriter: sections of facts as they are written one after the other; a section without facts leaves no trace.
#pragma once

#include <optional>
#include <string>

#include "visualizer/scene/facts.hpp"
#include "visualizer/scene/figure_index.hpp"

namespace fairlead::view {

class FactWriter {
 public:
  FactWriter(const Picture& picture, FactSheet& sheet) : picture_(picture), sheet_(sheet) {}

  void section(std::string title) { title_ = std::move(title); }
  void add(std::string name, std::string value, const Target& target = {}, Tone tone = Tone::Plain);
  /// Nothing if the value is zero or none.
  void add_hours(std::string name, Seconds length, Tone tone = Tone::Plain);
  void add_money(std::string name, double usd);
  void add_time(std::string name, std::optional<Instant> at, Tone tone = Tone::Plain);
  void add_asset(std::string name, AssetId asset);
  void add_place(std::string name, PlaceId place);

  [[nodiscard]] const Picture& picture() const { return picture_; }
  [[nodiscard]] const RunView& run() const { return picture_.run; }
  [[nodiscard]] const Words& words() const { return picture_.words; }
  [[nodiscard]] std::string say(std::string_view english) const { return picture_.say(english); }

 private:
  const Picture& picture_;
  FactSheet& sheet_;
  std::string title_{};
};

// Each fills title, subtitle and sections of its kind of thing.
void write_asset_facts(FactWriter& out, AssetId asset);
void write_order_facts(FactWriter& out, OrderId order);
void write_activity_facts(FactWriter& out, ActivityRef activity);
void write_place_facts(FactWriter& out, PlaceId place);
void write_region_facts(FactWriter& out, RegionId region);
void write_pool_facts(FactWriter& out, PoolId pool);
void write_service_facts(FactWriter& out, ServiceId service);

/// Whether the run has the target.
[[nodiscard]] bool exists(const RunView& run, const Target& target);
/// `waiting for weather`; of an asset outside the trace `idle`.
[[nodiscard]] Look look_at(const RunView& run, AssetId asset, Tick at);
/// `Delivered late` and the like.
[[nodiscard]] std::string phase_text(const Words& words, OrderPhase phase);
[[nodiscard]] std::string owner_text(const Words& words, const Asset& asset);
[[nodiscard]] std::string place_kind_text(const Words& words, PlaceKind kind);
/// Units of pool or slot claimed at the time.
[[nodiscard]] Amount claimed_at(const RunView& run, const ResourceRef& resource, Tick at);
/// Claims of a pool or of slots that hold at the time.
[[nodiscard]] std::vector<const ClaimRecord*> claims_at(const RunView& run, const ResourceRef& resource, Tick at);
/// Hourly value of a column at the time; empty outside the series.
[[nodiscard]] std::optional<double> weather_at(const RunView& run, RegionId region, std::size_t column, Tick at);
/// The weather of a region in one line: `wave height 1.2 m, wind 8 m/s`; empty without weather.
[[nodiscard]] std::string weather_line(const Words& words, const RunView& run, RegionId region, Tick at);

}  // namespace fairlead::view
