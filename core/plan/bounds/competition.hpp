// SPDX-License-Identifier: MIT
// Competition: the most that all orders together can add to the profit where no asset can be in two holds at once, by
// prices for each asset's weeks (Lagrangian relaxation).
#pragma once

#include <cstdint>
#include <vector>

#include "core/plan/bounds/order_offer.hpp"

namespace fairlead {

class Competition {
 public:
  Competition(std::vector<OrderOffer> offers, std::size_t assets);

  /// No plan that ends by `end` adds more. `reached`: what some plan adds, which the prices are led by.
  [[nodiscard]] double most(Tick end, double reached);
  /// The same with every asset free for all.
  [[nodiscard]] double most_apart(Tick end);

 private:
  /// The best of a hold, without damages and with those of its start.
  struct Best {
    double value = impossible;
    AssetId asset;
    Tick from = 0;  ///< the asset is surely in the hold from here
    Tick to = 0;    ///< to here
  };
  struct BestPair {
    Best free;
    Best late;
  };

  struct Wait {
    double worth = 0;
    Tick end = 0;
  };

  void begin(Tick end);
  [[nodiscard]] double judge();
  [[nodiscard]] double judge_order(const OrderOffer& offer);
  [[nodiscard]] double judge_way(const WayOffer& way);
  [[nodiscard]] BestPair judge_hold(const HoldOffer& hold);
  [[nodiscard]] BestPair judge_pay(const HoldOffer& hold, const HoldPay& pay);
  void find_waits(const HoldPay& pay);
  void count(const Best& used);
  void change_prices(double fall);
  [[nodiscard]] std::size_t week_of(Tick time) const;
  /// By who holds the asset from the beginning to the time.
  [[nodiscard]] double paid_until(AssetId asset, Tick time) const;

  std::vector<OrderOffer> offers_;
  std::size_t assets_;
  std::int64_t judged_ = 0;  // starts looked at for prices
  Tick end_ = 0;
  std::size_t weeks_ = 0;
  std::vector<double> price_;    // by asset and week, USD a second
  std::vector<double> paid_;     // by asset and week: what all before it costs
  std::vector<char> priced_;     // by asset: whether any week has a price
  std::vector<double> used_;     // by asset and week: seconds in holds
  std::vector<BestPair> apart_;  // by offer, way, hold and asset: without prices
  std::size_t next_pay_ = 0;     // of apart_
  std::vector<Wait> waits_;      // by week
  std::vector<Best> way_uses_;   // of the way judged last
  std::vector<Best> best_uses_;  // of the order's best way
};

}  // namespace fairlead
