// SPDX-License-Identifier: MIT
#include "core/load/expand_orders.hpp"

#include <algorithm>

#include "core/io/parameter_check.hpp"

namespace fairlead {
namespace {

const ServiceInfo inline_service{.id = "inline",
                                 .name = "inline",
                                 .version = {},
                                 .colour = "#708090",
                                 .icon = "network",
                                 .quantities = {},
                                 .sha256 = {}};

void set_line(Order& order, const ServiceInfo& service) {
  if (order.line.empty()) order.line = service.name;
}

/// The next step where no service of a similar name is known: a library that was refused may be the one meant.
std::string where_services_come_from(const Catalogue* catalogue) {
  if (catalogue == nullptr || catalogue->refused().empty()) return "see `fairlead plugin list`, or give --plugin-path";
  std::string text = "these libraries were refused:";
  for (const RefusedPlugin& refused : catalogue->refused())
    text += " " + refused.library.string() + " " + refused.why + ";";
  text.back() = ' ';
  return text + "(see `fairlead plugin list`)";
}

}  // namespace

OrderExpansion::OrderExpansion(ScenarioDraft& draft, Catalogue* catalogue)
    : draft_(draft), catalogue_(catalogue), tables_(draft.scenario), services_(draft.orders.size(), -1) {}

void OrderExpansion::check() {
  for (std::size_t k = 0; k < draft_.orders.size(); ++k) {
    Order& order = draft_.scenario.orders[k];
    const OrderDraft& draft = draft_.orders[k];
    if (draft.service == inline_service.id) {
      order.service = use_service(inline_service);
      set_line(order, inline_service);
      read_inline(draft, order);
    } else if (!draft.service.empty() && (services_[k] = find_service(draft)) >= 0) {
      check_order(draft, order);
    }
  }
}

void OrderExpansion::read_inline(const OrderDraft& draft, Order& order) {
  if (!draft.network) return;
  Network network = read_network(*draft.network, tables_, {.declared_capabilities = {}, .format_required = false});
  order.ways = std::move(network.ways);
  order.demands = std::move(network.demands);
}

int OrderExpansion::find_service(const OrderDraft& draft) const {
  const int found = catalogue_ == nullptr ? -1 : catalogue_->find(draft.service);
  if (found >= 0) return found;
  std::vector<std::string> known{inline_service.id};
  if (catalogue_ != nullptr)
    for (const ServiceDescription& service : catalogue_->services()) {
      known.push_back(service.id);
      known.push_back(service.id.substr(service.id.rfind('.') + 1));
    }
  const std::string near = did_you_mean(draft.service, known);
  draft.at.find("service")->report("unknown-service", "\"" + draft.service + "\"", "\"inline\" or a plugin's service",
                                   near.empty() ? where_services_come_from(catalogue_) : near);
  return -1;
}

ServiceId OrderExpansion::use_service(const ServiceInfo& info) {
  std::vector<ServiceInfo>& services = draft_.scenario.services;
  const auto at = std::find_if(services.begin(), services.end(), [&](const ServiceInfo& s) { return s.id == info.id; });
  if (at != services.end()) return ServiceId{static_cast<std::size_t>(at - services.begin())};
  services.push_back(info);
  return ServiceId{services.size() - 1};
}

void OrderExpansion::check_order(const OrderDraft& draft, Order& order) {
  const auto service = static_cast<std::size_t>(catalogue_->find(draft.service));
  const ServiceDescription& description = catalogue_->services()[service];
  order.service = use_service(description.info());
  set_line(order, description.info());
  check_parameters(draft.at, description.parameters, tables_);
  check_service_places(draft.at, description);
}

PluginCalls& OrderExpansion::plugin_for(const Order& order, std::size_t service) try {
  return catalogue_->plugin(service);
} catch (const PluginError& error) {
  throw PluginError(error.plugin(), order.id, error.what_happened());
}

void OrderExpansion::expand_by_plugin(const Expander& expander, const OrderDraft& draft, Order& order,
                                      std::size_t service) {
  const ServiceDescription& description = catalogue_->services()[service];
  const OrderOrigin origin{.file = draft.at.file(), .pointer = draft.at.pointer()};
  Expansion expansion = expander.expand(plugin_for(order, service), description, order, origin);
  order.refusal = std::move(expansion.refusal);
  Problems& problems = draft.at.problems();
  problems.insert(problems.end(), expansion.problems.begin(), expansion.problems.end());
  if (!order.refusal.empty() || !expansion.problems.empty()) return;
  order.ways = std::move(expansion.network.ways);
  order.demands = std::move(expansion.network.demands);
}

void OrderExpansion::expand() {
  const Expander expander(draft_.scenario);
  for (std::size_t k = 0; k < draft_.orders.size(); ++k) {
    Order& order = draft_.scenario.orders[k];
    if (services_[k] >= 0) expand_by_plugin(expander, draft_.orders[k], order, static_cast<std::size_t>(services_[k]));
    if (!draft_.orders[k].alpha_factors) continue;
    for (Way& way : order.ways) apply_alpha_factors(draft_.alpha, draft_.scenario, draft_.orders[k].at, way);
    for (Demand& demand : order.demands)
      apply_alpha_factors(draft_.alpha, draft_.scenario, draft_.orders[k].at, demand.way);
  }
}

}  // namespace fairlead
