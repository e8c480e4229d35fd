// SPDX-License-Identifier: MIT
// Checks of what describe() answers.
#include <algorithm>
#include <chrono>
#include <functional>
#include <regex>

#include "core/base/json.hpp"
#include "core/io/parameter_check.hpp"
#include "core/plugin_check/check.hpp"
#include "core/plugin_check/icon_names.hpp"
#include "core/plugin_check/trial.hpp"
#include "core/plugin_check/trial_order.hpp"
#include "core/plugin_host/answer.hpp"
#include "core/plugin_host/catalogue.hpp"
#include "core/plugin_host/service_reader.hpp"

namespace fairlead {
namespace {

using Picked = std::function<bool(const Problem&)>;

bool is_of(const Problem& problem, std::string_view pointer) {
  return problem.pointer == pointer || problem.pointer.starts_with(std::string(pointer) + "/");
}

/// A problem that a check of its own tells.
bool is_told_elsewhere(const Problem& problem) {
  return is_of(problem, "/id") || is_of(problem, "/colour") || is_of(problem, "/parameters");
}

struct Described {
  PluginAnswer answer{};
  ServiceDescription service{};
  Problems problems{};
};

Described described(const CheckCall& call) {
  Plugin plugin(call.library);
  Described described{.answer = plugin.describe()};
  const PluginCall asked{.plugin = plugin.path(), .order = "", .function = "describe"};
  refuse_fault(described.answer, asked);
  const JsonDocument document = parse_answer(described.answer, asked);
  described.service = read_service(document.root(described.problems));
  return described;
}

Verdict no_problem(const Problems& problems, const Picked& picked) {
  Problems left;
  std::copy_if(problems.begin(), problems.end(), std::back_inserter(left), picked);
  return verdict_of(shown(left));
}

Verdict describes(const CheckCall& call) {
  Plugin plugin(call.library);
  const PluginCall asked{.plugin = plugin.path(), .order = "", .function = "describe"};
  const PluginAnswer answer = plugin.describe();
  refuse_fault(answer, asked);
  if (answer.code != FAIRLEAD_OK) return fails("describe() returned " + std::to_string(answer.code) + ", expected 0");
  Problems ignored;
  const JsonDocument document = parse_answer(answer, asked);
  const bool object = document.root(ignored).is_object();
  return object ? holds() : fails("describe() answered " + document.root(ignored).shown() + ", expected an object");
}

Verdict description_is_complete(const CheckCall& call) {
  return no_problem(described(call).problems, [](const Problem& problem) { return !is_told_elsewhere(problem); });
}

Verdict describes_alike(const CheckCall& call) {
  Plugin plugin(call.library);
  const PluginAnswer first = plugin.describe();
  for (int again = 0; again < 5; ++again)
    if (const std::string why = difference(first, plugin.describe()); !why.empty()) return fails("describe() " + why);
  return holds();
}

Verdict describes_quickly(const CheckCall& call) {
  using Clock = std::chrono::steady_clock;
  constexpr std::chrono::milliseconds allowed{100};
  Plugin plugin(call.library);
  auto best = Clock::duration::max();
  for (int again = 0; again < 5 && best >= allowed; ++again) {
    const auto begun = Clock::now();
    static_cast<void>(plugin.describe());
    best = std::min(best, Clock::now() - begun);
  }
  if (best < allowed) return holds();
  const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(best).count();
  return fails("describe() took " + std::to_string(took) + " ms at best, allowed are " +
               std::to_string(allowed.count()));
}

bool matches(const std::string& text, const char* pattern) {
  return std::regex_match(text, std::regex(pattern));
}

Verdict id_is_reverse_dns(const CheckCall& call) {
  const std::string id = described(call).service.id;
  if (matches(id, "[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+")) return holds();
  return fails("the id is \"" + id +
               "\", expected lower-case letters, digits and hyphens joined by dots, such as org.example.crew-change");
}

Verdict version_is_semantic(const CheckCall& call) {
  const std::string version = described(call).service.version;
  const char* number = "(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?";
  return matches(version, number) ? holds() : fails("the version is \"" + version + "\", expected one such as 1.4.0");
}

Verdict icon_is_shipped(const CheckCall& call) {
  const std::string icon = described(call).service.icon;
  const auto shipped = shipped_icons();
  if (std::find(shipped.begin(), shipped.end(), icon) != shipped.end()) return holds();
  std::string names;
  for (const std::string& name : shipped) names += (names.empty() ? "" : ", ") + name;
  return fails("the icon is \"" + icon + "\", expected one of " + names);
}

Verdict colour_is_hexadecimal(const CheckCall& call) {
  return no_problem(described(call).problems, [](const Problem& problem) { return is_of(problem, "/colour"); });
}

std::string contradiction(const ParameterTable& table) {
  for (const Parameter& parameter : table) {
    if (parameter.required && !parameter.default_json.empty())
      return "the parameter " + parameter.name + " is required and has a default, so that it is never missed";
    if (parameter.description.empty() && !parameter.name.empty())
      return "the parameter " + parameter.name + " has no description";
    if (std::string why = contradiction(parameter.nested); !why.empty()) return why;
  }
  return {};
}

Verdict parameter_table_is_sound(const CheckCall& call) {
  const Described answered = described(call);
  const Verdict read =
      no_problem(answered.problems, [](const Problem& problem) { return is_of(problem, "/parameters"); });
  return read.outcome == CheckOutcome::Ok ? verdict_of(contradiction(answered.service.parameters)) : read;
}

Verdict has_example(const CheckCall& call) {
  const ServiceDescription service = described(call).service;
  if (service.example_order_json.empty()) return fails("the description has no example_order");
  Problems problems;
  const JsonDocument document = JsonDocument::parse(service.example_order_json, "example_order");
  const JsonCursor order = document.root(problems);
  if (!order.is_object()) return fails("the example_order is no object");
  const auto named = order.find("service");
  const std::string name = named && named->is_text() ? named->text().value_or("") : "";
  if (find_service({service}, name) < 0) return fails("the example_order is of \"" + name + "\", not of " + service.id);
  return holds();
}

/// Of reading the example in a scenario that has all it names.
Verdict example_problems(const CheckCall& call, const Picked& picked) {
  const ServiceDescription service = described(call).service;
  return no_problem(TrialOrder(service.example_order_json, service).problems(), picked);
}

Verdict example_places_fit(const CheckCall& call) {
  return example_problems(call, [](const Problem& problem) { return is_of(problem, "/orders/0/places"); });
}

Verdict example_parameters_fit(const CheckCall& call) {
  return example_problems(call, [](const Problem& problem) { return !is_of(problem, "/orders/0/places"); });
}

}  // namespace

std::vector<Check> description_checks() {
  return {{"describes", "`describe` answers a JSON object.", describes, {"table-whole"}},
          {"describes-alike", "`describe` answers the same bytes every time.", describes_alike, {"describes"}},
          {"describes-quickly", "`describe` answers in less than 100 ms.", describes_quickly, {"describes"}},
          {"description-complete",
           "The description has the format, the members and no others that `plugin_abi.h` names.",
           description_is_complete,
           {"describes"}},
          {"id-reverse-dns", "The id is reverse DNS in lower case.", id_is_reverse_dns, {"describes"}},
          {"version-semantic",
           "The version is semantic: major.minor.patch.",
           version_is_semantic,
           {"description-complete"}},
          {"icon-shipped", "The icon is one that the visualizer ships.", icon_is_shipped, {"describes"}},
          {"colour-hexadecimal", "The colour is #rrggbb.", colour_is_hexadecimal, {"describes"}},
          {"parameter-table",
           "The parameter table is without contradiction, and each parameter is described.",
           parameter_table_is_sound,
           {"describes"}},
          {"example-order",
           "The description has an example order of this service.",
           has_example,
           {"description-complete", "id-reverse-dns"}},
          {"example-places",
           "The example order names all places that the service needs and no others.",
           example_places_fit,
           {"example-order"}},
          {"example-parameters",
           "The parameter table accepts the parameters of the example order.",
           example_parameters_fit,
           {"example-order", "parameter-table"}}};
}

}  // namespace fairlead
