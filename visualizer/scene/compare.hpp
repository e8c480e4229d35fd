// SPDX-License-Identifier: MIT
// Comparison: where two runs first differ, how their figures and orders differ.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "visualizer/scene/other_run.hpp"
#include "visualizer/scene/run_view.hpp"
#include "visualizer/scene/target.hpp"
#include "visualizer/scene/words.hpp"

namespace fairlead::view {

/// The first moment at which an asset or an activity of one run does not do what its namesake does in the other.
struct FirstDifference {
  Tick at = 0;      ///< on the first run's clock
  Target target{};  ///< in the first run: the asset with its interval, or the activity; may be none
  Target other{};   ///< its counterpart; none if the other run has none
};

enum class Better { Same, First, Second };

struct FigureDifference {
  std::string name{};
  std::string first{};
  std::string second{};
  std::string difference{};  ///< second less first, signed
  Better better = Better::Same;
};

/// An order that came out differently, or that only one run has.
struct OrderDifference {
  std::string id{};
  OrderId first{};   ///< none: only the second run has it
  OrderId second{};  ///< none: only the first run has it
  /// Seconds that the second run delivers later; empty unless both completed it.
  std::optional<Seconds> later{};
  double revenue_usd = 0;  ///< second less first
};

/// Both runs must outlive it. Things are matched by id, so that runs of different scenarios can be compared.
class Comparison {
 public:
  Comparison(const RunView& first, const RunView& second);

  [[nodiscard]] bool same_scenario() const { return same_scenario_; }
  /// Says that the scenarios differ, and in what; empty if they do not.
  [[nodiscard]] std::string note(const Words& words) const;
  [[nodiscard]] const std::optional<FirstDifference>& first_difference() const { return first_difference_; }
  [[nodiscard]] std::vector<FigureDifference> figures(const Words& words) const;
  /// Those that differ, in the first run's order, then those of the second run alone.
  [[nodiscard]] const std::vector<OrderDifference>& orders() const { return orders_; }
  /// In the second run, of the same kind and id; none if there is none.
  [[nodiscard]] Target counterpart(const Target& of_first) const { return there_.namesake(of_first); }
  /// In the first run, likewise.
  [[nodiscard]] Target counterpart_of_second(const Target& of_second) const { return back_.namesake(of_second); }

 private:
  void find_first_difference();
  void find_orders();

  const RunView* first_;
  const RunView* second_;
  bool same_scenario_ = true;
  OtherRun there_;  ///< from the first run to the second
  OtherRun back_;
  std::optional<FirstDifference> first_difference_{};
  std::vector<OrderDifference> orders_{};
};

}  // namespace fairlead::view
