// SPDX-License-Identifier: MIT
// Assets of a random scenario.
#include "tests/support/random_parts.hpp"

namespace fairlead::test {

Fields& RandomParts::asset(const std::string& id, const std::string& home) {
  scenario_.assets.push_back(Fields{}.text("id", id).text("home", home));
  return scenario_.assets.back();
}

void RandomParts::common(Fields& fields, bool moves) {
  if (with(0.4, "draft")) fields.number("draft_m", tenths(2, 7));
  if (with(0.3, "max depth")) fields.number("max_depth_m", between(40, 120));
  if (chance(0.7))
    fields.raw("cost_usd_per_day", Fields{}
                                       .number("working", between(5000, 40000))
                                       .number("standby", between(3000, 20000))
                                       .number("idle", between(1000, 9000))
                                       .number("crew", between(500, 1000))
                                       .json());
  if (chance(0.5))
    fields.raw("fuel_t_per_day", Fields{}
                                     .number("working", tenths(3, 9))
                                     .number("sailing", tenths(6, 15))
                                     .number("standby", tenths(1, 4))
                                     .number("idle", tenths(0, 2))
                                     .json());
  if (moves && with(0.2, "sails home")) fields.flag("sails_home", true);
  if (moves && has_weather_ && with(0.35, "transit limits")) {
    Fields transit;
    transit.raw("limits", Fields{}.number("hs_m", 1.6 + between(0, 10) / 10.0).json());
    if (with(0.25, "transit daylight")) transit.flag("daylight", true);
    fields.raw("transit", transit.json());
  }
  if (!limits_.plain && with(0.2, "breakdowns")) fields.raw("breakdowns", R"({"mtbf_h": 120, "mttr_h": 12})");
  ownership(fields);
}

void RandomParts::ownership(Fields& fields) {
  if (limits_.plain) return;
  if (with(0.15, "hired in")) {
    Fields hire;
    hire.number("usd_per_day", between(5000, 30000));
    if (with(0.5, "notice")) hire.number("notice_days", between(1, 5));
    if (with(0.5, "minimum hire")) hire.number("minimum_hire_days", between(2, 20));
    fields.text("owner", "hired_in").raw("hire", hire.json());
  } else if (with(0.15, "partner")) {
    fields.text("owner", "partner").text("partner", "Partner").number("partner_share_pct", between(10, 60));
  }
}

void RandomParts::vessel(int number) {
  const std::string id = "vessel" + std::to_string(number);
  Fields& made = asset(id, pick(ports_));
  Fields capabilities;
  capabilities.number("crane_t", pick<int>({200, 600, 1200})).number("dp_class", between(1, 3));
  if (number == 0 || chance(0.5)) capabilities.number("lay_km_per_day", between(1, 6));
  made.raw("capabilities", capabilities.json()).number("speed_kn", tenths(6, 14));
  common(made, true);
  vessel_ids_.push_back(id);
  if (with(0.15, "travel of asset"))
    scenario_.travel.push_back(Fields{}
                                   .text("asset", id)
                                   .text("from", "port")
                                   .text("to", sites_.back())
                                   .number("hours", between(3, 20))
                                   .flag("both_ways", chance(0.5)));
}

void RandomParts::tug(int number) {
  Fields& made = asset("tug" + std::to_string(number), pick(ports_));
  made.raw("capabilities", Fields{}.number("bollard_pull_t", between(40, 90)).json()).number("speed_kn", tenths(8, 14));
  common(made, true);
}

void RandomParts::barge(int number) {
  Fields& made = asset("barge" + std::to_string(number), pick(ports_));
  made.raw("capabilities", Fields{}.number("legs", 3).number("deck_area_m2", between(400, 2000)).json())
      .flag("self_propelled", false);
  count("not self-propelled");
  common(made, false);
}

void RandomParts::host() {
  Fields& made = asset("host", pick(ports_));
  made.raw("capabilities", Fields{}.number("gangway", 1).json())
      .raw("shareable", Fields{}.number("pob", between(40, 100)).number("deck_t", between(100, 400)).json());
  made.number("speed_kn", tenths(8, 12));
  common(made, true);
  has_host_ = true;
}

void RandomParts::fleet() {
  const int vessels = between(1, 3);
  for (int k = 0; k < vessels; ++k) vessel(k);
  has_barge_ = chance(0.5);
  has_tug_ = has_barge_;
  if (has_tug_) {
    const int tugs = between(1, 2);
    for (int k = 0; k < tugs; ++k) tug(k);
    barge(0);
    if (chance(0.3)) barge(1);
  }
  if (chance(0.4)) host();
}

}  // namespace fairlead::test
