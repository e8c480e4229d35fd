// SPDX-License-Identifier: MIT
#include "core/plan/bounds/competition.hpp"

#include <algorithm>
#include <utility>

namespace fairlead {

namespace {

constexpr Tick week = 7 * seconds_per_day;
constexpr int most_steps = 80;
constexpr std::int64_t most_judged = 20'000'000;  // starts looked at, of all ends together
constexpr double first_stride = 0.5;              // of the way to what was reached
constexpr double least_stride = 0.01;
constexpr int patience = 4;  // steps without a better bound before strides are halved

double seconds(Tick length) {
  return static_cast<double>(length);
}

}  // namespace

Competition::Competition(std::vector<OrderOffer> offers, std::size_t assets)
    : offers_(std::move(offers)), assets_(assets) {}

double Competition::most_apart(Tick end) {
  begin(end);
  return judge();
}

double Competition::most(Tick end, double reached) {
  double best = most_apart(end);
  double now = best;
  double stride = first_stride;
  int idle = 0;
  for (int k = 0; k < most_steps && stride > least_stride && judged_ < most_judged && best > reached; ++k) {
    change_prices(stride * (now - reached));
    now = judge();
    idle = now < best ? 0 : idle + 1;
    best = std::min(best, now);
    if (idle < patience) continue;
    idle = 0;
    stride /= 2;
  }
  return best;
}

/// Without prices. What each hold brings then is kept: prices can only take from it.
void Competition::begin(Tick end) {
  end_ = end;
  weeks_ = static_cast<std::size_t>(end / week) + 1;
  price_.assign(assets_ * weeks_, 0);
  paid_.assign(assets_ * weeks_, 0);
  priced_.assign(assets_, 0);
  apart_.clear();
  for (const OrderOffer& offer : offers_)
    for (const WayOffer& way : offer.ways)
      for (const HoldOffer& hold : way.holds)
        for (const HoldPay& pay : hold.pay) apart_.push_back(judge_pay(hold, pay));
}

double Competition::judge() {
  used_.assign(assets_ * weeks_, 0);
  next_pay_ = 0;
  double sum = 0;
  for (const OrderOffer& offer : offers_) sum += judge_order(offer);
  for (std::size_t a = 0; a < assets_; ++a) sum += paid_until(AssetId{a}, end_);
  return sum;
}

double Competition::judge_order(const OrderOffer& offer) {
  double best = impossible;
  best_uses_.clear();
  for (const WayOffer& way : offer.ways) {
    const double value = judge_way(way);
    if (value <= best) continue;
    best = value;
    std::swap(best_uses_, way_uses_);
  }
  if (!offer.must && best <= 0) return 0;
  for (const Best& used : best_uses_) count(used);
  return best;
}

/// Damages are those of one hold, whose start decides most: of the others the best start is taken by itself.
double Competition::judge_way(const WayOffer& way) {
  way_uses_.clear();
  double sum = way.fixed + way.provisional_per_second * seconds(end_ - way.begins);
  if (way.ends > end_) sum = impossible;
  double dearest = way.damages;
  std::size_t decides = way.holds.size();
  Best late;
  for (std::size_t h = 0; h < way.holds.size(); ++h) {
    const BestPair best = judge_hold(way.holds[h]);
    sum += best.free.value;
    way_uses_.push_back(best.free);
    if (best.free.value == impossible || best.free.value - best.late.value <= dearest) continue;
    dearest = best.free.value - best.late.value;
    decides = h;
    late = best.late;
  }
  if (decides < way.holds.size()) way_uses_[decides] = late;
  return sum - dearest;
}

Competition::BestPair Competition::judge_hold(const HoldOffer& hold) {
  BestPair best;
  for (const HoldPay& pay : hold.pay) {
    const BestPair& apart = apart_[next_pay_++];
    if (apart.free.value <= best.free.value && apart.late.value <= best.late.value) continue;
    const bool priced = hold.occupies && priced_[pay.asset.index()];
    if (priced) judged_ += static_cast<std::int64_t>(hold.starts.size());
    const BestPair here = priced ? judge_pay(hold, pay) : apart;
    if (here.free.value > best.free.value) best.free = here.free;
    if (here.late.value > best.late.value) best.late = here.late;
  }
  return best;
}

Competition::BestPair Competition::judge_pay(const HoldOffer& hold, const HoldPay& pay) {
  BestPair best;
  if (pay.milks) find_waits(pay);
  for (std::size_t s = 0; s < hold.starts.size(); ++s) {
    const HoldStart& start = hold.starts[s];
    if (start.ends > end_) break;
    const Tick span = pay.wait > 0 ? std::min(start.most, end_ - start.from) : start.least;
    const Tick from = std::min(start.to, start.ends);
    double value = pay.wait * seconds(std::max<Tick>(0, span - pay.worked));
    double price = paid_until(pay.asset, start.ends) - paid_until(pay.asset, from);
    Tick to = start.ends;
    if (pay.milks) {
      const Wait& until = waits_[week_of(start.ends)];
      const double waited = until.worth - pay.wait * seconds(start.from + pay.worked) + paid_until(pay.asset, from);
      if (waited > value - price) {
        value = waited;
        price = 0;
        to = until.end;
      }
    }
    value += pay.work - (hold.occupies ? price : 0);
    const Best here{.value = value, .asset = hold.occupies ? pay.asset : AssetId{}, .from = from, .to = to};
    if (value > best.free.value) best.free = here;
    if (value - hold.damages[s] > best.late.value) {
      best.late = here;
      best.late.value = value - hold.damages[s];
    }
  }
  return best;
}

/// By week: until the end of which later week waiting is worth most, less the price of the asset until then.
void Competition::find_waits(const HoldPay& pay) {
  waits_.resize(weeks_);
  Wait best{.worth = impossible, .end = end_};
  for (std::size_t w = weeks_; w-- > 0;) {
    const Tick end = std::min(end_, static_cast<Tick>(w + 1) * week);
    const double worth = pay.wait * seconds(end) - paid_until(pay.asset, end);
    if (worth > best.worth) best = {.worth = worth, .end = end};
    waits_[w] = best;
  }
}

void Competition::count(const Best& used) {
  if (!used.asset.valid()) return;
  for (Tick from = used.from; from < used.to;) {
    const std::size_t w = week_of(from);
    const Tick to = std::min(used.to, static_cast<Tick>(w + 1) * week);
    used_[used.asset.index() * weeks_ + w] += seconds(to - from);
    from = to;
  }
}

/// Against the overuse, as far as would lower the sum by `fall` were it linear.
void Competition::change_prices(double fall) {
  double norm = 0;
  const auto over = [&](std::size_t a, std::size_t w) {
    const Tick begin = static_cast<Tick>(w) * week;
    const double excess = used_[a * weeks_ + w] - seconds(std::min(end_, begin + week) - begin);
    return excess < 0 && price_[a * weeks_ + w] == 0 ? 0.0 : excess;
  };
  for (std::size_t a = 0; a < assets_; ++a)
    for (std::size_t w = 0; w < weeks_; ++w) norm += over(a, w) * over(a, w);
  if (norm == 0) return;
  for (std::size_t a = 0; a < assets_; ++a) {
    double paid = 0;
    priced_[a] = 0;
    for (std::size_t w = 0; w < weeks_; ++w) {
      double& price = price_[a * weeks_ + w];
      price = std::max(0.0, price + fall * over(a, w) / norm);
      if (price > 0) priced_[a] = 1;
      paid_[a * weeks_ + w] = paid;
      paid += price * seconds(week);
    }
  }
}

std::size_t Competition::week_of(Tick time) const {
  return std::min(static_cast<std::size_t>(time / week), weeks_ - 1);
}

double Competition::paid_until(AssetId asset, Tick time) const {
  if (!priced_[asset.index()]) return 0;
  const std::size_t w = week_of(time);
  const std::size_t at = asset.index() * weeks_ + w;
  return paid_[at] + price_[at] * seconds(time - static_cast<Tick>(w) * week);
}

}  // namespace fairlead
