// SPDX-License-Identifier: MIT
// A pipeline by sections, and the works of which its ways are built.
#pragma once

#include <string>
#include <vector>

#include <fairlead/plugin.hpp>

namespace pipelay {

using namespace fairlead::sdk;

struct Section {
  Place start{};
  Place end{};
  double km = 0;
  std::string suffix{};  ///< of its activities: `_2`; empty where the line has one section alone
};

/// As the order lists them; one from `start` to `end` if it lists none.
std::vector<Section> sections_of(const Order& order);
double length_km(const std::vector<Section>& sections);

/// A lay vessel with all that must be near it, some of which an order may leave out.
struct Spread {
  std::string prefix{};  ///< of its roles and activities: `second_` of a second one
  std::vector<Section> sections{};
  bool barge = false;
  std::vector<std::string> roles{};  ///< of laying, without the barge's tug

  [[nodiscard]] std::string id(const std::string& name) const { return prefix + name; }
};

Spread add_spread(Way& way, const Order& order, const std::string& prefix, const std::vector<Section>& sections);

/// Route clearance by section, and crossings prepared before the pipe comes.
void add_route(Way& way, const Order& order, const std::vector<Section>& sections);
/// Mobilisation, start-up, laying, lay-down and the spread's way back; returns the lay-down.
std::string add_laying(Way& way, const Order& order, const Spread& spread);
/// Both ends are recovered and welded above water where two spreads meet.
std::string add_join(Way& way, const Order& order, const Spread& first, const Spread& second);
/// Spools by divers, after `previous`; returns the last.
std::string add_tie_ins(Way& way, const Order& order, const std::vector<Section>& sections,
                        const std::string& previous);
/// In one activity or step by step; its last activity is `pre_commission`.
void add_pre_commissioning(Way& way, const Order& order, const std::vector<Section>& sections,
                           const std::string& previous);

}  // namespace pipelay
