// SPDX-License-Identifier: MIT
#include "core/model/service.hpp"

#include <array>
#include <cstddef>

namespace fairlead {
namespace {

constexpr std::array<const char*, 10> type_names = {"number", "integer", "text",     "boolean", "choice",
                                                    "place",  "pool",    "calendar", "object",  "list"};

std::string last_part(const std::string& id) {
  return id.substr(id.rfind('.') + 1);
}

}  // namespace

const char* parameter_type_name(ParameterType type) {
  return type_names[static_cast<std::size_t>(type)];
}

std::optional<ParameterType> parameter_type_from(const std::string& word) {
  for (std::size_t k = 0; k < type_names.size(); ++k)
    if (word == type_names[k]) return static_cast<ParameterType>(k);
  return std::nullopt;
}

int find_service(const std::vector<ServiceDescription>& services, const std::string& name) {
  int by_last_part = -1;
  bool ambiguous = false;
  for (std::size_t k = 0; k < services.size(); ++k) {
    if (services[k].id == name) return static_cast<int>(k);
    if (last_part(services[k].id) != name) continue;
    ambiguous = by_last_part >= 0;
    by_last_part = static_cast<int>(k);
  }
  return ambiguous ? -1 : by_last_part;
}

}  // namespace fairlead
