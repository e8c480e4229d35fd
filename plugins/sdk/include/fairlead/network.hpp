// SPDX-License-Identifier: MIT
// Network: builds the answer of a service: ways of activities, roles, links and holds. docs/network_format.md
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace fairlead::sdk {

using Json = nlohmann::ordered_json;

inline constexpr double ms_per_knot = 0.514444;  ///< wind and current limits are in m/s

/// How long an activity takes, in hours unless it is work at a rate.
class Duration {
 public:
  static Duration hours(double length) { return Duration{Json(length)}; }
  static Duration triangular_h(double low, double mode, double high) {
    return Duration{Json{{"triangular_h", {low, mode, high}}}};
  }
  static Duration triangular_days(double low, double mode, double high) {
    return triangular_h(low * 24, mode * 24, high * 24);
  }
  static Duration pert_h(double low, double mode, double high) { return Duration{Json{{"pert_h", {low, mode, high}}}}; }
  static Duration lognormal_h(double median, double sigma) {
    return Duration{Json{{"lognormal_h", {{"median", median}, {"sigma", sigma}}}}};
  }
  static Duration weibull_h(double scale, double shape) {
    return Duration{Json{{"weibull_h", {{"scale", scale}, {"shape", shape}}}}};
  }
  /// `quantity` over so many units a day.
  static Duration at_rate(double quantity, double units_per_day) {
    return Duration{Json{{"quantity", quantity}, {"per_day", units_per_day}}};
  }
  /// `quantity` over a capability of the asset that fills the role: km of pipe over lay_km_per_day.
  static Duration at_rate_of(double quantity, std::string role, std::string capability) {
    return Duration{
        Json{{"quantity", quantity}, {"per_day", {{"role", std::move(role)}, {"capability", std::move(capability)}}}}};
  }

  [[nodiscard]] const Json& json() const { return json_; }

 private:
  explicit Duration(Json json) : json_(std::move(json)) {}
  Json json_;
};

/// When a pool amount is claimed: as work starts, or already while it waits for weather.
enum class Claim { AtStart, AtReady };

namespace detail {
inline Json pool_need(const std::string& pool, double amount, Claim claim) {
  return {{"pool", pool}, {"amount", amount}, {"claim", claim == Claim::AtReady ? "ready" : "start"}};
}
}  // namespace detail

/// A named slot of the way that one asset (or `count`) fills from first to last use.
class Role {
 public:
  explicit Role(std::string id) { json_["id"] = std::move(id); }

  Role& count(int assets) {
    json_["count"] = assets;
    return *this;
  }
  Role& at_least(const std::string& capability, double minimum) {
    json_["requires"][capability]["min"] = minimum;
    return *this;
  }
  Role& at_most(const std::string& capability, double maximum) {
    json_["requires"][capability]["max"] = maximum;
    return *this;
  }
  /// An amount of a shareable capacity (pob, deck_t) instead of the whole asset.
  Role& takes(const std::string& capacity, double amount) {
    json_["takes"] = {{"capacity", capacity}, {"amount", amount}};
    return *this;
  }

  [[nodiscard]] const Json& json() const { return json_; }

 private:
  Json json_ = Json::object();
};

/// An alternative way of doing one activity.
class Mode {
 public:
  Mode(std::string id, const Duration& duration) { json_ = {{"id", std::move(id)}, {"duration", duration.json()}}; }

  Mode& role(const std::string& id) {
    json_["roles"].push_back(id);
    return *this;
  }
  Mode& pool(const std::string& id, double amount, Claim claim = Claim::AtStart) {
    json_["pools"].push_back(detail::pool_need(id, amount, claim));
    return *this;
  }

  [[nodiscard]] const Json& json() const { return json_; }

 private:
  Json json_;
};

/// A piece of work. What is not said has the network format's default.
class Activity {
 public:
  Activity(std::string id, std::string name) : id_(std::move(id)) { json_ = {{"id", id_}, {"name", std::move(name)}}; }

  [[nodiscard]] const std::string& id() const { return id_; }

  // --- where
  Activity& at(const std::string& place_id) {
    json_["place"] = place_id;
    return *this;
  }
  /// Changes the place of its assets: all roles it needs are at `place_id` afterwards.
  Activity& move_to(const std::string& place_id) {
    json_["move"]["to"] = place_id;
    return *this;
  }
  Activity& move_from(const std::string& place_id) {
    json_["move"]["from"] = place_id;
    return *this;
  }
  /// Role towed or carried by the move; it need not be named with roles() again.
  Activity& carries(const std::string& role) {
    json_["move"]["carries"].push_back(role);
    return roles({role});
  }
  /// Route over this speed is the move's duration.
  Activity& speed_kn(double knots) {
    json_["move"]["speed_kn"] = knots;
    return *this;
  }

  // --- how long and with what
  Activity& lasts(const Duration& duration) {
    json_["duration"] = duration.json();
    return *this;
  }
  Activity& roles(std::initializer_list<std::string> ids) {
    for (const std::string& id : ids) json_["roles"].push_back(id);
    return *this;
  }
  /// Of a shared role: nothing else may go on with the asset meanwhile (loading).
  Activity& role_alone(const std::string& id) {
    json_["roles"].push_back({{"role", id}, {"alone", true}});
    return *this;
  }
  Activity& pool(const std::string& id, double amount, Claim claim = Claim::AtStart) {
    json_["pools"].push_back(detail::pool_need(id, amount, claim));
    return *this;
  }
  /// As pool(), but passed over in a scenario that has no such pool.
  Activity& optional_pool(const std::string& id, double amount, Claim claim = Claim::AtStart) {
    pool(id, amount, claim);
    json_["pools"].back()["optional"] = true;
    return *this;
  }
  /// Instead of lasts(), roles() and pool().
  Activity& mode(const Mode& alternative) {
    json_["modes"].push_back(alternative.json());
    return *this;
  }

  // --- weather and hours
  /// Needs one unbroken window for its whole duration.
  Activity& continuous() {
    json_["rule"] = "continuous";
    return *this;
  }
  /// Accrues in good hours; `restart` and `abandon` hours of each good run bring no progress.
  Activity& suspendable(double restart_h = 0, double abandon_h = 0, double minimum_chunk_h = 0) {
    json_["rule"] = "suspendable";
    if (restart_h > 0) json_["restart_h"] = restart_h;
    if (abandon_h > 0) json_["abandon_h"] = abandon_h;
    if (minimum_chunk_h > 0) json_["minimum_chunk_h"] = minimum_chunk_h;
    return *this;
  }
  Activity& insensitive() {
    json_["rule"] = "insensitive";
    return *this;
  }
  /// Weather column at most so much: hs_m, wind_ms, tp_s, current_ms. Equality satisfies.
  Activity& limit(const std::string& column, double maximum) {
    json_["limits"][column]["max"] = maximum;
    return *this;
  }
  /// Weather column at least so much: tide_m, visibility_m.
  Activity& floor(const std::string& column, double minimum) {
    json_["limits"][column]["min"] = minimum;
    return *this;
  }
  Activity& wind_kn(double maximum) { return limit("wind_ms", maximum * ms_per_knot); }
  Activity& current_kn(double maximum) { return limit("current_ms", maximum * ms_per_knot); }
  Activity& daylight() {
    json_["daylight"] = true;
    return *this;
  }
  Activity& shift(const std::string& calendar_id) {
    json_["shift"] = calendar_id;
    return *this;
  }

  // --- what else
  Activity& slots(int of_its_place) {
    json_["slots"] = of_its_place;
    return *this;
  }
  Activity& quantity(const std::string& name, double amount) {
    json_["quantities"][name] = amount;
    return *this;
  }
  Activity& fails(double probability, int at_most) {
    json_["retry"] = {{"probability", probability}, {"at_most", at_most}};
    return *this;
  }
  Activity& fails_into(double probability, const std::string& instead) {
    json_["retry"] = {{"probability", probability}, {"instead", instead}};
    return *this;
  }

  [[nodiscard]] const Json& json() const { return json_; }

 private:
  std::string id_;
  Json json_;
};

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
