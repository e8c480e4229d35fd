// SPDX-License-Identifier: MIT
// CsvWriter: a table of a run folder, appended field by field: RFC 4180, LF, times ISO 8601 with zone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/money.hpp"
#include "core/base/quantity.hpp"
#include "core/base/time.hpp"

namespace fairlead {

class CsvWriter {
 public:
  /// `header` without line end; times are written at `zone` from UTC.
  CsvWriter(std::string_view header, Seconds zone);

  CsvWriter& text(std::string_view field);
  CsvWriter& empty() { return text({}); }
  CsvWriter& integer(std::int64_t field);
  /// As format_number() writes it.
  CsvWriter& number(double field);
  CsvWriter& amount(Amount field) { return number(field.as_double()); }
  CsvWriter& hours(Seconds field) { return number(fairlead::hours(field)); }
  CsvWriter& money(Cents field);
  CsvWriter& time(Instant field);
  void end_row();

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  void separate();

  std::string bytes_;
  std::string zone_text_;
  Seconds zone_;
  std::chrono::sys_days day_{};  // whose text is in day_text_
  std::string day_text_;
  bool first_in_row_ = true;
};

}  // namespace fairlead
