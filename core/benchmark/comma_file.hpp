// SPDX-License-Identifier: MIT
// CommaFile: an instance file of fields between commas, read line by line; what is wrong is refused with file and line.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fairlead {

/// Blank lines and lines that begin with % are passed over; bytes that are no ASCII may stand there.
class CommaFile {
 public:
  explicit CommaFile(const std::filesystem::path& path);

  /// False at the end.
  [[nodiscard]] bool next();
  /// `missing-row` at the end.
  void expect_line(std::string_view what);
  [[nodiscard]] std::size_t fields() const { return fields_.size(); }
  [[nodiscard]] std::string_view field(std::size_t index) const { return fields_[index]; }
  void expect_fields(std::size_t count, std::string_view what) const;
  void expect_fields_at_least(std::size_t count, std::string_view what) const;

  [[nodiscard]] std::int64_t whole(std::size_t field, std::int64_t least, std::int64_t most) const;
  [[nodiscard]] double decimal(std::size_t field, double least, double most) const;

  /// Throws InputError for the line read last.
  [[noreturn]] void refuse(std::string_view code, std::string found, std::string expected) const;

 private:
  void split(std::string_view line);

  std::string name_;
  std::string bytes_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;
  std::vector<std::string_view> fields_;
};

}  // namespace fairlead
