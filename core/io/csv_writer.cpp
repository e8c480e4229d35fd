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
  const std::int64_t hundredths = std::llround(value * 100.0);
  if (static_cast<double>(hundredths) / 100.0 != value) return false;
  const std::int64_t magnitude = std::abs(hundredths);
  if (hundredths < 0) out += '-';
  append_integer(out, magnitude / 100);
  const auto rest = static_cast<char>(magnitude % 100);
  if (rest == 0) return true;
  out += '.';
  out += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
  return true;
}

bool needs_quotes(std::string_view field) {
  return field.find_first_of(",\"\n\r") != std::string_view::npos;
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
  bytes_ += '.';
  append_two_digits(magnitude % 100);
  return *this;
}

void CsvWriter::append_two_digits(std::int64_t value) {
  bytes_ += static_cast<char>('0' + value / 10);
  bytes_ += static_cast<char>('0' + value % 10);
}

CsvWriter& CsvWriter::time(Instant field) {
  separate();
  const Instant local = field + zone_;
  const auto day = std::chrono::floor<std::chrono::days>(local);
  if (day_text_.empty() || day != day_) {
    day_ = day;
    day_text_ = format_instant(Instant{day}, Seconds{0}).substr(0, 11);  // 2021-03-01T
  }
  const std::int64_t second = (local - day).count();
  bytes_ += day_text_;
  append_two_digits(second / 3600);
  bytes_ += ':';
  append_two_digits(second / 60 % 60);
  bytes_ += ':';
  append_two_digits(second % 60);
  bytes_ += zone_text_;
  return *this;
}

void CsvWriter::end_row() {
  bytes_ += '\n';
  first_in_row_ = true;
}

}  // namespace fairlead
