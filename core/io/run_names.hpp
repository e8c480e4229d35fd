// SPDX-License-Identifier: MIT
// RunNames: the ids under which a run's files speak of orders, activities, assets, pools and places.
#pragma once

#include <string>
#include <string_view>

#include "core/model/run.hpp"

namespace fairlead {

/// Of an id that is none: an empty text. Refers to the run, which must outlive it.
class RunNames {
 public:
  RunNames(const Scenario& scenario, const Plan& plan) : scenario_(scenario), plan_(plan) {}

  [[nodiscard]] std::string_view of(OrderId order) const;
  [[nodiscard]] std::string_view of(AssetId asset) const;
  [[nodiscard]] std::string_view of(PoolId pool) const;
  [[nodiscard]] std::string_view of(PlaceId place) const;
  [[nodiscard]] std::string_view of(RegionId region) const;
  [[nodiscard]] std::string_view of(OutageId outage) const;
  /// The activity's id in the way that the plan chose; the order's id is another column.
  [[nodiscard]] std::string_view of(ActivityRef activity) const;
  /// Of an outage its id: then the order's column is empty.
  [[nodiscard]] std::string_view of(const StepRef& step) const;

 private:
  const Scenario& scenario_;
  const Plan& plan_;
};

/// `weather:hs_m@bach_ho`; of no cause an empty text.
[[nodiscard]] std::string cause_field(const Cause& cause);

}  // namespace fairlead
