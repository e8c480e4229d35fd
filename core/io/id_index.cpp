// SPDX-License-Identifier: MIT
#include "core/io/id_index.hpp"

#include <utility>

namespace fairlead {

IdIndex::IdIndex(std::string kind, std::vector<std::string> ids) : kind_(std::move(kind)), ids_(std::move(ids)) {
  for (std::size_t k = 0; k < ids_.size(); ++k) positions_.emplace(ids_[k], static_cast<int>(k));
}

void IdIndex::read(const std::vector<JsonCursor>& elements) {
  for (const JsonCursor& element : elements) {
    std::string id;
    const Member member = element.expect_object() ? element.require("id") : Member{};
    read_id(member, id);
    add(member ? *member : element, std::move(id));
  }
}

void IdIndex::add(const JsonCursor& at, std::string id) {
  const bool is_new = id.empty() || positions_.emplace(id, static_cast<int>(ids_.size())).second;
  if (!is_new)
    at.report("duplicate-id", "\"" + id + "\" a second time", "an id that names " + kind_ + " alone",
              "rename one of them");
  ids_.push_back(std::move(id));
}

int IdIndex::position(const std::string& id) const {
  const auto at = positions_.find(id);
  return at == positions_.end() ? -1 : at->second;
}

std::optional<int> IdIndex::find(const JsonCursor& at) const {
  const auto id = at.text();
  return id ? find(at, *id) : std::nullopt;
}

std::optional<int> IdIndex::find(const JsonCursor& at, const std::string& id) const {
  const int found = position(id);
  if (found >= 0) return found;
  if (at.heard_enough()) return std::nullopt;
  at.report("unknown-id", at.is_text() ? at.shown() : "\"" + id + "\"", "the id of " + kind_, did_you_mean(id, ids_));
  return std::nullopt;
}

void read_reference(const Member& member, const IdIndex& index, int& target) {
  if (!member) return;
  if (const auto at = index.find(*member)) target = *at;
}

}  // namespace fairlead
