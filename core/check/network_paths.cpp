// SPDX-License-Identifier: MIT
#include "core/check/network_paths.hpp"

namespace fairlead::check {
namespace {

bool leads(const Way& way, int from, int to, std::vector<bool>& seen) {
  if (from == to) return true;
  if (seen[static_cast<std::size_t>(from)]) return false;
  seen[static_cast<std::size_t>(from)] = true;
  for (const Link& link : way.links)
    if (link.from == from && leads(way, link.to, to, seen)) return true;
  return false;
}

bool leads(const Way& way, int from, int to) {
  std::vector<bool> seen(way.activities.size(), false);
  return leads(way, from, to, seen);
}

}  // namespace

bool on_path(const Way& way, int first, int via, int last) {
  return via == first || via == last || (leads(way, first, via) && leads(way, via, last));
}

}  // namespace fairlead::check
