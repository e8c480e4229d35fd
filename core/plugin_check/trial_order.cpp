// SPDX-License-Identifier: MIT
#include "core/plugin_check/trial_order.hpp"

#include "core/base/json.hpp"
#include "core/io/parameter_check.hpp"
#include "core/io/scenario_reader.hpp"
#include "core/plugin_host/order_document.hpp"

namespace fairlead {
namespace {

DistanceTable all_apart(std::size_t places, const TrialTerms& terms) {
  DistanceTable distances(places);
  for (std::size_t from = 0; from < places; ++from)
    for (std::size_t to = 0; to < places; ++to) {
      Route& route = distances.route(PlaceId{from}, PlaceId{to});
      route.nm = from == to ? 0 : terms.nm_apart;
      route.reachable = from == to || terms.reachable;
    }
  return distances;
}

void put_before(JsonDocument& document, const JsonCursor& id, const std::string& prefix) {
  if (id.is_text()) document.set(id.pointer(), "\"" + prefix + id.text().value_or("") + "\"");
}

/// The order with other ids for its places.
std::string with_place_prefix(const std::string& order_json, const std::string& prefix) {
  if (prefix.empty()) return order_json;
  JsonDocument renamed = JsonDocument::parse(order_json, "example order");
  const JsonDocument original = JsonDocument::parse(order_json, "example order");
  Problems ignored;
  const auto places = original.root(ignored).find("places");
  if (!places || !places->is_object()) return order_json;
  for (const auto& [name, value] : places->members()) {
    put_before(renamed, value, prefix);
    if (!value.is_array()) continue;
    for (const JsonCursor& element : value.elements()) put_before(renamed, element, prefix);
  }
  return renamed.dump();
}

}  // namespace

TrialOrder::TrialOrder(const std::string& order_json, const ServiceDescription& service, const TrialTerms& terms) {
  const std::string text = with_place_prefix(order_json, terms.place_prefix);
  const JsonDocument document = JsonDocument::parse(trial_scenario_json(text, service, terms), "trial");
  ScenarioDraft draft = read_scenario(document, problems_);
  if (draft.orders.empty()) throw InputError(problems_);
  const JsonCursor& at = draft.orders.front().at;
  check_parameters(at, service.parameters, NetworkTables(draft.scenario));
  check_service_places(at, service);
  scenario_ = std::move(draft.scenario);
  scenario_.distances = all_apart(scenario_.places.size(), terms);
  document_ = order_document(scenario_, order(), service, fleet_json(scenario_));
}

}  // namespace fairlead
