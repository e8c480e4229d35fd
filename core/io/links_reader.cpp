// SPDX-License-Identifier: MIT
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "core/io/network_sections.hpp"
#include "core/model/role_blocks.hpp"

namespace fairlead {
namespace {

constexpr std::array<std::string_view, 3> link_kinds = {"FS", "SS", "FF"};

void read_lags(const JsonCursor& at, Link& link) {
  read_hours(at.find("lag_h"), link.lag);
  const Member maximum = at.find("max_lag_h");
  if (maximum) {
    link.maximum = link.lag;
    Seconds longest = link.lag;
    read_hours(maximum, longest);
    link.maximum = longest;
    if (longest < link.lag)
      maximum->report("contradictory-range", maximum->shown() + ", below lag_h", "at least lag_h");
  }
  const Member breach = at.find("breach_usd_per_day");
  read_usd(breach, link.breach_per_day);
  if (breach && !maximum) breach->report("contradiction", "a breach without \"max_lag_h\"", "both or neither");
}

Link read_link(const JsonCursor& at, const IdIndex& activities) {
  Link link;
  if (!at.expect_object()) return link;
  read_reference(at.require("from"), activities, link.from);
  const Member to = at.require("to");
  read_reference(to, activities, link.to);
  read_choice(at.find("kind"), link_kinds, link.kind);
  read_lags(at, link);
  at.refuse_unknown_keys();
  if (link.from >= 0 && link.from == link.to)
    to->report("cycle", "a link from " + to->shown() + " to itself", "links between two activities");
  return link;
}

void add_hold(const Hold& hold, WayReading& reading) {
  if (hold.first >= 0 && hold.last >= 0) reading.way.holds.push_back(hold);
}

void read_hold(const JsonCursor& at, WayReading& reading) {
  if (!at.expect_object()) return;
  Hold hold;
  read_reference(at.require("first"), reading.activity_ids, hold.first);
  read_reference(at.require("last"), reading.activity_ids, hold.last);
  const Member role = at.find("role");
  const Member pool = at.find("pool");
  const Member place = at.find("place");
  const int named = int{role.has_value()} + int{pool.has_value()} + int{place.has_value()};
  if (named != 1)
    at.report("contradiction", fmt::format("{} of \"role\", \"pool\" and \"place\"", named), "one of the three");
  if (role)
    for (const int number : find_roles(*role, reading)) {
      hold.role = number;
      add_hold(hold, reading);
    }
  if (named == 1 && pool)
    if (const auto need = read_pool_need(at, reading.tables, ClaimAt::Ready)) {
      hold.pool = need->pool;
      hold.amount = need->amount;
      hold.claim = need->claim;
      add_hold(hold, reading);
    }
  if (named == 1 && place) {
    int slots = 1;
    read_integer(at.find("slots"), slots, 1, most_place_slots);
    read_reference(*place, reading.tables.places, hold.place);
    hold.amount = Amount::whole(slots);
    if (hold.place.valid()) add_hold(hold, reading);
  }
  at.refuse_unknown_keys();
}

/// What goes on in a hold of its place's slots takes none of its own, unless it says so.
void take_slots_of_holds(WayReading& reading) {
  Way& way = reading.way;
  for (const Hold& hold : way.holds) {
    if (!hold.place.valid()) continue;
    for (const int a : activities_between(way, hold.first, hold.last)) {
      Activity& activity = way.activities[static_cast<std::size_t>(a)];
      if (activity.place == hold.place && !reading.slots_stated[static_cast<std::size_t>(a)]) activity.slots = 0;
    }
  }
}

}  // namespace

void read_links(const JsonCursor& way, WayReading& reading) {
  std::set<std::tuple<int, int, LinkKind>> known;
  for (const JsonCursor& at : elements_of(way.find("links"))) {
    const Link link = read_link(at, reading.activity_ids);
    if (link.from < 0 || link.to < 0 || link.from == link.to) continue;
    if (!known.emplace(link.from, link.to, link.kind).second)
      at.report("duplicate-link", "the same link a second time", "one link of a kind between two activities");
    reading.way.links.push_back(link);
  }
}

void read_holds(const JsonCursor& way, WayReading& reading) {
  for (const JsonCursor& at : elements_of(way.find("holds"))) read_hold(at, reading);
  take_slots_of_holds(reading);
}

}  // namespace fairlead
