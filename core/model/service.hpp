// SPDX-License-Identifier: MIT
// ServiceDescription: what a service says of itself: parameters with units and ranges, places, capabilities,
// quantities.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/order.hpp"

namespace fairlead {

enum class ParameterType {
  Number,
  Integer,
  Text,
  Boolean,
  Choice,    ///< one of `choices`
  Place,     ///< id of a place of the scenario
  Pool,      ///< id of a pool
  Calendar,  ///< id of a calendar
  Object,    ///< an object of the `nested` parameters
  List       ///< of objects of the `nested` parameters; one nested parameter without a name: of its plain values
};

/// One row of a service's parameter table.
struct Parameter {
  std::string name{};  ///< with its unit: `water_depth_m`; empty only for the element of a list of plain values
  ParameterType type = ParameterType::Number;
  std::string description{};
  std::string unit{};               ///< for people: `m`, `h`, `t`; empty: none
  std::optional<double> minimum{};  ///< of a number (inclusive); of a list: how many elements at least
  std::optional<double> maximum{};
  std::string default_json{};  ///< compact JSON taken when the parameter is absent; empty: no default
  bool required = false;       ///< absent without a default: a problem
  std::vector<std::string> choices{};
  std::vector<Parameter> nested{};
};

using ParameterTable = std::vector<Parameter>;

/// A name under `places` of an order: `"places": {"site": "bach_ho"}`.
struct ServicePlace {
  std::string name{};
  std::string description{};
  bool required = true;
  bool many = false;  ///< the order gives a list: `"places": {"platforms": ["bach_ho", "rong"]}`
};

struct ServiceDescription {
  std::string id{};  ///< reverse DNS: org.fairlead.drilling
  std::string name{};
  std::string version{};
  std::string description{};
  std::string colour{};  ///< #rrggbb
  std::string icon{};    ///< a name from the shipped set
  std::vector<ServicePlace> places{};
  ParameterTable parameters{};
  std::vector<std::string> capabilities{};  ///< it may ask for, even if no asset of the scenario has them
  std::vector<std::string> quantities{};    ///< that unit rates may pay for
  std::string example_order_json{};
  std::string sha256{};  ///< of the library

  [[nodiscard]] ServiceInfo info() const { return {id, name, version, colour, icon, quantities, sha256}; }
};

/// Kebab-case or plain word used in describe answers: `number`, `list`.
[[nodiscard]] const char* parameter_type_name(ParameterType type);
[[nodiscard]] std::optional<ParameterType> parameter_type_from(const std::string& word);

/// The service an order names: by its whole id, or by the last part of it if that is no other's. -1: none.
[[nodiscard]] int find_service(const std::vector<ServiceDescription>& services, const std::string& name);

}  // namespace fairlead
