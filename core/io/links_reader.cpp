// SPDX-License-Identifier: MIT
#include <set>
#include <tuple>

#include "core/io/network_sections.hpp"

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
  if (role.has_value() == pool.has_value())
    at.report("contradiction", role ? "both \"role\" and \"pool\"" : "neither \"role\" nor \"pool\"", "one of the two");
  if (role)
    for (const int number : find_roles(*role, reading)) {
      hold.role = number;
      add_hold(hold, reading);
    }
  if (pool && !role)
    if (const auto need = read_pool_need(at, reading.tables, ClaimAt::Ready)) {
      hold.pool = need->pool;
      hold.amount = need->amount;
      hold.claim = need->claim;
      add_hold(hold, reading);
    }
  at.refuse_unknown_keys();
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
}

}  // namespace fairlead
