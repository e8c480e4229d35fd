// SPDX-License-Identifier: MIT
// Checks of what becomes of orders that are unusual, impossible or no orders at all.
#include <array>

#include "core/base/json.hpp"
#include "core/plugin_check/check.hpp"
#include "core/plugin_check/order_variants.hpp"
#include "core/plugin_check/trial.hpp"
#include "core/plugin_host/answer.hpp"

namespace fairlead {
namespace {

constexpr int mutated_orders = 1000;
constexpr const char* unknown_name = "no_such_parameter";

std::string with_unknown_parameter(const std::string& order_document) {
  JsonDocument document = JsonDocument::parse(order_document, "order");
  document.set(std::string("/params/") + unknown_name, "1");
  Problems ignored;
  return document.root(ignored).raw();
}

Verdict refuses_unknown_parameter(const CheckCall& call) {
  Trial trial(call);
  const PluginAnswer answer = trial.plugin().expand(with_unknown_parameter(trial.example().document()));
  const HostReading reading = read_as_host(answer, trial.example(), trial.service());
  if (answer.code != FAIRLEAD_INVALID_ORDER)
    return fails("returned " + std::to_string(answer.code) + " for an order with the parameter " + unknown_name +
                 ", expected 1");
  for (const Problem& problem : reading.of_order)
    if (problem.pointer == std::string("/params/") + unknown_name) return holds();
  return fails(std::string("no problem of its answer points at /params/") + unknown_name + ":\n" +
               shown(reading.of_order));
}

struct Impossible {
  const char* what;
  TrialTerms terms;
};

std::string why_unfit(const HostReading& reading) {
  if (!reading.of_order.empty()) return "calls the order's data wrong:\n" + shown(reading.of_order);
  return shown(without_own_checks(reading.of_network));
}

/// 2 with a reason, or a network that no asset of this fleet can fill: the host tells the reason then.
Verdict answers_impossible_orders(const CheckCall& call) {
  Trial trial(call);
  std::array<Impossible, 4> cases{{{"a fleet without assets", trial.terms()},
                                   {"water of 10 km", trial.terms()},
                                   {"places that cannot be reached", trial.terms()},
                                   {"places half round the earth", trial.terms()}}};
  cases[0].terms.fleet = false;
  cases[1].terms.field_depth_m = 10'000;
  cases[2].terms.reachable = false;
  cases[3].terms.nm_apart = 10'800;
  for (const Impossible& impossible : cases) {
    call.note(impossible.what);
    const TrialOrder order(trial.service().example_order_json, trial.service(), impossible.terms);
    const HostReading reading = read_as_host(trial.answer_to(order), order, trial.service());
    if (const std::string why = why_unfit(reading); !why.empty())
      return fails(std::string("the example with ") + impossible.what + ": " + why);
  }
  return holds();
}

std::string named(const CheckCall& call, int number, const std::string& params) {
  return "order " + std::to_string(number) + " of seed " + std::to_string(call.seed) + ", params " + params;
}

Verdict survives_mutated_orders(const CheckCall& call) {
  Trial trial(call);
  const OrderVariants variants(trial.service(), trial.terms(), call.seed);
  for (int number = 0; number < mutated_orders; ++number) {
    const TrialOrder order = variants.accepted(number);
    const std::string name = named(call, number, order.order().params_json);
    if (!order.problems().empty()) return fails(name + ": could not be made: " + shown(order.problems()));
    call.note(name);
    try {
      const HostReading reading = read_as_host(trial.answer_to(order), order, trial.service());
      if (!reading.of_network.empty()) return fails(name + ": " + shown(reading.of_network));
    } catch (const PluginError& error) {
      return fails(name + ": " + error.what_happened());
    }
  }
  return holds();
}

Verdict survives_damaged_orders(const CheckCall& call) {
  Trial trial(call);
  const OrderVariants variants(trial.service(), trial.terms(), call.seed);
  for (int number = 0; number < mutated_orders; ++number) {
    const std::string text = variants.damaged(trial.example().document(), number);
    call.note("damaged order " + std::to_string(number) + " of seed " + std::to_string(call.seed));
    const PluginAnswer answer = trial.plugin().expand(text);
    if (answer.threw) return fails("threw an exception for damaged order " + std::to_string(number));
    if (answer.code < FAIRLEAD_OK || answer.code > FAIRLEAD_FAULT)
      return fails("returned " + std::to_string(answer.code) + " for damaged order " + std::to_string(number) +
                   ", expected 0 to 3");
  }
  return holds();
}

/// A sink that takes so many pieces and no more.
struct StubbornSink {
  int taken = 0;
  int most = 0;
  int refused = 0;
  static int write(void* ctx, const char*, std::size_t) {
    auto& sink = *static_cast<StubbornSink*>(ctx);
    if (sink.taken < sink.most) return ++sink.taken, 0;
    ++sink.refused;
    return 1;
  }
};

Verdict stops_when_refused(const CheckCall& call) {
  Trial trial(call);
  const std::string& order = trial.example().document();
  for (int most = 0; most < 3; ++most) {
    StubbornSink stubborn{.most = most};
    const fairlead_sink sink{&stubborn, &StubbornSink::write};
    const std::int32_t code = trial.plugin().table().expand(order.data(), order.size(), &sink);
    if (stubborn.refused > 1)
      return fails("wrote " + std::to_string(stubborn.refused - 1) + " more pieces after the sink had refused one");
    if (stubborn.refused == 1 && code != FAIRLEAD_FAULT)
      return fails("returned " + std::to_string(code) + " though the sink took no more, expected 3");
  }
  return holds();
}

}  // namespace

std::vector<Check> order_checks() {
  return {{"unknown-parameters",
           "A parameter that the table does not name is refused with code 1 and a pointer at it.",
           refuses_unknown_parameter,
           {"expands-example"}},
          {"impossible-orders",
           "No fleet, 10 km of water, no route: code 2 with a reason, or a network that the host finds nobody for.",
           answers_impossible_orders,
           {"expands-example"}},
          {"mutated-orders",
           "1,000 orders drawn from the parameter table are answered with what the host can use.",
           survives_mutated_orders,
           {"expands-example", "networks-acyclic", "capabilities-declared"}},
          {"damaged-orders",
           "1,000 orders cut short, overwritten or of wrong types are answered with a code.",
           survives_damaged_orders,
           {"mutated-orders"}},
          {"stops-when-refused",
           "When the sink takes no more, `expand` stops writing and returns 3.",
           stops_when_refused,
           {"expands-example"}}};
}

}  // namespace fairlead
