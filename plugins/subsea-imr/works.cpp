// SPDX-License-Identifier: MIT
#include "works.hpp"

namespace imr {
namespace {

Activity dive(const Order& order, const Params& structure, const std::string& number, const Diving& diving) {
  const double hours = structure.number("diver_h");
  return fairlead::trade::dive(
      diving, Activity("dive_" + number, "Cleaning, potential and crack checks by " + std::string(diving.name) + ", " +
                                             structure.text("name"))
                  .at(structure.text("place"))
                  .slots(0)
                  .roles({"vessel"})
                  .optional_pool("divers", order.params().integer("divers"))
                  .lasts(fairlead::trade::bottom_time(diving, hours))
                  .quantity("dive_days", hours / diving.effective_h_per_day)
                  .quantity("diver_hours", hours));
}

Activity gvi(const Order& order, const Params& structure, const std::string& number) {
  const double hours = structure.number("gvi_h");
  return by_vehicle(order, "gvi_" + number, "General visual inspection by vehicle, " + structure.text("name"),
                    structure.text("place"))
      .lasts(Duration::triangular_h(0.6 * hours, hours, 1.6 * hours))
      .suspendable(1, 0, 3)
      .quantity("structures", 1);
}

std::string add_structure(Way& way, const Order& order, const Params& structure, const std::string& number,
                          const Stay& stay) {
  std::string last = stay.first;
  if (structure.number("gvi_h") > 0) {
    way.after({last}, gvi(order, structure, number));
    last = "gvi_" + number;
  }
  if (structure.number("diver_h") > 0) {
    way.after({last}, dive(order, structure, number, stay.diving));
    last = "dive_" + number;
  }
  return last;
}

Activity line_inspection(const Order& order, const Params& line, const std::string& number) {
  return by_vehicle(order, "line_" + number, "Pipeline inspection, " + line.text("name"), line.text("place"))
      .lasts(Duration::at_rate_of(line.number("km"), "vessel", "rov_km_per_day"))
      .suspendable(2, 0, 4)
      .quantity("gvi_km", line.number("km"));
}

Activity probes(const Order& order, const Params& line, const std::string& number) {
  const double hours = line.number("cp_h");
  return by_vehicle(order, "cp_" + number, "Cathodic protection probes, " + line.text("name"), line.text("place"))
      .lasts(Duration::triangular_h(0.67 * hours, hours, 1.5 * hours))
      .suspendable();
}

Activity span(const Order& order, const Params& line, const std::string& id) {
  return repair(order, "span_" + id, "Span corrected with grout bags, " + line.text("name"), line.text("place"))
      .lasts(Duration::triangular_days(3, 5, 8))
      .quantity("spans", 1);
}

Activity clamp(const Order& order, const Params& line, const std::string& id) {
  return repair(order, "clamp_" + id, "Clamp repair, " + line.text("name"), line.text("place"))
      .lasts(Duration::triangular_days(4, 7, 14))
      .fails(order.params().number("repair_fails"), 1)
      .quantity("repairs", 1);
}

/// The inspection leads; repairs follow it. Returns the last.
std::string add_pipeline(Way& way, const Order& order, const Params& line, const std::string& number,
                         const std::string& after) {
  std::string last = after;
  const auto add = [&](const Activity& work) {
    way.after({last}, work);
    last = work.id();
  };
  if (line.number("km") > 0) add(line_inspection(order, line, number));
  if (line.number("cp_h") > 0) add(probes(order, line, number));
  for (int at = 1; at <= line.integer("spans"); ++at) add(span(order, line, number + "_" + std::to_string(at)));
  for (int at = 1; at <= line.integer("clamps"); ++at) add(clamp(order, line, number + "_" + std::to_string(at)));
  return last;
}

}  // namespace

Activity by_vehicle(const Order& order, const std::string& id, const std::string& name, const std::string& place) {
  return Activity(id, name)
      .at(place)
      .slots(0)
      .roles({"vessel"})
      .optional_pool("surveyors", order.params().integer("rov_crew"))
      .limit("hs_m", 2.0)
      .wind_kn(25)
      .current_kn(1.5);
}

void add_structures(Way& way, const Order& order, Stay& stay) {
  const std::vector<Params> structures = order.params().list("structures");
  for (std::size_t at = 0; at < structures.size(); ++at) {
    const std::string last = add_structure(way, order, structures[at], std::to_string(at + 1), stay);
    if (last != stay.first) stay.ends.push_back(last);
  }
}

void add_pipelines(Way& way, const Order& order, Stay& stay) {
  const std::vector<Params> lines = order.params().list("pipelines");
  std::string last = stay.first;
  for (std::size_t at = 0; at < lines.size(); ++at)
    last = add_pipeline(way, order, lines[at], std::to_string(at + 1), last);
  if (last != stay.first) stay.ends.push_back(last);
}

}  // namespace imr
