// SPDX-License-Identifier: MIT
// Waters: which weather series a place or a route takes; equal sets of series are one class.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "core/model/scenario.hpp"

namespace fairlead {

class Waters {
 public:
  explicit Waters(const Scenario& scenario);

  [[nodiscard]] int of_place(PlaceId place) const { return place_class_[place.index()]; }
  /// Of the regions crossed; without a sea route (travel given in hours) of both ends.
  [[nodiscard]] int of_route(PlaceId from, PlaceId to) const {
    return route_class_[from.index() * place_class_.size() + to.index()];
  }
  /// Sorted, no repeats; empty where there is no weather.
  [[nodiscard]] const std::vector<SeriesId>& series(int waters) const {
    return series_[static_cast<std::size_t>(waters)];
  }
  [[nodiscard]] std::size_t classes() const { return series_.size(); }

 private:
  int class_of(const std::set<SeriesId>& series);

  std::map<std::vector<SeriesId>, int> class_by_series_;
  std::vector<std::vector<SeriesId>> series_;
  std::vector<int> place_class_;
  std::vector<int> route_class_;
};

}  // namespace fairlead
