// SPDX-License-Identifier: MIT
// Refusing parameters that the service's table does not name, should a host hand them on.
#pragma once

#include <string>
#include <vector>

#include "fairlead/description.hpp"
#include "fairlead/order.hpp"
#include <nlohmann/json.hpp>

namespace fairlead::sdk::detail {

inline const Json* row_of(const Json& table, const std::string& name) {
  for (const Json& row : table)
    if (row.at("name") == name) return &row;
  return nullptr;
}

inline void collect_unknown(const Json& value, const Json& table, const std::string& pointer,
                            std::vector<Problem>& problems) {
  if (value.is_array())
    for (std::size_t k = 0; k < value.size(); ++k)
      collect_unknown(value[k], table, pointer + "/" + std::to_string(k), problems);
  if (!value.is_object()) return;
  for (const auto& [name, member] : value.items()) {
    const Json* row = row_of(table, name);
    const std::string at = pointer + "/" + name;
    if (row == nullptr)
      problems.push_back({.pointer = at,
                          .found = "the parameter \"" + name + "\"",
                          .expected = "a parameter of this service",
                          .suggestion = "",
                          .code = "unknown-key"});
    if (row != nullptr && row->contains("nested")) collect_unknown(member, row->at("nested"), at, problems);
  }
}

/// Throws InvalidOrder that names each of them.
inline void refuse_unknown_parameters(const Order& order, const Description& description) {
  Json table = Json::array();
  for (const Parameter& parameter : description.parameters) table.push_back(parameter.json());
  std::vector<Problem> problems;
  collect_unknown(order.json().at("params"), table, "/params", problems);
  if (!problems.empty()) throw InvalidOrder(std::move(problems));
}

}  // namespace fairlead::sdk::detail
