// SPDX-License-Identifier: MIT
// The work in the yard: drawings, cutting, assembly on several fronts, erection, testing, painting.
#pragma once

#include <string>
#include <vector>

#include "structure.hpp"
#include <fairlead/plugin.hpp>

namespace fairlead::fabrication {

[[nodiscard]] std::vector<sdk::Parameter> yard_parameters();
/// `shop_drawings` to `test` and `paint`.
void add_yard_work(sdk::Way& way, const sdk::Order& order, const Structure& structure);
/// Ground from `cut`, engineers from `shop_drawings`, to the end of `last`.
void hold_yard(sdk::Way& way, const sdk::Order& order, const Structure& structure, const std::string& last);

}  // namespace fairlead::fabrication
