// SPDX-License-Identifier: MIT
#include "visualizer/scene/search.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <tuple>

#include "visualizer/scene/cause_text.hpp"

namespace fairlead::view {

namespace {

/// Code point and its length in bytes; bytes that are no UTF-8 count as one each.
struct Letter {
  std::uint32_t point = 0;
  std::size_t bytes = 1;
};

constexpr std::uint32_t no_letter = 0xFFFFFFFF;

Letter next_letter(std::string_view text) {
  const auto byte = [&](std::size_t k) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[k])); };
  const std::uint32_t lead = byte(0);
  const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  if (length == 1) return {lead < 0x80 ? lead : no_letter, 1};
  std::uint32_t point = lead & (0xFFU >> (length + 1));
  for (std::size_t k = 1; k < length; ++k) {
    if (k >= text.size() || (byte(k) & 0xC0U) != 0x80) return {no_letter, 1};
    point = (point << 6U) | (byte(k) & 0x3FU);
  }
  return {point, length};
}

struct LetterRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  char plain = ' ';
};

/// Latin letters with marks, as Vietnamese and its neighbours use them. U+1EA0 to U+1EF9: docs/sources.md
/// [Unicode-1E00].
constexpr std::array ranges{
    LetterRange{0xC0, 0xC5, 'a'},     LetterRange{0xC7, 0xC7, 'c'},     LetterRange{0xC8, 0xCB, 'e'},
    LetterRange{0xCC, 0xCF, 'i'},     LetterRange{0xD1, 0xD1, 'n'},     LetterRange{0xD2, 0xD6, 'o'},
    LetterRange{0xD8, 0xD8, 'o'},     LetterRange{0xD9, 0xDC, 'u'},     LetterRange{0xDD, 0xDD, 'y'},
    LetterRange{0xE0, 0xE5, 'a'},     LetterRange{0xE7, 0xE7, 'c'},     LetterRange{0xE8, 0xEB, 'e'},
    LetterRange{0xEC, 0xEF, 'i'},     LetterRange{0xF1, 0xF1, 'n'},     LetterRange{0xF2, 0xF6, 'o'},
    LetterRange{0xF8, 0xF8, 'o'},     LetterRange{0xF9, 0xFC, 'u'},     LetterRange{0xFD, 0xFD, 'y'},
    LetterRange{0xFF, 0xFF, 'y'},     LetterRange{0x102, 0x103, 'a'},   LetterRange{0x110, 0x111, 'd'},
    LetterRange{0x128, 0x129, 'i'},   LetterRange{0x168, 0x169, 'u'},   LetterRange{0x1A0, 0x1A1, 'o'},
    LetterRange{0x1AF, 0x1B0, 'u'},   LetterRange{0x1EA0, 0x1EB7, 'a'}, LetterRange{0x1EB8, 0x1EC7, 'e'},
    LetterRange{0x1EC8, 0x1ECB, 'i'}, LetterRange{0x1ECC, 0x1EE3, 'o'}, LetterRange{0x1EE4, 0x1EF1, 'u'},
    LetterRange{0x1EF2, 0x1EF9, 'y'},
};

bool is_combining_mark(std::uint32_t point) {
  return point >= 0x300 && point <= 0x36F;
}

std::optional<char> plain_letter(std::uint32_t point) {
  if (point >= 'A' && point <= 'Z') return static_cast<char>(point - 'A' + 'a');
  if (point < 0x80) return static_cast<char>(point);
  for (const LetterRange& range : ranges)
    if (point >= range.first && point <= range.last) return range.plain;
  return std::nullopt;
}

bool is_word_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
         static_cast<unsigned char>(letter) >= 0x80;
}

std::vector<std::string> words_of(const std::string& plain) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t end = std::min(plain.find(' ', at), plain.size());
    if (end > at) words.push_back(plain.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// How well the text holds the word: 0 it begins with it, 1 one of its words does, 2 inside a word; empty: not at all.
std::optional<int> held(const std::string& text, const std::string& word) {
  std::optional<int> best;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const int rank = at == 0 ? 0 : is_word_letter(text[at - 1]) ? 2 : 1;
    best = std::min(best.value_or(rank), rank);
    if (*best <= 1) break;
  }
  return best;
}

constexpr int only_in_rest = 3;  ///< added to a rank: the name does not hold the word

std::optional<int> rank(const std::string& name, const std::string& rest, const std::vector<std::string>& words) {
  int sum = 0;
  for (const std::string& word : words) {
    const auto in_name = held(name, word);
    const auto in_rest = in_name ? std::nullopt : held(rest, word);
    if (!in_name && !in_rest) return std::nullopt;
    sum += in_name ? *in_name : *in_rest + only_in_rest;
  }
  return sum;
}

/// What people look for most comes first among equals.
int kind_order(TargetKind kind) {
  constexpr std::array order{TargetKind::Asset,   TargetKind::Order,  TargetKind::Place,   TargetKind::Pool,
                             TargetKind::Service, TargetKind::Region, TargetKind::Activity};
  return static_cast<int>(std::find(order.begin(), order.end(), kind) - order.begin());
}

}  // namespace

std::string plain_letters(std::string_view utf8) {
  std::string plain;
  plain.reserve(utf8.size());
  while (!utf8.empty()) {
    const Letter letter = next_letter(utf8);
    if (const auto found = plain_letter(letter.point))
      plain += *found;
    else if (!is_combining_mark(letter.point))
      plain += utf8.substr(0, letter.bytes);
    utf8.remove_prefix(letter.bytes);
  }
  return plain;
}

SearchIndex::SearchIndex(const RunView& run) {
  const Scenario& scenario = run.scenario();
  for (std::size_t k = 0; k < scenario.assets.size(); ++k)
    add(target_of(AssetId{k}), asset_name(run, AssetId{k}), scenario.assets[k].id);
  for (std::size_t k = 0; k < scenario.orders.size(); ++k) {
    add(target_of(OrderId{k}), order_name(run, OrderId{k}), scenario.orders[k].id);
    const Way* way = run.way(OrderId{k});
    if (way == nullptr) continue;
    for (std::size_t a = 0; a < way->activities.size(); ++a) {
      const ActivityRef ref{OrderId{k}, static_cast<int>(a)};
      add(target_of(ref), activity_name(run, ref), scenario.orders[k].id + "/" + way->activities[a].id);
    }
  }
  for (std::size_t k = 0; k < scenario.places.size(); ++k)
    add(target_of(PlaceId{k}), place_name(run, PlaceId{k}), scenario.places[k].id);
  for (std::size_t k = 0; k < scenario.pools.size(); ++k)
    add(target_of(PoolId{k}), pool_name(run, PoolId{k}), scenario.pools[k].id);
  const auto add_others = [&](TargetKind kind, const auto& things) {
    for (std::size_t k = 0; k < things.size(); ++k) {
      const Target target{.kind = kind, .index = static_cast<int>(k)};
      add(target, target_name(run, target), things[k].id);
    }
  };
  add_others(TargetKind::Service, scenario.services);
  add_others(TargetKind::Region, scenario.regions);
}

void SearchIndex::add(const Target& target, std::string name, std::string detail) {
  Entry entry;
  entry.name = plain_letters(name);
  entry.rest = plain_letters(detail);
  entry.hit = {target, std::move(name), std::move(detail)};
  entries_.push_back(std::move(entry));
}

std::vector<SearchHit> SearchIndex::find(std::string_view query, std::size_t most) const {
  const auto words = words_of(plain_letters(query));
  if (words.empty()) return {};
  using Found = std::tuple<int, int, std::size_t, std::size_t>;  // rank, kind, length, position
  std::vector<Found> found;
  for (std::size_t k = 0; k < entries_.size(); ++k)
    if (const auto quality = rank(entries_[k].name, entries_[k].rest, words))
      found.emplace_back(*quality, kind_order(entries_[k].hit.target.kind), entries_[k].name.size(), k);
  const auto shown = found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size()));
  std::partial_sort(found.begin(), shown, found.end());
  std::vector<SearchHit> hits;
  for (auto it = found.begin(); it != shown; ++it) hits.push_back(entries_[std::get<3>(*it)].hit);
  return hits;
}

}  // namespace fairlead::view
