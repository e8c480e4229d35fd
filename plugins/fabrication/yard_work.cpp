// SPDX-License-Identifier: MIT
#include "yard_work.hpp"

#include <algorithm>
#include <cmath>

namespace fairlead::fabrication {
namespace {

using namespace sdk;

constexpr double cutting_share = 0.22;  // of the man-hours
constexpr double assembly_share = 0.42;
constexpr double erection_share = 0.36;
constexpr double overtime_share = 0.25;  // of a piece of work's man-hours, which so much is shorter
constexpr double hours_of_a_week = 168;

/// Hours of the calendar for hours of work: with a calendar the planner counts its shifts, without one a week holds so
/// many hours of work.
double calendar_h(const Params& params, double worked_h) {
  return params.has("shift") ? worked_h : worked_h * hours_of_a_week / params.number("hours_per_week");
}

Duration lasts(const Params& params, double low_h, double mode_h, double high_h) {
  const auto whole = [&](double worked_h) { return std::max(1.0, std::round(calendar_h(params, worked_h))); };
  return Duration::triangular_h(whole(low_h), whole(mode_h), whole(high_h));
}

/// What grows with a structure, but slower than its man-hours: drawings, tests, painting.
Duration by_size(const Params& params, const Structure& structure, double low_h, double mode_h, double high_h) {
  constexpr double usual_mh = 200000;
  const double size = std::clamp(std::sqrt(structure.man_hours() / usual_mh), 0.25, 2.0);
  return lasts(params, low_h * size, mode_h * size, high_h * size);
}

/// A share of the structure's man-hours by so many men.
Duration by_men(const Params& params, const Structure& structure, double share, double men) {
  const double tonnes_per_man = structure.weight_t * share / men;
  return lasts(params, structure.low_mh_per_t * tonnes_per_man, structure.mh_per_t * tonnes_per_man,
               structure.high_mh_per_t * tonnes_per_man);
}

/// Days and nights that a share of the man-hours is likely to take, for lags.
double elapsed_h(const Params& params, const Structure& structure, double share) {
  return std::round(structure.man_hours() * share / params.number("welders") * hours_of_a_week /
                    params.number("hours_per_week"));
}

Activity yard_activity(const Order& order, const std::string& id, const std::string& name) {
  Activity activity(id, name);
  activity.at(order.place("yard").id).slots(0);
  if (order.params().has("shift")) activity.shift(order.params().text("shift"));
  return activity;
}

struct Crew {
  double welders = 0;
  double riggers = 0;
  double cranes = 0;
};

Mode with_crew(Mode mode, const Crew& crew) {
  mode.optional_pool("welders", crew.welders);
  if (crew.riggers > 0) mode.optional_pool("riggers", crew.riggers);
  if (crew.cranes > 0) mode.optional_pool("yard_cranes", crew.cranes);
  return mode;
}

void in_one_shift(Activity& activity, const Duration& duration, const Crew& crew) {
  activity.lasts(duration).optional_pool("welders", crew.welders);
  if (crew.riggers > 0) activity.optional_pool("riggers", crew.riggers);
  if (crew.cranes > 0) activity.optional_pool("yard_cranes", crew.cranes);
}

/// So much of the structure's man-hours in one shift or, where the order has a pool of overtime, sooner with it.
void in_shifts(Activity& activity, const Order& order, const Structure& structure, double share, const Crew& crew) {
  const Params& params = order.params();
  const Duration one_shift = by_men(params, structure, share, crew.welders);
  if (!params.has("overtime_pool")) return in_one_shift(activity, one_shift, crew);
  const Duration sooner = by_men(params, structure, share * (1 - overtime_share), crew.welders);
  const double overtime_mh = std::round(structure.man_hours() * share * overtime_share);
  activity.mode(with_crew(Mode("one_shift", one_shift), crew));
  activity.mode(with_crew(Mode("overtime", sooner), crew).pool(params.text("overtime_pool"), overtime_mh));
}

void add_drawings_and_cutting(Way& way, const Order& order, const Structure& structure) {
  way.add(yard_activity(order, "shop_drawings", "Shop drawings and cutting plans")
              .lasts(by_size(order.params(), structure, 336, 480, 720)));
  Activity cut = yard_activity(order, "cut", "Cutting, rolling, tubulars");
  in_shifts(cut, order, structure, cutting_share, {.welders = order.params().number("welders")});
  way.after({"shop_drawings"}, cut);
}

std::string part_id(std::size_t number) {
  return "assemble_" + std::to_string(number);
}

/// The first part begins with what is cut for it; the others when all is cut.
void link_to_cutting(Way& way, const Order& order, const Structure& structure, std::size_t number) {
  constexpr double cut_for_the_first = 0.45;
  constexpr double last_pieces_h = 48;
  if (number > 1) {
    way.add(Link("cut", part_id(number), "FS"));
    return;
  }
  const double lag_h = elapsed_h(order.params(), structure, cutting_share * cut_for_the_first);
  way.add(Link("cut", part_id(1), "SS").lag_h(lag_h)).add(Link("cut", part_id(1), "FF").lag_h(last_pieces_h));
}

/// Two parts at a time, each by half the welders.
void add_assembly(Way& way, const Order& order, const Structure& structure) {
  const std::size_t parts = structure.parts.size();
  const double crews = parts == 1 ? 1 : 2;
  const double men = std::max(1.0, std::floor(order.params().number("welders") / crews));
  const double share = assembly_share / static_cast<double>(parts);
  for (std::size_t number = 1; number <= parts; ++number) {
    way.add(yard_activity(order, part_id(number), "Assemble " + structure.parts[number - 1])
                .optional_pool("welders", men)
                .optional_pool("yard_cranes", 1)
                .lasts(by_men(order.params(), structure, share, men)));
    link_to_cutting(way, order, structure, number);
    if (number > 2) way.add(Link(part_id(number - 2), part_id(number), "FS"));
  }
}

void add_erection(Way& way, const Order& order, const Structure& structure) {
  const Params& params = order.params();
  Activity erect = yard_activity(order, "erect", "Erection and close-out welds");
  in_shifts(erect, order, structure, erection_share,
            {.welders = params.number("welders"), .riggers = params.number("riggers"), .cranes = 2});
  way.add(erect.suspendable().wind_kn(30));
  const std::size_t parts = structure.parts.size();
  for (std::size_t number = parts < 2 ? 1 : parts - 1; number <= parts; ++number)
    way.add(Link(part_id(number), "erect", "FS"));
}

void add_finishing(Way& way, const Order& order, const Structure& structure) {
  const Params& params = order.params();
  constexpr double welded_before_tests = 0.4;
  constexpr double last_tests_h = 72;
  const double lag_h = elapsed_h(params, structure, erection_share * welded_before_tests);
  way.add(yard_activity(order, "test", "Non-destructive testing and repairs")
              .optional_pool("technicians", 12)
              .lasts(by_size(params, structure, 120, 180, 300)));
  way.add(Link("erect", "test", "SS").lag_h(lag_h)).add(Link("erect", "test", "FF").lag_h(last_tests_h));
  way.after({"erect"}, yard_activity(order, "paint", "Blasting and painting")
                           .optional_pool("riggers", 40)
                           .lasts(by_size(params, structure, 160, 240, 340))
                           .suspendable()
                           .wind_kn(30));
}

}  // namespace

std::vector<Parameter> yard_parameters() {
  return {Parameter::number("welders", "Welders and fitters of the structure").between(2, 3000).by_default(150),
          Parameter::number("riggers", "Riggers at the erection").between(0, 1000).by_default(24),
          Parameter::number("engineers", "Engineers from the drawings to the delivery").between(0, 1000).by_default(20),
          Parameter::calendar("shift", "Hours of the yard; where not given a week has so many as hours_per_week says"),
          Parameter::number("hours_per_week", "Worked in the yard, to turn hours of work into days")
              .unit("h")
              .between(20, 168)
              .by_default(60),
          Parameter::pool("overtime_pool", "Stock of man-hours of overtime; cutting and erection may draw on it")};
}

void add_yard_work(Way& way, const Order& order, const Structure& structure) {
  add_drawings_and_cutting(way, order, structure);
  add_assembly(way, order, structure);
  add_erection(way, order, structure);
  add_finishing(way, order, structure);
}

void hold_yard(Way& way, const Order& order, const Structure& structure, const std::string& last) {
  const double engineers = order.params().number("engineers");
  const double area_m2 = std::round(structure.area_m2);
  if (area_m2 > 0) way.hold_optional_pool("yard_area_m2", area_m2, "cut", last);
  if (engineers > 0) way.hold_optional_pool("engineers", engineers, "shop_drawings", last);
}

}  // namespace fairlead::fabrication
