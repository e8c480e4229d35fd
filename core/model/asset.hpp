// SPDX-License-Identifier: MIT
// Asset: something that works and moves: vessel, jack-up rig, barge, tug.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/id.hpp"
#include "core/base/money.hpp"
#include "core/base/quantity.hpp"
#include "core/base/time.hpp"
#include "core/model/conditions.hpp"

namespace fairlead {

enum class Ownership { Own, HiredIn, Partner };

struct Capability {
  std::string name{};  ///< with its unit: crane_t, bollard_pull_t, lay_km_per_day
  double value = 0;
};

struct SharedCapacity {
  std::string name{};  ///< pob, deck_t
  Amount amount{};
};

/// Cash cost a day by what the asset does; sailing and towed cost as working, breakdown and outage as idle.
struct StateCosts {
  Cents working_per_day{};
  Cents standby_per_day{};
  Cents idle_per_day{};
  Cents crew_per_day{};  ///< the part of them that is own crew's pay, for the labour cover (docs/commercial.md)
};

/// Fuel in tonnes a day; a towed asset burns as standby, breakdown and outage as idle.
struct FuelUse {
  double working_t_per_day = 0;
  double sailing_t_per_day = 0;
  double standby_t_per_day = 0;
  double idle_t_per_day = 0;
};

struct Hire {
  Cents per_day{};
  Seconds notice{0};        ///< from an order's known_from until the asset can be on hire
  Seconds minimum_hire{0};  ///< a hire is stretched to it
  std::optional<Seconds> released_after{};  ///< unused for so long it goes off hire; empty: after its last use alone
  Cents mobilisation{};                     ///< paid once for each hire
};

/// Clocks run on working and sailing hours; both exponential, in sampled worlds only.
struct Breakdowns {
  double mtbf_h = 0;  ///< mean working time between failures
  double mttr_h = 0;  ///< mean time to repair
};

struct Asset {
  std::string id{};
  std::string name{};
  std::string kind{};                       ///< free text for reports: jack-up, crane vessel, tug
  PlaceId home{};                           ///< where it lies at the horizon's start
  std::vector<Capability> capabilities{};   ///< sorted by name
  std::vector<SharedCapacity> shareable{};  ///< sorted by name
  double speed_kn = 0;                      ///< 0 only if not self-propelled
  bool self_propelled = true;
  std::optional<double> draft_m{};
  std::optional<double> max_depth_m{};  ///< deepest water in which it can work
  WorkConditions transit{};             ///< limits while sailing
  bool sails_home = false;              ///< after its last work
  StateCosts costs{};
  FuelUse fuel{};
  Ownership ownership = Ownership::Own;
  std::string partner{};         ///< whose, if a partner's
  double partner_share_pct = 0;  ///< of the revenue it brings in, paid to the partner
  std::optional<Hire> hire{};    ///< of hired-in assets
  std::optional<Breakdowns> breakdowns{};

  /// Value of the capability, `max_depth_m`, `draft_m` and `speed_kn` included; empty if it has none such.
  [[nodiscard]] std::optional<double> capability(const std::string& name) const;
  /// Position in `shareable`, or -1.
  [[nodiscard]] int shared_capacity(const std::string& name) const;
};

}  // namespace fairlead
