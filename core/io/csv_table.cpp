// SPDX-License-Identifier: MIT
#include "core/io/csv_table.hpp"

#include <algorithm>
#include <bit>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <utility>

namespace fairlead {
namespace {

constexpr std::size_t most_problems = 1000;
constexpr std::size_t longest_record = 1U << 18U;  // bytes, of a streamed file
constexpr std::size_t piece = 1U << 20U;           // bytes read at a time

/// Short enough for a message, and nothing in it that a terminal would obey.
std::string shortened(std::string_view text) {
  constexpr std::size_t most = 60;
  std::string shown = "\"" + std::string(text.substr(0, most)) + (text.size() > most ? "...\"" : "\"");
  std::replace_if(
      shown.begin(), shown.end(), [](unsigned char c) { return std::iscntrl(c) != 0; }, '?');
  return shown;
}

std::vector<std::string> split(std::string_view header) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at <= header.size();) {
    const std::size_t comma = std::min(header.find(',', at), header.size());
    names.emplace_back(header.substr(at, comma - at));
    at = comma + 1;
  }
  return names;
}

/// Sets the highest bit of each of eight bytes that is `wanted`; bytes behind the first such one may be set wrongly.
std::uint64_t bytes_that_are(std::uint64_t eight, char wanted) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  const std::uint64_t zero_if = eight ^ (ones * static_cast<unsigned char>(wanted));
  return (zero_if - ones) & ~zero_if & (ones << 7U);
}

/// Position in memory of the first byte with its highest bit set.
std::size_t first_byte(std::uint64_t set) {
  static_assert(std::endian::native == std::endian::little, "the first byte in memory is the lowest");
  return static_cast<std::size_t>(std::countr_zero(set)) / 8;
}

}  // namespace

std::optional<Instant> InstantFields::read(std::string_view field) {
  if (field.size() == width && field.substr(0, date_width) == date_ && field.substr(zone_at) == zone_) {
    const auto digit = [&](std::size_t at) { return static_cast<unsigned>(field[at] - '0'); };
    const unsigned hour = 10 * digit(11) + digit(12);
    const unsigned minute = 10 * digit(14) + digit(15);
    const unsigned second = 10 * digit(17) + digit(18);
    const bool digits =
        digit(11) <= 2 && digit(12) <= 9 && digit(14) <= 5 && digit(15) <= 9 && digit(17) <= 5 && digit(18) <= 9;
    if (digits && hour < 24 && field[13] == ':' && field[16] == ':')
      return midnight_ + Seconds{static_cast<std::int64_t>((hour * 3600) + (minute * 60) + second)};
  }
  const auto instant = parse_instant(field, Seconds{0});
  if (instant && field.size() == width) remember(field);
  return instant;
}

void InstantFields::remember(std::string_view field) {
  const std::string midnight =
      std::string(field.substr(0, date_width)) + "00:00:00" + std::string(field.substr(zone_at));
  const auto instant = parse_instant(midnight, Seconds{0});
  if (!instant) return;
  date_ = field.substr(0, date_width);
  zone_ = field.substr(zone_at);
  midnight_ = *instant;
}

CsvTable::CsvTable(std::string bytes, std::string file, std::string_view header, Problems& problems, CsvRows rows)
    : bytes_(std::move(bytes)), file_(std::move(file)), problems_(&problems), kind_(rows) {
  if (read_header(header) && rows == CsvRows::Kept) read_rows();
}

CsvTable::CsvTable(FileReader source, std::string file, std::string_view header, Problems& problems)
    : source_(std::move(source)), file_(std::move(file)), problems_(&problems), kind_(CsvRows::Streamed) {
  read_header(header);
}

std::size_t CsvTable::likely_rows() const {
  if (width_ == 0 || at_ >= bytes_.size()) return 0;
  const auto lines =
      1 + static_cast<std::size_t>(std::count(bytes_.begin() + static_cast<std::ptrdiff_t>(at_), bytes_.end(), '\n'));
  const std::size_t size = source_ ? std::max<std::size_t>(source_->size(), bytes_.size()) : bytes_.size();
  const double share = static_cast<double>(size) / static_cast<double>(bytes_.size() - at_);
  const auto rows = static_cast<std::size_t>(static_cast<double>(lines) * share * 1.02);
  return std::min(rows, size / width_ + 1);  // a field takes a comma or a line end
}

bool CsvTable::read_header(std::string_view expected) {
  std::vector<std::string_view> record;
  static_cast<void>(next_record(record));
  columns_.assign(record.begin(), record.end());
  width_ = columns_.size();
  if (expected.empty() || columns_ == split(expected)) return true;
  report_line(1, "bad-header", columns_.empty() ? "nothing" : shortened(columns_.front()) + " ...",
              "the header " + std::string(expected));
  width_ = 0;
  return false;
}

void CsvTable::read_rows() {
  std::vector<std::string_view> record;
  while (next_row(record)) {
    fields_.insert(fields_.end(), record.begin(), record.end());
    lines_.push_back(line_);
  }
  finish();
}

bool CsvTable::next_row(std::vector<std::string_view>& record) {
  while (width_ > 0 && !heard_enough() && next_record(record)) {
    if (record.size() == width_) return true;
    report_line(line_, "bad-row", std::to_string(record.size()) + " fields", std::to_string(width_) + " fields");
  }
  return false;
}

bool CsvTable::heard_enough() const {
  return problems_->size() + row_problems_.size() >= most_problems;
}

void CsvTable::finish() {
  const bool stopped = heard_enough();
  problems_->insert(problems_->end(), std::make_move_iterator(row_problems_.begin()),
                    std::make_move_iterator(row_problems_.end()));
  row_problems_.clear();
  if (stopped && problems_->back().code != "too-many-problems")
    problems_->push_back({"too-many-problems", file_, "", "more than 1000 problems", "fewer", "mend these first"});
}

bool CsvTable::next_record(std::vector<std::string_view>& record) {
  record.clear();
  refill();
  if (at_ >= bytes_.size()) return false;
  line_ = next_line_++;
  do {
    record.push_back(next_field());
    if (at_ < bytes_.size()) continue;
    if (!source_) return true;
    refuse_long_record();
    return false;
  } while (bytes_[at_++] != '\n');
  return true;
}

void CsvTable::refill() {
  if (!source_ || bytes_.size() - at_ >= longest_record) return;
  bytes_.erase(0, at_);
  at_ = 0;
  if (!source_->append(bytes_, piece)) source_.reset();
}

void CsvTable::refuse_long_record() {
  report_line(line_, "bad-row", "a row of more than " + std::to_string(longest_record) + " bytes", "shorter rows");
  source_.reset();
}

std::string_view CsvTable::next_field() {
  if (at_ < bytes_.size() && bytes_[at_] == '"') return quoted_field();
  const std::size_t begin = at_;
  at_ = field_end(at_);
  std::string_view field(bytes_.data() + begin, at_ - begin);
  if (field.ends_with('\r')) field.remove_suffix(1);
  return field;
}

std::size_t CsvTable::field_end(std::size_t at) const {
  const char* const bytes = bytes_.data();
  const std::size_t size = bytes_.size();
  for (std::uint64_t eight = 0; at + sizeof eight <= size; at += sizeof eight) {
    std::memcpy(&eight, bytes + at, sizeof eight);
    const std::uint64_t ends = bytes_that_are(eight, ',') | bytes_that_are(eight, '\n');
    if (ends != 0) return at + first_byte(ends);
  }
  while (at < size && bytes[at] != ',' && bytes[at] != '\n') ++at;
  return at;
}

std::string_view CsvTable::quoted_field() {
  const std::size_t begin = ++at_;
  std::size_t out = begin;
  while (at_ < bytes_.size()) {
    const char c = bytes_[at_++];
    if (c == '\n') ++next_line_;
    if (c == '"') {
      if (at_ >= bytes_.size() || bytes_[at_] != '"') break;
      ++at_;
    }
    bytes_[out++] = c;
  }
  const std::string_view field(bytes_.data() + begin, out - begin);
  const std::size_t end = field_end(at_);
  if (end != at_ && bytes_.substr(at_, end - at_) != "\r")
    report_line(line_, "bad-row", "text after a closing quote", "a comma or the line's end");
  at_ = end;
  return field;
}

Problem CsvTable::problem(std::size_t line, std::string code, std::string found, std::string expected) const {
  return {std::move(code), file_, "line " + std::to_string(line), std::move(found), std::move(expected), {}};
}

void CsvTable::report_line(std::size_t line, std::string code, std::string found, std::string expected) {
  problems_->push_back(problem(line, std::move(code), std::move(found), std::move(expected)));
}

CsvRow CsvTable::row(std::size_t index) const {
  return {*this, &fields_[index * width_], lines_[index]};
}

bool CsvRow::take_empty() {
  if (!fields_[next_].empty()) return false;
  ++next_;
  return true;
}

double CsvRow::number_within(double limit) {
  const std::string_view field = text();
  double value = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error == std::errc{} && end == field.data() + field.size() && std::fabs(value) <= limit) return value;
  report("bad-number", field, "a number");
  return 0;
}

double CsvRow::number() {
  return number_within(1e300);
}

double CsvRow::number_between(double minimum, double maximum) {
  const std::string_view field = fields_[next_];
  const double value = number();
  if (value >= minimum && value <= maximum) return value;
  report("out-of-range", field, "a number from " + format_number(minimum) + " to " + format_number(maximum));
  return minimum;
}

std::int64_t CsvRow::integer(std::int64_t minimum, std::int64_t maximum) {
  const std::string_view field = text();
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error == std::errc{} && end == field.data() + field.size() && value >= minimum && value <= maximum) return value;
  report("bad-number", field, "a whole number from " + std::to_string(minimum) + " to " + std::to_string(maximum));
  return minimum;
}

Amount CsvRow::amount() {
  return amount_from(number_within(1e12));
}

Seconds CsvRow::hours() {
  return Seconds{std::llround(number_within(1e9) * seconds_per_hour)};
}

Cents CsvRow::money() {
  return cents_from_usd(number_within(1e14));
}

Instant CsvRow::time() {
  const std::string_view field = text();
  if (const auto instant = table_->times_.read(field)) return *instant;
  report("bad-time", field, "a time such as 2021-03-01T06:00:00+07:00");
  return {};
}

void CsvRow::report(std::string_view code, std::string_view found, std::string expected) const {
  Problems& problems = table_->kind_ == CsvRows::Streamed ? table_->row_problems_ : *table_->problems_;
  problems.push_back(table_->problem(line_, std::string(code), shortened(found), std::move(expected)));
}

}  // namespace fairlead
