// SPDX-License-Identifier: MIT
// Causes of waiting in words, and the thing a cause names.
#pragma once

#include <string>

#include "visualizer/scene/run_view.hpp"
#include "visualizer/scene/target.hpp"
#include "visualizer/scene/words.hpp"

namespace fairlead::view {

/// `weather at Bach Ho: wave height`, `Truong Sa`, `welders`, `daylight`; `nothing named` of no cause.
[[nodiscard]] std::string cause_text(const Words& words, const RunView& run, const Cause& cause);
/// Asset, pool, place, order, activity or region that the cause names; none if it names none of them.
[[nodiscard]] Target cause_target(const RunView& run, const Cause& cause);
/// `wave height` of `hs_m`; an unknown column as it is.
[[nodiscard]] std::string column_text(const Words& words, const std::string& column);
/// `m` of `hs_m`, `m/s` of `wind_ms`; empty if unknown.
[[nodiscard]] std::string column_unit(const std::string& column);
/// `wave height at most 1.5 m`.
[[nodiscard]] std::string limit_text(const Words& words, const WeatherLimit& limit);

// Names as people know them; ids where there is no name.
[[nodiscard]] const std::string& asset_name(const RunView& run, AssetId asset);
[[nodiscard]] const std::string& order_name(const RunView& run, OrderId order);
[[nodiscard]] const std::string& place_name(const RunView& run, PlaceId place);
[[nodiscard]] const std::string& pool_name(const RunView& run, PoolId pool);
[[nodiscard]] std::string activity_name(const RunView& run, ActivityRef activity);
/// Of whatever the target is; empty of none.
[[nodiscard]] std::string target_name(const RunView& run, const Target& target);

}  // namespace fairlead::view
