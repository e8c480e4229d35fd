// SPDX-License-Identifier: MIT
// Hook-up and commissioning from an accommodation barge or vessel. Sources of the numbers: README.md
#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "example_order.hpp"
#include "quarters.hpp"
#include "scopes.hpp"
#include <fairlead/plugin.hpp>

namespace {

using namespace fairlead::sdk;
using namespace fairlead::hookup;

constexpr double commissioning_days_of_the_source = 30;

std::vector<Parameter> commissioning_parameters() {
  return {
      Parameter::number("commissioning_days", "Most likely length of mechanical completion and commissioning; 0: none")
          .unit("days")
          .between(0, 400)
          .by_default(commissioning_days_of_the_source),
      Parameter::number("mechanical_completion_pct", "Of these days").unit("%").between(5, 95).by_default(30),
      Parameter::number("technicians", "At completion and commissioning").between(1, 500).by_default(50),
      Parameter::boolean("first_oil", "The order ends with first oil or gas").by_default(true),
      Parameter::number("engineers", "Of the contractor through the whole campaign").between(0, 500).by_default(0)};
}

Description describe() {
  std::vector<Parameter> parameters = scope_parameters();
  for (const auto& part : {commissioning_parameters(), quarters_parameters()})
    parameters.insert(parameters.end(), part.begin(), part.end());
  return {
      .id = "org.fairlead.hookup-commissioning",
      .name = "Hook-up and commissioning",
      .version = "1.0.0",
      .description =
          "A crew living on a barge or vessel joins up a platform, completes and commissions it to first oil.",
      .icon = "valve",
      .colour = "#daa520",
      .parameters = parameters,
      .places = {{.name = "site", .description = "The platform"},
                 {.name = "quarters",
                  .description = "Where a shared barge lies, if not at the site",
                  .required = false},
                 {.name = "port", .description = "Where a barge of the order's own comes back to", .required = false}},
      .capabilities = {"pob", "gangway", "bollard_pull_t", "anchor_handling", "speed_kn"},
      .quantities = {"man_days"},
      .example_order = example_order,
  };
}

/// Where a crew lives during its work, and the role that houses it; none if the quarters work all the time.
struct Base {
  const Place& place;
  std::string role{};
};

Activity commissioning_work(const Params& params, const std::string& id, const std::string& name, const Base& base) {
  Activity activity(id, name);
  if (!base.role.empty()) activity.roles({base.role});
  return activity.at(base.place.id).optional_pool("technicians", params.number("technicians")).insensitive().slots(0);
}

Duration share_of_commissioning(const Params& params, double share) {
  const double scale = 24 * share * params.number("commissioning_days") / commissioning_days_of_the_source;
  const auto whole = [&](double days) { return std::max(1.0, std::round(days * scale)); };
  return Duration::triangular_h(whole(15), whole(30), whole(60));
}

/// Returns what delivers.
std::string add_commissioning(Way& way, const Params& params, const std::vector<Scope>& scopes, const Base& base) {
  const double completion = params.number("mechanical_completion_pct") / 100;
  way.add(commissioning_work(params, "mech_completion", "Mechanical completion, punch list", base)
              .lasts(share_of_commissioning(params, completion)));
  for (const Scope& scope : scopes)
    if (scope.before_completion) way.add(Link(scope.id, "mech_completion", "FS"));
  way.after({"mech_completion"}, commissioning_work(params, "commissioning", "Commissioning", base)
                                     .lasts(share_of_commissioning(params, 1 - completion)));
  if (!params.flag("first_oil")) return "commissioning";
  way.after({"commissioning"}, commissioning_work(params, "first_oil", "Open up, first oil or gas", base)
                                   .lasts(Duration::triangular_h(12, 24, 48)));
  return "first_oil";
}

double man_days(const Params& params, const std::vector<Scope>& scopes) {
  const double hook_up = std::accumulate(scopes.begin(), scopes.end(), 0.0,
                                         [](double sum, const Scope& scope) { return sum + scope.man_days; });
  return std::round(hook_up + params.number("commissioning_days") * params.number("technicians"));
}

/// Berths for the crew with a tenth for those who lead and feed it.
double berths(const Params& params, const std::vector<Scope>& scopes) {
  if (params.has("pob")) return params.number("pob");
  const double technicians = params.number("commissioning_days") > 0 ? params.number("technicians") : 0;
  return std::ceil(1.1 * std::max(most_people(scopes), technicians));
}

/// From the crew's arrival to its last work, likely, without weather.
double campaign_h(const Params& params, const std::vector<Scope>& scopes) {
  const ScopesLength hook_up = length_of(scopes);
  const double days = params.number("commissioning_days");
  if (days <= 0) return std::round(hook_up.all_h);
  const double first_oil_h = params.flag("first_oil") ? 24 : 0;
  return std::round(std::max(hook_up.all_h, hook_up.before_completion_h + 24 * days + first_oil_h));
}

/// The barge or vessel works from the crew's arrival until the last of its work, beside which all goes on.
void add_housing_work(Way& way, const Order& order, const std::vector<Scope>& scopes, const std::string& ready,
                      const std::string& last) {
  way.add(Activity("house_crew", "House and feed the crew")
              .at(order.place("site").id)
              .roles({"quarters"})
              .lasts(Duration::hours(campaign_h(order.params(), scopes)))
              .insensitive()
              .slots(0));
  way.add(Link(ready, "house_crew", "FS")).add(Link(last, "house_crew", "FF"));
  for (const Scope& scope : scopes)
    if (scope.id != last) way.add(Link(scope.id, "house_crew", "FF"));
}

Way campaign(const Order& order, Housing housing, const std::vector<Scope>& scopes) {
  const Params& params = order.params();
  const bool shared = housing == Housing::Shared;
  const Base base{.place = work_place(order, housing), .role = shared ? "quarters" : ""};
  Way way(name_of(housing));
  const std::string ready = add_housing(way, order, housing, berths(params, scopes));
  add_scopes(way, params, scopes, ready, base.place, base.role);
  std::string last = scopes.back().id;
  if (params.number("commissioning_days") > 0) last = add_commissioning(way, params, scopes, base);
  if (!shared) add_housing_work(way, order, scopes, ready, last);
  const std::string left = add_leaving(way, order, housing, shared ? last : "house_crew");
  if (shared)
    for (const Scope& scope : scopes)
      if (scope.id != last) way.add(Link(scope.id, left, "FS"));
  if (params.number("engineers") > 0) way.hold_optional_pool("engineers", params.number("engineers"), ready, last);
  return way.quantity("man_days", man_days(params, scopes)).delivers(last);
}

Network expand(const Order& order) {
  const std::vector<Scope> scopes = scopes_of(order.params());
  Network network;
  for (const Housing housing : housings(order)) network.add(campaign(order, housing, scopes));
  return network;
}

}  // namespace

FAIRLEAD_PLUGIN(describe, expand)
