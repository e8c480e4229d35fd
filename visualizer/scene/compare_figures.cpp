// SPDX-License-Identifier: MIT
// Key figures of two runs side by side, in words.
#include <cmath>

#include "visualizer/scene/compare.hpp"
#include "visualizer/scene/number_text.hpp"

namespace fairlead::view {

namespace {

enum class Good { High, Low, Neither };

/// One figure of both runs, and how it is written.
struct Figures {
  std::string name{};
  double first = 0;
  double second = 0;
  Good good = Good::High;
  int decimals = 0;
};

Better better(const Figures& figures, double difference) {
  if (figures.good == Good::Neither || std::fabs(difference) * std::pow(10, figures.decimals) < 0.5)
    return Better::Same;
  return (difference > 0) == (figures.good == Good::High) ? Better::Second : Better::First;
}

FigureDifference written(const Words& words, const Figures& figures) {
  const double difference = figures.second - figures.first;
  const auto text = [&](double value) { return number_text(words, value, figures.decimals); };
  return {.name = figures.name,
          .first = text(figures.first),
          .second = text(figures.second),
          .difference = signed_text(words, difference, figures.decimals),
          .better = better(figures, difference)};
}

double mean_utilisation(const KeyFigures& figures) {
  double sum = 0;
  for (const AssetFigures& asset : figures.assets) sum += asset.utilisation_pct;
  return figures.assets.empty() ? 0 : sum / static_cast<double>(figures.assets.size());
}

}  // namespace

std::vector<FigureDifference> Comparison::figures(const Words& words) const {
  constexpr double million = 1e6;
  const KeyFigures& a = first_->run().figures;
  const KeyFigures& b = second_->run().figures;
  const auto money = [](Cents amount) { return usd(amount) / million; };
  const std::vector<Figures> rows{
      {words.say("Revenue, million USD"), money(a.revenue + a.tender_revenue), money(b.revenue + b.tender_revenue),
       Good::High, 2},
      {words.say("Cost, million USD"), money(a.cost), money(b.cost), Good::Low, 2},
      {words.say("Damages and breaches, million USD"), money(a.damages + a.breaches), money(b.damages + b.breaches),
       Good::Low, 2},
      {words.say("Margin, million USD"), money(a.margin), money(b.margin), Good::High, 2},
      {words.say("Of the revenue plan, %"), a.plan_attainment_pct.value_or(0), b.plan_attainment_pct.value_or(0),
       Good::High, 1},
      {words.say("Orders completed"), double(a.orders_completed), double(b.orders_completed), Good::High},
      {words.say("Orders late"), double(a.orders_late), double(b.orders_late), Good::Low},
      {words.say("Orders not served"), double(a.orders_unserved), double(b.orders_unserved), Good::Low},
      {words.say("Orders left out"), double(a.orders_left_out), double(b.orders_left_out), Good::Neither},
      {words.say("Waiting on weather, days of assets"), a.waiting_on_weather_h / 24, b.waiting_on_weather_h / 24,
       Good::Low, 1},
      {words.say("Mean use of assets, %"), mean_utilisation(a), mean_utilisation(b), Good::High, 1},
      {words.say("Last finish, days from the start"), a.makespan_h / 24, b.makespan_h / 24, Good::Low, 1},
  };
  std::vector<FigureDifference> result;
  for (const Figures& row : rows) result.push_back(written(words, row));
  return result;
}

std::string Comparison::note(const Words& words) const {
  if (same_scenario_) return {};
  std::string text = phrase(words.say("The scenarios differ; compared by id: {0} orders and {1} assets in common."),
                            {std::to_string(there_.orders_in_common()), std::to_string(there_.assets_in_common())});
  if (first_->scenario().start != second_->scenario().start)
    text += " " + words.say("They begin at different times; the clock is the first run's.");
  return text;
}

}  // namespace fairlead::view
