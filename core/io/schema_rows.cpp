// SPDX-License-Identifier: MIT
#include "core/io/schema_rows.hpp"

#include <array>
#include <charconv>

#include "core/base/invariant.hpp"

namespace fairlead {
namespace {

double number_in(std::string_view text) {
  double number = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), number).ptr;
  FAIRLEAD_INVARIANT(end == text.data() + text.size(), "a bound in a schema row is a number");
  return number;
}

void write_words(JsonWriter& json, std::string_view words) {
  json.key("enum").begin_array();
  for (;;) {
    const std::size_t bar = words.find('|');
    json.value(words.substr(0, bar));
    if (bar == std::string_view::npos) break;
    words.remove_prefix(bar + 1);
  }
  json.end_array();
}

void write_range(JsonWriter& json, std::string_view range, std::size_t dots) {
  const bool whole = range.starts_with("int ");
  json.member("type", whole ? "integer" : "number");
  const std::size_t first = whole ? 4 : 0;
  json.member("minimum", number_in(range.substr(first, dots - first)));
  json.member("maximum", number_in(range.substr(dots + 2)));
}

void write_either(JsonWriter& json, std::string_view first, std::string_view second) {
  json.key("anyOf").begin_array().begin_object();
  write_kind(json, first);
  json.end_object().begin_object();
  write_kind(json, second);
  json.end_object().end_array();
}

void write_nested(JsonWriter& json, const char* type, const char* key, std::string_view kind) {
  json.member("type", type).key(key).begin_object();
  write_kind(json, kind);
  json.end_object();
}

void write_bound(JsonWriter& json, const char* key, std::string_view bound) {
  json.member("type", "number").member(key, number_in(bound));
}

bool write_plain(JsonWriter& json, std::string_view kind) {
  if (kind == "text") json.member("type", "string");
  else if (kind == "name") json.member("type", "string").member("minLength", 1);
  else if (kind == "flag") json.member("type", "boolean");
  else if (kind == "number") json.member("type", "number");
  else if (kind == "none") json.key("enum").begin_array().value("none").end_array();
  else return false;
  return true;
}

bool is_required(const SchemaRow& row) { return row.key.ends_with('!'); }
std::string_view plain_key(const SchemaRow& row) { return row.key.substr(0, row.key.size() - (is_required(row) ? 1 : 0)); }

void write_property(JsonWriter& json, const SchemaRow& row) {
  json.key(plain_key(row)).begin_object();
  if (!row.description.empty()) json.member("description", row.description);
  // Beside "$ref" draft 7 ignores every other key.
  if (row.kind.starts_with('#') && row.kind.find(' ') == std::string_view::npos) {
    json.key("allOf").begin_array().begin_object();
    write_kind(json, row.kind);
    json.end_object().end_array();
  } else {
    write_kind(json, row.kind);
  }
  json.end_object();
}

void write_required(JsonWriter& json, std::span<const SchemaRow> rows) {
  bool any = false;
  for (const SchemaRow& row : rows) {
    if (!is_required(row)) continue;
    if (!any) json.key("required").begin_array();
    any = true;
    json.value(plain_key(row));
  }
  if (any) json.end_array();
}

}  // namespace

void write_kind(JsonWriter& json, std::string_view kind) {
  if (write_plain(json, kind)) return;
  if (const std::size_t at = kind.find(" or "); at != std::string_view::npos)
    return write_either(json, kind.substr(0, at), kind.substr(at + 4));
  if (kind.starts_with("[]")) return write_nested(json, "array", "items", kind.substr(2));
  if (kind.starts_with("{}")) return write_nested(json, "object", "additionalProperties", kind.substr(2));
  if (kind.starts_with('#')) return static_cast<void>(json.member("$ref", "#/definitions/" + std::string(kind.substr(1))));
  if (kind.starts_with(">=")) return write_bound(json, "minimum", kind.substr(2));
  if (kind.starts_with('>')) return write_bound(json, "exclusiveMinimum", kind.substr(1));
  if (const std::size_t dots = kind.find(".."); dots != std::string_view::npos) return write_range(json, kind, dots);
  write_words(json, kind);
}

void write_rows(JsonWriter& json, std::span<const SchemaRow> rows) {
  json.member("type", "object").key("properties").begin_object();
  for (const SchemaRow& row : rows) write_property(json, row);
  json.end_object();
  write_required(json, rows);
  json.member("additionalProperties", false);
}

}  // namespace fairlead
