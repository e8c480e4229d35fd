// SPDX-License-Identifier: MIT
#include "core/io/network_reader.hpp"
#include "core/io/networks_format.hpp"

namespace fairlead {
namespace {

std::vector<std::string> order_ids(const Scenario& scenario) {
  std::vector<std::string> ids;
  for (const Order& order : scenario.orders) ids.push_back(order.id);
  return ids;
}

void read_entry(const JsonCursor& at, const IdIndex& ids, const NetworkTables& tables, Scenario& scenario) {
  if (!at.expect_object()) return;
  OrderId id;
  read_reference(at.require("order"), ids, id);
  const Member refusal = at.find("refusal");
  const Member network = at.find("network");
  at.refuse_unknown_keys();
  if (!id.valid()) return;
  Order& order = scenario.orders[id.index()];
  read_text(refusal, order.refusal);
  if (!network) return;
  Network read =
      read_network(*network, tables, {.declared_capabilities = {}, .format_required = false, .any_capability = true});
  order.ways = std::move(read.ways);
  order.demands = std::move(read.demands);
}

}  // namespace

void read_networks(const JsonDocument& document, Scenario& scenario, Problems& problems) {
  const JsonCursor root = document.root(problems);
  if (!root.expect_object()) return;
  if (const Member format = root.require("format")) check_format(*format, networks_format);
  const IdIndex ids("an order", order_ids(scenario));
  const NetworkTables tables(scenario);
  for (const JsonCursor& at : elements_of(root.require("orders"))) read_entry(at, ids, tables, scenario);
  root.refuse_unknown_keys();
}

}  // namespace fairlead
