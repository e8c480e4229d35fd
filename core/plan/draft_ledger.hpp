// SPDX-License-Identifier: MIT
// DraftLedger: the money of a generated schedule, item by item as the ledger of its execution would have it.
#pragma once

#include <vector>

#include "core/plan/schedule_generation.hpp"
#include "core/plan/season_clock.hpp"

namespace fairlead {

/// USD a second of an asset by what it does: cash and fuel.
struct AssetRates {
  double working = 0;
  double sailing = 0;
  double towed = 0;
  double standby = 0;
  double idle = 0;
  double hire = 0;  ///< while on hire
};

/// USD a second that a role earns by what its asset does, of all day rates together.
struct RoleRates {
  bool any = false;
  double operating = 0;
  double standby = 0;
  double weather = 0;
  double moving = 0;
  double repair = 0;
};

class DraftLedger {
 public:
  explicit DraftLedger(const PlanningModel& model);

  /// Profit in USD of the schedule generated last. `ways` as in its request.
  double profit(const ScheduleGenerator& generated, const std::vector<int>& ways);

  /// By order, of the schedule judged last: what it earns less what can be charged to it.
  [[nodiscard]] const std::vector<double>& by_order() const { return order_profit_; }
  [[nodiscard]] const AssetRates& rates(AssetId asset) const { return rates_[asset.index()]; }
  [[nodiscard]] const RoleRates& role_rates(OrderId order, int way, int role) const {
    return role_rates_[order.index()][static_cast<std::size_t>(way)][static_cast<std::size_t>(role)];
  }
  [[nodiscard]] const SeasonClock& seasons() const { return seasons_; }
  /// Of an asset by what costs least: idle as a rule.
  [[nodiscard]] double cheapest_rate(AssetId asset) const;
  /// Of all own assets so long.
  [[nodiscard]] double cheapest_usd(Tick length) const;
  [[nodiscard]] double overhead_usd() const { return overhead_; }
  /// What the order earns whenever it is served: lump sum and fees.
  [[nodiscard]] double fixed_usd(OrderId order) const { return fixed_[order.index()]; }
  /// What the job earns at its end, in a season of factor one; of the delivering job with what no job carries.
  [[nodiscard]] double units_usd(int job) const { return units_[static_cast<std::size_t>(job)]; }
  /// Of own assets lying idle so long.
  [[nodiscard]] double idle_usd(Tick length) const { return idle_per_second_ * static_cast<double>(length); }
  [[nodiscard]] double provisional_per_second(OrderId order) const { return provisional_[order.index()]; }
  /// Started days late, at the contract's rate and cap.
  [[nodiscard]] double damages_usd(OrderId order, Tick delivered) const;
  [[nodiscard]] double pool_usd_per_second(int resource, std::int64_t amount) const;

 private:
  struct Use {
    Tick begin = 0;
    Tick end = 0;
  };

  /// What a job claims of a pool that is paid for.
  struct PoolPrice {
    double per_second = 0;
    int until = -1;  // job at whose end it comes back; a stock does not
    int mode = -1;   // in which the job claims it; -1: in all
    bool at_start = false;
    bool stock = false;
  };

  struct BlockPay {
    int role = -1;
    RoleRates rates;
  };

  void price_assets();
  void price_pools(const PlanJob& job);
  void price_order(OrderId id);
  void price_way(OrderId id, int w);
  void judge_order(const Timetable& table, OrderId id, int way);
  void judge_shared_roles(const Timetable& table, OrderId id, int way);
  double pools_of(const Timetable& table, int job) const;
  void judge_asset(const Timetable& table, AssetId id, Tick end);
  void judge_step(const Timetable& table, AssetId id, const LineStep& step, bool in_hold, Tick free_at, PlaceId at);
  void charge(OrderId order, double usd, Tick length);
  void note_use(Tick begin, Tick end) {
    if (hired_) uses_.push_back({begin, end});
  }
  void earn(OrderId order, double rate, Tick begin, Tick end);
  [[nodiscard]] Tick waits_for_client(const Timetable& table, int job) const;
  double hire_usd(AssetId id) const;
  [[nodiscard]] double travel_usd(AssetId asset, PlaceId from, PlaceId to) const;
  [[nodiscard]] int role_on(const Timetable& table, const LineStep& step, AssetId id) const;

  const PlanningModel& model_;
  SeasonClock seasons_;
  std::vector<std::vector<int>> begun_;  // blocks by job that begins them
  std::vector<AssetRates> rates_;
  std::vector<std::vector<std::vector<RoleRates>>> role_rates_;  // by order, way, role
  std::vector<BlockPay> block_pay_;                              // by block
  std::vector<double> fixed_;                                    // by order
  std::vector<double> provisional_;                              // by order
  std::vector<double> units_;                                    // by job
  std::vector<PoolPrice> pool_prices_;                           // of job after job
  std::vector<int> first_pool_price_;                            // by job; one more: the end
  std::vector<char> paid_for_sharing_;                           // by order: some shared role earns a day rate
  double overhead_ = 0;
  double idle_per_second_ = 0;  // of all own assets

  // Of the schedule under judgement
  std::vector<double> order_profit_;
  std::vector<double> order_revenue_;  // by order, day rates apart
  std::vector<double> order_seconds_;  // of all its assets
  std::vector<char> delayed_;          // by order: whether some of its work waits on purpose
  struct Brought {
    OrderId order;
    double share = 0;
    double seconds = 0;
    double own_revenue = 0;  // day rates of the asset itself
  };
  std::vector<Brought> partners_;
  Brought* partner_ = nullptr;  // of the asset and order being judged
  double costs_ = 0;            // charged to no order
  bool hired_ = false;          // whether the asset being judged is
  std::vector<Use> uses_;       // of the asset being judged, if it is hired
};

}  // namespace fairlead
