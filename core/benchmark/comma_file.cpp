// SPDX-License-Identifier: MIT
#include "core/benchmark/comma_file.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "core/base/file.hpp"
#include "core/base/problem.hpp"

namespace fairlead {

namespace {

constexpr std::string_view blanks = " \t\r";
constexpr std::size_t shown_bytes = 40;

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Short, and fit for any terminal.
std::string shown(std::string_view text) {
  std::string safe{text.substr(0, shown_bytes)};
  std::replace_if(
      safe.begin(), safe.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
  return "\"" + safe + (text.size() > shown_bytes ? "...\"" : "\"");
}

template <class Number>
bool parse(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

CommaFile::CommaFile(const std::filesystem::path& path) : name_(path.string()), bytes_(read_file(path)) {}

bool CommaFile::next() {
  while (at_ < bytes_.size()) {
    const std::size_t end = std::min(bytes_.find('\n', at_), bytes_.size());
    const std::string_view line = trimmed(std::string_view{bytes_}.substr(at_, end - at_));
    at_ = end + 1;
    ++line_;
    if (line.empty() || line.front() == '%') continue;
    split(line);
    return true;
  }
  return false;
}

void CommaFile::split(std::string_view line) {
  fields_.clear();
  for (std::size_t from = 0; from <= line.size();) {
    const std::size_t comma = std::min(line.find(',', from), line.size());
    fields_.push_back(trimmed(line.substr(from, comma - from)));
    from = comma + 1;
  }
}

void CommaFile::expect_line(std::string_view what) {
  if (next()) return;
  ++line_;
  refuse("missing-row", "the end of the file", std::string{what});
}

void CommaFile::expect_fields(std::size_t count, std::string_view what) const {
  if (fields_.size() == count) return;
  refuse("bad-row", fmt::format("{} fields", fields_.size()), fmt::format("{} fields: {}", count, what));
}

void CommaFile::expect_fields_at_least(std::size_t count, std::string_view what) const {
  if (fields_.size() >= count) return;
  refuse("bad-row", fmt::format("{} fields", fields_.size()), fmt::format("at least {} fields: {}", count, what));
}

std::int64_t CommaFile::whole(std::size_t field, std::int64_t least, std::int64_t most) const {
  std::int64_t number = 0;
  if (!parse(fields_[field], number)) refuse("bad-number", shown(fields_[field]), "a whole number");
  if (number < least || number > most)
    refuse("out-of-range", shown(fields_[field]), fmt::format("a number from {} to {}", least, most));
  return number;
}

double CommaFile::decimal(std::size_t field, double least, double most) const {
  double number = 0;
  if (!parse(fields_[field], number) || !std::isfinite(number)) refuse("bad-number", shown(fields_[field]), "a number");
  if (number < least || number > most)
    refuse("out-of-range", shown(fields_[field]), fmt::format("a number from {} to {}", least, most));
  return number;
}

void CommaFile::refuse(std::string_view code, std::string found, std::string expected) const {
  throw InputError({{.code = std::string{code},
                     .file = name_,
                     .pointer = fmt::format("line {}", line_),
                     .found = std::move(found),
                     .expected = std::move(expected)}});
}

}  // namespace fairlead
