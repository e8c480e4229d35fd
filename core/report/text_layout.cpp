// SPDX-License-Identifier: MIT
#include "core/report/text_layout.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace fairlead {
namespace {

bool begins_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

std::string spaces(int count) {
  return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

void trim_right(std::string& text) {
  text.erase(text.find_last_not_of(' ') + 1);
}

std::string grouped(std::int64_t value) {
  std::string digits = std::to_string(std::abs(value));
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return value < 0 ? "-" + digits : digits;
}

}  // namespace

int display_width(std::string_view text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), begins_character));
}

std::string fitted(std::string_view text, int width) {
  if (display_width(text) <= width) return std::string(text);
  std::size_t end = 0;
  for (int taken = 0; end < text.size(); ++end)
    if (begins_character(text[end]) && ++taken == width) break;
  return std::string(text.substr(0, end)) + "~";
}

std::string padded_right(std::string_view text, int width) {
  std::string out = fitted(text, width);
  return out + spaces(width - display_width(out));
}

std::string padded_left(std::string_view text, int width) {
  const std::string out = fitted(text, width);
  return spaces(width - display_width(out)) + out;
}

std::string wrapped(std::string_view text, int width, int indent) {
  std::string out;
  int column = 0;
  bool begins_line = true;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, space);
    const int length = display_width(word);
    if (!begins_line && column + 1 + length > width) {
      trim_right(out);
      out += "\n" + spaces(indent);
      column = indent;
    } else if (!begins_line) {
      out += ' ';
      ++column;
    }
    out += word;
    column += length;
    begins_line = false;
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return out + "\n";
}

std::string spaced(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::string whole_usd(Cents amount) {
  const std::int64_t magnitude = (std::abs(amount.value) + 50) / 100;
  return grouped(amount.value < 0 ? -magnitude : magnitude);
}

std::string whole_number(double value) {
  return grouped(std::llround(value));
}

std::string one_decimal(double value) {
  return fmt::format("{:.1f}", value);
}

std::string enumerated(const std::vector<std::string>& words, std::string_view last) {
  std::string text;
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (k > 0) text += k + 1 == words.size() ? " " + std::string(last) + " " : ", ";
    text += words[k];
  }
  return text;
}

TextTable::TextTable(int width, std::vector<Column> columns) : columns_(std::move(columns)) {
  int others = 0;
  for (std::size_t k = 1; k < columns_.size(); ++k) others += columns_[k].width + 1;
  columns_.front().width = width - others;
  columns_.front().align = Align::Left;
  std::vector<std::string> heads;
  for (const Column& column : columns_) heads.push_back(column.head);
  row(heads);
}

void TextTable::row(const std::vector<std::string>& fields) {
  for (std::size_t k = 0; k < columns_.size(); ++k) {
    const Column& column = columns_[k];
    if (k > 0) text_ += ' ';
    text_ += column.align == Align::Left ? padded_right(fields[k], column.width) : padded_left(fields[k], column.width);
  }
  trim_right(text_);
  text_ += '\n';
}

}  // namespace fairlead
