// SPDX-License-Identifier: MIT
#include "core/report/binding_chain.hpp"

#include <algorithm>
#include <tuple>

#include "core/model/network_rules.hpp"

namespace fairlead {

namespace {

bool same_but_for_time(const ExplainedSegment& a, const ExplainedSegment& b) {
  return a.kind == b.kind && a.cause == b.cause && a.activity == b.activity && a.asset == b.asset &&
         a.busy_with == b.busy_with && a.on_purpose == b.on_purpose;
}

}  // namespace

BindingChain::BindingChain(const Run& run, OrderId order)
    : run_(run),
      scenario_(run.scenario),
      plan_(run.plan.orders[order.index()]),
      way_(chosen_way(run.scenario, run.plan, order)),
      order_(order),
      view_(run.scenario, run.trace) {}

std::vector<ExplainedSegment> BindingChain::back_from(int activity) {
  segments_.clear();
  activity_ = activity;
  at_ = view_.attempts(here()).empty() ? run_.trace.orders[order_.index()].delivered : last_attempt().end;
  while (at_ > scenario_.start) walk_back();
  std::reverse(segments_.begin(), segments_.end());
  return std::move(segments_);
}

/// One activity, from its finish back: its work, and what came before its start.
void BindingChain::walk_back() {
  if (view_.attempts(here()).empty()) {
    add_waiting(scenario_.start, CauseKind::None, {});
    return;
  }
  const Predecessor finish_after = last_predecessor(true);
  if (finish_after.activity >= 0 && finish_after.moment >= last_attempt().end) {
    follow(finish_after);
    return;
  }
  explain_work();
  explain_before_start();
}

/// The wait where the work is done, how the assets came there after the last predecessor, and that predecessor.
void BindingChain::explain_before_start() {
  explain_wait_at_place();
  Predecessor last = last_predecessor(false);
  const int before = explain_approach(last.activity < 0 ? scenario_.start : std::max(last.moment, scenario_.start));
  if (before >= 0) last = {before, at_, LinkKind::FinishStart};
  if (last.activity >= 0) {
    follow(last);
  } else {
    add_waiting(scenario_.start, CauseKind::None, {});
  }
}

void BindingChain::explain_work() {
  const auto assets = whole_assets();
  if (assets.empty()) {
    cover_plainly(first_attempt().start, at_);
  } else {
    cover(first_attempt().start, at_, assets.front());
  }
}

void BindingChain::explain_wait_at_place() {
  const Instant ready = std::min(first_attempt().ready, at_);
  const auto assets = whole_assets();
  if (!assets.empty()) {
    cover(ready, at_, assets.front());
    return;
  }
  // No asset's intervals tell the causes apart: pools first, then the weather, as the work met them.
  const Instant granted = std::min(at_, ready + first_attempt().waited_pool);
  const Cause bound = first_attempt().bound_by;
  const bool outside = bound.kind == CauseKind::Weather || bound.kind == CauseKind::Shift;
  if (granted < at_) add_waiting(granted, outside ? bound.kind : CauseKind::Weather, outside ? bound.detail : "");
  if (ready < at_)
    add_waiting(ready, bound.kind == CauseKind::Slot ? bound.kind : CauseKind::Pool, outside ? "" : bound.detail);
}

/// From the last predecessor to ready: until the activity may begin only sailing counts, then the last asset to come.
/// Ends early, answering the activity, where that asset was at work for this order: the chain goes on there.
int BindingChain::explain_approach(Instant from) {
  const Instant allowed = allowed_from();
  const AssetId asset = last_to_arrive();
  if (!asset.valid()) {
    if (allowed < at_) add_waiting(std::max(allowed, from), CauseKind::Asset, {});
    add_not_allowed(from);
    return -1;
  }
  const auto pieces = view_.intervals(asset, from, at_);
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
    if (ends_own_work(*piece)) return piece->activity.activity;
    const Instant start = std::max(piece->start, from);
    const ExplainedSegment seen = seen_on_approach(*piece);
    if (seen.kind != SegmentKind::Waiting || allowed < at_)
      add(std::max(start, seen.kind == SegmentKind::Waiting ? allowed : start), seen);
    add_not_allowed(start);
  }
  return -1;
}

/// The interval's end, at which everything later is explained, is the end of another activity of this order.
bool BindingChain::ends_own_work(const Interval& interval) const {
  if (interval.activity.order != order_ || interval.activity == here() || interval.end != at_) return false;
  const auto attempts = view_.attempts(interval.activity);
  return !attempts.empty() && attempts.back().end == at_;
}

void BindingChain::follow(const Predecessor& last) {
  const auto attempts = view_.attempts(ref(last.activity));
  const Instant moment = last.kind == LinkKind::StartStart ? attempts.front().start : attempts.back().end;
  if (moment < at_) {
    const Activity& before = way_.activities[static_cast<std::size_t>(last.activity)];
    add_waiting(std::max(moment, scenario_.start), CauseKind::Predecessor, order_id() + "/" + before.id);
  }
  activity_ = last.activity;
  at_ = std::min(at_, moment);
  // Of a start-start link the predecessor's own work does not count: go on from its start.
  if (last.kind == LinkKind::StartStart) explain_before_start();
}

/// What the asset's intervals say of [from, to).
void BindingChain::cover(Instant from, Instant to, AssetId asset) {
  const auto pieces = view_.intervals(asset, from, to);
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece)
    add(std::max(piece->start, from), seen_as(*piece));
}

/// Work that only pools or shared capacities do: attempts, with gaps in the accrual as waiting for the weather.
void BindingChain::cover_plainly(Instant from, Instant to) {
  const auto stretches = view_.accrual(here());
  if (stretches.empty()) {
    if (from < to) add(from, {.kind = SegmentKind::Work, .activity = here()});
    return;
  }
  for (auto stretch = stretches.rbegin(); stretch != stretches.rend(); ++stretch) {
    if (stretch->end < at_ && from < at_) add_waiting(std::max(stretch->end, from), CauseKind::Weather, {});
    if (stretch->start < at_ && from < at_)
      add(std::max(stretch->start, from), {.kind = SegmentKind::Work, .activity = here()});
  }
  if (from < at_) add_waiting(from, CauseKind::Weather, {});
}

void BindingChain::add(Instant from, ExplainedSegment segment) {
  if (from >= at_) return;
  segment.start = from;
  segment.end = at_;
  at_ = from;
  if (!segments_.empty() && same_but_for_time(segments_.back(), segment)) {
    segments_.back().start = from;
  } else {
    segments_.push_back(std::move(segment));
  }
}

void BindingChain::add_waiting(Instant from, CauseKind kind, std::string detail) {
  add(from, {.kind = SegmentKind::Waiting, .cause = {kind, std::move(detail)}, .activity = here()});
}

/// The plan begins later what would wait for something later on; before that the order does not let it begin.
void BindingChain::add_not_allowed(Instant from) {
  const Cause* later = waited_for_later();
  const Instant allowed = allowed_by_order();
  if (later != nullptr && allowed < at_)
    add(std::max(allowed, from),
        {.kind = SegmentKind::Waiting, .cause = *later, .on_purpose = true, .activity = here()});
  add_waiting(from, CauseKind::EarliestStart, order_id());
}

/// The first on the way from here to the finish; none if nothing is waited for but lags and own starts.
const Cause* BindingChain::waited_for_later() const {
  const auto waits = [](const ExplainedSegment& segment) {
    return segment.kind == SegmentKind::Waiting && segment.cause.kind != CauseKind::None &&
           segment.cause.kind != CauseKind::Predecessor && segment.cause.kind != CauseKind::EarliestStart;
  };
  const auto first = std::find_if(segments_.rbegin(), segments_.rend(), waits);
  return first == segments_.rend() ? nullptr : &first->cause;
}

/// An interval of an asset that has come for the activity.
ExplainedSegment BindingChain::seen_as(const Interval& interval) const {
  ExplainedSegment segment{
      .kind = SegmentKind::Waiting, .cause = interval.cause, .activity = here(), .asset = interval.asset};
  switch (interval.state) {
    case AssetState::Sailing:
    case AssetState::Towed:
      segment.kind = SegmentKind::Sailing;
      break;
    case AssetState::Standby:
      break;
    case AssetState::Breakdown:
      segment.cause = {CauseKind::Breakdown, scenario_.assets[interval.asset.index()].id};
      break;
    case AssetState::Outage:
      segment.cause = outage_of(interval);
      break;
    case AssetState::Working:
    case AssetState::OffHire:
    case AssetState::Idle:
      segment.kind = SegmentKind::Work;
      break;
  }
  return segment;
}

/// The same while the order waits for the asset: what it does elsewhere is waiting for it.
ExplainedSegment BindingChain::seen_on_approach(const Interval& interval) const {
  const bool elsewhere =
      interval.activity != here() && interval.state != AssetState::Outage && interval.state != AssetState::Breakdown;
  if (!elsewhere) return seen_as(interval);
  return {.kind = SegmentKind::Waiting,
          .cause = {CauseKind::Asset, scenario_.assets[interval.asset.index()].id},
          .activity = here(),
          .asset = interval.asset,
          .busy_with = interval.activity};
}

Cause BindingChain::outage_of(const Interval& interval) const {
  Cause cause{CauseKind::Outage, {}};
  for (const Outage& outage : scenario_.outages)
    if (outage.asset == interval.asset && outage.from <= interval.start) cause.detail = outage.id;
  return cause;
}

BindingChain::Predecessor BindingChain::last_predecessor(bool of_finish) const {
  Predecessor last;
  for (const Link& link : way_.links) {
    if (link.to != activity_ || (link.kind == LinkKind::FinishFinish) != of_finish) continue;
    const auto attempts = view_.attempts(ref(link.from));
    if (attempts.empty()) continue;
    const Instant moment =
        (link.kind == LinkKind::StartStart ? attempts.front().start : attempts.back().end) + link.lag;
    if (last.activity < 0 || moment > last.moment) last = {link.from, moment, link.kind};
  }
  return last;
}

std::vector<AssetId> BindingChain::whole_assets() const {
  const auto index = static_cast<std::size_t>(activity_);
  const Mode& mode = way_.activities[index].modes[static_cast<std::size_t>(plan_.activities[index].mode)];
  std::vector<AssetId> assets;
  for (const RoleNeed& need : mode.roles) {
    const auto role = static_cast<std::size_t>(need.role);
    if (way_.roles[role].whole()) assets.push_back(plan_.assets[role]);
  }
  return assets;
}

AssetId BindingChain::last_to_arrive() const {
  AssetId last;
  std::tuple<Instant, bool, bool> latest;
  const Cause bound = first_attempt().bound_by;
  for (const AssetId asset : whole_assets()) {
    const bool named = bound.kind == CauseKind::Asset && bound.detail == scenario_.assets[asset.index()].id;
    const std::tuple arrived{arrival(asset), !lies_idle(asset), named};
    if (last.valid() && arrived <= latest) continue;
    last = asset;
    latest = arrived;
  }
  return last;
}

/// Idle until all is explained: nobody waits for such an asset while another is still on its way.
bool BindingChain::lies_idle(AssetId asset) const {
  const auto pieces = view_.intervals(asset, scenario_.start, at_);
  return !pieces.empty() && pieces.back().state == AssetState::Idle;
}

/// Since when the asset has been lying where the activity is done.
Instant BindingChain::arrival(AssetId asset) const {
  Instant since = at_;
  const auto pieces = view_.intervals(asset, scenario_.start, at_);
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
    const bool lies_here =
        piece->activity == here() && piece->state == AssetState::Standby && piece->place_from == piece->place_to;
    if (!lies_here) break;
    since = piece->start;
  }
  return since;
}

/// When the order, its assets' notices and the plan itself let the activity begin.
Instant BindingChain::allowed_from() const {
  const auto& planned = plan_.activities[static_cast<std::size_t>(activity_)];
  return std::max(allowed_by_order(), planned.not_before.value_or(scenario_.start));
}

/// The same without the plan.
Instant BindingChain::allowed_by_order() const {
  const Order& order = scenario_.orders[order_.index()];
  Instant allowed = std::max(order.known_from, order.earliest_start.value_or(scenario_.start));
  for (const AssetId asset : whole_assets()) allowed = std::max(allowed, available_from(scenario_, order, asset));
  return allowed;
}

}  // namespace fairlead
