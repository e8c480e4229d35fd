// SPDX-License-Identifier: MIT
#include "core/plugin_check/order_variants.hpp"

#include <algorithm>
#include <array>

#include "core/base/json.hpp"

namespace fairlead {
namespace {

constexpr std::array<double, 5> distances_nm = {0.1, 5, 60, 250, 2000};

std::string params_of(const std::string& order_json) {
  Problems ignored;
  const JsonDocument order = JsonDocument::parse(order_json, "order");
  const auto params = order.root(ignored).find("params");
  return params && params->is_object() ? params->raw() : "";
}

std::string cut(const std::string& text, RandomStream& random) {
  return text.substr(0, random.below(text.size()));
}

std::string overwritten(std::string text, RandomStream& random) {
  constexpr std::string_view bytes = "{}[],:\"\\0123456789-.eE tfnull\x01\x7f\xc3\xff";
  for (std::uint64_t edits = 1 + random.below(8); edits > 0; --edits)
    text[random.below(text.size())] = bytes[random.below(bytes.size())];
  return text;
}

/// A value somewhere in the document is replaced by one of another type.
std::string with_another_type(const std::string& text, RandomStream& random) {
  constexpr std::array<const char*, 8> values = {"null", "true", "-1", "1e300", "\"text\"", "[]", "{}", "[[1], {}]"};
  constexpr std::array<const char*, 8> places = {"/params", "/places", "/distances", "/assets",
                                                 "/id",     "/format", "/service",   "/kind"};
  JsonDocument document = JsonDocument::parse(text, "order");
  Problems ignored;
  std::string pointer = places[random.below(places.size())];
  const auto params = document.root(ignored).find("params");
  if (random.below(2) == 0 && params && !params->members().empty()) {
    const auto members = params->members();
    pointer = members[random.below(members.size())].second.pointer();
  }
  document.set(pointer, values[random.below(values.size())]);
  return document.dump();
}

std::string places_of(const JsonCursor& order) {
  const auto places = order.find("places");
  return places && places->is_object() ? places->raw() : "{}";
}

/// Optional places come and go; one that the example does not name is a place of the same name.
void vary_places(JsonDocument& order, const ServiceDescription& service, RandomStream& random) {
  Problems ignored;
  const JsonDocument given = JsonDocument::parse(places_of(order.root(ignored)), "places");
  const JsonCursor places = given.root(ignored);
  JsonWriter json;
  json.compact(true).begin_object();
  for (const ServicePlace& place : service.places) {
    const auto named = places.find(place.name);
    if (!place.required && random.below(2) == 0) continue;
    if (!named && place.required) continue;
    json.key(place.name);
    if (named)
      json.raw(named->raw());
    else if (place.many)
      json.begin_array().value(place.name).end_array();
    else
      json.value(place.name);
  }
  order.set("/places", json.end_object().str());
}

}  // namespace

RandomStream OrderVariants::stream(int number, std::string_view process) const {
  return RandomStream(StreamName{
      .seed = seed_, .replication = static_cast<std::uint64_t>(number), .entity = service_.id, .process = process});
}

TrialOrder OrderVariants::accepted(int number) const {
  RandomStream random = stream(number, "accepted order");
  TrialTerms terms = terms_;
  if (random.below(4) == 0) terms.field_depth_m = 1 + random.uniform() * 400;
  terms.nm_apart = distances_nm[random.below(distances_nm.size())];
  JsonDocument order = JsonDocument::parse(service_.example_order_json, "example order");
  if (!service_.places.empty()) vary_places(order, service_, random);
  order.set("/params", drawn_parameters(service_.parameters, params_of(service_.example_order_json), random));
  return {order.dump(), service_, terms};
}

std::string OrderVariants::damaged(const std::string& document, int number) const {
  RandomStream random = stream(number, "damaged order");
  switch (random.below(3)) {
    case 0:
      return cut(document, random);
    case 1:
      return overwritten(document, random);
    default:
      return with_another_type(document, random);
  }
}

}  // namespace fairlead
