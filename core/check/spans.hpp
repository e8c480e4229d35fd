// SPDX-License-Identifier: MIT
// Spans: sorted, disjoint stretches of time, the checker's own.
#pragma once

#include <vector>

#include "core/base/time.hpp"

namespace fairlead::check {

struct Span {
  Instant begin{};
  Instant end{};
  [[nodiscard]] Seconds length() const { return end - begin; }
  [[nodiscard]] bool holds(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  friend bool operator==(const Span&, const Span&) = default;
};

using Spans = std::vector<Span>;

/// Sorted and merged; empty stretches vanish, touching ones become one.
[[nodiscard]] Spans merged(Spans spans);
[[nodiscard]] Spans common(const Spans& a, const Spans& b);
/// What of `window` the spans leave free.
[[nodiscard]] Spans gaps(const Spans& spans, Span window);
[[nodiscard]] Seconds total(const Spans& spans);
[[nodiscard]] Seconds total_within(const Spans& spans, Span window);
/// Of the time the spans cover, the stretches after the first `skipped`, `length` of them.
[[nodiscard]] Spans part(const Spans& spans, Seconds skipped, Seconds length);
/// One of the spans holds the whole of `inner`.
[[nodiscard]] bool covered(const Spans& spans, Span inner);

}  // namespace fairlead::check
