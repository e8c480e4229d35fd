// SPDX-License-Identifier: MIT
// The check of what unit rates pay for.
#include <algorithm>
#include <set>

#include "core/plugin_check/answered_example.hpp"
#include "core/plugin_check/check.hpp"
#include "core/plugin_check/order_variants.hpp"

namespace fairlead {
namespace {

/// Orders of all sorts: what is declared may be carried by another than the example.
std::set<std::string> quantities_of_variants(Trial& trial, const CheckCall& call) {
  constexpr int enough = 300;
  std::set<std::string> carried;
  const OrderVariants variants(trial.service(), trial.terms(), call.seed);
  for (int number = 0; number < enough; ++number) {
    const TrialOrder order = variants.accepted(number);
    const PluginAnswer answer = trial.answer_to(order);
    if (answer.code != FAIRLEAD_OK) continue;
    const HostReading reading = read_as_host(answer, order, trial.service());
    for (const Way* way : ways_of(reading.network))
      for (const NamedQuantity& quantity : way->quantities) carried.insert(quantity.name);
  }
  return carried;
}

std::string never_carried(Trial& trial, const std::set<std::string>& of_example, const CheckCall& call) {
  std::set<std::string> left;
  for (const std::string& name : trial.service().quantities)
    if (!of_example.contains(name)) left.insert(name);
  if (left.empty()) return {};
  for (const std::string& name : quantities_of_variants(trial, call)) left.erase(name);
  return left.empty() ? "" : *left.begin();
}

Verdict quantities_match(const CheckCall& call) {
  AnsweredExample example(call);
  std::set<std::string> carried;
  for (const Way* way : example.ways())
    for (const NamedQuantity& quantity : way->quantities) {
      carried.insert(quantity.name);
      if (std::count(example.trial.service().quantities.begin(), example.trial.service().quantities.end(),
                     quantity.name) == 0)
        return fails("the way " + way->id + " carries " + quantity.name + ", which `quantities` does not list");
    }
  const std::string unused = never_carried(example.trial, carried, call);
  return unused.empty() ? holds() : fails("no way ever carries " + unused + ", which `quantities` lists");
}

}  // namespace

std::vector<Check> quantity_checks() {
  return {{"quantities-declared",
           "Ways carry the pay quantities that the description lists, and each of them is carried by some order.",
           quantities_match,
           {"mutated-orders"}}};
}

}  // namespace fairlead
