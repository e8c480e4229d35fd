// SPDX-License-Identifier: MIT
// IdIndex: the ids of one table of a document, and the positions they name.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/id.hpp"
#include "core/io/fields.hpp"

namespace fairlead {

class IdIndex {
 public:
  /// `kind` with its article: "a place".
  explicit IdIndex(std::string kind) : kind_(std::move(kind)) {}
  IdIndex(std::string kind, std::vector<std::string> ids);

  /// Reads `id` of every element, which keeps its position even if it has none; reports `missing-key`, `bad-id`,
  /// `duplicate-id`.
  void read(const std::vector<JsonCursor>& elements);
  /// Adds one id at the next position; reports `duplicate-id`.
  void add(const JsonCursor& at, std::string id);

  [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }
  [[nodiscard]] int position(const std::string& id) const;  ///< -1: none
  /// Position named by the text at the cursor; reports `unknown-id` with did-you-mean.
  [[nodiscard]] std::optional<int> find(const JsonCursor& at) const;
  [[nodiscard]] std::optional<int> find(const JsonCursor& at, const std::string& id) const;

 private:
  std::string kind_;
  std::vector<std::string> ids_;
  std::unordered_map<std::string, int> positions_;
};

template <class Tag>
void read_reference(const Member& member, const IdIndex& index, Id<Tag>& target) {
  if (!member) return;
  if (const auto at = index.find(*member)) target = Id<Tag>{static_cast<std::int32_t>(*at)};
}

void read_reference(const Member& member, const IdIndex& index, int& target);

}  // namespace fairlead
