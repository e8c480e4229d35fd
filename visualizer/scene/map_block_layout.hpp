// SPDX-License-Identifier: MIT
// Block layout: works and assets of a berth as a list with names or as a grid, and what is written in it.
#pragma once

#include <string>

#include "visualizer/scene/map_frame.hpp"

namespace fairlead::view {

/// Each smaller than the one before.
enum class BlockForm { List, Grid, Rings, Count };

/// Lines of a listed block, by the map's height.
[[nodiscard]] std::size_t most_lines(const MapFrame& frame);

/// Gives the items places in a block with its upper left corner at the origin.
void arrange_block(const MapFrame& frame, Berth& berth, BlockForm form);
/// Whether the block leaves enough of the map to be seen.
[[nodiscard]] bool is_modest(const MapFrame& frame, const Berth& berth);

/// The text of an item's line in a listed block.
[[nodiscard]] std::string berth_text(const MapFrame& frame, const BerthItem& item);
/// The names of its places, above the block; of a grid `Bach Ho +2`; of a folded block how many it stands for.
[[nodiscard]] std::string berth_title(const MapFrame& frame, const Berth& berth);
[[nodiscard]] float title_size(const MapFrame& frame, const Berth& berth);
/// `+3`
[[nodiscard]] std::string hidden_text(const Berth& berth);

}  // namespace fairlead::view
