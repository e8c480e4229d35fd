// SPDX-License-Identifier: MIT
#include "core/io/scenario_sections.hpp"

namespace fairlead {
namespace {

/// A stock is paid for by the unit taken, other pools by the unit and hour: each refuses the other's keys.
void read_pool_cost(const JsonCursor& at, Pool& pool) {
  const char* other = pool.stock ? "usd_per_unit_hour" : "usd_per_unit";
  read_usd(at.find(pool.stock ? "usd_per_unit" : "usd_per_unit_hour"), pool.per_unit_hour);
  if (const Member member = at.find(other))
    member->report("contradiction",
                   std::string("\"") + other + "\" of a pool that is " + (pool.stock ? "a stock" : "no stock"),
                   pool.stock ? "\"usd_per_unit\"" : "\"usd_per_unit_hour\"");
}

Pool read_pool(const JsonCursor& at, const std::string& id, const IdIndex& calendars) {
  Pool pool{.id = id, .name = id};
  read_text(at.find("name"), pool.name);
  double capacity = 0;
  read_positive(at.require("capacity"), capacity, most_units);
  pool.capacity = amount_from(capacity);
  read_flag(at.find("stock"), pool.stock);
  const Member shift = at.find("shift");
  read_reference(shift, calendars, pool.shift);
  if (shift && pool.stock) shift->report("contradiction", "a shift of a stock", "a shift of other pools alone");
  read_pool_cost(at, pool);
  read_flag(at.find("labour"), pool.labour);
  at.refuse_unknown_keys();
  return pool;
}

void read_units(const JsonCursor& at, const Pool& pool, Outage& outage) {
  const Member units = at.find("units");
  outage.units = pool.capacity;
  read_amount(units, outage.units);
  if (pool.capacity > Amount{} && outage.units > pool.capacity)
    units->report("out-of-range", units->shown(), "at most the pool's capacity of " + format_amount(pool.capacity));
}

/// Exactly one of asset and pool.
void read_target(const JsonCursor& at, const ScenarioReading& reading, Outage& outage) {
  const Member asset = at.find("asset");
  const Member pool = at.find("pool");
  read_reference(asset, reading.asset_ids, outage.asset);
  read_reference(pool, reading.pool_ids, outage.pool);
  if (at.is_object() && asset.has_value() == pool.has_value())
    at.report("contradiction", asset ? "both \"asset\" and \"pool\"" : "neither \"asset\" nor \"pool\"",
              "one of the two");
}

Outage read_outage(const JsonCursor& at, const std::string& id, ScenarioReading& reading) {
  Outage outage{.id = id, .name = id};
  read_text(at.find("name"), outage.name);
  read_target(at, reading, outage);
  read_time(at.require("from"), reading.times, outage.from);
  double hours = 1;
  read_positive(at.require("hours"), hours, most_hours);
  outage.length = std::max(Seconds{1}, seconds_from_hours(hours));
  if (outage.pool.valid())
    read_units(at, reading.scenario().pools[outage.pool.index()], outage);
  else if (const Member units = at.find("units"); units && at.find("asset"))
    units->report("contradiction", "units of an asset's outage", "units of a pool alone");
  at.refuse_unknown_keys();
  return outage;
}

/// Together with those read before: wherever more of them overlap, one of them begins.
void expect_left(const JsonCursor& at, const Scenario& scenario, const Outage& outage) {
  const auto meets = [&](const Outage& other, Instant when) {
    return other.pool == outage.pool && other.from <= when && when < other.from + other.length;
  };
  const auto& others = scenario.outages;
  const Amount capacity = scenario.pools[outage.pool.index()].capacity;
  const auto taken_at = [&](Instant when) {
    Amount taken = outage.units;
    for (const Outage& other : others)
      if (meets(other, when)) taken += other.units;
    return taken;
  };
  Amount most = taken_at(outage.from);
  for (const Outage& other : others)
    if (meets(other, other.from) && meets(outage, other.from)) most = std::max(most, taken_at(other.from));
  if (most > std::max(capacity, outage.units))
    at.report("overlapping-outages", format_amount(most) + " units away at once",
              "at most the pool's capacity of " + format_amount(capacity));
}

}  // namespace

void read_pools(ScenarioReading& reading) {
  for (std::size_t k = 0; k < reading.pools.size(); ++k)
    reading.scenario().pools.push_back(read_pool(reading.pools[k], reading.pool_ids.ids()[k], reading.calendar_ids));
}

void read_outages(ScenarioReading& reading) {
  for (std::size_t k = 0; k < reading.outages.size(); ++k) {
    Outage outage = read_outage(reading.outages[k], reading.outage_ids.ids()[k], reading);
    if (outage.pool.valid()) expect_left(reading.outages[k], reading.scenario(), outage);
    reading.scenario().outages.push_back(std::move(outage));
  }
}

}  // namespace fairlead
