// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/io/scenario_sections.hpp"

namespace fairlead {
namespace {

constexpr std::array<std::string_view, 3> order_kinds = {"firm", "internal", "tender"};
constexpr int highest_priority = 1'000'000;

using NamedPlace = std::pair<std::string, PlaceId>;

void read_place(const std::string& name, const JsonCursor& at, const IdIndex& place_ids, Order& order) {
  PlaceId place;
  read_reference(at, place_ids, place);
  const NamedPlace named{name, place};
  if (place.valid() && std::find(order.places.begin(), order.places.end(), named) != order.places.end())
    at.report("duplicate-id", at.shown(), "each place once under \"" + name + "\"");
  order.places.push_back(named);
}

/// One id, or several in a list: which of the two a name takes is the service's to say.
void read_order_places(const JsonCursor& at, const IdIndex& place_ids, Order& order) {
  for (const auto& [name, member] : at.members()) {
    if (!member.is_array()) {
      read_place(name, member, place_ids, order);
      continue;
    }
    const std::vector<JsonCursor> several = member.elements();
    if (several.empty()) member.report("out-of-range", "an empty list", "at least one place");
    for (const JsonCursor& one : several) read_place(name, one, place_ids, order);
  }
}

/// `later` must not be before `earlier`, if both are stated.
void refuse_reversed(const JsonCursor& at, const char* key, const std::optional<Instant>& earlier,
                     const std::optional<Instant>& later, const char* earlier_key) {
  if (!earlier || !later || *later >= *earlier) return;
  const Member member = at.find(key);
  if (member)
    member->report("end-before-start", member->shown(), std::string("a time not before \"") + earlier_key + "\"");
}

void read_order_times(const JsonCursor& at, const ScenarioReading& reading, Order& order) {
  order.known_from = reading.draft.scenario.start;
  read_time(at.find("known_from"), reading.times, order.known_from);
  read_time(at.find("earliest_start"), reading.times, order.earliest_start);
  read_time(at.find("due"), reading.times, order.due);
  read_time(at.find("deadline"), reading.times, order.deadline);
  refuse_reversed(at, "due", order.earliest_start, order.due, "earliest_start");
  refuse_reversed(at, "deadline", order.earliest_start, order.deadline, "earliest_start");
  refuse_reversed(at, "deadline", order.due, order.deadline, "due");
}

void read_order_tender(const JsonCursor& at, const TimeReading& times, Order& order) {
  const bool is_tender = order.kind == OrderKind::Tender;
  const Member tender = is_tender ? at.require("tender") : at.find("tender");
  if (tender && !is_tender)
    tender->report("contradiction", "\"tender\" of an order that is none", "\"kind\": \"tender\"");
  if (tender && is_tender) order.tender = read_tender(*tender, times);
}

/// An inline order has a network, any other may have parameters.
void read_order_service(const JsonCursor& at, OrderDraft& draft) {
  read_name(at.require("service"), draft.service);
  const bool is_inline = draft.service == "inline";
  draft.network = is_inline ? at.require("network") : at.find("network");
  draft.params = at.find("params");
  if (draft.network && !is_inline && !draft.service.empty())
    draft.network->report("contradiction", "\"network\" of a service", "a network of an inline order alone");
  if (draft.params && is_inline)
    draft.params->report("contradiction", "\"params\" of an inline order", "parameters of a service alone");
  read_flag(at.find("alpha_factors"), draft.alpha_factors);
}

Order read_order(const JsonCursor& at, const std::string& id, const ScenarioReading& reading) {
  Order order{.id = id, .name = id};
  read_text(at.find("name"), order.name);
  read_text(at.find("client"), order.client);
  read_text(at.find("line"), order.line);
  read_choice(at.find("kind"), order_kinds, order.kind);
  order.mandatory = order.kind != OrderKind::Tender;
  read_flag(at.find("mandatory"), order.mandatory);
  read_integer(at.find("priority"), order.priority, -highest_priority, highest_priority);
  read_order_times(at, reading, order);
  if (const Member places = at.find("places")) read_order_places(*places, reading.place_ids, order);
  if (const Member contract = at.find("contract")) order.contract = read_contract(*contract);
  read_order_tender(at, reading.times, order);
  return order;
}

}  // namespace

void read_orders(ScenarioReading& reading) {
  for (std::size_t k = 0; k < reading.orders.size(); ++k) {
    const JsonCursor& at = reading.orders[k];
    OrderDraft draft{.at = at};
    reading.scenario().orders.push_back(read_order(at, reading.order_ids.ids()[k], reading));
    read_order_service(at, draft);
    at.refuse_unknown_keys();
    if (draft.params) reading.scenario().orders.back().params_json = draft.params->raw();
    reading.draft.orders.push_back(std::move(draft));
  }
}

}  // namespace fairlead
