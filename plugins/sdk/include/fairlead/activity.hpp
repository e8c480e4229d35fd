// SPDX-License-Identifier: MIT
// Activity: a piece of work with what it needs and bears, and the roles and modes it is made of. docs/network_format.md
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

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
  /// As pool(), but passed over in a scenario that has no such pool.
  Mode& optional_pool(const std::string& id, double amount, Claim claim = Claim::AtStart) {
    pool(id, amount, claim);
    json_["pools"].back()["optional"] = true;
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

}  // namespace fairlead::sdk
