// SPDX-License-Identifier: MIT
#include "core/plugin_host/order_document.hpp"

#include <array>

#include "core/base/json.hpp"
#include "core/plugin_host/order_places.hpp"

namespace fairlead {
namespace {

void write_params(JsonWriter& writer, const JsonCursor& params, const ParameterTable& table);

void write_given(JsonWriter& writer, const JsonCursor& value, const Parameter& parameter) {
  const bool objects = !parameter.nested.empty() && !parameter.nested.front().name.empty();
  if (parameter.type == ParameterType::Object && value.is_object()) {
    write_params(writer, value, parameter.nested);
  } else if (parameter.type == ParameterType::List && objects && value.is_array()) {
    writer.begin_array();
    for (const JsonCursor& element : value.elements()) write_params(writer, element, parameter.nested);
    writer.end_array();
  } else {
    writer.raw(value.raw());
  }
}

void write_params(JsonWriter& writer, const JsonCursor& params, const ParameterTable& table) {
  writer.begin_object();
  for (const Parameter& parameter : table) {
    const auto given = params.find(parameter.name);
    if (!given && parameter.default_json.empty()) continue;
    writer.key(parameter.name);
    given ? write_given(writer, *given, parameter) : static_cast<void>(writer.raw(parameter.default_json));
  }
  writer.end_object();
}

const char* owner_name(Ownership ownership) {
  constexpr std::array<const char*, 3> names = {"own", "hired_in", "partner"};
  return names[static_cast<std::size_t>(ownership)];
}

const char* kind_name(OrderKind kind) {
  constexpr std::array<const char*, 3> names = {"firm", "internal", "tender"};
  return names[static_cast<std::size_t>(kind)];
}

void write_asset(JsonWriter& writer, const Asset& asset) {
  writer.begin_object().member("id", asset.id).member("name", asset.name).member("kind", asset.kind);
  writer.member("owner", owner_name(asset.ownership));
  writer.member("self_propelled", asset.self_propelled).member("speed_kn", asset.speed_kn);
  if (asset.draft_m) writer.member("draft_m", *asset.draft_m);
  if (asset.max_depth_m) writer.member("max_depth_m", *asset.max_depth_m);
  writer.key("capabilities").begin_object();
  for (const Capability& capability : asset.capabilities) writer.member(capability.name, capability.value);
  writer.end_object().key("shareable").begin_object();
  for (const SharedCapacity& shared : asset.shareable) writer.member(shared.name, shared.amount.as_double());
  writer.end_object().end_object();
}

void write_times(JsonWriter& writer, const Order& order, Seconds zone) {
  writer.member("known_from", format_instant(order.known_from, zone));
  if (order.earliest_start) writer.member("earliest_start", format_instant(*order.earliest_start, zone));
  if (order.due) writer.member("due", format_instant(*order.due, zone));
  if (order.deadline) writer.member("deadline", format_instant(*order.deadline, zone));
}

}  // namespace

std::string params_with_defaults(const std::string& params_json, const ParameterTable& table) {
  const JsonDocument document = JsonDocument::parse(params_json.empty() ? "{}" : params_json, "params");
  Problems ignored;
  JsonWriter writer;
  write_params(writer.compact(true), document.root(ignored), table);
  return writer.str();
}

std::string fleet_json(const Scenario& scenario) {
  JsonWriter writer;
  writer.compact(true).begin_array();
  for (const Asset& asset : scenario.assets) write_asset(writer, asset);
  return writer.end_array().str();
}

std::string order_document(const Scenario& scenario, const Order& order, const ServiceDescription& service,
                           const std::string& fleet) {
  JsonWriter writer;
  writer.compact(true).begin_object().member("format", order_format);
  writer.member("id", order.id).member("name", order.name).member("client", order.client);
  writer.member("service", service.id).member("kind", kind_name(order.kind));
  write_times(writer, order, scenario.zone_offset);
  const std::string params = params_with_defaults(order.params_json, service.parameters);
  writer.key("params").raw(params);
  write_order_places(writer, scenario, order, service, params);
  return writer.key("assets").raw(fleet).end_object().str();
}

}  // namespace fairlead
