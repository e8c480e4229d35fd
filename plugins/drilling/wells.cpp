// SPDX-License-Identifier: MIT
#include "wells.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace fairlead::drilling {
namespace {

using namespace sdk;

struct Stage {
  const char* id;
  const char* name;
  const char* parameter;  ///< of an entry of well_list
  double low_days;        ///< of the source
  double days;
  double high_days;
};

constexpr std::array<Stage, 3> stages = {
    {{"top_hole", "top hole and 13 3/8 in casing", "top_hole_days", 6, 8, 11},
     {"sections", "12 1/4 and 8 1/2 in sections, logging, liner", "sections_days", 14, 20, 30},
     {"completion", "completion and tree", "completion_days", 6, 9, 14}}};

struct Well {
  std::string name{};
  std::array<double, stages.size()> days{};  ///< most likely, by stage; 0: the well has no such stage
};

Well standard_well(int number) {
  Well well{.name = "Well " + std::to_string(number)};
  std::transform(stages.begin(), stages.end(), well.days.begin(), [](const Stage& stage) { return stage.days; });
  return well;
}

Well listed_well(const Params& entry, int number) {
  Well well{.name = entry.has("name") ? entry.text("name") : "Well " + std::to_string(number)};
  std::transform(stages.begin(), stages.end(), well.days.begin(),
                 [&](const Stage& stage) { return entry.number(stage.parameter); });
  return well;
}

std::vector<Well> wells_of(const Params& params) {
  std::vector<Well> wells;
  if (params.has("well_list"))
    for (const Params& entry : params.list("well_list"))
      wells.push_back(listed_well(entry, static_cast<int>(wells.size()) + 1));
  else
    for (int number = 1; number <= params.integer("wells"); ++number) wells.push_back(standard_well(number));
  return wells;
}

double whole_hours(double hours) {
  return std::max(1.0, std::round(hours));
}

std::size_t last_stage(const Well& well) {
  std::size_t last = 0;
  for (std::size_t stage = 0; stage < stages.size(); ++stage)
    if (well.days[stage] > 0) last = stage;
  return last;
}

/// `share` of the well's days: less than one for what a batch saves.
void add_section(std::vector<Section>& sections, const std::vector<Well>& wells, std::size_t well, std::size_t stage,
                 double share) {
  const double days = wells[well].days[stage] * share;
  if (days <= 0) return;
  const Stage& source = stages[stage];
  const double scale = 24 * days / source.days;
  const int number = static_cast<int>(well) + 1;
  sections.push_back({.id = "well_" + std::to_string(number) + "_" + source.id,
                      .name = wells[well].name + ": " + source.name,
                      .well = number,
                      .low_h = whole_hours(source.low_days * scale),
                      .mode_h = whole_hours(source.days * scale),
                      .high_h = whole_hours(source.high_days * scale),
                      .top_hole = stage == 0,
                      .last_of_well = stage == last_stage(wells[well])});
}

Parameter stage_days(const Stage& stage, const std::string& description) {
  return Parameter::number(stage.parameter, description).unit("days").between(0, 200).by_default(stage.days);
}

Problem no_wells() {
  return {.pointer = "/params",
          .found = "neither `wells` nor `well_list`",
          .expected = "one of them",
          .suggestion = R"("wells": 1)",
          .code = "missing-key"};
}

Problem disagreement(int wells, std::size_t listed) {
  return {.pointer = "/params/wells",
          .found = std::to_string(wells),
          .expected = "the length of `well_list`, " + std::to_string(listed),
          .suggestion = "leave out `wells`"};
}

Problem no_work(std::size_t at) {
  return {.pointer = "/params/well_list/" + std::to_string(at),
          .found = "a well of no days",
          .expected = "days of at least one section",
          .suggestion = ""};
}

std::vector<Problem> problems_of_list(const Params& params) {
  std::vector<Problem> problems;
  const std::vector<Well> wells = wells_of(params);
  if (params.has("wells") && params.integer("wells") != static_cast<int>(wells.size()))
    problems.push_back(disagreement(params.integer("wells"), wells.size()));
  for (std::size_t at = 0; at < wells.size(); ++at)
    if (wells[at].days == std::array<double, stages.size()>{}) problems.push_back(no_work(at));
  return problems;
}

}  // namespace

std::vector<Parameter> well_parameters() {
  return {Parameter::integer("wells", "Wells to drill and complete; may be left out with `well_list`").between(1, 40),
          Parameter::list("well_list", "The wells one by one, where they differ",
                          {Parameter::text("name", "Of the well"),
                           stage_days(stages[0], "Top hole and 13 3/8 in casing; 0 for a side-track"),
                           stage_days(stages[1], "12 1/4 and 8 1/2 in sections, logging, liner"),
                           stage_days(stages[2], "Completion and tree; 0 for a well left suspended")})
              .between(1, 40),
          Parameter::number("skid_h", "Skidding the cantilever from well to well; 0: within the days of the wells")
              .unit("h")
              .between(0, 240)
              .by_default(0)};
}

void refuse_bad_wells(const Params& params) {
  std::vector<Problem> problems;
  if (params.has("well_list"))
    problems = problems_of_list(params);
  else if (!params.has("wells"))
    problems.push_back(no_wells());
  if (problems.empty() && wells_of(params).empty()) problems.push_back(no_wells());
  if (!problems.empty()) throw InvalidOrder(problems);
}

int number_of_wells(const Params& params) {
  return params.has("well_list") ? static_cast<int>(params.list("well_list").size()) : params.integer("wells");
}

std::vector<Section> sections_well_by_well(const Params& params) {
  const std::vector<Well> wells = wells_of(params);
  std::vector<Section> sections;
  for (std::size_t well = 0; well < wells.size(); ++well)
    for (std::size_t stage = 0; stage < stages.size(); ++stage) add_section(sections, wells, well, stage, 1);
  return sections;
}

std::vector<Section> sections_in_batches(const Params& params) {
  const std::vector<Well> wells = wells_of(params);
  const double repeated = 1 - params.number("batch_saving_pct") / 100;
  std::vector<Section> sections;
  for (std::size_t stage = 0; stage < stages.size(); ++stage)
    for (std::size_t well = 0; well < wells.size(); ++well)
      add_section(sections, wells, well, stage, well == 0 || stage > 0 ? 1 : repeated);
  return sections;
}

}  // namespace fairlead::drilling
