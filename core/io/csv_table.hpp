// SPDX-License-Identifier: MIT
// CsvTable: a parsed table of a run folder; CsvRow: one row that knows its line and reports what is wrong with it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/file.hpp"
#include "core/base/money.hpp"
#include "core/base/problem.hpp"
#include "core/base/quantity.hpp"
#include "core/base/time.hpp"

namespace fairlead {

class CsvRow;

/// Reads times; those of the day read last without looking at its date again.
class InstantFields {
 public:
  [[nodiscard]] std::optional<Instant> read(std::string_view field);

 private:
  static constexpr std::size_t width = 25;       // 2021-03-01T06:00:00+07:00
  static constexpr std::size_t date_width = 11;  // 2021-03-01T
  static constexpr std::size_t zone_at = 19;
  void remember(std::string_view field);

  std::string date_{};
  std::string zone_{};
  Instant midnight_{};
};

/// Streamed: fields of one row at a time are held.
enum class CsvRows { Kept, Streamed };

class CsvTable {
 public:
  /// Reports `bad-header` unless the first line is `header`, `bad-row` for rows with another number of fields (left
  /// out) and for quotes out of place. `header` empty: any header, see columns().
  CsvTable(std::string bytes, std::string file, std::string_view header, Problems& problems,
           CsvRows rows = CsvRows::Kept);
  /// Streamed from a file of which little is held at a time, for large tables; a row of over 256 kB is a `bad-row` and
  /// the last that is read.
  CsvTable(FileReader source, std::string file, std::string_view header, Problems& problems);
  CsvTable(const CsvTable&) = delete;
  CsvTable& operator=(const CsvTable&) = delete;

  [[nodiscard]] std::size_t rows() const { return width_ == 0 ? 0 : fields_.size() / width_; }
  /// About as many rows as a streamed table has, judged before it is read by how long the first ones are.
  [[nodiscard]] std::size_t likely_rows() const;
  /// Calls with each row of a streamed table, once. What a row reports comes after what is wrong with the rows' form.
  template <class Read>
  void for_each_row(Read read);
  /// Of a table that keeps its rows; valid while the table lives.
  [[nodiscard]] CsvRow row(std::size_t index) const;
  [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] Problems& problems() const { return *problems_; }

 private:
  friend class CsvRow;
  bool read_header(std::string_view expected);
  void read_rows();
  /// The next record that has as many fields as the header; false at the end, or after a thousand problems.
  bool next_row(std::vector<std::string_view>& record);
  [[nodiscard]] bool heard_enough() const;
  /// Rows' problems follow those of their form.
  void finish();
  /// Reads on in the source until the next record is whole.
  void refill();
  void refuse_long_record();
  /// Fields of the next record into `record`; false at the end of the bytes.
  bool next_record(std::vector<std::string_view>& record);
  std::string_view next_field();
  std::string_view quoted_field();
  [[nodiscard]] std::size_t field_end(std::size_t at) const;  ///< the next comma or line end
  [[nodiscard]] Problem problem(std::size_t line, std::string code, std::string found, std::string expected) const;
  void report_line(std::size_t line, std::string code, std::string found, std::string expected);

  std::optional<FileReader> source_{};  // of what follows the bytes; none at its end
  std::string bytes_{};                 // quoted fields are unescaped in place
  std::string file_;
  Problems* problems_;
  CsvRows kind_;
  mutable Problems row_problems_{};  // of streamed rows
  std::vector<std::string> columns_;
  std::vector<std::string_view> fields_;
  std::vector<std::size_t> lines_;
  std::size_t width_ = 0;
  std::size_t at_ = 0;
  std::size_t line_ = 0;           // of the last record read
  std::size_t next_line_ = 1;      // of the next record
  mutable InstantFields times_{};  // of rows that are read; a table is read by one thread
};

/// Fields are read in the order of the columns: each call takes the next one.
class CsvRow {
 public:
  /// Its fields and its line.
  CsvRow(const CsvTable& table, const std::string_view* fields, std::size_t line)
      : table_(&table), fields_(fields), line_(line) {}

  [[nodiscard]] std::string_view text() { return fields_[next_++]; }
  void skip() { ++next_; }
  /// True, and the field is taken, if it is empty.
  [[nodiscard]] bool take_empty();
  // `bad-number` or `bad-time` if the field is none; zero then.
  double number();
  double number_between(double minimum, double maximum);
  std::int64_t integer(std::int64_t minimum, std::int64_t maximum);
  Amount amount();
  Seconds hours();
  Cents money();
  Instant time();

  void report(std::string_view code, std::string_view found, std::string expected) const;

 private:
  double number_within(double limit);

  const CsvTable* table_;
  const std::string_view* fields_;
  std::size_t line_;
  std::size_t next_ = 0;
};

template <class Read>
void CsvTable::for_each_row(Read read) {
  std::vector<std::string_view> record;
  while (next_row(record)) {
    CsvRow row(*this, record.data(), line_);
    read(row);
  }
  finish();
}

}  // namespace fairlead
