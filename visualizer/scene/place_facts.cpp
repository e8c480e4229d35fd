// SPDX-License-Identifier: MIT
// Facts of places, regions, pools and services.
#include <algorithm>
#include <cmath>

#include "visualizer/scene/cause_text.hpp"
#include "visualizer/scene/fact_writer.hpp"
#include "visualizer/scene/number_text.hpp"

namespace fairlead::view {

namespace {

std::string position_text(const Words& words, Position at) {
  const auto degrees = [&](double value, const char* positive, const char* negative) {
    return number_text(words, std::fabs(value), 3) + "° " + (value < 0 ? negative : positive);
  };
  return degrees(at.lat_deg, "N", "S") + ", " + degrees(at.lon_deg, "E", "W");
}

void write_weather(FactWriter& out, RegionId region) {
  if (!region.valid()) return;
  const SeriesId id = out.run().scenario().regions[region.index()].series;
  if (!id.valid()) return;
  const WeatherSeries& series = out.run().scenario().series[id.index()];
  out.section(out.say("Weather now"));
  for (std::size_t k = 0; k < series.columns.size(); ++k)
    if (const auto value = weather_at(out.run(), region, k, out.picture().now()))
      out.add(column_text(out.words(), series.columns[k].name),
              number_text(out.words(), *value, 1) + " " + column_unit(series.columns[k].name));
  if (!series.note.empty()) out.add(out.say("Source"), series.note);
}

void write_slots(FactWriter& out, PlaceId place) {
  const auto& slots = out.run().scenario().places[place.index()].slots;
  if (!slots) return;
  const ResourceRef resource{.kind = ResourceKind::Slot, .index = place.value};
  const double used = claimed_at(out.run(), resource, out.picture().now()).as_double();
  out.section(out.say("Slots now"));
  out.add(out.say("In use"), phrase(out.say("{0} of {1}"), {number_text(out.words(), used), std::to_string(*slots)}));
}

void write_assets_here(FactWriter& out, PlaceId place) {
  out.section(out.say("Here now"));
  for (std::size_t k = 0; k < out.run().scenario().assets.size(); ++k) {
    const Interval* interval = out.run().interval_at(AssetId{k}, out.picture().now());
    if (interval == nullptr || interval->place_from != place || interval->place_to != place) continue;
    const Look look = look_of(interval->state, interval->cause.kind);
    std::string doing = out.say(look_name(look));
    if (interval->activity.valid()) doing += ": " + activity_name(out.run(), interval->activity);
    out.add(asset_name(out.run(), AssetId{k}), doing, target_of(AssetId{k}),
            is_waiting(look) ? Tone::Bad : Tone::Plain);
  }
}

bool concerns(const Order& order, PlaceId place) {
  return std::any_of(order.places.begin(), order.places.end(),
                     [&](const auto& named) { return named.second == place; });
}

template <class Chosen>
void write_orders(FactWriter& out, const Chosen& chosen) {
  const auto& orders = out.run().scenario().orders;
  out.section(out.say("Orders"));
  for (std::size_t k = 0; k < orders.size(); ++k) {
    if (!chosen(orders[k])) continue;
    const OrderPhase phase = out.picture().figures.phase(OrderId{k}, out.picture().now());
    const bool late = phase == OrderPhase::Overdue || phase == OrderPhase::DeliveredLate;
    out.add(order_name(out.run(), OrderId{k}), phase_text(out.words(), phase), target_of(OrderId{k}),
            late ? Tone::Bad : Tone::Plain);
  }
}

std::string holder_text(const RunView& run, const StepRef& holder) {
  if (holder.activity.valid()) return activity_name(run, holder.activity);
  const Outage& outage = run.scenario().outages[holder.outage.index()];
  return outage.name.empty() ? outage.id : outage.name;
}

}  // namespace

void write_place_facts(FactWriter& out, PlaceId id) {
  const Place& place = out.run().scenario().places[id.index()];
  write_assets_here(out, id);
  write_slots(out, id);
  write_weather(out, place.region);
  write_orders(out, [&](const Order& order) { return concerns(order, id); });
  out.section(out.say("What it is"));
  out.add(out.say("Kind"), place_kind_text(out.words(), place.kind));
  out.add(out.say("Position"), position_text(out.words(), place.position));
  if (place.depth_m) out.add(out.say("Depth"), number_text(out.words(), *place.depth_m) + " m");
  if (place.region.valid()) {
    const Target region{.kind = TargetKind::Region, .index = place.region.value};
    out.add(out.say("Region"), target_name(out.run(), region), region);
  }
  out.add_place(out.say("Reached through"), place.gate);
}

void write_region_facts(FactWriter& out, RegionId region) {
  write_weather(out, region);
  out.section(out.say("Places"));
  const auto& places = out.run().scenario().places;
  for (std::size_t k = 0; k < places.size(); ++k)
    if (places[k].region == region)
      out.add(place_name(out.run(), PlaceId{k}), place_kind_text(out.words(), places[k].kind), target_of(PlaceId{k}));
}

void write_pool_facts(FactWriter& out, PoolId id) {
  const Pool& pool = out.run().scenario().pools[id.index()];
  const ResourceRef resource{.kind = ResourceKind::Pool, .index = id.value};
  const double capacity = pool.capacity.as_double();
  const double used = claimed_at(out.run(), resource, out.picture().now()).as_double();
  const auto number = [&](double value) { return number_text(out.words(), value); };
  out.section(out.say("Now"));
  out.add(pool.stock ? out.say("Taken") : out.say("In use"),
          phrase(out.say("{0} of {1}"), {number(used), number(capacity)}), {},
          used >= capacity ? Tone::Bad : Tone::Plain);
  out.add(out.say("Free"), number(capacity - used));
  out.section(pool.stock ? out.say("Taken by") : out.say("Used by"));
  for (const ClaimRecord* claim : claims_at(out.run(), resource, out.picture().now())) {
    const Target holder = claim->holder.activity.valid() ? target_of(claim->holder.activity) : Target{};
    out.add(holder_text(out.run(), claim->holder), number(claim->amount.as_double()), holder);
  }
  out.section(out.say("What it is"));
  out.add(out.say("Capacity"), number(capacity));
  out.add(out.say("Shift"),
          pool.shift.valid() ? out.run().scenario().calendars[pool.shift.index()].id : out.say("round the clock"));
  out.add_money(pool.stock ? out.say("Cost a unit") : out.say("Cost a unit and hour"), usd(pool.per_unit_hour));
}

void write_service_facts(FactWriter& out, ServiceId id) {
  const ServiceInfo& service = out.run().scenario().services[id.index()];
  out.section(out.say("What it is"));
  out.add(out.say("Version"), service.version);
  for (const std::string& quantity : service.quantities) out.add(out.say("Pays by"), quantity);
  write_orders(out, [&](const Order& order) { return order.service == id; });
}

}  // namespace fairlead::view
