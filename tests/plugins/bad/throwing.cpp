// SPDX-License-Identifier: MIT
// Plugins that throw: behind the SDK's wall, or, with FAULT_NO_WALL, straight through the boundary.
#include <stdexcept>

#include <fairlead/plugin.hpp>

namespace {

using namespace fairlead::sdk;

Description describe() {
  return {.id = "org.example.throwing",
          .name = "Throwing",
          .version = "1.0.0",
          .icon = "boat",
          .colour = "#000000",
          .places = {{.name = "site"}},
          .example_order = R"({"id": "example", "service": "throwing", "places": {"site": "field"}})"};
}

Network expand(const Order& order) {
  if (order.id() == "odd") throw 7;
  throw std::runtime_error("the drill string is stuck");
}

}  // namespace

#if defined(FAULT_NO_WALL)

static std::int32_t throwing_expand(const char*, std::size_t, const fairlead_sink*) {
  throw std::runtime_error("nobody catches this");
}

extern "C" FAIRLEAD_EXPORT const fairlead_plugin* fairlead_plugin_entry(const fairlead_host*) {
  static constexpr fairlead_plugin table = {FAIRLEAD_ABI_MAJOR,      FAIRLEAD_ABI_MINOR,
                                            sizeof(fairlead_plugin), &detail::describe_entry<describe>,
                                            &throwing_expand,        &detail::no_extension};
  static_cast<void>(&expand);
  return &table;
}

#elif defined(FAULT_ENTRY_THROWS)

extern "C" FAIRLEAD_EXPORT const fairlead_plugin* fairlead_plugin_entry(const fairlead_host*) {
  static_cast<void>(&describe);
  static_cast<void>(&expand);
  throw std::runtime_error("not today");
}

#else

FAIRLEAD_PLUGIN(describe, expand)

#endif
