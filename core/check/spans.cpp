// SPDX-License-Identifier: MIT
#include "core/check/spans.hpp"

#include <algorithm>

namespace fairlead::check {

Spans merged(Spans spans) {
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  Spans out;
  for (const Span& span : spans) {
    if (span.end <= span.begin) continue;
    if (!out.empty() && span.begin <= out.back().end) {
      out.back().end = std::max(out.back().end, span.end);
    } else {
      out.push_back(span);
    }
  }
  return out;
}

Spans common(const Spans& a, const Spans& b) {
  Spans out;
  for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    const Span overlap{std::max(a[i].begin, b[k].begin), std::min(a[i].end, b[k].end)};
    if (overlap.begin < overlap.end) out.push_back(overlap);
    if (a[i].end < b[k].end) {
      ++i;
    } else {
      ++k;
    }
  }
  return out;
}

Spans gaps(const Spans& spans, Span window) {
  Spans out;
  Instant from = window.begin;
  for (const Span& span : spans) {
    if (span.end <= window.begin) continue;
    if (span.begin >= window.end) break;
    if (span.begin > from) out.push_back({from, span.begin});
    from = std::max(from, span.end);
  }
  if (from < window.end) out.push_back({from, window.end});
  return out;
}

Seconds total(const Spans& spans) {
  Seconds sum{0};
  for (const Span& span : spans) sum += span.length();
  return sum;
}

Seconds total_within(const Spans& spans, Span window) {
  return total(common(spans, {window}));
}

Spans part(const Spans& spans, Seconds skipped, Seconds length) {
  Spans out;
  for (const Span& span : spans) {
    const Seconds skip = std::min(skipped, span.length());
    skipped -= skip;
    const Seconds take = std::min(length, span.length() - skip);
    length -= take;
    if (take > Seconds{0}) out.push_back({span.begin + skip, span.begin + skip + take});
  }
  return out;
}

bool covered(const Spans& spans, Span inner) {
  return std::any_of(spans.begin(), spans.end(), [&](const Span& span) { return span.holds(inner); });
}

}  // namespace fairlead::check
