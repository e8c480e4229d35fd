// SPDX-License-Identifier: MIT
#include "core/check/evidence.hpp"

#include <algorithm>

namespace fairlead::check {
namespace {

Instant last_decision(const Run& run, Instant settled) {
  Instant last = settled;
  for (const Replan& replan : run.trace.replans)
    if (replan.refusal.empty()) last = std::max(last, replan.at);
  return last;
}

}  // namespace

Evidence::Evidence(const Run& checked)
    : run(checked),
      scenario(checked.scenario),
      plan(checked.plan),
      trace(checked.trace),
      nominal(checked.manifest.world == "nominal"),
      promised(nominal && checked.manifest.plan_sha256.empty()),
      settled(checked.plan.past.empty() ? Instant::min() : checked.plan.past.back().until),
      decided(last_decision(checked, settled)),
      intervals_(checked.scenario.assets.size()) {
  for (const Interval& interval : trace.intervals) intervals_[interval.asset.index()].push_back(&interval);
  for (const ActivityRecord& record : trace.activities) attempts_[record.activity].push_back(&record);
  for (const AccrualSegment& segment : trace.segments)
    segments_[{segment.activity, segment.attempt}].push_back({segment.start, segment.end});
  for (auto& list : intervals_)
    std::stable_sort(list.begin(), list.end(), [](auto* a, auto* b) { return a->start < b->start; });
  for (auto& [ref, list] : attempts_)
    std::stable_sort(list.begin(), list.end(), [](auto* a, auto* b) { return a->attempt < b->attempt; });
}

std::vector<OrderId> Evidence::taken_orders() const {
  std::vector<OrderId> out;
  for (std::size_t k = 0; k < plan.orders.size(); ++k)
    if (plan.orders[k].taken) out.emplace_back(k);
  return out;
}

bool Evidence::had_begun(OrderId order) const {
  if (plan.past.empty()) return false;
  return std::any_of(trace.activities.begin(), trace.activities.end(),
                     [&](const ActivityRecord& r) { return r.activity.order == order && r.ready <= settled; }) ||
         std::any_of(trace.intervals.begin(), trace.intervals.end(),
                     [&](const Interval& i) { return i.activity.order == order && i.start <= settled; });
}

const Way& Evidence::way(OrderId order) const {
  return scenario.orders[order.index()].ways[static_cast<std::size_t>(plan.orders[order.index()].way)];
}

const Activity& Evidence::activity(ActivityRef ref) const {
  return way(ref.order).activities[static_cast<std::size_t>(ref.activity)];
}

const Mode& Evidence::mode(ActivityRef ref) const {
  const PlannedActivity& planned = plan.orders[ref.order.index()].activities[static_cast<std::size_t>(ref.activity)];
  return activity(ref).modes[static_cast<std::size_t>(planned.mode)];
}

AssetId Evidence::filler(OrderId order, int role) const {
  return plan.orders[order.index()].assets[static_cast<std::size_t>(role)];
}

std::vector<Crew> Evidence::crew(ActivityRef ref) const {
  std::vector<Crew> out;
  for (const RoleNeed& need : mode(ref).roles) {
    const bool whole = way(ref.order).roles[static_cast<std::size_t>(need.role)].whole();
    out.push_back({filler(ref.order, need.role), need.role, whole, whole || need.alone});
  }
  return out;
}

std::vector<ActivityRef> Evidence::planned_activities() const {
  std::vector<ActivityRef> out;
  for (const OrderId order : taken_orders())
    for (std::size_t k = 0; k < way(order).activities.size(); ++k) out.push_back({order, static_cast<int>(k)});
  return out;
}

const std::vector<const ActivityRecord*>& Evidence::attempts(ActivityRef ref) const {
  static const std::vector<const ActivityRecord*> none;
  const auto found = attempts_.find(ref);
  return found == attempts_.end() ? none : found->second;
}

bool Evidence::done(ActivityRef ref) const {
  if (!began(ref)) return false;
  const bool gave_way = activity(ref).retry && activity(ref).retry->instead >= 0;
  return !attempts(ref).back()->failed || gave_way;
}

std::optional<Instant> Evidence::started(ActivityRef ref) const {
  if (!began(ref)) return std::nullopt;
  return attempts(ref).front()->start;
}

std::optional<Instant> Evidence::ended(ActivityRef ref) const {
  if (!done(ref)) return std::nullopt;
  return attempts(ref).back()->end;
}

std::optional<Instant> Evidence::started(const StepRef& step) const {
  if (step.activity.valid()) return started(step.activity);
  const Spans spans = outage_spans(step.outage);
  if (spans.empty()) return std::nullopt;
  return spans.front().begin;
}

std::optional<Instant> Evidence::ended(const StepRef& step) const {
  if (step.activity.valid()) return ended(step.activity);
  const Spans spans = outage_spans(step.outage);
  if (spans.empty()) return std::nullopt;
  return spans.back().end;
}

const std::vector<const Interval*>& Evidence::intervals(AssetId asset) const {
  return intervals_[asset.index()];
}

Spans Evidence::segments(const ActivityRecord& record) const {
  const auto found = segments_.find({record.activity, record.attempt});
  return found == segments_.end() ? Spans{} : found->second;
}

// An asset's outages are told apart by its sequence: each takes its length of the time the asset was out.
Spans Evidence::asset_outage_spans(OutageId outage) const {
  const AssetId asset = scenario.outages[outage.index()].asset;
  Spans out;
  for (const Interval* interval : intervals(asset))
    if (interval->state == AssetState::Outage) out.push_back({interval->start, interval->end});
  Seconds before{0};
  for (const Step& step : plan.sequences[asset.index()].steps) {
    if (step.what.outage == outage)
      return part(merged(std::move(out)), before, scenario.outages[outage.index()].length);
    if (step.what.outage.valid()) before += scenario.outages[step.what.outage.index()].length;
  }
  return {};
}

Spans Evidence::outage_spans(OutageId outage) const {
  if (scenario.outages[outage.index()].asset.valid()) return asset_outage_spans(outage);
  Spans spans;
  for (const ClaimRecord& claim : trace.claims)
    if (claim.holder.outage == outage) spans.push_back({claim.start, claim.end});
  return merged(std::move(spans));
}

Spans Evidence::interrupted(ActivityRef ref, Span within) const {
  Spans spans;
  for (const Crew& member : crew(ref))
    for (const Interval* interval : intervals(member.asset))
      if (interval->state == AssetState::Breakdown && interval->start < within.end && within.begin < interval->end)
        spans.push_back({std::max(interval->start, within.begin), std::min(interval->end, within.end)});
  return merged(std::move(spans));
}

Amount Evidence::capacity(const ResourceRef& resource) const {
  const auto index = static_cast<std::size_t>(resource.index);
  if (resource.kind == ResourceKind::Pool) return scenario.pools[index].capacity;
  if (resource.kind == ResourceKind::Slot) return Amount::whole(scenario.places[index].slots.value_or(0));
  return scenario.assets[index].shareable[static_cast<std::size_t>(resource.capacity)].amount;
}

bool Evidence::is_stock(const ResourceRef& resource) const {
  return resource.kind == ResourceKind::Pool && scenario.pools[static_cast<std::size_t>(resource.index)].stock;
}

std::string Evidence::name(ActivityRef ref) const {
  if (!ref.valid()) return "nothing";
  return order(ref.order).id + "/" + activity(ref).id;
}

std::string Evidence::name(const StepRef& step) const {
  if (step.activity.valid()) return name(step.activity);
  return step.outage.valid() ? "outage " + scenario.outages[step.outage.index()].id : "nothing";
}

std::string Evidence::name(const ResourceRef& resource) const {
  const auto index = static_cast<std::size_t>(resource.index);
  if (resource.kind == ResourceKind::Pool) return "pool " + scenario.pools[index].id;
  if (resource.kind == ResourceKind::Slot) return "slots of " + scenario.places[index].id;
  const Asset& of = scenario.assets[index];
  return of.id + "/" + of.shareable[static_cast<std::size_t>(resource.capacity)].name;
}

std::string Evidence::name(PlaceId place) const {
  return place.valid() ? scenario.places[place.index()].id : "nowhere";
}

std::string Evidence::at(Instant when) const {
  return format_instant(when, scenario.zone_offset);
}

std::string length_text(Seconds length) {
  const bool negative = length < Seconds{0};
  const auto seconds = negative ? -length.count() : length.count();
  const std::string whole = std::to_string(seconds / 3600) + " h";
  return (negative ? "-" : "") + (seconds % 3600 == 0 ? whole : whole + " " + std::to_string(seconds % 3600) + " s");
}

}  // namespace fairlead::check
