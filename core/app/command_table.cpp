// SPDX-License-Identifier: MIT
#include <array>

#include "core/app/command.hpp"

namespace fairlead {

std::span<const Command> commands() {
  static constexpr std::array table{
      Command{"run", "Plan a scenario, execute it in one world, check the result and write its run folder",
              "fairlead run scenarios/first-steps/scenario.json -o runs/first-steps", define_run},
      Command{"plan", "Plan a scenario and write the plan alone",
              "fairlead plan scenarios/first-steps/scenario.json --schedules 100 -o plan.json", define_plan},
      Command{"check", "Check a run folder against every rule", "fairlead check runs/first-steps", define_check},
      Command{"explain", "Say why an order finished when it did, or why it was not served",
              "fairlead explain runs/first-steps", define_explain},
      Command{"validate", "Read a scenario and report everything that is wrong with it",
              "fairlead validate scenarios/first-steps/scenario.json", define_validate},
      Command{"schema", "Write the JSON Schema of scenarios with the parameters of every plugin found",
              "fairlead schema -o scenario.schema.json", define_schema},
      Command{"plugin", "List the service plugins found, describe one, or check one", "fairlead plugin info drilling",
              define_plugin},
      Command{"benchmark", "Solve published benchmark instances and compare with the best known",
              "fairlead benchmark rcpsp j60 --schedules 50000 --csv j60.csv", define_benchmark},
      Command{"view", "Look at a run in a window: map, timeline and figures on one clock",
              "fairlead view runs/vung-tau-2021 --at 2021-05-01", define_view},
      Command{"render", "Draw a run as a picture (PNG, SVG, PDF) or a film, without a display",
              "fairlead render runs/first-steps --at 2021-03-15T12:00 -o picture.png", define_render},
  };
  return table;
}

}  // namespace fairlead
