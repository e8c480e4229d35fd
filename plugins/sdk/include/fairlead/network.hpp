// SPDX-License-Identifier: MIT
// Network: builds the answer of a service: ways of activities, roles, links and holds. docs/network_format.md
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "fairlead/activity.hpp"
#include <nlohmann/json.hpp>

namespace fairlead::sdk {

/// Time between two activities; `kind` is FS, SS or FF.
class Link {
 public:
  Link(std::string from, std::string to, std::string kind) {
    json_ = {{"from", std::move(from)}, {"to", std::move(to)}, {"kind", std::move(kind)}};
  }

  Link& lag_h(double minimum) {
    json_["lag_h"] = minimum;
    return *this;
  }
  Link& max_lag_h(double maximum, double breach_usd_per_day = 0) {
    json_["max_lag_h"] = maximum;
    if (breach_usd_per_day > 0) json_["breach_usd_per_day"] = breach_usd_per_day;
    return *this;
  }

  [[nodiscard]] const Json& json() const { return json_; }

 private:
  Json json_;
};

/// One network that would serve the order. Give it the finished pieces with add().
class Way {
 public:
  explicit Way(std::string id, std::string name = "") {
    json_["id"] = std::move(id);
    if (!name.empty()) json_["name"] = std::move(name);
    json_["roles"] = Json::array();
    json_["activities"] = Json::array();
    json_["links"] = Json::array();
    json_["holds"] = Json::array();
  }

  Way& add(const Role& role) {
    json_["roles"].push_back(role.json());
    return *this;
  }
  Way& add(const Activity& activity) {
    json_["activities"].push_back(activity.json());
    return *this;
  }
  Way& add(const Link& link) {
    json_["links"].push_back(link.json());
    return *this;
  }
  /// Adds an activity that starts after the one added before it (the first: after nothing).
  Way& then(const Activity& activity) {
    const Json& added = json_["activities"];
    if (!added.empty()) add(Link(added.back()["id"].get<std::string>(), activity.id(), "FS"));
    return add(activity);
  }
  /// Adds an activity that starts after all of these.
  Way& after(std::initializer_list<std::string> predecessors, const Activity& activity) {
    for (const std::string& id : predecessors) add(Link(id, activity.id(), "FS"));
    return add(activity);
  }
  /// Keeps the role's assets from the start of `first` to the end of `last`.
  Way& hold(const std::string& role, const std::string& first, const std::string& last) {
    json_["holds"].push_back({{"role", role}, {"first", first}, {"last", last}});
    return *this;
  }
  Way& hold_pool(const std::string& pool, double amount, const std::string& first, const std::string& last,
                 Claim claim = Claim::AtReady) {
    Json hold = detail::pool_need(pool, amount, claim);
    hold["first"] = first;
    hold["last"] = last;
    json_["holds"].push_back(std::move(hold));
    return *this;
  }
  /// As hold_pool(), but passed over in a scenario that has no such pool.
  Way& hold_optional_pool(const std::string& pool, double amount, const std::string& first, const std::string& last,
                          Claim claim = Claim::AtReady) {
    hold_pool(pool, amount, first, last, claim);
    json_["holds"].back()["optional"] = true;
    return *this;
  }
  /// Keeps slots of the place from the start of `first` to the end of `last`, which both go on there: the room of a rig
  /// at a platform. What goes on there between the two takes none of its own, unless it says how many.
  Way& hold_slots(const std::string& place, const std::string& first, const std::string& last, int slots = 1) {
    json_["holds"].push_back({{"place", place}, {"slots", slots}, {"first", first}, {"last", last}});
    return *this;
  }
  /// What the contract's unit rates pay for, over the whole way.
  Way& quantity(const std::string& name, double amount) {
    json_["quantities"][name] = amount;
    return *this;
  }
  /// The activity whose finish due date, deadline and damages bind; the last one if not said.
  Way& delivers(const std::string& activity) {
    json_["delivers"] = activity;
    return *this;
  }

  [[nodiscard]] const Json& json() const { return json_; }

 private:
  Json json_ = Json::object();
};

/// A random stream of small orders (call-outs, failed turbines) in sampled worlds.
class Demand {
 public:
  Demand(std::string id, std::string name, const Way& one_event) {
    json_ = {{"id", std::move(id)}, {"name", std::move(name)}};
    json_["network"] = one_event.json();
  }

  Demand& rate(double events_per_unit_year, double units) {
    json_["events_per_unit_year"] = events_per_unit_year;
    json_["units"] = units;
    return *this;
  }
  Demand& waiting(double usd_per_day, double units_down) {
    json_["waiting_usd_per_day"] = usd_per_day;
    json_["units_down"] = units_down;
    return *this;
  }
  /// Demands of the order that name one kind share its units: a unit out of use does not fail again.
  Demand& unit(const std::string& kind) {
    json_["unit"] = kind;
    return *this;
  }
  /// Units are out of use only from start to end of each activity, not from the event on: planned service.
  Demand& down_while_served() {
    json_["down_from"] = "start";
    return *this;
  }
  Demand& priority(int higher_goes_first) {
    json_["priority"] = higher_goes_first;
    return *this;
  }

  [[nodiscard]] const Json& json() const { return json_; }

 private:
  Json json_;
};

/// The service's answer: the ways that would serve the order (the plan chooses one) and its demands.
class Network {
 public:
  Network& add(const Way& way) {
    json_["ways"].push_back(way.json());
    return *this;
  }
  Network& add(const Demand& demand) {
    json_["demands"].push_back(demand.json());
    return *this;
  }
  /// A feature younger than format version 1 that a host must know to read this answer rightly.
  Network& needs_feature(const std::string& name) {
    json_["requires"].push_back(name);
    return *this;
  }

  [[nodiscard]] const Json& json() const { return json_; }
  [[nodiscard]] Json take() && { return std::move(json_); }

 private:
  Json json_ = {{"format", "fairlead.network/1"}, {"requires", Json::array()}, {"ways", Json::array()}};
};

}  // namespace fairlead::sdk
