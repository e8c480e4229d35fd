// SPDX-License-Identifier: MIT
// Laying out text for a terminal: columns of UTF-8, wrapped paragraphs, numbers with thousands apart.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/money.hpp"

namespace fairlead {

/// Columns that the text takes, a character each.
[[nodiscard]] int display_width(std::string_view text);
/// Cut to `width` columns, the last of them `~` if something was cut.
[[nodiscard]] std::string fitted(std::string_view text, int width);
[[nodiscard]] std::string padded_right(std::string_view text, int width);  ///< text at the left
[[nodiscard]] std::string padded_left(std::string_view text, int width);   ///< text at the right
/// Lines of at most `width` columns broken at spaces, all but the first indented by `indent`; ends in a newline.
[[nodiscard]] std::string wrapped(std::string_view text, int width, int indent);

/// `left out` of `left_out`.
[[nodiscard]] std::string spaced(std::string_view name);

/// `1,234,567`, rounded to whole dollars, halves away from zero.
[[nodiscard]] std::string whole_usd(Cents amount);
/// `1,234`, rounded.
[[nodiscard]] std::string whole_number(double value);
/// `12.3`.
[[nodiscard]] std::string one_decimal(double value);
/// `a, b and c`, with `last` for the and.
[[nodiscard]] std::string enumerated(const std::vector<std::string>& words, std::string_view last);

enum class Align { Left, Right };

/// A table whose first column takes what the others leave of the width.
class TextTable {
 public:
  struct Column {
    std::string head{};
    int width = 0;  ///< of the first: ignored
    Align align = Align::Right;
  };

  TextTable(int width, std::vector<Column> columns);
  void row(const std::vector<std::string>& fields);
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::vector<Column> columns_;
  std::string text_;
};

}  // namespace fairlead
