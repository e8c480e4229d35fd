// SPDX-License-Identifier: MIT
#include "core/model/role_blocks.hpp"

#include <algorithm>

#include "core/base/invariant.hpp"

namespace fairlead {

namespace {

std::vector<char> reached(const Way& way, int start, bool forward) {
  std::vector<std::vector<int>> next(way.activities.size());
  for (const Link& link : way.links) {
    const int from = forward ? link.from : link.to;
    next[static_cast<std::size_t>(from)].push_back(forward ? link.to : link.from);
  }
  std::vector<char> seen(way.activities.size(), 0);
  std::vector<int> open{start};
  seen[static_cast<std::size_t>(start)] = 1;
  while (!open.empty()) {
    const int at = open.back();
    open.pop_back();
    for (const int to : next[static_cast<std::size_t>(at)]) {
      if (seen[static_cast<std::size_t>(to)]) continue;
      seen[static_cast<std::size_t>(to)] = 1;
      open.push_back(to);
    }
  }
  return seen;
}

}  // namespace

std::vector<int> activities_between(const Way& way, int first, int last) {
  const std::vector<char> after = reached(way, first, true);
  const std::vector<char> before = reached(way, last, false);
  std::vector<int> between;
  for (std::size_t a = 0; a < way.activities.size(); ++a)
    if (after[a] && before[a]) between.push_back(static_cast<int>(a));
  return between;
}

bool needs_role(const Activity& activity, int role) {
  return std::any_of(activity.modes.begin(), activity.modes.end(), [role](const Mode& mode) {
    return std::any_of(mode.roles.begin(), mode.roles.end(),
                       [role](const RoleNeed& need) { return need.role == role; });
  });
}

std::vector<RoleBlock> role_blocks(const Way& way) {
  std::vector<RoleBlock> blocks;
  std::vector<std::vector<char>> covered(way.roles.size(), std::vector<char>(way.activities.size(), 0));
  for (std::size_t h = 0; h < way.holds.size(); ++h) {
    const Hold& hold = way.holds[h];
    if (hold.role < 0) continue;
    RoleBlock block{
        .role = hold.role, .hold = static_cast<int>(h), .first = hold.first, .last = hold.last, .activities = {}};
    for (const int a : activities_between(way, hold.first, hold.last)) {
      if (!needs_role(way.activities[static_cast<std::size_t>(a)], hold.role)) continue;
      block.activities.push_back(a);
      covered[static_cast<std::size_t>(hold.role)][static_cast<std::size_t>(a)] = 1;
    }
    blocks.push_back(std::move(block));
  }
  for (int r = 0; r < static_cast<int>(way.roles.size()); ++r)
    for (int a = 0; a < static_cast<int>(way.activities.size()); ++a)
      if (!covered[static_cast<std::size_t>(r)][static_cast<std::size_t>(a)] &&
          needs_role(way.activities[static_cast<std::size_t>(a)], r))
        blocks.push_back({.role = r, .hold = -1, .first = a, .last = a, .activities = {a}});
  return blocks;
}

std::vector<int> topological_order(const Way& way) {
  const std::size_t count = way.activities.size();
  std::vector<int> waiting(count, 0);
  std::vector<std::vector<int>> next(count);
  for (const Link& link : way.links) {
    next[static_cast<std::size_t>(link.from)].push_back(link.to);
    ++waiting[static_cast<std::size_t>(link.to)];
  }
  std::vector<int> heap;  // smallest position first
  for (std::size_t a = count; a-- > 0;)
    if (waiting[a] == 0) heap.push_back(static_cast<int>(a));
  std::make_heap(heap.begin(), heap.end(), std::greater<>{});
  std::vector<int> order;
  while (!heap.empty()) {
    std::pop_heap(heap.begin(), heap.end(), std::greater<>{});
    const int at = heap.back();
    heap.pop_back();
    order.push_back(at);
    for (const int to : next[static_cast<std::size_t>(at)])
      if (--waiting[static_cast<std::size_t>(to)] == 0) {
        heap.push_back(to);
        std::push_heap(heap.begin(), heap.end(), std::greater<>{});
      }
  }
  FAIRLEAD_INVARIANT(order.size() == count, "the links of a way have no cycle");
  return order;
}

}  // namespace fairlead
