// SPDX-License-Identifier: MIT
// FigureIndex: money, use of assets, waiting and orders of a run, up to any time, without walking the run again.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "visualizer/scene/accrual_curve.hpp"
#include "visualizer/scene/look.hpp"
#include "visualizer/scene/run_view.hpp"

namespace fairlead::view {

/// USD; all but the margin positive.
struct MoneyUntil {
  double revenue = 0;  ///< with what won tenders bring
  double cost = 0;
  double deductions = 0;  ///< damages and breaches
  [[nodiscard]] double margin() const { return revenue - cost - deductions; }
};

enum class OrderPhase {
  Waiting,    ///< not begun
  UnderWay,   ///< begun, not delivered
  Overdue,    ///< past due, not delivered
  Delivered,  ///< in time, or without a due date
  DeliveredLate,
  Unserved,
  LeftOut
};

struct OrderCounts {
  int waiting = 0;
  int under_way = 0;  ///< overdue ones too
  int delivered = 0;  ///< late ones too
  int late = 0;       ///< delivered late or overdue
  int unserved = 0;
  int left_out = 0;
};

struct RevenueBand {
  double p10 = 0;
  double p50 = 0;
  double p90 = 0;
};

/// Built once per run, which must outlive it. Money and hours are clipped to the horizon, as the key figures are: at
/// the horizon's end they agree. Orders go on to the end of the trace.
class FigureIndex {
 public:
  explicit FigureIndex(const RunView& run);
  FigureIndex(const FigureIndex&) = delete;
  FigureIndex& operator=(const FigureIndex&) = delete;
  ~FigureIndex() = default;

  [[nodiscard]] MoneyUntil money(Tick until) const;
  [[nodiscard]] MoneyUntil money(OrderId order, Tick until) const;
  /// Costs booked on the asset, USD.
  [[nodiscard]] double asset_cost(AssetId asset, Tick until) const;
  /// The year's revenue plan spread evenly over the horizon, USD; empty without a plan.
  [[nodiscard]] std::optional<double> revenue_plan(Tick until) const;
  /// Of the replications, between their moments on a straight line; empty without replications.
  [[nodiscard]] std::optional<RevenueBand> revenue_band(Tick until) const;

  [[nodiscard]] int weeks() const { return weeks_; }
  [[nodiscard]] Tick week_start(int week) const;
  /// Share of working, sailing and towed in the week's hours that are not off hire; empty if all of it is off hire.
  [[nodiscard]] std::optional<double> utilisation(AssetId asset, int week) const;
  [[nodiscard]] std::optional<double> utilisation_until(AssetId asset, Tick until) const;
  /// Hours of the asset's in that look.
  [[nodiscard]] double hours(AssetId asset, Look look, Tick until) const;
  /// Hours of all assets; within an hour of the clock on a straight line.
  [[nodiscard]] double hours(Look look, Tick until) const;
  [[nodiscard]] double hours(Look look, Tick from, Tick to) const { return hours(look, to) - hours(look, from); }

  [[nodiscard]] OrderPhase phase(OrderId order, Tick at) const;
  [[nodiscard]] OrderCounts orders(Tick at) const;
  /// Share of the order's work done, 0 to 1.
  [[nodiscard]] double progress(OrderId order, Tick at) const;
  /// Of delivery after due, or of the time after due so far; 0 in time.
  [[nodiscard]] Tick late_by(OrderId order, Tick at) const;

 private:
  using LookSeconds = std::array<std::int64_t, look_count>;
  struct MoneyCurves {
    AccrualCurve revenue{};
    AccrualCurve cost{};
    AccrualCurve deductions{};
    [[nodiscard]] MoneyUntil at(Tick until) const;
  };
  using TicksByLook = std::array<Tick, look_count>;
  using AssetDays = std::vector<TicksByLook>;  ///< up to each day's beginning

  void index_all_money();
  void index_money_by_owner();
  void add(const MoneyItem& item, MoneyCurves& curves) const;
  static void finish(MoneyCurves& curves);
  void index_assets();
  void index_orders();
  void index_band();
  void index_days(AssetId asset);
  void index_hours();
  void index_weeks();
  [[nodiscard]] TicksByLook seconds(AssetId asset, Tick until) const;
  [[nodiscard]] static std::optional<double> used_share(const TicksByLook& seconds, Tick length);

  const RunView* run_;
  Tick horizon_ = 0;
  Tick first_monday_ = 0;  ///< local, after tick 0
  int weeks_ = 0;
  MoneyCurves all_{};
  std::vector<MoneyCurves> by_order_{};
  std::vector<AccrualCurve> by_asset_{};
  std::vector<AssetDays> days_{};
  std::vector<float> utilisation_{};        ///< by asset, then week; below 0: off hire
  std::vector<LookSeconds> hours_until_{};  ///< of all assets, up to each hour's beginning
  std::vector<AccrualCurve> progress_{};
  std::vector<Tick> starts_{};      ///< sorted, of completed orders
  std::vector<Tick> deliveries_{};  ///< sorted
  std::vector<Tick> late_from_{};   ///< sorted: due dates that were missed
  int unserved_ = 0;
  int left_out_ = 0;
  std::vector<Tick> band_at_{};
  std::vector<RevenueBand> band_{};
};

}  // namespace fairlead::view
