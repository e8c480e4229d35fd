// SPDX-License-Identifier: MIT
// Order: what a service is given: checked parameters, places with distances, the fleet's capabilities.
#pragma once

#include <cmath>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace fairlead::sdk {

using Json = nlohmann::ordered_json;

/// One thing wrong with the order's data.
struct Problem {
  std::string pointer{};  ///< into the order: /params/wells
  std::string found{};
  std::string expected{};
  std::string suggestion{};
  std::string code = "bad-parameter";
};

/// Thrown by a service: the user's data are wrong. Collect all problems before throwing.
class InvalidOrder : public std::runtime_error {
 public:
  explicit InvalidOrder(std::vector<Problem> problems)
      : std::runtime_error("invalid order"), problems_(std::move(problems)) {}
  [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }

 private:
  std::vector<Problem> problems_;
};

/// Thrown by a service: the order is right, but cannot be done; it is left unserved with this reason.
class CannotServe : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Parameters by name, of the types and within the ranges that the description states.
class Params {
 public:
  explicit Params(Json json) : json_(std::move(json)) {}

  [[nodiscard]] bool has(const std::string& name) const { return json_.contains(name); }
  [[nodiscard]] double number(const std::string& name) const { return json_.at(name).get<double>(); }
  [[nodiscard]] int integer(const std::string& name) const { return json_.at(name).get<int>(); }
  [[nodiscard]] bool flag(const std::string& name) const { return json_.at(name).get<bool>(); }
  [[nodiscard]] std::string text(const std::string& name) const { return json_.at(name).get<std::string>(); }
  [[nodiscard]] std::vector<Params> list(const std::string& name) const {
    std::vector<Params> elements;
    for (const Json& element : json_.at(name)) elements.emplace_back(element);
    return elements;
  }
  /// Of a list of plain numbers.
  [[nodiscard]] std::vector<double> numbers(const std::string& name) const {
    return json_.at(name).get<std::vector<double>>();
  }
  /// Of a list of plain texts, choices or ids.
  [[nodiscard]] std::vector<std::string> texts(const std::string& name) const {
    return json_.at(name).get<std::vector<std::string>>();
  }
  [[nodiscard]] Params object(const std::string& name) const { return Params(json_.at(name)); }

 private:
  Json json_;
};

struct Place {
  std::string id;  ///< to be used in activities
  std::string name;
  std::string kind;  ///< port, yard, field, landfall, wind_area, shelter
  double lat = 0;
  double lon = 0;
  std::optional<double> depth_m;
};

struct Asset {
  std::string id;
  std::string name;
  std::string kind;
  std::string owner;  ///< own, hired_in, partner
  bool self_propelled = true;
  double speed_kn = 0;
  std::optional<double> draft_m;
  std::optional<double> max_depth_m;
  std::map<std::string, double> capabilities;
  std::map<std::string, double> shareable;

  /// 0 where it has none of that name.
  [[nodiscard]] double capability(const std::string& of) const {
    const auto found = capabilities.find(of);
    return found == capabilities.end() ? 0 : found->second;
  }
};

class Order {
 public:
  static Order parse(const char* text, std::size_t size) { return Order(Json::parse(text, text + size)); }

  [[nodiscard]] std::string id() const { return json_.at("id").get<std::string>(); }
  [[nodiscard]] const Params& params() const { return params_; }
  [[nodiscard]] bool has_place(const std::string& name) const { return places_.count(name) != 0; }
  /// By the service's own name for it; required places are always there.
  [[nodiscard]] const Place& place(const std::string& name) const {
    return known(places_, name, "the order has no place under the name ").front();
  }
  /// Of a name that takes many: in the order given, none twice; empty if the user gave none.
  [[nodiscard]] std::vector<Place> places(const std::string& name) const {
    const auto found = places_.find(name);
    return found == places_.end() ? std::vector<Place>{} : found->second;
  }
  /// Of the order's places and those of its parameters of type place: place_by_id(params().text("platform")).
  [[nodiscard]] const Place& place_by_id(const std::string& id) const {
    return known(by_id_, id, "neither the order's places nor its parameters name the place ");
  }
  /// Sea route between two of the order's places by the service's names; empty if there is none.
  [[nodiscard]] std::optional<double> nm(const std::string& from, const std::string& to) const {
    return nm_in(distances_, from, to);
  }
  /// Between any two of place(), places() and place_by_id(); 0 from a place to itself.
  [[nodiscard]] std::optional<double> nm(const Place& from, const Place& to) const {
    return from.id == to.id ? 0 : nm_in(routes_, from.id, to.id);
  }
  /// Own, hired-in and partners'. To judge what can be done; roles ask for capabilities, not for these ids.
  [[nodiscard]] std::vector<Asset> assets() const {
    std::vector<Asset> assets;
    for (const Json& asset : json_.at("assets")) assets.push_back(read_asset(asset));
    return assets;
  }
  /// The whole order, for what has no function here.
  [[nodiscard]] const Json& json() const { return json_; }

 private:
  explicit Order(Json json) : json_(std::move(json)), params_(json_.at("params")) {
    for (const auto& [name, given] : json_.at("places").items())
      for (const Json& place : given.is_array() ? given : Json::array({given}))
        places_[name].push_back(keep_by_id(read_place(place)));
    for (const Json& place : list_of("parameter_places")) keep_by_id(read_place(place));
    distances_ = read_miles(list_of("distances"));
    routes_ = read_miles(list_of("routes"));
  }

  /// Throws a text that tells the plugin's author what was asked for.
  template <class Value>
  static const Value& known(const std::map<std::string, Value>& table, const std::string& key, const char* missing) {
    const auto found = table.find(key);
    if (found == table.end()) throw std::out_of_range(missing + ("\"" + key + "\""));
    return found->second;
  }

  using Miles = std::map<std::pair<std::string, std::string>, double>;

  /// Empty if the host is older than the member.
  [[nodiscard]] Json list_of(const char* key) const { return json_.value(key, Json::array()); }
  Place keep_by_id(const Place& place) {
    by_id_.emplace(place.id, place);
    return place;
  }
  static Miles read_miles(const Json& list) {
    Miles miles;
    for (const Json& entry : list)
      miles[{entry.at("from").get<std::string>(), entry.at("to").get<std::string>()}] = entry.at("nm").get<double>();
    return miles;
  }
  static std::optional<double> nm_in(const Miles& miles, const std::string& from, const std::string& to) {
    const auto found = miles.find({from, to});
    return found == miles.end() ? std::nullopt : std::optional<double>(found->second);
  }

  static std::optional<double> maybe_number(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() ? std::nullopt : std::optional<double>(found->get<double>());
  }
  static Place read_place(const Json& json) {
    return {.id = json.at("id").get<std::string>(),
            .name = json.value("name", ""),
            .kind = json.value("kind", ""),
            .lat = json.at("lat").get<double>(),
            .lon = json.at("lon").get<double>(),
            .depth_m = maybe_number(json, "depth_m")};
  }
  static Asset read_asset(const Json& json) {
    return {.id = json.at("id").get<std::string>(),
            .name = json.value("name", ""),
            .kind = json.value("kind", ""),
            .owner = json.value("owner", "own"),
            .self_propelled = json.value("self_propelled", true),
            .speed_kn = json.value("speed_kn", 0.0),
            .draft_m = maybe_number(json, "draft_m"),
            .max_depth_m = maybe_number(json, "max_depth_m"),
            .capabilities = json.at("capabilities").get<std::map<std::string, double>>(),
            .shareable = json.at("shareable").get<std::map<std::string, double>>()};
  }

  Json json_;
  Params params_;
  std::map<std::string, std::vector<Place>> places_;
  std::map<std::string, Place> by_id_;
  Miles distances_;
  Miles routes_;
};

}  // namespace fairlead::sdk
