// SPDX-License-Identifier: MIT
#include "core/io/csv_lines.hpp"

#include <cctype>

namespace fairlead {

namespace {

constexpr std::size_t most_problems = 20;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

CsvLines::CsvLines(std::string_view text) : rest_(text) {
  if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
  while (!rest_.empty() && (rest_.back() == '\n' || rest_.back() == '\r')) rest_.remove_suffix(1);
}

bool CsvLines::next() {
  if (rest_.empty()) return false;
  const std::size_t end = rest_.find('\n');
  line_ = rest_.substr(0, end);
  rest_ = end == std::string_view::npos ? std::string_view{} : rest_.substr(end + 1);
  if (line_.ends_with('\r')) line_.remove_suffix(1);
  ++number_;
  return true;
}

void CsvLines::split(std::vector<std::string_view>& fields) const {
  fields.clear();
  std::string_view rest = line_;
  for (std::size_t comma = rest.find(','); comma != std::string_view::npos; comma = rest.find(',')) {
    fields.push_back(trimmed(rest.substr(0, comma)));
    rest.remove_prefix(comma + 1);
  }
  fields.push_back(trimmed(rest));
}

std::string shown(std::string_view text) {
  constexpr std::size_t most = 40;
  std::string visible = "\"";
  for (const char c : text.substr(0, most)) visible += std::isprint(static_cast<unsigned char>(c)) ? c : '?';
  return visible + (text.size() > most ? "...\"" : "\"");
}

void LineProblems::add(std::string code, std::size_t line, std::string found, std::string expected,
                       std::string suggestion) {
  if (++count_ > most_problems) return;
  problems_.push_back({std::move(code), file_, "line " + std::to_string(line), std::move(found), std::move(expected),
                       std::move(suggestion)});
}

bool LineProblems::finish() {
  if (count_ > most_problems)
    problems_.push_back({"more-problems", file_, "", std::to_string(count_ - most_problems) + " more problems",
                         "a file without problems", "mend the first ones and read it again"});
  return empty();
}

}  // namespace fairlead
