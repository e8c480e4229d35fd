// SPDX-License-Identifier: MIT
// Words for causes and segments of an explanation.
#pragma once

#include <string>

#include "core/report/explanation.hpp"

namespace fairlead {

/// `weather hs_m@bach_ho`, `asset truong_sa`; of no cause: `own work`.
[[nodiscard]] std::string cause_words(const Cause& cause);
[[nodiscard]] const char* kind_name(SegmentKind kind);
/// What a segment is about: `lift jacket, Truong Sa`; `Truong Sa to Bach Ho`.
[[nodiscard]] std::string segment_text(const Run& run, const ExplainedSegment& segment);
[[nodiscard]] std::string activity_name(const Run& run, ActivityRef activity);

}  // namespace fairlead
