// SPDX-License-Identifier: MIT
// Facts of an asset: what it does now and next, how its time went, what it costs, what it can.
#include <algorithm>

#include "visualizer/scene/cause_text.hpp"
#include "visualizer/scene/fact_writer.hpp"
#include "visualizer/scene/number_text.hpp"

namespace fairlead::view {

namespace {

/// First interval after the one that holds now whose activity is another; null if there is none.
const Interval* next_work(const RunView& run, const Interval& now) {
  const auto all = run.intervals(now.asset);
  for (const Interval* next = &now + 1; next < all.data() + all.size(); ++next)
    if (next->activity.valid() && next->activity != now.activity) return next;
  return nullptr;
}

void write_whereabouts(FactWriter& out, const Interval& interval) {
  if (interval.place_from != interval.place_to) {
    out.add_place(out.say("From"), interval.place_from);
    out.add_place(out.say("To"), interval.place_to);
  } else {
    out.add_place(out.say("Where"), interval.place_from);
  }
}

void write_work(FactWriter& out, const Interval& interval) {
  if (!interval.activity.valid()) return;
  out.add(out.say("Activity"), activity_name(out.run(), interval.activity), target_of(interval.activity));
  const OrderId order = interval.activity.order;
  out.add(out.say("Order"), order_name(out.run(), order), target_of(order));
  out.add(out.say("Client"), out.run().scenario().orders[order.index()].client);
}

void write_now(FactWriter& out, AssetId asset) {
  const Interval* interval = out.run().interval_at(asset, out.picture().now());
  if (interval == nullptr) return;
  const Look look = look_at(out.run(), asset, out.picture().now());
  out.section(out.say("Now"));
  const Tone tone = is_waiting(look) || look == Look::Breakdown ? Tone::Bad : Tone::Plain;
  out.add(out.say("Doing"), out.say(look_name(look)), {}, tone);
  if (is_waiting(look))
    out.add(out.say("Because of"), cause_text(out.words(), out.run(), interval->cause),
            cause_target(out.run(), interval->cause));
  write_work(out, *interval);
  write_whereabouts(out, *interval);
  out.add_time(out.say("Since"), interval->start);
  out.add_time(out.say("Until"), interval->end);
  const Interval* next = next_work(out.run(), *interval);
  if (next == nullptr) return;
  out.section(out.say("Next"));
  write_work(out, *next);
  out.add_place(out.say("Where"), next->place_to);
  out.add_time(out.say("From"), next->start);
}

void write_use(FactWriter& out, AssetId asset) {
  const FigureIndex& figures = out.picture().figures;
  const Tick now = out.picture().now();
  const Tick end = out.run().horizon();
  const auto pair = [&](const std::string& until_now, const std::string& until_end) {
    return phrase(out.say("{0}; to the end {1}"), {until_now, until_end});
  };
  const auto percent = [&](std::optional<double> share) { return share ? percent_text(out.words(), *share, 1) : "–"; };
  const auto hours = [&](double count) { return number_text(out.words(), count) + " h"; };
  out.section(out.say("So far"));
  out.add(out.say("Utilisation"),
          pair(percent(figures.utilisation_until(asset, now)), percent(figures.utilisation_until(asset, end))));
  out.add(out.say("Cost"), pair(money_text(out.words(), figures.asset_cost(asset, now)),
                                money_text(out.words(), figures.asset_cost(asset, end))));
  for (std::size_t k = 0; k < look_count; ++k) {
    const Look look = static_cast<Look>(k);
    const double all = figures.hours(asset, look, end);
    if (all > 0) out.add(out.say(look_name(look)), pair(hours(figures.hours(asset, look, now)), hours(all)));
  }
}

void write_costs(FactWriter& out, const Asset& asset) {
  out.section(out.say("Cost a day"));
  if (asset.hire) out.add_money(out.say("hire"), usd(asset.hire->per_day));
  out.add_money(out.say("at work"), usd(asset.costs.working_per_day));
  out.add_money(out.say("standing by"), usd(asset.costs.standby_per_day));
  out.add_money(out.say("idle"), usd(asset.costs.idle_per_day));
}

void write_abilities(FactWriter& out, const Asset& asset) {
  const auto number = [&](double value) { return number_text(out.words(), value, value < 100 ? 1 : 0); };
  out.section(out.say("What it is"));
  out.add(out.say("Owner"), owner_text(out.words(), asset));
  out.add_place(out.say("Home"), asset.home);
  if (asset.self_propelled)
    out.add(out.say("Speed"), number(asset.speed_kn) + " kn");
  else
    out.add(out.say("Speed"), out.say("towed or carried"));
  if (asset.draft_m) out.add(out.say("Draft"), number(*asset.draft_m) + " m");
  if (asset.max_depth_m) out.add(out.say("Works to"), number(*asset.max_depth_m) + " m");
  for (const Capability& capability : asset.capabilities) out.add(capability.name, number(capability.value));
  for (const SharedCapacity& shared : asset.shareable)
    out.add(shared.name, phrase(out.say("{0}, shared"), {number(shared.amount.as_double())}));
  for (const WeatherLimit& limit : asset.transit.limits) out.add(out.say("Sails in"), limit_text(out.words(), limit));
}

}  // namespace

void write_asset_facts(FactWriter& out, AssetId asset) {
  write_now(out, asset);
  write_use(out, asset);
  const Asset& one = out.run().scenario().assets[asset.index()];
  write_costs(out, one);
  write_abilities(out, one);
}

}  // namespace fairlead::view
