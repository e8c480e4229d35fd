// SPDX-License-Identifier: MIT
#include "core/model/role_blocks.hpp"

#include <algorithm>

#include "core/base/invariant.hpp"

namespace fairlead {

namespace {

/// What follows each activity, or what precedes it, in one flat list.
class Neighbours {
 public:
  Neighbours(const Way& way, bool forward) : first_(way.activities.size() + 1, 0), to_(way.links.size()) {
    const auto from = [forward](const Link& link) { return static_cast<std::size_t>(forward ? link.from : link.to); };
    for (const Link& link : way.links) ++first_[from(link) + 1];
    for (std::size_t a = 1; a < first_.size(); ++a) first_[a] += first_[a - 1];
    std::vector<std::size_t> filled(first_.begin(), first_.end() - 1);
    for (const Link& link : way.links) to_[filled[from(link)]++] = forward ? link.to : link.from;
  }

  /// By activity, whether a path leads there from `start`, which is included.
  [[nodiscard]] std::vector<char> reached(int start) const {
    std::vector<char> seen(first_.size() - 1, 0);
    std::vector<int> open{start};
    seen[static_cast<std::size_t>(start)] = 1;
    while (!open.empty()) {
      const auto at = static_cast<std::size_t>(open.back());
      open.pop_back();
      for (std::size_t k = first_[at]; k < first_[at + 1]; ++k) {
        char& found = seen[static_cast<std::size_t>(to_[k])];
        if (!found) open.push_back(to_[k]);
        found = 1;
      }
    }
    return seen;
  }

 private:
  std::vector<std::size_t> first_;  // by activity: where its neighbours begin in to_
  std::vector<int> to_;
};

std::vector<int> between(const Neighbours& following, const Neighbours& preceding, int first, int last) {
  const std::vector<char> after = following.reached(first);
  const std::vector<char> before = preceding.reached(last);
  std::vector<int> activities;
  for (std::size_t a = 0; a < after.size(); ++a)
    if (after[a] && before[a]) activities.push_back(static_cast<int>(a));
  return activities;
}

}  // namespace

std::vector<int> activities_between(const Way& way, int first, int last) {
  return between(Neighbours(way, true), Neighbours(way, false), first, last);
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
  const Neighbours following(way, true);
  const Neighbours preceding(way, false);
  for (std::size_t h = 0; h < way.holds.size(); ++h) {
    const Hold& hold = way.holds[h];
    if (hold.role < 0) continue;
    RoleBlock block{
        .role = hold.role, .hold = static_cast<int>(h), .first = hold.first, .last = hold.last, .activities = {}};
    for (const int a : between(following, preceding, hold.first, hold.last)) {
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
