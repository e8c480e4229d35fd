// SPDX-License-Identifier: MIT
#include "parts.hpp"

namespace om {
namespace {

Parameter of_maintenance() {
  return Parameter::list(
             "maintenance", "Planned work of every period",
             {Parameter::text("name", "Id of the work: pig, inspect").required(),
              Parameter::number("hours", "Most likely length; 0.72 to 1.4 of it").unit("h").between(1, 8760).required(),
              Parameter::integer("technicians", "Technicians it takes").between(0, 500).by_default(10),
              Parameter::number("start_day", "Day of the period at the earliest")
                  .unit("d")
                  .between(0, 366)
                  .by_default(10),
              Parameter::number("hs_limit_m", "Wave height at most").unit("m").between(0.3, 10).by_default(2.5),
              Parameter::number("wind_limit_kn", "Wind at most").unit("kn").between(5, 60).by_default(35),
              Parameter::number("min_days_between", "From its end to the next time at least")
                  .unit("d")
                  .between(0, 366)
                  .by_default(0),
              Parameter::number("max_days_between", "At most; absent: no matter").unit("d").between(0, 1000),
              Parameter::number("breach_usd_per_day", "What a day beyond the most costs")
                  .unit("USD/d")
                  .between(0, 1e7)
                  .by_default(0)})
      .by_default(Json::array());
}

std::vector<Parameter> of_operation() {
  return {
      Parameter::integer("periods", "Periods of manned operation, a crew change before each; 0: none")
          .between(0, 120)
          .by_default(12),
      Parameter::number("period_days", "Length of a period: the crews' rotation")
          .unit("d")
          .between(1, 366)
          .by_default(28),
      Parameter::integer("operators", "Operators on board, all shifts").between(0, 1000).by_default(40),
      Parameter::integer("engineers", "Engineers who look after the field").between(0, 500).by_default(0),
      Parameter::boolean("crew_change", "Crews are relieved by boat or helicopter; else that is the client's affair")
          .by_default(true),
      Parameter::boolean("crews_may_stay", "A crew stays up to a period longer where no boat comes; else work waits")
          .by_default(true),
      Parameter::integer("relief_people", "People relieved at a time; absent: half of the operators").between(1, 500),
      Parameter::number("barrels_per_day", "Production while it operates").unit("bbl/d").between(0, 1e6).by_default(0),
      of_maintenance()};
}

Parameter of_fronts() {
  return Parameter::list(
             "shutdown_fronts", "Work that goes on side by side, instead of one block",
             {Parameter::text("name", "Id of the front: separators, flare").required(),
              Parameter::number("hours", "Most likely length; 0.75 to 1.4 of it").unit("h").between(1, 8760).required(),
              Parameter::integer("technicians", "Technicians").between(0, 500).by_default(40),
              Parameter::integer("welders", "Welders").between(0, 500).by_default(0),
              Parameter::integer("riggers", "Riggers").between(0, 500).by_default(0),
              Parameter::number("wind_limit_kn", "Crane work, by day, up to this wind").unit("kn").between(5, 60)})
      .by_default(Json::array());
}

std::vector<Parameter> of_shutdown() {
  return {Parameter::integer("shutdown_before_period", "The annual shutdown comes before this period; 0: none")
              .between(0, 121)
              .by_default(0),
          Parameter::number("shutdown_days", "Length of the shutdown without fronts of its own")
              .unit("d")
              .between(1, 120)
              .by_default(14),
          Parameter::integer("shutdown_people", "People who come for it").between(1, 1000).by_default(100),
          Parameter::choice(
              "shutdown_quarters",
              "shared: berths (pob) of a barge or vessel that lies there; barge: one of their own is towed out",
              {"none", "shared", "barge"})
              .by_default("shared"),
          of_fronts()};
}

std::vector<Parameter> of_upkeep() {
  return {Parameter::integer("rounds", "Rounds of maintenance by a crew landed by boat").between(0, 200).by_default(0),
          Parameter::number("round_h", "Length of a round in hours of its shift")
              .unit("h")
              .between(1, 2000)
              .by_default(300),
          Parameter::integer("round_technicians", "Technicians landed").between(1, 200).by_default(24),
          Parameter::number("round_gap_days", "From one landing to the next boarding at least")
              .unit("d")
              .between(0, 366)
              .by_default(37.5),
          Parameter::calendar("shift", "Calendar in whose hours rounds and repairs go on; absent: round the clock"),
          Parameter::integer("visits", "Planned visits by crew vessel, as to turbines").between(0, 2000).by_default(0),
          Parameter::number("visit_h", "Most likely length; 0.8 to 1.2 of it").unit("h").between(1, 24).by_default(10),
          Parameter::integer("visit_technicians", "Technicians on a visit").between(1, 60).by_default(3),
          Parameter::number("visit_gap_days", "From one visit to the next at least")
              .unit("d")
              .between(0, 366)
              .by_default(0),
          Parameter::number("on_call_days", "Time of call-outs where nothing is planned")
              .unit("d")
              .between(1, 36600)
              .by_default(365)};
}

Parameter of_failures() {
  return Parameter::list(
             "failures", "Classes of call-outs, a random stream each",
             {Parameter::text("name", "Id of the class: minor_repair").required(),
              Parameter::number("events_per_unit_year", "Failures of a unit in a year")
                  .between(0.0001, 1000)
                  .required(),
              Parameter::number("units", "Wells, turbines, pumps that may fail").between(1, 10000).required(),
              Parameter::number("repair_h", "Most likely work on site").unit("h").between(0.1, 5000).required(),
              Parameter::number("spread", "Repairs take from so much less to so much more")
                  .between(0, 0.9)
                  .by_default(0.2),
              Parameter::number("longest_visit_h", "Longer repairs take several visits; 0: one, however long")
                  .unit("h")
                  .between(0, 5000)
                  .by_default(0),
              Parameter::integer("technicians", "Technicians it takes").between(0, 200).by_default(2),
              Parameter::choice("vessel", "Capability of the vessel; `none` for people on board",
                                {"none", "pax", "heli_pax", "gangway", "deck_t", "crane_t", "turbine_lift_t",
                                 "anchor_handling", "dive", "rov", "hwu"})
                  .by_default("pax"),
              Parameter::number("vessel_at_least", "And so much of it").between(0, 100000).by_default(1),
              Parameter::boolean("vessel_shared", "The technicians take seats of the vessel, not the whole")
                  .by_default(false),
              Parameter::number("part_lead_days", "Until the part is there").unit("d").between(0, 1000).by_default(0),
              Parameter::number("part_cost", "Units of the stock `parts`, where the scenario has one")
                  .between(0, 1e9)
                  .by_default(0),
              Parameter::number("hs_limit_m", "Wave height at most").unit("m").between(0.3, 10).by_default(1.5),
              Parameter::number("wind_limit_kn", "Wind at most").unit("kn").between(5, 60).by_default(24),
              Parameter::number("travel_h", "Way out and transfer, again after each break")
                  .unit("h")
                  .between(0, 48)
                  .by_default(0),
              Parameter::number("waiting_usd_per_day", "What a unit that waits for repair costs")
                  .unit("USD/d")
                  .between(0, 1e8)
                  .by_default(0),
              Parameter::number("units_down", "Units out of use while one waits").between(0, 10000).by_default(1),
              Parameter::text("unit", "Kind of the units, which classes that name it share; absent: units of its own"),
              Parameter::boolean("down_while_served",
                                 "Units stop only from start to end of each visit: planned service")
                  .by_default(false),
              Parameter::integer("priority", "Higher goes first").between(-1000, 1000).by_default(0)})
      .by_default(Json::array());
}

}  // namespace

std::vector<Parameter> parameters() {
  std::vector<Parameter> all;
  for (const std::vector<Parameter>& part : {of_operation(), of_shutdown(), of_upkeep()})
    all.insert(all.end(), part.begin(), part.end());
  all.push_back(of_failures());
  return all;
}

}  // namespace om
