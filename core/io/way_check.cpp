// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "core/io/network_sections.hpp"

namespace fairlead {
namespace {

constexpr double quantity_tolerance = 1e-6;

using Successors = std::vector<std::vector<int>>;

Successors successors_of(const Way& way, bool reversed = false) {
  Successors successors(way.activities.size());
  for (const Link& link : way.links)
    successors[static_cast<std::size_t>(reversed ? link.to : link.from)].push_back(reversed ? link.from : link.to);
  return successors;
}

std::vector<bool> reached_from(int first, const Successors& successors) {
  std::vector<bool> reached(successors.size());
  std::vector<int> open{first};
  reached[static_cast<std::size_t>(first)] = true;
  while (!open.empty()) {
    const auto at = static_cast<std::size_t>(open.back());
    open.pop_back();
    for (const int next : successors[at])
      if (!reached[static_cast<std::size_t>(next)]) {
        reached[static_cast<std::size_t>(next)] = true;
        open.push_back(next);
      }
  }
  return reached;
}

/// What is left after taking away, again and again, activities without predecessors.
std::vector<bool> in_or_behind_cycles(const Way& way, const Successors& successors) {
  std::vector<int> waiting(way.activities.size());
  for (const Link& link : way.links) ++waiting[static_cast<std::size_t>(link.to)];
  std::vector<std::size_t> free;
  for (std::size_t a = 0; a < waiting.size(); ++a)
    if (waiting[a] == 0) free.push_back(a);
  std::vector<bool> left(way.activities.size(), true);
  while (!free.empty()) {
    const std::size_t at = free.back();
    free.pop_back();
    left[at] = false;
    for (const int next : successors[at])
      if (--waiting[static_cast<std::size_t>(next)] == 0) free.push_back(static_cast<std::size_t>(next));
  }
  return left;
}

/// `a -> b -> c -> a`: walks back from any activity left, each of which has a predecessor left.
std::string name_cycle(const Way& way, const std::vector<bool>& left) {
  const Successors predecessors = successors_of(way, true);
  auto at = static_cast<std::size_t>(std::find(left.begin(), left.end(), true) - left.begin());
  std::vector<std::size_t> walk;
  while (std::find(walk.begin(), walk.end(), at) == walk.end()) {
    walk.push_back(at);
    const auto& before = predecessors[at];
    at = static_cast<std::size_t>(
        *std::find_if(before.begin(), before.end(), [&](int p) { return left[static_cast<std::size_t>(p)]; }));
  }
  std::string names = way.activities[at].id;
  for (std::size_t k = walk.size(); k-- > 0;) {
    names += " -> " + way.activities[walk[k]].id;
    if (walk[k] == at) break;
  }
  return names;
}

bool check_cycles(const JsonCursor& at, const Way& way) {
  const std::vector<bool> left = in_or_behind_cycles(way, successors_of(way));
  if (std::find(left.begin(), left.end(), true) == left.end()) return true;
  at.report("cycle", name_cycle(way, left), "links without a cycle");
  return false;
}

bool needs_role(const Activity& activity, int role) {
  return std::any_of(activity.modes.begin(), activity.modes.end(), [&](const Mode& mode) {
    return std::any_of(mode.roles.begin(), mode.roles.end(), [&](const RoleNeed& need) { return need.role == role; });
  });
}

/// Activities of the hold's role on a path from its first to its last.
std::vector<int> covered(const Way& way, const Hold& hold) {
  const std::vector<bool> after = reached_from(hold.first, successors_of(way));
  const std::vector<bool> before = reached_from(hold.last, successors_of(way, true));
  std::vector<int> found;
  for (std::size_t a = 0; a < way.activities.size(); ++a)
    if (after[a] && before[a] && (hold.role < 0 || needs_role(way.activities[a], hold.role)))
      found.push_back(static_cast<int>(a));
  return found;
}

std::string name_hold(const Way& way, const Hold& hold) {
  const std::string what = hold.role >= 0       ? "of " + way.roles[static_cast<std::size_t>(hold.role)].id
                           : hold.place.valid() ? "of slots"
                                                : "of a pool";
  return "a hold " + what + " from " + way.activities[static_cast<std::size_t>(hold.first)].id + " to " +
         way.activities[static_cast<std::size_t>(hold.last)].id;
}

bool stays_at(const Way& way, int a, PlaceId place) {
  const Activity& activity = way.activities[static_cast<std::size_t>(a)];
  return !activity.move && activity.place == place;
}

void check_holds(const JsonCursor& at, const Way& way) {
  std::set<std::pair<int, int>> held;  // role and activity
  for (const Hold& hold : way.holds) {
    if (!reached_from(hold.first, successors_of(way))[static_cast<std::size_t>(hold.last)]) {
      at.report("hold-order", name_hold(way, hold), "a last activity that follows the first through links");
      continue;
    }
    if (hold.place.valid() && !(stays_at(way, hold.first, hold.place) && stays_at(way, hold.last, hold.place)))
      at.report("hold-without-work", name_hold(way, hold), "a first and a last activity that go on at its place");
    if (hold.role < 0) continue;
    const std::vector<int> activities = covered(way, hold);
    if (activities.empty()) at.report("hold-without-work", name_hold(way, hold), "an activity of the role in it");
    const bool overlaps = std::any_of(activities.begin(), activities.end(), [&](int a) {
      return held.contains({hold.role, a});
    });
    if (overlaps)
      at.report("overlapping-holds", name_hold(way, hold) + " and another", "holds of a role apart from each other");
    for (const int a : activities) held.emplace(hold.role, a);
  }
}

void check_roles_used(const JsonCursor& at, const Way& way) {
  for (std::size_t role = 0; role < way.roles.size(); ++role) {
    const auto uses = [&](const Activity& activity) { return needs_role(activity, static_cast<int>(role)); };
    if (std::none_of(way.activities.begin(), way.activities.end(), uses))
      at.report("unused-role", "the role \"" + way.roles[role].id + "\" that no activity needs", "roles that work");
  }
}

bool same_roles(const Activity& a, const Activity& b, std::size_t roles) {
  for (std::size_t role = 0; role < roles; ++role)
    if (needs_role(a, static_cast<int>(role)) != needs_role(b, static_cast<int>(role))) return false;
  return true;
}

void check_retries(const JsonCursor& at, const Way& way) {
  for (const Activity& activity : way.activities) {
    if (!activity.retry || activity.retry->instead < 0) continue;
    const Activity& instead = way.activities[static_cast<std::size_t>(activity.retry->instead)];
    const bool fits =
        instead.id != activity.id && instead.place == activity.place && same_roles(activity, instead, way.roles.size());
    if (!fits)
      at.report("retry-mismatch", activity.id + " leads to " + instead.id,
                "another activity at the same place with the same roles");
  }
}

void check_quantities(const JsonCursor& at, const Way& way) {
  for (const NamedQuantity& total : way.quantities) {
    double sum = 0;
    for (const Activity& activity : way.activities)
      for (const NamedQuantity& part : activity.quantities)
        if (part.name == total.name) sum += part.amount;
    if (sum > total.amount * (1 + quantity_tolerance) + quantity_tolerance)
      at.report("quantity-mismatch", format_number(sum) + " " + total.name + " in the activities",
                "at most the way's " + format_number(total.amount));
  }
}

}  // namespace

void check_way(const JsonCursor& at, const Way& way, bool without_fault) {
  if (without_fault) {
    check_roles_used(at, way);
    check_retries(at, way);
    check_quantities(at, way);
  }
  if (check_cycles(at, way) && without_fault) check_holds(at, way);
}

}  // namespace fairlead
