// SPDX-License-Identifier: MIT
#include "structure.hpp"

#include <algorithm>
#include <array>

namespace fairlead::fabrication {
namespace {

using namespace sdk;

struct Kind {
  const char* name;
  std::array<double, 3> mh_per_t;  ///< low, most likely, high
  double m2_per_t;
  std::array<const char*, 4> parts;
};

constexpr std::array<Kind, 3> kinds = {
    {{"jacket", {35, 45, 60}, 5, {"row A", "row B", "bracing frames", "pile sections"}},
     {"topside", {120, 180, 260}, 12, {"cellar deck", "main deck", "manifold and piping", "electrical rooms"}},
     {"piles", {15, 25, 40}, 4, {"pile sections", "pile tips and guides", "boat landings", "follower"}}}};

const Kind& kind_of(const Params& params) {
  const std::string name = params.text("kind");
  const auto* kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& known) { return known.name == name; });
  if (kind != kinds.end()) return *kind;
  throw InvalidOrder({{.pointer = "/params/kind", .found = name, .expected = "jacket, topside or piles"}});
}

std::vector<std::string> parts_of(const Params& params, const Kind& kind) {
  const int fronts = params.integer("fronts");
  const auto most = static_cast<int>(kind.parts.size());
  if (fronts >= 1 && fronts <= most) return {kind.parts.begin(), kind.parts.begin() + fronts};
  throw InvalidOrder({{.pointer = "/params/fronts", .found = std::to_string(fronts), .expected = "1 to 4"}});
}

}  // namespace

std::vector<Parameter> structure_parameters() {
  return {Parameter::choice("kind", "What is built", {"jacket", "topside", "piles"}).required(),
          Parameter::number("weight_t", "Weight of steel built").unit("t").between(1, 60000).required(),
          Parameter::number("mh_per_t",
                            "Most likely man-hours for a tonne; where not given 45 of a jacket, 180 of a "
                            "topside, 25 of piles")
              .unit("h/t")
              .between(1, 1000),
          Parameter::integer("fronts", "Parts assembled side by side").between(1, 4).by_default(4),
          Parameter::number("area_m2",
                            "Ground taken from the first cut to the delivery; where not given 5 m2 a tonne of a "
                            "jacket, 12 of a topside, 4 of piles")
              .unit("m2")
              .between(0, 1000000)};
}

Structure structure_of(const Params& params) {
  const Kind& kind = kind_of(params);
  const double weight_t = params.number("weight_t");
  const double mode = params.has("mh_per_t") ? params.number("mh_per_t") : kind.mh_per_t[1];
  const double scale = mode / kind.mh_per_t[1];
  return {.weight_t = weight_t,
          .low_mh_per_t = kind.mh_per_t[0] * scale,
          .mh_per_t = mode,
          .high_mh_per_t = kind.mh_per_t[2] * scale,
          .area_m2 = params.has("area_m2") ? params.number("area_m2") : kind.m2_per_t * weight_t,
          .parts = parts_of(params, kind)};
}

}  // namespace fairlead::fabrication
