// SPDX-License-Identifier: MIT
// The objects of the scenario format. Rows follow docs/scenario_format.md, which says what the words mean.
#include <array>

#include "core/io/schema_rows.hpp"

namespace fairlead {
namespace {

constexpr SchemaRow scenario[] = {
    {"fairlead!", "int 1..1", "version of the scenario format"},
    {"$schema", "text", "where this schema lies, for editors"},
    {"name!", "name", ""},
    {"description", "text", ""},
    {"start!", "#time", "the horizon's start"},
    {"end!", "#time", "the horizon's end"},
    {"time_zone", "text", "offset from UTC: +07:00; default UTC"},
    {"objective", "profit|lateness|makespan", "what the planner improves; default profit"},
    {"dispatch", "planned|first_come", "default planned"},
    {"foresight", "perfect", "default perfect"},
    {"under_keel_m", "0..100", "m of water under a floating asset; default 1"},
    {"planning_percentile", "1..99", "of random durations; default their mode"},
    {"assume_met", "[]name", "weather columns taken as always within limits"},
    {"weather!", "none or #weather", ""},
    {"weather_year", "int 1900..2200", "the year of the series that the horizon's dates are read from"},
    {"alpha_factors", "#alpha_factors", "factors on weather limits by operation period and limit"},
    {"calendars", "[]#calendar", ""},
    {"places!", "[]#place", ""},
    {"travel", "[]#travel", "travel given instead of a route"},
    {"pools", "[]#pool", "capacity shared by the hour, or stocks"},
    {"assets!", "[]#asset", ""},
    {"outages", "[]#outage", ""},
    {"prices", "#prices", ""},
    {"targets", "#targets", "of the horizon"},
    {"orders!", "[]#order", ""},
};

constexpr SchemaRow weather[] = {
    {"series!", "[]#series", ""},
    {"regions!", "[]#region", ""},
};
constexpr SchemaRow series[] = {
    {"id!", "#id", ""},
    {"file!", "name", "CSV, relative to the scenario"},
    {"note", "text", "shown wherever the weather is: synthetic"},
};
constexpr SchemaRow region[] = {
    {"id!", "#id", ""},
    {"name", "text", ""},
    {"series!", "#id", "the weather of the region"},
    {"polygon!", "[]#corner", "corners [lat, lon]"},
};
constexpr SchemaRow alpha_row[] = {
    {"up_to_h!", ">0", "longest operation of this row, h"},
    {"limits!", "[]>=0", "ascending"},
    {"factors!", "[]>=0", "one per limit"},
};
constexpr SchemaRow calendar[] = {
    {"id!", "#id", ""},
    {"shifts", "[]#shift", "of each working day; default the whole day"},
    {"weekdays", "[]mon|tue|wed|thu|fri|sat|sun", "default all"},
    {"closed", "[]#closed", "holidays"},
};
constexpr SchemaRow shift[] = {{"from!", "#clock", ""}, {"to!", "#clock", "not after from: on the next day"}};
constexpr SchemaRow closed[] = {{"from!", "#time", ""}, {"to!", "#time", ""}};

constexpr SchemaRow place[] = {
    {"id!", "#id", ""},
    {"name", "text", ""},
    {"kind!", "port|yard|field|landfall|wind_area|shelter", ""},
    {"lat!", "-90..90", "degrees north, WGS-84"},
    {"lon!", "-180..180", "degrees east, WGS-84"},
    {"depth_m", ">0", "water depth, m; default unknown, then no depth or draft rule holds"},
    {"gate", "#id", "the place at sea through which a place on land is reached"},
    {"region", "#id", "default the region it lies in, else the nearest"},
    {"slots", "int 1..1000000", "works that go on side by side; default no limit"},
};
constexpr SchemaRow travel[] = {
    {"asset", "#id", "default every asset"},
    {"from!", "#id", ""},
    {"to!", "#id", ""},
    {"hours!", ">=0", "h"},
    {"usd", ">=0", "USD a trip"},
    {"both_ways", "flag", "default true"},
};
constexpr SchemaRow pool[] = {
    {"id!", "#id", ""},
    {"name", "text", ""},
    {"capacity!", ">0", "units"},
    {"stock", "flag", "taken and not returned; default false"},
    {"shift", "#id", "calendar of its working hours"},
    {"usd_per_unit_hour", ">=0", "cash cost, USD per unit and hour; not of a stock"},
    {"usd_per_unit", ">=0", "of a stock: USD per unit taken"},
    {"labour", "flag", "its cost counts as crew cost; default false"},
};
constexpr SchemaRow asset[] = {
    {"id!", "#id", ""},
    {"name", "text", ""},
    {"kind", "text", "for reports: jack-up, crane vessel, tug"},
    {"home!", "#id", "where it lies at the horizon's start"},
    {"capabilities", "{}number", "name with unit to value: crane_t"},
    {"shareable", "{}>=0", "capacities that orders may share: pob, deck_t"},
    {"speed_kn", ">0", "kn; required of self-propelled assets"},
    {"self_propelled", "flag", "default true"},
    {"draft_m", ">0", "m"},
    {"max_depth_m", ">0", "deepest water it works in, m"},
    {"transit", "#transit", "what its own sailing needs"},
    {"sails_home", "flag", "after its last work; default false"},
    {"cost_usd_per_day", "#state_costs", ""},
    {"fuel_t_per_day", "#fuel", ""},
    {"owner", "own|hired_in|partner", "default own"},
    {"partner", "name", "whose, if a partner's"},
    {"partner_share_pct", "0..100", "% of the revenue it brings in"},
    {"hire", "#hire", "of a hired-in asset"},
    {"breakdowns", "#breakdowns", "in sampled worlds"},
};
constexpr SchemaRow transit[] = {
    {"limits", "{}#limit", "weather column to maximum or range"},
    {"daylight", "flag", "default false"},
    {"shift", "#id", "calendar"},
};
constexpr SchemaRow state_costs[] = {
    {"working", ">=0", "USD/day"},
    {"standby", ">=0", "USD/day"},
    {"idle", ">=0", "USD/day"},
    {"crew", ">=0", "USD/day, the part of them that is own crew's pay"},
};
constexpr SchemaRow fuel[] = {
    {"working", ">=0", "t/day"},
    {"sailing", ">=0", "t/day"},
    {"standby", ">=0", "t/day"},
    {"idle", ">=0", "t/day"},
};
constexpr SchemaRow hire[] = {
    {"usd_per_day!", ">=0", "USD/day"},
    {"notice_days", ">=0", "days"},
    {"minimum_hire_days", ">=0", "days"},
    {"released_after_days", ">=0", "days without use; default: after the last use of all"},
    {"mobilisation_usd", ">=0", "USD, for each hire"},
};
constexpr SchemaRow breakdowns[] = {{"mtbf_h!", ">0", "h"}, {"mttr_h!", ">0", "h"}};
constexpr SchemaRow outage[] = {
    {"id!", "#id", ""},
    {"name", "text", ""},
    {"asset", "#id", "this or a pool"},
    {"pool", "#id", "this or an asset"},
    {"from!", "#time", "not earlier"},
    {"hours!", ">0", "h"},
    {"units", ">=0", "of the pool; default all"},
};
constexpr SchemaRow prices[] = {
    {"fuel_usd_per_t", ">=0", "USD/t"},
    {"overhead_usd_per_day", ">=0", "USD/day"},
    {"season_factor_by_month", "[]>=0", "twelve, January first"},
};
constexpr SchemaRow targets[] = {
    {"revenue_plan_usd", ">=0", "USD; default the sum of the lines"},
    {"lines", "[]#line_target", ""},
    {"payroll_usd", ">=0", "USD of the horizon"},
    {"win_rate_pct", "0..100", "%"},
    {"utilisation_pct", "0..100", "%"},
};
constexpr SchemaRow line_target[] = {{"line!", "name", "service line"}, {"revenue_plan_usd!", ">=0", "USD"}};

constexpr SchemaRow order[] = {
    {"id!", "#id", ""},
    {"name", "text", ""},
    {"client", "text", ""},
    {"line", "text", "service line; default the service's name"},
    {"service!", "name", "a plugin's id or the last part of it, or inline"},
    {"kind", "firm|internal|tender", "default firm"},
    {"mandatory", "flag", "default true, of a tender false"},
    {"priority", "int -1000000..1000000", "higher goes first; default 0"},
    {"known_from", "#time", "default the horizon's start"},
    {"earliest_start", "#time", ""},
    {"due", "#time", ""},
    {"deadline", "#time", "not served at all rather than later"},
    {"places", "{}#order_place", "the service's names to places, or to lists of places"},
    {"params", "#params", "the service's"},
    {"network", "#network", "of an inline order"},
    {"alpha_factors", "flag", "apply the scenario's alpha factors; default false"},
    {"contract", "#contract", ""},
    {"tender", "#tender", "of kind tender"},
};
constexpr SchemaRow tender[] = {
    {"bid!", "#time", ""},
    {"award!", "#time", ""},
    {"rivals", "int 0..1000", ""},
    {"reference_cost_usd", ">=0", "USD"},
    {"assume", "lost|won", "what the plan takes as the outcome; default won"},
    {"relationship", "0..1", ""},
    {"track_record", "0..1", ""},
};
constexpr SchemaRow contract[] = {
    {"lump_sum", "#lump_sum", ""},
    {"day_rates", "[]#day_rate", ""},
    {"unit_rates", "[]#unit_rate", ""},
    {"mobilisation_usd", ">=0", "USD, at the first activity's finish"},
    {"demobilisation_usd", ">=0", "USD, at the last activity's finish"},
    {"provisional_hires", "[]#provisional_hire", ""},
    {"damages", "#damages", "for being late"},
};
constexpr SchemaRow lump_sum[] = {{"usd!", ">=0", "USD"}, {"milestones", "[]#milestone", "shares sum to 100"}};
constexpr SchemaRow milestone[] = {{"activity", "text", "paid at its finish; default at the order's start"},
                                   {"share_pct!", "0..100", "%"}};
constexpr SchemaRow day_rate[] = {
    {"role!", "name", ""},
    {"usd_per_day!", ">=0", "USD/day"},
    {"operating_pct", "0..1000", "%; default 100"},
    {"standby_pct", "0..1000", "%; default 100"},
    {"weather_pct", "0..1000", "%; default 100"},
    {"moving_pct", "0..1000", "%; default 100"},
    {"repair_pct", "0..1000", "%; default 0"},
};
constexpr SchemaRow unit_rate[] = {{"quantity!", "name", ""}, {"usd_per_unit!", ">=0", "USD"}};
constexpr SchemaRow provisional_hire[] = {{"what!", "name", ""}, {"usd_per_day!", ">=0", "USD/day"}};
constexpr SchemaRow damages[] = {{"usd_per_day!", ">=0", "USD per day late"}, {"cap_usd", ">=0", "USD; 0: none"}};

constexpr SchemaRow network[] = {
    {"format", "name", "fairlead.network/1"},
    {"requires", "[]name", "features beyond version 1"},
    {"ways!", "[]#way", ""},
    {"demands", "[]#demand", ""},
};
constexpr SchemaRow way[] = {
    {"id!", "#id", ""},
    {"name", "text", ""},
    {"roles", "[]#role", ""},
    {"activities!", "[]#activity", ""},
    {"links", "[]#link", ""},
    {"holds", "[]#hold", ""},
    {"quantities", "{}>=0", "what unit rates pay for"},
    {"delivers", "#id", "activity that due and deadline bind; default the last"},
};
constexpr SchemaRow role[] = {
    {"id!", "#id", ""},
    {"count", "int 1..100", "assets; default 1"},
    {"requires", "{}#requirement", "capability to minimum or range"},
    {"takes", "#takes", "an amount of a shareable capacity instead of the whole asset"},
};
constexpr SchemaRow takes[] = {{"capacity!", "name", ""}, {"amount!", ">0", ""}};
constexpr SchemaRow range[] = {{"min", "number", ""}, {"max", "number", ""}};
constexpr SchemaRow activity[] = {
    {"id!", "#id", ""},
    {"name", "text", ""},
    {"place", "#id", ""},
    {"move", "#move", "it changes the place of its assets"},
    {"duration", "#duration", ""},
    {"roles", "[]#role_need", ""},
    {"pools", "[]#pool_need", ""},
    {"modes", "[]#mode", "instead of duration, roles and pools"},
    {"rule", "continuous|suspendable|insensitive", ""},
    {"restart_h", ">=0", "h"},
    {"abandon_h", ">=0", "h"},
    {"minimum_chunk_h", ">=0", "h"},
    {"limits", "{}#limit", "weather column to maximum or range"},
    {"daylight", "flag", "default false"},
    {"shift", "#id", "calendar"},
    {"slots", "int 0..1000000", "of its place; default 1, in a hold of slots there 0"},
    {"quantities", "{}>=0", ""},
    {"retry", "#retry", "in sampled worlds"},
};
constexpr SchemaRow move[] = {
    {"to!", "#id", ""},
    {"from", "#id", "default where the lead asset lies"},
    {"carries", "[]text", "roles towed or carried"},
    {"speed_kn", ">0", "kn, instead of a duration"},
};
constexpr SchemaRow mode[] = {
    {"id!", "#id", ""},
    {"duration", "#duration", ""},
    {"roles", "[]#role_need", ""},
    {"pools", "[]#pool_need", ""},
};
constexpr SchemaRow role_alone[] = {{"role!", "text", ""}, {"alone", "flag", "nothing else goes on with a shared asset"}};
constexpr SchemaRow pool_need[] = {
    {"pool!", "text", ""},
    {"amount!", ">=0", ""},
    {"claim", "start|ready", "default start"},
    {"optional", "flag", "passed over without such a pool"},
};
constexpr SchemaRow lognormal[] = {{"median!", ">0", "h"}, {"sigma!", ">=0", "of the logarithm"}};
constexpr SchemaRow weibull[] = {{"scale!", ">0", "h"}, {"shape!", ">0", ""}};
constexpr SchemaRow rate[] = {{"role!", "text", ""}, {"capability!", "name", "units a day"}};
constexpr SchemaRow stated_duration[] = {
    {"triangular_h", "[]>=0", "[low, mode, high], h"},
    {"pert_h", "[]>=0", "[low, mode, high], h"},
    {"lognormal_h", "#lognormal", ""},
    {"weibull_h", "#weibull", ""},
    {"quantity", ">=0", "over per_day"},
    {"per_day", ">0 or #rate", "units a day"},
};
constexpr SchemaRow retry[] = {
    {"probability!", "0..1", ""},
    {"instead", "#id", "activity to go on with"},
    {"at_most", "int 0..1000000", "failures; 0: no bound"},
};
constexpr SchemaRow link[] = {
    {"from!", "#id", ""},
    {"to!", "#id", ""},
    {"kind", "FS|SS|FF", "default FS"},
    {"lag_h", ">=0", "h"},
    {"max_lag_h", ">=0", "h"},
    {"breach_usd_per_day", ">=0", "USD/day"},
};
constexpr SchemaRow hold[] = {
    {"role", "text", "this, a pool or a place"},
    {"pool", "text", "this, a role or a place"},
    {"place", "#id", "this, a role or a pool: its slots"},
    {"slots", "int 1..1000000", "of the place; default 1"},
    {"amount", ">=0", "of the pool"},
    {"claim", "start|ready", "of the pool; default ready"},
    {"optional", "flag", "of the pool"},
    {"first!", "#id", ""},
    {"last!", "#id", ""},
};
constexpr SchemaRow demand[] = {
    {"id!", "#id", ""},
    {"name", "text", ""},
    {"events_per_unit_year!", ">0", ""},
    {"units", ">0", "default 1"},
    {"waiting_usd_per_day", ">=0", "USD/day of an event not served"},
    {"units_down", ">=0", "units out of use until the event is served"},
    {"down_from", "event|start", "start: only from start to end of each activity; default event"},
    {"unit", "#id", "kind of the units, which the order's demands that name it share"},
    {"priority", "int -1000000..1000000", ""},
    {"network!", "#way", "of one event"},
};

constexpr SchemaObject objects[] = {
    {"weather", weather},   {"series", series},           {"region", region},
    {"alpha_row", alpha_row}, {"calendar", calendar},     {"shift", shift},
    {"closed", closed},     {"place", place},             {"travel", travel},
    {"pool", pool},         {"asset", asset},             {"transit", transit},
    {"state_costs", state_costs}, {"fuel", fuel},         {"hire", hire},
    {"breakdowns", breakdowns}, {"outage", outage},       {"prices", prices},
    {"targets", targets},   {"line_target", line_target}, {"order", order},
    {"tender", tender},     {"contract", contract},       {"lump_sum", lump_sum},
    {"milestone", milestone}, {"day_rate", day_rate},     {"unit_rate", unit_rate},
    {"provisional_hire", provisional_hire}, {"damages", damages}, {"network", network},
    {"way", way},           {"role", role},               {"takes", takes},
    {"range", range},       {"activity", activity},       {"move", move},
    {"mode", mode},         {"role_alone", role_alone},   {"pool_need", pool_need},
    {"lognormal", lognormal}, {"weibull", weibull},       {"rate", rate},
    {"stated_duration", stated_duration}, {"retry", retry}, {"link", link},
    {"hold", hold},         {"demand", demand},
};

}  // namespace

std::span<const SchemaObject> schema_objects() { return objects; }
std::span<const SchemaRow> scenario_rows() { return scenario; }

}  // namespace fairlead
