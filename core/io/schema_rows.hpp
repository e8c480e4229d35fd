// SPDX-License-Identifier: MIT
// Tables from which the schema of the core's objects is written.
#pragma once

#include <span>
#include <string_view>

#include "core/base/json.hpp"

namespace fairlead {

/// One key of an object. A kind is one of
///   text, name (not empty), flag, none (the word), number
///   >0, >=0, 0..100, int 1..9   numbers within a range
///   own|hired_in                one of these words
///   #place                      the definition of that name
///   []kind, {}kind              a list, or an object of any keys, of that kind
///   kind or kind                either
struct SchemaRow {
  std::string_view key;  ///< ends in `!` if the key is required
  std::string_view kind;
  std::string_view description;
};

struct SchemaObject {
  std::string_view name;
  std::span<const SchemaRow> rows;
};

/// Every object of the scenario format by the name of its definition, except `order`'s parameters.
[[nodiscard]] std::span<const SchemaObject> schema_objects();
/// Keys of the document itself.
[[nodiscard]] std::span<const SchemaRow> scenario_rows();

/// Members of a schema for the kind, into an object that is open.
void write_kind(JsonWriter& json, std::string_view kind);
/// `"type": "object"` with properties, required keys and no others, into an object that is open.
void write_rows(JsonWriter& json, std::span<const SchemaRow> rows);

}  // namespace fairlead
