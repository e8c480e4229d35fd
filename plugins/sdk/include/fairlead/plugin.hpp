// SPDX-License-Identifier: MIT
// What a plugin author includes: two functions and FAIRLEAD_PLUGIN(describe, expand) make a service.
//
//   fairlead::sdk::Description describe();
//   fairlead::sdk::Network expand(const fairlead::sdk::Order& order);   throws InvalidOrder or CannotServe
#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>

#include "fairlead/description.hpp"
#include "fairlead/longest_work.hpp"
#include "fairlead/network.hpp"
#include "fairlead/order.hpp"
#include "fairlead/plugin_abi.h"
#include "fairlead/unknown_parameters.hpp"
#include <nlohmann/json.hpp>

namespace fairlead::sdk::detail {

inline std::int32_t write(const fairlead_sink& sink, std::int32_t result, const Json& answer) {
  const std::string text = answer.dump();
  return sink.write(sink.ctx, text.data(), text.size()) == 0 ? result : FAIRLEAD_FAULT;
}

inline Json problem_json(const Problem& problem) {
  return {{"pointer", problem.pointer},
          {"code", problem.code},
          {"found", problem.found},
          {"expected", problem.expected},
          {"suggestion", problem.suggestion}};
}

inline Json problems_json(const std::vector<Problem>& problems) {
  Json list = Json::array();
  for (const Problem& problem : problems) list.push_back(problem_json(problem));
  return {{"problems", std::move(list)}};
}

/// The wall: whatever `answer` throws becomes a return code, and what this itself throws (no memory) a bare fault.
template <class Answer>
std::int32_t behind_wall(const fairlead_sink& sink, Answer answer) noexcept try {
  try {
    return write(sink, FAIRLEAD_OK, answer());
  } catch (const InvalidOrder& invalid) {
    return write(sink, FAIRLEAD_INVALID_ORDER, problems_json(invalid.problems()));
  } catch (const CannotServe& reason) {
    return write(sink, FAIRLEAD_CANNOT_SERVE, {{"reason", reason.what()}});
  } catch (const std::exception& fault) {
    return write(sink, FAIRLEAD_FAULT, {{"message", fault.what()}});
  } catch (...) {
    return write(sink, FAIRLEAD_FAULT, {{"message", "an exception of unknown type"}});
  }
} catch (...) {
  return FAIRLEAD_FAULT;
}

template <Description (*Describe)()>
std::int32_t describe_entry(const fairlead_sink* sink) noexcept {
  return behind_wall(*sink, [] { return description_json(Describe()); });
}

template <Description (*Describe)(), Network (*Expand)(const Order&)>
std::int32_t expand_entry(const char* order_json, std::size_t size, const fairlead_sink* sink) noexcept {
  return behind_wall(*sink, [&] {
    const Order order = Order::parse(order_json, size);
    refuse_unknown_parameters(order, Describe());
    Json network = Expand(order).take();
    refuse_endless_work(network);
    return network;
  });
}

inline const void* no_extension(const char*) noexcept {
  return nullptr;
}

template <Description (*Describe)(), Network (*Expand)(const Order&)>
inline constexpr fairlead_plugin plugin_table = {
    FAIRLEAD_ABI_MAJOR,
    FAIRLEAD_ABI_MINOR,
    static_cast<std::uint32_t>(sizeof(fairlead_plugin)),
    &describe_entry<Describe>,
    &expand_entry<Describe, Expand>,
    &no_extension,
};

}  // namespace fairlead::sdk::detail

/// Once in the plugin, outside any namespace.
#define FAIRLEAD_PLUGIN(describe, expand)                                                         \
  extern "C" FAIRLEAD_EXPORT const fairlead_plugin* fairlead_plugin_entry(const fairlead_host*) { \
    return &fairlead::sdk::detail::plugin_table<describe, expand>;                                \
  }
