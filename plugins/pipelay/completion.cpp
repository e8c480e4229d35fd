// SPDX-License-Identifier: MIT
#include "line.hpp"

namespace pipelay {
namespace {

Activity by_lay_vessel(const Spread& spread, const std::string& id, const std::string& name, const Place& at,
                       const Duration& duration) {
  return Activity(id, name).at(at.id).roles({spread.id("lay")}).lasts(duration).suspendable().wind_kn(25);
}

Activity tie_in(const Place& at, const std::string& id, const std::string& number) {
  return Activity(id, "Tie-in spool " + number)
      .at(at.id)
      .roles({"diving_vessel"})
      .optional_pool("divers", 12)
      .lasts(Duration::triangular_days(3, 5, 9))
      .suspendable()
      .limit("hs_m", 1.5)
      .wind_kn(25)
      .current_kn(1.0)
      .quantity("tie_ins", 1);
}

Activity by_support_vessel(const Place& at, const std::string& id, const std::string& name, const Duration& duration) {
  return Activity(id, name)
      .at(at.id)
      .roles({"support_vessel"})
      .optional_pool("pump_spreads", 1)
      .lasts(duration)
      .suspendable()
      .limit("hs_m", 2.0)
      .wind_kn(30);
}

}  // namespace

std::string add_join(Way& way, const Order&, const Spread& first, const Spread& second) {
  const Place& meeting = second.sections.front().start;
  way.add(Link(second.id("start_up"), "recover", "FS"));
  way.after({first.id("lay_down")}, by_lay_vessel(first, "recover", "Recover both ends at " + meeting.name, meeting,
                                                  Duration::triangular_h(6, 10, 18))
                                        .limit("hs_m", 1.75));
  way.then(
      by_lay_vessel(first, "join", "Above-water tie-in of the two parts", meeting, Duration::triangular_h(24, 36, 60))
          .limit("hs_m", 1.25)
          .current_kn(1.0));
  way.hold(first.id("lay"), "recover", "join");
  return "join";
}

std::string add_tie_ins(Way& way, const Order& order, const std::vector<Section>& sections,
                        const std::string& previous) {
  const int tie_ins = order.params().integer("tie_ins");
  if (tie_ins > 0 && order.params().integer("crossings") == 0) way.add(Role("diving_vessel").at_least("dive", 1));
  std::string last = previous;
  for (int number = 1; number <= tie_ins; ++number) {
    const std::string id = "tie_in_" + std::to_string(number);
    way.after({last}, tie_in(number == 1 ? sections.front().start : sections.back().end, id, std::to_string(number)));
    last = id;
  }
  if (tie_ins > 1) way.hold("diving_vessel", "tie_in_1", last);
  return last;
}

void add_pre_commissioning(Way& way, const Order& order, const std::vector<Section>& sections,
                           const std::string& previous) {
  const Place& end = sections.back().end;
  way.add(Role("support_vessel").at_least("deck_t", 300));
  if (!order.params().flag("pre_commission_in_steps")) {
    way.after({previous}, by_support_vessel(end, "pre_commission", "Flood, gauge, hydrotest, dewater",
                                            Duration::triangular_days(6, 10, 18)));
    return;
  }
  way.after({previous}, by_support_vessel(end, "flood", "Flood and gauge", Duration::triangular_days(2, 3, 6)));
  way.then(
      by_support_vessel(end, "hydrotest", "Pressurise, stabilise, hold the test", Duration::triangular_days(2, 4, 6)));
  way.then(by_support_vessel(end, "pre_commission", "Dewater and dry", Duration::triangular_days(2, 3, 6)));
  way.hold("support_vessel", "flood", "pre_commission");
}

}  // namespace pipelay
