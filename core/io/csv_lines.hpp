// SPDX-License-Identifier: MIT
// CsvLines: the lines and fields of a CSV text; LineProblems: what is wrong with them, by line number.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.hpp"

namespace fairlead {

/// Lines end in LF or CRLF; a UTF-8 byte-order mark and empty lines at the end are skipped. Fields are not quoted.
class CsvLines {
 public:
  explicit CsvLines(std::string_view text);

  /// Goes to the next line; false at the end.
  bool next();
  [[nodiscard]] std::string_view line() const { return line_; }
  [[nodiscard]] std::size_t number() const { return number_; }  ///< of the line, from 1
  [[nodiscard]] std::size_t bytes_left() const { return rest_.size(); }
  /// The line's fields without the blanks around them.
  void split(std::vector<std::string_view>& fields) const;

 private:
  std::string_view rest_;
  std::string_view line_;
  std::size_t number_ = 0;
};

/// At most 40 printable characters of what stood there.
[[nodiscard]] std::string shown(std::string_view text);

/// Reports the first twenty problems of a file and counts the others.
class LineProblems {
 public:
  LineProblems(std::string file, Problems& problems) : file_(std::move(file)), problems_(problems) {}

  void add(std::string code, std::size_t line, std::string found, std::string expected, std::string suggestion = "");
  [[nodiscard]] bool empty() const { return count_ == 0; }
  /// Says how many more there are; true if there was none.
  bool finish();

 private:
  std::string file_;
  Problems& problems_;
  std::size_t count_ = 0;
};

}  // namespace fairlead
