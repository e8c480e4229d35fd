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
};

class Order {
 public:
  static Order parse(const char* text, std::size_t size) { return Order(Json::parse(text, text + size)); }

  [[nodiscard]] std::string id() const { return json_.at("id").get<std::string>(); }
  [[nodiscard]] const Params& params() const { return params_; }
  [[nodiscard]] bool has_place(const std::string& name) const { return places_.count(name) != 0; }
  /// By the service's own name for it; required places are always there.
  [[nodiscard]] const Place& place(const std::string& name) const { return places_.at(name); }
  /// Sea route between two of the order's places; empty if there is none.
  [[nodiscard]] std::optional<double> nm(const std::string& from, const std::string& to) const {
    const auto found = distances_.find({from, to});
    return found == distances_.end() ? std::nullopt : std::optional<double>(found->second);
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
    for (const auto& [name, place] : json_.at("places").items()) places_.emplace(name, read_place(place));
    for (const Json& entry : json_.at("distances")) {
      distances_[{entry.at("from").get<std::string>(), entry.at("to").get<std::string>()}] =
          entry.at("nm").get<double>();
    }
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
  std::map<std::string, Place> places_;
  std::map<std::pair<std::string, std::string>, double> distances_;
};

}  // namespace fairlead::sdk
