// SPDX-License-Identifier: MIT
#include "scopes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace fairlead::hookup {
namespace {

using namespace sdk;

constexpr double shortest = 7.0 / 9;  // of the most likely length, as the source has them for 10,000 man-hours
constexpr double longest = 13.0 / 9;

struct StandardScope {
  const char* id;
  const char* name;
  const char* trade;
  double share;          ///< of the man-hours
  double begins_at_pct;  ///< of the scope before it
  bool daylight;
};

constexpr std::array<StandardScope, 4> standard_scopes = {
    {{"structural", "Stairs, bridges, deck extension", "welders", 0.30, 100, false},
     {"piping", "Risers and piping spools", "welders", 0.35, 20, false},
     {"electrical", "Cables, instruments, terminations", "technicians", 0.25, 25, false},
     {"painting", "Insulation and touch-up painting", "riggers", 0.10, 50, true}}};

std::vector<Scope> standard(const Params& params) {
  const double man_days = params.number("hook_up_mh") / params.number("shift_h");
  std::vector<Scope> scopes;
  for (const StandardScope& scope : standard_scopes)
    scopes.push_back({.id = scope.id,
                      .name = scope.name,
                      .trade = scope.trade,
                      .people = std::max(1.0, std::round(scope.share * params.number("people"))),
                      .man_days = std::round(scope.share * man_days),
                      .begins_at_pct = scope.begins_at_pct,
                      .daylight = scope.daylight,
                      .before_completion = !scope.daylight});
  return scopes;
}

std::vector<Scope> listed(const Params& params) {
  std::vector<Scope> scopes;
  for (const Params& entry : params.list("scopes"))
    scopes.push_back({.id = "scope_" + std::to_string(scopes.size() + 1),
                      .name = entry.text("name"),
                      .trade = entry.text("trade"),
                      .people = entry.number("people"),
                      .man_days = entry.number("man_days"),
                      .begins_at_pct = entry.number("begins_at_pct"),
                      .daylight = entry.flag("daylight")});
  return scopes;
}

Activity scope_activity(const Params& params, const Scope& scope, const Place& place, const std::string& role) {
  const auto whole = [&](double share) { return std::max(1.0, std::round(scope.hours() * share)); };
  Activity activity(scope.id, scope.name);
  if (!role.empty()) activity.roles({role});
  activity.at(place.id)
      .optional_pool(scope.trade, scope.people)
      .lasts(Duration::triangular_h(whole(shortest), whole(1), whole(longest)))
      .suspendable(2, 0, 4)
      .limit("hs_m", params.number("gangway_hs_limit_m"))
      .wind_kn(30)
      .slots(0)
      .quantity("man_days", scope.man_days);
  return scope.daylight ? activity.daylight() : activity;
}

Link after_share(const Scope& before, const Scope& scope) {
  if (scope.begins_at_pct >= 100) return Link(before.id, scope.id, "FS");
  return Link(before.id, scope.id, "SS").lag_h(std::round(before.elapsed_h() * scope.begins_at_pct / 100));
}

Problem problem_of_scopes(bool both) {
  return {.pointer = "/params",
          .found = both ? "both `hook_up_mh` and `scopes`" : "neither `hook_up_mh` nor `scopes`",
          .expected = "one of them",
          .suggestion = both ? "leave out `hook_up_mh`" : R"("hook_up_mh": 30000)",
          .code = both ? "bad-parameter" : "missing-key"};
}

}  // namespace

std::vector<Parameter> scope_parameters() {
  return {
      Parameter::number("hook_up_mh", "Man-hours of the hook-up, split over the standard scopes; this or `scopes`")
          .unit("h")
          .between(100, 5000000),
      Parameter::number("people", "Hook-up crew of all standard scopes").between(4, 1000).by_default(110),
      Parameter::number("shift_h", "Hours that one of them works a day").unit("h").between(6, 14).by_default(11),
      Parameter::list(
          "scopes", "The pieces of the campaign one by one",
          {Parameter::text("name", "Of the work").required(),
           Parameter::choice("trade", "Whose work it is", {"welders", "riggers", "technicians"}).by_default("welders"),
           Parameter::number("people", "On it at a time").between(1, 1000).by_default(30),
           Parameter::number("man_days", "In all").unit("days").between(1, 1000000).required(),
           Parameter::number("begins_at_pct", "Begins when so much of the scope before it is done")
               .unit("%")
               .between(0, 100)
               .by_default(100),
           Parameter::boolean("daylight", "By daylight alone").by_default(false)})
          .between(1, 100),
      Parameter::number("gangway_hs_limit_m", "Nobody goes over to the platform above this wave height")
          .unit("m")
          .between(0.5, 5)
          .by_default(2.0)};
}

std::vector<Scope> scopes_of(const Params& params) {
  const bool by_hours = params.has("hook_up_mh");
  if (by_hours == params.has("scopes")) throw InvalidOrder({problem_of_scopes(by_hours)});
  return by_hours ? standard(params) : listed(params);
}

double most_people(const std::vector<Scope>& scopes) {
  double together = 0;
  double most = 0;
  for (const Scope& scope : scopes) {
    together = scope.begins_at_pct >= 100 ? scope.people : together + scope.people;
    most = std::max(most, together);
  }
  return most;
}

ScopesLength length_of(const std::vector<Scope>& scopes) {
  ScopesLength length;
  double start_h = 0;
  for (std::size_t at = 0; at < scopes.size(); ++at) {
    if (at > 0) start_h += scopes[at - 1].elapsed_h() * scopes[at].begins_at_pct / 100;
    const double end_h = start_h + scopes[at].elapsed_h();
    length.all_h = std::max(length.all_h, end_h);
    if (scopes[at].before_completion) length.before_completion_h = std::max(length.before_completion_h, end_h);
  }
  return length;
}

void add_scopes(Way& way, const Params& params, const std::vector<Scope>& scopes, const std::string& ready,
                const Place& place, const std::string& role) {
  for (std::size_t at = 0; at < scopes.size(); ++at) {
    way.add(scope_activity(params, scopes[at], place, role));
    way.add(at == 0 ? Link(ready, scopes[at].id, "FS") : after_share(scopes[at - 1], scopes[at]));
  }
}

}  // namespace fairlead::hookup
