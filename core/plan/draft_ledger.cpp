// SPDX-License-Identifier: MIT
#include "core/plan/draft_ledger.hpp"

#include <algorithm>

#include "core/model/hire_periods.hpp"
#include "core/model/network_rules.hpp"
#include "core/plan/begun_blocks.hpp"

namespace fairlead {

namespace {

template <class T>
const T& at(const std::vector<T>& all, int index) {
  return all[static_cast<std::size_t>(index)];
}

double seconds(Tick length) {
  return static_cast<double>(length);
}

double amount_of(const std::vector<NamedQuantity>& quantities, const std::string& name) {
  double sum = 0;
  for (const NamedQuantity& quantity : quantities)
    if (quantity.name == name) sum += quantity.amount;
  return sum;
}

double per_second(Cents per_day) {
  return usd(per_day) / seconds_per_day;
}

/// Costs nothing unless hired.
bool on_hire(const Asset& asset) {
  return asset.ownership == Ownership::HiredIn && asset.hire.has_value();
}

/// Working time of a placed job: what is left of its span is waiting for weather or for its shift.
Tick worked(const PlanningModel& model, const Timetable& table, const LineStep& step) {
  const Placement& placed = table.placement(step.job);
  Tick length = model.flat.mode(step.job, placed.mode).duration;
  if (length < 0) {
    const PlanJob& job = at(model.jobs, step.job);
    const Mode& given = at(job.what->modes, placed.mode);
    const auto assets = table.role_assets(job.order);
    length = static_cast<Tick>(job.move ? move_duration(*job.what, given, step.in, model.scenario, assets).count()
                                        : planning_duration(given.duration, model.scenario, assets).count());
  }
  return std::min(length, placed.end - placed.start);
}

}  // namespace

DraftLedger::DraftLedger(const PlanningModel& model)
    : model_(model), seasons_(model.scenario), begun_(begun_blocks(model)) {
  price_assets();
  for (const PlanJob& job : model.jobs) price_pools(job);
  first_pool_price_.push_back(static_cast<int>(pool_prices_.size()));
  const std::size_t orders = model.orders.size();
  fixed_.assign(orders, 0);
  provisional_.assign(orders, 0);
  paid_for_sharing_.assign(orders, 0);
  role_rates_.resize(orders);
  units_.assign(model.jobs.size(), 0);
  for (std::size_t o = 0; o < orders; ++o) price_order(OrderId{o});
  for (const PlanBlock& block : model.blocks) {
    const FlatJob& first = model.flat.job(block.first);
    block_pay_.push_back({block.role, role_rates(first.order, first.way, block.role)});
  }
  overhead_ = per_second(model.scenario.overhead_per_day) *
              static_cast<double>((model.scenario.end - model.scenario.start).count());
}

void DraftLedger::price_assets() {
  for (const Asset& asset : model_.scenario.assets) {
    const auto rate = [&](Cents cash, double fuel) {
      return per_second(cash) + fuel * model_.scenario.fuel_usd_per_t / seconds_per_day;
    };
    rates_.push_back({.working = rate(asset.costs.working_per_day, asset.fuel.working_t_per_day),
                      .sailing = rate(asset.costs.working_per_day, asset.fuel.sailing_t_per_day),
                      .towed = rate(asset.costs.working_per_day, asset.fuel.standby_t_per_day),
                      .standby = rate(asset.costs.standby_per_day, asset.fuel.standby_t_per_day),
                      .idle = rate(asset.costs.idle_per_day, asset.fuel.idle_t_per_day),
                      .hire = on_hire(asset) ? per_second(asset.hire->per_day) : 0.0});
    if (!on_hire(asset)) idle_per_second_ += rates_.back().idle;
  }
}

void DraftLedger::price_order(OrderId id) {
  const Contract& contract = model_.scenario.orders[id.index()].contract;
  double& fixed = fixed_[id.index()];
  if (contract.lump_sum) fixed += usd(contract.lump_sum->amount);
  if (contract.mobilisation) fixed += usd(contract.mobilisation->amount);
  if (contract.demobilisation) fixed += usd(contract.demobilisation->amount);
  for (const ProvisionalHire& hire : contract.provisional_hires) provisional_[id.index()] += per_second(hire.per_day);
  for (int w = 0; w < static_cast<int>(model_.orders[id.index()].ways.size()); ++w) price_way(id, w);
}

void DraftLedger::price_way(OrderId id, int w) {
  const Order& order = model_.scenario.orders[id.index()];
  const Way& way = at(order.ways, w);
  const PlanWay& planned = model_.way(id, w);
  std::vector<RoleRates> roles(way.roles.size());
  for (std::size_t r = 0; r < roles.size(); ++r)
    for (const DayRate& rate : order.contract.day_rates) {
      if (way.roles[r].id != rate.role && way.roles[r].group != rate.role) continue;
      const double whole = per_second(rate.per_day) / 100;
      roles[r].any = true;
      roles[r].operating += whole * rate.operating_pct;
      roles[r].standby += whole * rate.standby_pct;
      roles[r].weather += whole * rate.weather_pct;
      roles[r].moving += whole * rate.moving_pct;
      roles[r].repair += whole * rate.repair_pct;
      if (!way.roles[r].whole()) paid_for_sharing_[id.index()] = 1;
    }
  role_rates_[id.index()].push_back(std::move(roles));
  for (const UnitRate& rate : order.contract.unit_rates) {
    double left = amount_of(way.quantities, rate.quantity);
    for (int a = 0; a < planned.job_count; ++a) {
      const double carried = amount_of(at(way.activities, a).quantities, rate.quantity);
      if (carried <= 0) continue;
      left -= carried;
      units_[static_cast<std::size_t>(planned.first_job + a)] += carried * usd(rate.per_unit);
    }
    if (left > 0) units_[static_cast<std::size_t>(planned.delivering)] += left * usd(rate.per_unit);
  }
}

double DraftLedger::damages_usd(OrderId order, Tick delivered) const {
  const auto& damages = model_.scenario.orders[order.index()].contract.damages;
  const Tick due = model_.orders[order.index()].due;
  if (!damages || due == never || delivered <= due) return 0;
  const Tick days = (delivered - due + seconds_per_day - 1) / seconds_per_day;
  const double asked = usd(damages->per_day) * days;
  return damages->cap.value > 0 ? std::min(asked, usd(damages->cap)) : asked;
}

double DraftLedger::cheapest_rate(AssetId asset) const {
  const AssetRates& rates = rates_[asset.index()];
  return std::min({rates.idle, rates.standby, rates.working, rates.sailing, rates.towed});
}

double DraftLedger::cheapest_usd(Tick length) const {
  double sum = 0;
  for (std::size_t a = 0; a < rates_.size(); ++a)
    if (!on_hire(model_.scenario.assets[a])) sum += cheapest_rate(AssetId{a}) * seconds(length);
  return sum;
}

double DraftLedger::pool_usd_per_second(int resource, std::int64_t amount) const {
  const ResourceRef& ref = at(model_.resources, resource).ref;
  if (ref.kind != ResourceKind::Pool) return 0;
  return usd(at(model_.scenario.pools, ref.index).per_unit_hour) * static_cast<double>(amount) / 1000 /
         seconds_per_hour;
}

void DraftLedger::price_pools(const PlanJob& job) {
  const auto price = [this](int resource, std::int64_t amount, bool at_start, int until, int mode) {
    const double rate = pool_usd_per_second(resource, amount);
    const bool stock = at(model_.resources, resource).stock;
    if (rate != 0) pool_prices_.push_back({rate, until, mode, at_start, stock});
  };
  first_pool_price_.push_back(static_cast<int>(pool_prices_.size()));
  const int self = static_cast<int>(first_pool_price_.size()) - 1;
  for (int m = 0; m < static_cast<int>(job.modes.size()); ++m)
    for (const PlanPoolNeed& need : at(job.modes, m).pools) price(need.resource, need.amount, need.at_start, self, m);
  for (const PlanOpening& opening : job.opens)
    if (opening.resource >= 0) price(opening.resource, opening.amount, opening.at_start, opening.closer, -1);
}

/// A unit of a stock is priced as an hour of it.
double DraftLedger::pools_of(const Timetable& table, int j) const {
  const Placement& placed = table.placement(j);
  double sum = 0;
  for (int k = at(first_pool_price_, j); k < at(first_pool_price_, j + 1); ++k) {
    const PoolPrice& price = at(pool_prices_, k);
    if (price.mode >= 0 && price.mode != placed.mode) continue;
    const Tick begin = price.at_start ? placed.start : placed.granted;
    sum += price.per_second * seconds(price.stock ? seconds_per_hour : table.placement(price.until).end - begin);
  }
  return sum;
}

[[gnu::flatten]] void DraftLedger::judge_order(const Timetable& table, OrderId id, int w) {
  const PlanWay& way = model_.way(id, w);
  Tick begin = never;
  const Tick delivered = table.placement(way.delivering).end;
  double earned = fixed_[id.index()];
  double paid = 0;
  for (int j = way.first_job; j < way.end_job(); ++j) {
    const Placement& placed = table.placement(j);
    begin = std::min(begin, placed.start);
    if (const double units = units_usd(j); units != 0) earned += units * seasons_.at(placed.end);
    paid += pools_of(table, j);
  }
  earned += provisional_[id.index()] * seconds(std::max<Tick>(0, delivered - begin));
  order_revenue_[id.index()] = earned;
  order_profit_[id.index()] += earned - paid - damages_usd(id, delivered);
  if (paid_for_sharing_[id.index()]) judge_shared_roles(table, id, w);
}

/// Day rates of roles that share an asset: operating while the order's own work goes on, else standing by.
void DraftLedger::judge_shared_roles(const Timetable& table, OrderId id, int w) {
  const PlanWay& way = model_.way(id, w);
  const Way& given = at(model_.scenario.orders[id.index()].ways, w);
  for (int j = way.first_job; j < way.end_job(); ++j)
    for (const int b : at(begun_, j)) {
      const PlanBlock& block = at(model_.blocks, b);
      const RoleRates& rates = at(block_pay_, b).rates;
      if (!rates.any || at(given.roles, block.role).whole()) continue;
      Tick from = never;
      Tick to = 0;
      double worked = 0;
      for (const int job : block.jobs) {
        const Placement& placed = table.placement(job);
        from = std::min(from, placed.granted);
        to = std::max(to, placed.end);
        worked += seasons_.sum(placed.start, placed.end);
      }
      const double usd = worked * rates.operating + std::max(0.0, seasons_.sum(from, to) - worked) * rates.standby;
      order_profit_[id.index()] += usd;
    }
}

void DraftLedger::charge(OrderId order, double usd, Tick length) {
  order_profit_[order.index()] -= usd;
  order_seconds_[order.index()] += seconds(length);
  if (partner_ != nullptr) partner_->seconds += seconds(length);
}

void DraftLedger::earn(OrderId order, double rate, Tick begin, Tick end) {
  if (rate == 0 || begin >= end) return;
  const double usd = rate * seasons_.sum(begin, end);
  order_profit_[order.index()] += usd;
  if (partner_ != nullptr) partner_->own_revenue += usd;
}

int DraftLedger::role_on(const Timetable& table, const LineStep& step, AssetId id) const {
  if (step.block >= 0) return at(block_pay_, step.block).role;
  const OrderId order = model_.flat.job(step.job).order;
  for (const FlatRole& need : model_.flat.roles(model_.flat.mode(step.job, table.placement(step.job).mode)))
    if (table.asset(order, need.role) == id) return need.role;
  return -1;
}

double DraftLedger::travel_usd(AssetId asset, PlaceId from, PlaceId to) const {
  if (model_.scenario.travel.empty() || from == to) return 0;
  return usd(sailing(model_.scenario, asset, from, to).cost);
}

/// Until when a wait before the job is for predecessors and dates. None of it is the client's where the order has
/// work that is delayed on purpose.
Tick DraftLedger::waits_for_client(const Timetable& table, int j) const {
  const FlatJob& job = model_.flat.job(j);
  if (delayed_[job.order.index()]) return 0;
  Tick ready = job.earliest;
  for (const PlanLink& link : model_.flat.before(j)) {
    const Placement& from = table.placement(link.from);
    if (link.kind == LinkKind::FinishStart) ready = std::max(ready, from.end + link.lag);
    if (link.kind == LinkKind::StartStart) ready = std::max(ready, from.start + link.lag);
  }
  return ready;
}

/// Costs are counted above those of lying idle.
void DraftLedger::judge_step(const Timetable& table, AssetId id, const LineStep& step, bool in_hold, Tick free_at,
                             PlaceId lies_at) {
  const AssetRates& rates = rates_[id.index()];
  const FlatJob& job = model_.flat.job(step.job);
  const OrderId order = job.order;
  const Placement& placed = table.placement(step.job);
  const Tick granted = step.shared ? step.need_by : placed.granted;
  const Tick gap = std::max<Tick>(0, granted - free_at);
  Tick sailed = 0;
  if (step.in.valid() && step.in != lies_at) {
    sailed = std::min(gap, model_.passage(id, lies_at, step.in));
    charge(order, travel_usd(id, lies_at, step.in), 0);
  }
  static constexpr RoleRates unpaid{};
  const RoleRates& paid = !step.shared && step.block >= 0 ? at(block_pay_, step.block).rates : unpaid;
  if (sailed > 0) {
    charge(order, seconds(sailed) * (rates.sailing - rates.idle), sailed);
    earn(order, paid.moving, granted - sailed, granted);
  }
  const Tick waits = in_hold ? gap - sailed : 0;
  if (waits > 0) {
    const Tick since = granted - sailed - waits;
    const Tick owed = std::clamp(waits_for_client(table, step.job) - sailed - since, Tick{0}, waits);
    charge(order, seconds(waits) * (rates.standby - rates.idle), waits);
    earn(order, paid.standby, since, since + owed);
    earn(order, paid.repair, since + owed, granted - sailed);
  }
  if (step.shared) {
    charge(order, seconds(step.end - granted) * (rates.working - rates.idle), step.end - granted);
    note_use(granted - sailed - waits, step.end);
    return;
  }
  const Tick work = worked(model_, table, step);
  const Tick weather = (placed.start - granted) + (placed.end - placed.start - work);
  double busy = rates.working;
  if (job.move) busy = step.lies_there || role_on(table, step, id) == job.lead ? rates.sailing : rates.towed;
  charge(order, seconds(work) * (busy - rates.idle), work);
  earn(order, job.move ? paid.moving : paid.operating, placed.end - work, placed.end);
  if (weather > 0) {
    charge(order, seconds(weather) * (rates.standby - rates.idle), weather);
    earn(order, paid.weather, granted, granted + weather);
  }
  note_use(granted - sailed - waits, placed.end);
}

double DraftLedger::hire_usd(AssetId id) const {
  const Asset& asset = model_.scenario.assets[id.index()];
  const AssetRates& rates = rates_[id.index()];
  double usd_paid = 0;
  std::int64_t begin = 0;
  std::int64_t end = -1;
  const auto close = [&] {
    if (end >= 0)
      usd_paid += usd(asset.hire->mobilisation) + static_cast<double>(end - begin) * (rates.hire + rates.idle);
  };
  for (const Use& use : uses_) {
    if (end < 0 || (asset.hire->released_after && use.begin > end)) {
      close();
      begin = use.begin;
      end = use.end;
    }
    end = std::max(end, hire_end(*asset.hire, begin, use.end));
  }
  close();
  return usd_paid;
}

[[gnu::flatten]] void DraftLedger::judge_asset(const Timetable& table, AssetId id, Tick end) {
  const Asset& asset = model_.scenario.assets[id.index()];
  const AssetRates& rates = rates_[id.index()];
  const bool shares = asset.ownership == Ownership::Partner && asset.partner_share_pct > 0;
  hired_ = on_hire(asset);
  uses_.clear();
  Tick free_at = 0;
  PlaceId lies_at = asset.home;
  int block = -1;
  OrderId last;
  for (const LineStep& step : table.line(id).steps()) {
    if (step.job >= 0) {
      const OrderId order = model_.flat.job(step.job).order;
      if (shares && order != last) partners_.push_back({.order = order, .share = asset.partner_share_pct / 100});
      partner_ = shares ? &partners_.back() : nullptr;
      last = order;
      judge_step(table, id, step, step.block >= 0 && step.block == block, free_at, lies_at);
    }
    block = step.block;
    free_at = step.end;
    if (step.out.valid()) lies_at = step.out;
  }
  partner_ = nullptr;
  if (asset.sails_home && last.valid() && lies_at != asset.home && model_.passage(id, lies_at, asset.home) < never) {
    const Tick way_home = model_.passage(id, lies_at, asset.home);
    costs_ += seconds(way_home) * (rates.sailing - rates.idle) + travel_usd(id, lies_at, asset.home);
    note_use(free_at, free_at + way_home);
  }
  // Uses were counted above idle; off hire an asset costs nothing.
  costs_ += hired_ ? hire_usd(id) : rates.idle * seconds(end);
}

double DraftLedger::profit(const ScheduleGenerator& generated, const std::vector<int>& ways) {
  const Timetable& table = generated.timetable();
  order_profit_.assign(model_.orders.size(), 0);
  order_revenue_.assign(model_.orders.size(), 0);
  order_seconds_.assign(model_.orders.size(), 0);
  delayed_.assign(model_.orders.size(), 0);
  partners_.clear();
  costs_ = overhead_;
  Tick end = model_.base.tick(model_.scenario.end);
  for (std::size_t o = 0; o < model_.orders.size(); ++o) {
    if (!generated.fates()[o].taken) continue;
    judge_order(table, OrderId{o}, ways[o]);
    const PlanWay& way = model_.way(OrderId{o}, ways[o]);
    for (int j = way.first_job; j < way.end_job(); ++j) {
      end = std::max(end, table.placement(j).end);
      if (generated.delayed(j)) delayed_[o] = 1;
    }
  }
  for (std::size_t a = 0; a < rates_.size(); ++a) judge_asset(table, AssetId{a}, end);
  for (const Brought& part : partners_) {
    const std::size_t o = part.order.index();
    const double hours = order_seconds_[o] > 0 ? part.seconds / order_seconds_[o] : 0;
    order_profit_[o] -= part.share * (part.own_revenue + hours * order_revenue_[o]);
  }
  double sum = -costs_;
  for (const double part : order_profit_) sum += part;
  return sum;
}

}  // namespace fairlead
