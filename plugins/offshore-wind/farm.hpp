// SPDX-License-Identifier: MIT
// The farm that an order asks for, and the parts its ways are built of. Sources of the numbers: README.md
#pragma once

#include <string>
#include <vector>

#include <fairlead/plugin.hpp>

namespace wind {

using namespace fairlead::sdk;

enum class Foundation { None, Monopile, Jacket };

struct Farm {
  explicit Farm(const Order& order);

  const Order& order;
  int units = 0;
  Foundation foundation = Foundation::None;
  bool turbines = true;
  bool nearshore = false;  ///< crane barges build whole units
  double foundation_t = 0;
  double turbine_set_t = 0;

  [[nodiscard]] const std::string& site() const { return order.place("site").id; }
  [[nodiscard]] const std::string& port() const { return order.place("port").id; }
  [[nodiscard]] double number(const std::string& name) const { return order.params().number(name); }
  /// `to` is the order's name for the place, `barge` and `tug` are roles.
  [[nodiscard]] Activity tow(const std::string& id, const std::string& name, const std::string& to,
                             const std::string& barge, const std::string& tug) const;
  [[nodiscard]] bool has_foundations() const { return foundation != Foundation::None; }
  [[nodiscard]] std::string foundation_name() const { return foundation == Foundation::Jacket ? "jacket" : "monopile"; }
  /// Crane for the foundation with a fifth of its capacity to spare.
  [[nodiscard]] double foundation_lift_t() const { return foundation_t / 0.8; }
  /// The activity after which the foundation of this unit stands.
  [[nodiscard]] std::string founded_by(int unit) const {
    return (nearshore ? "unit" : foundation_name()) + "_" + std::to_string(unit);
  }
  /// Barges that find work; the order may allow more.
  [[nodiscard]] int feeders() const;
  /// Heaviest set that has to stand on a deck.
  [[nodiscard]] double set_t() const;
  /// What a feeder carries: sets, or nearshore a whole unit.
  [[nodiscard]] double feeder_load_t() const;
};

std::vector<Parameter> parameters();

/// Foundations or turbines, installed one after the other from one deck.
struct Campaign {
  std::string item{};  ///< monopile, jacket or turbine: ids are load_<item>_N, ...
  std::string role{};  ///< the vessel that lifts
  double set_t = 0;
};

/// The activities of unit `number`: first and last of them, for links.
struct Unit {
  std::string first{};
  std::string last{};
};

/// Adds the lifts of one unit after `previous`; `feeder` is the role of a barge alongside, or empty.
Unit add_unit(Way& way, const Farm& farm, const Campaign& campaign, int number, const std::string& previous,
              const std::string& feeder);

/// Campaigns that the vessel loads for itself, `sets` a trip.
void add_trips(Way& way, const Farm& farm, const Campaign& campaign, int sets, std::string& previous);
/// Campaigns fed by barges while the vessel stays; `trip` counts the feeders' trips across campaigns.
void add_feeding(Way& way, const Farm& farm, const Campaign& campaign, std::string& previous, int& trip);
void add_feeder_roles(Way& way, const Farm& farm);
/// Trip `trip` of the feeders out to the site, and back after `emptied`; out returns the tow that arrives.
std::string add_feeder_out(Way& way, const Farm& farm, const std::string& item, int trip, int sets);
void add_feeder_back(Way& way, const Farm& farm, int trip, const std::string& emptied);
std::string feeder_role(const Farm& farm, int trip);

/// Cables follow the foundations; returns the last activity, empty if there are none.
std::string add_array_cables(Way& way, const Farm& farm);
std::string add_export_cable(Way& way, const Farm& farm);
std::string add_substation(Way& way, const Farm& farm);

/// Ways for shallow water where jack-up or crane barges build whole units.
void add_nearshore_ways(Network& network, const Farm& farm);

/// What ends every way: cables and substation beside the main work, and the hand-over that delivers.
void finish(Way& way, const Farm& farm, const std::vector<std::string>& last_of_main_work);

}  // namespace wind
