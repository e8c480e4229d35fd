// SPDX-License-Identifier: MIT
#include "core/app/replan_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/report/text_layout.hpp"

namespace fairlead {

namespace {

constexpr int text_width = 80;

std::string shown(Objective objective, double value) {
  switch (objective) {
    case Objective::Profit:
      return fmt::format("{:.3f} million USD", value / 1e6);
    case Objective::Lateness:
      return fmt::format("{:.2f} d late", value);
    case Objective::Makespan:
      return fmt::format("{:.1f} h", value);
  }
  return {};
}

class ReplanText {
 public:
  ReplanText(const Scenario& scenario, const Plan& in_force, const Replanned& revised, Instant at)
      : scenario_(scenario), in_force_(in_force), revised_(revised), at_(at) {}

  std::string text() {
    standing();
    outcome();
    moves();
    values();
    return std::move(text_);
  }

 private:
  /// Of the orders that the plan in force takes.
  void standing() {
    int done = 0;
    int begun = 0;
    int to_come = 0;
    for (std::size_t o = 0; o < in_force_.orders.size(); ++o) {
      if (!in_force_.orders[o].taken) continue;
      const std::vector<Tick>& kept = revised_.frozen.starts_kept[o];
      const bool any_begun = std::find(kept.begin(), kept.end(), never) != kept.end();
      ++(ended(o) ? done : any_begun ? begun : to_come);
    }
    text_ += fmt::format("At {}: {} {} done, {} under way, {} to come.\n", minute(at_), done,
                         done == 1 ? "order" : "orders", begun, to_come);
  }

  [[nodiscard]] bool ended(std::size_t order) const {
    if (!revised_.plan.orders[order].taken) return false;
    const auto& activities = revised_.plan.orders[order].activities;
    return std::all_of(activities.begin(), activities.end(), [this](const PlannedActivity& a) { return a.end <= at_; });
  }

  void outcome() {
    switch (revised_.outcome) {
      case ReplanOutcome::Unchanged:
        text_ += "All has gone as planned and nothing is changed: nothing moves.\n";
        break;
      case ReplanOutcome::Over:
        text_ += "Nothing is left to be planned.\n";
        break;
      case ReplanOutcome::Stuck:
        text_ += "The plan in force goes on: " + revised_.stuck + ".\n";
        break;
      case ReplanOutcome::Kept:
        text_ += "The plan in force goes on: no better one was found.\n";
        break;
      case ReplanOutcome::Moved:
        break;
    }
  }

  void moves() {
    if (revised_.chosen.moves.empty()) return;
    TextTable table(text_width, {{"order", 0, Align::Left},
                                 {"planned for", 16, Align::Left},
                                 {"now", 16, Align::Left},
                                 {"moved, d", 8, Align::Right},
                                 {"starts", 6, Align::Right},
                                 {"days", 5, Align::Right}});
    for (const OrderMove& move : revised_.chosen.moves) table.row(fields(move));
    text_ += "\n" + table.text() + "\n";
  }

  [[nodiscard]] std::vector<std::string> fields(const OrderMove& move) const {
    const std::string& id = scenario_.orders[move.order.index()].id;
    if (move.added) return {id, "not planned", minute(first(move.order)), "", "", ""};
    const Instant was = first_to_come(move.order);
    const std::string starts = std::to_string(move.starts);
    const std::string days = whole_number(move.days);
    if (move.dropped) return {id, minute(was), "not planned", "", starts, days};
    return {id + (move.other_way ? " (another way)" : ""), minute(was), minute(was + move.first),
            one_decimal(hours(move.first) / 24),           starts,      days};
  }

  [[nodiscard]] Instant first_to_come(OrderId order) const {
    const std::vector<Tick>& kept = revised_.frozen.starts_kept[order.index()];
    if (kept.empty()) return at_;
    return scenario_.time_base().instant(*std::min_element(kept.begin(), kept.end()));
  }

  [[nodiscard]] Instant first(OrderId order) const {
    Instant first = Instant::max();
    for (const PlannedActivity& activity : revised_.plan.orders[order.index()].activities)
      first = std::min(first, activity.start);
    return first;
  }

  void values() {
    static constexpr const char* names[] = {"profit", "lateness", "makespan"};
    const char* name = names[static_cast<std::size_t>(scenario_.objective)];
    value(fmt::format("{} if the plan in force is kept", name), revised_.kept);
    if (revised_.outcome == ReplanOutcome::Moved) value(fmt::format("{} of the new plan", name), revised_.chosen);
  }

  void value(const std::string& what, const PricedPlan& plan) {
    text_ += fmt::format("{:<44} {}", what, shown(scenario_.objective, plan.value));
    if (plan.moves_cost > 0) text_ += ", less " + price(plan.moves_cost) + " for moved starts";
    if (plan.unserved > 0) text_ += fmt::format(", {} mandatory unserved", plan.unserved);
    text_ += "\n";
  }

  [[nodiscard]] std::string price(double cost) const {
    if (scenario_.objective == Objective::Profit) return whole_number(cost) + " USD";
    return fmt::format("{:.2f} {}", cost, scenario_.objective == Objective::Lateness ? "d" : "h");
  }

  [[nodiscard]] std::string minute(Instant when) const { return format_minute(when, scenario_.zone_offset); }

  const Scenario& scenario_;
  const Plan& in_force_;
  const Replanned& revised_;
  Instant at_;
  std::string text_{};
};

}  // namespace

std::string replan_text(const Scenario& scenario, const Plan& in_force, const Replanned& revised, Instant at) {
  return ReplanText(scenario, in_force, revised, at).text();
}

}  // namespace fairlead
