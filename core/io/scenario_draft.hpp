// SPDX-License-Identifier: MIT
// ScenarioDraft: a scenario as its document states it: without weather values, routes and expanded ways.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/json.hpp"
#include "core/io/alpha_factors.hpp"
#include "core/model/scenario.hpp"

namespace fairlead {

/// What loading still has to do for one order. Cursors live as long as the document and its problems.
struct OrderDraft {
  JsonCursor at;                        ///< the order itself
  std::string service{};                ///< as the order names it; `inline` for a network of its own
  std::optional<JsonCursor> params{};   ///< unchecked
  std::optional<JsonCursor> network{};  ///< of an inline order
  bool alpha_factors = false;           ///< scale the limits of its activities
};

/// Positions in the model's tables equal positions in the document's lists (travel apart), broken elements included.
struct ScenarioDraft {
  Scenario scenario;  ///< series have file and note but no values, orders no ways, places only named regions
  std::vector<OrderDraft> orders;
  AlphaTables alpha;
};

}  // namespace fairlead
