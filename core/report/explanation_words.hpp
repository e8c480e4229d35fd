// SPDX-License-Identifier: MIT
// Words for causes and segments of an explanation.
#pragma once

#include <string>

#include "core/report/explained_activity.hpp"

namespace fairlead {

/// `weather hs_m@bach_ho`, `asset truong_sa`; of no cause: `own work`.
[[nodiscard]] std::string cause_words(const Cause& cause);
[[nodiscard]] const char* kind_name(SegmentKind kind);
/// Who works, or what is waited for: `Truong Sa`; `asset dsv at work for lay-bk-18a, hook-up`.
[[nodiscard]] std::string share_text(const Run& run, const ExplainedShare& share);
[[nodiscard]] std::string activity_name(const Run& run, ActivityRef activity);

}  // namespace fairlead
