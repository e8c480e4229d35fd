// SPDX-License-Identifier: MIT
#include "core/io/csv_writer.hpp"

#include <charconv>
#include <cmath>

namespace fairlead {
namespace {

void append_integer(std::string& out, std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value);
  out.append(digits, end.ptr);
}

// Values of at most two decimals, which most are, written without searching for the shortest text that reads back.
bool append_hundredths(std::string& out, double value) {
  constexpr double most = 1e7;
  if (!(std::fabs(value) < most)) return false;
  const auto magnitude = static_cast<std::int64_t>(std::fabs(value) * 100.0 + 0.5);
  if (static_cast<double>(magnitude) / 100.0 != std::fabs(value)) return false;
  char text[16];
  char* end = text;
  if (value < 0) *end++ = '-';
  end = std::to_chars(end, text + sizeof text, magnitude / 100).ptr;
  const auto rest = static_cast<int>(magnitude % 100);
  if (rest != 0) {
    *end++ = '.';
    *end++ = static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) *end++ = static_cast<char>('0' + rest % 10);
  }
  out.append(text, end);
  return true;
}

bool needs_quotes(std::string_view field) {
  for (const char c : field)
    if (c == ',' || c == '"' || c == '\n' || c == '\r') return true;
  return false;
}

void put_two_digits(char* at, int value) {
  at[0] = static_cast<char>('0' + value / 10);
  at[1] = static_cast<char>('0' + value % 10);
}

void append_quoted(std::string& out, std::string_view field) {
  out += '"';
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

CsvWriter::CsvWriter(std::string_view header, Seconds zone) : zone_text_(format_offset(zone)), zone_(zone) {
  bytes_ += header;
  bytes_ += '\n';
}

void CsvWriter::separate() {
  if (!first_in_row_) bytes_ += ',';
  first_in_row_ = false;
}

CsvWriter& CsvWriter::text(std::string_view field) {
  separate();
  if (needs_quotes(field))
    append_quoted(bytes_, field);
  else
    bytes_ += field;
  return *this;
}

CsvWriter& CsvWriter::integer(std::int64_t field) {
  separate();
  append_integer(bytes_, field);
  return *this;
}

CsvWriter& CsvWriter::number(double field) {
  separate();
  if (!append_hundredths(bytes_, field)) bytes_ += format_number(field);
  return *this;
}

CsvWriter& CsvWriter::money(Cents field) {
  separate();
  if (field.value < 0) bytes_ += '-';
  const std::int64_t magnitude = std::abs(field.value);
  append_integer(bytes_, magnitude / 100);
  char cents[3] = {'.', '0', '0'};
  put_two_digits(cents + 1, static_cast<int>(magnitude % 100));
  bytes_.append(cents, sizeof cents);
  return *this;
}

CsvWriter& CsvWriter::time(Instant field) {
  separate();
  const Instant local = field + zone_;
  const auto day = std::chrono::floor<std::chrono::days>(local);
  if (day_text_.empty() || day != day_) {
    day_ = day;
    day_text_ = format_instant(Instant{day}, Seconds{0}).substr(0, 11);  // 2021-03-01T
  }
  const auto second = static_cast<int>((local - day).count());
  char clock[8];
  put_two_digits(clock, second / 3600);
  clock[2] = ':';
  put_two_digits(clock + 3, second / 60 % 60);
  clock[5] = ':';
  put_two_digits(clock + 6, second % 60);
  bytes_.append(day_text_).append(clock, sizeof clock).append(zone_text_);
  return *this;
}

void CsvWriter::end_row() {
  bytes_ += '\n';
  first_in_row_ = true;
}

}  // namespace fairlead
