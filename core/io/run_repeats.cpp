// SPDX-License-Identifier: MIT
#include "core/io/run_repeats.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "core/io/csv_table.hpp"

namespace fairlead {
namespace {

using Fields = std::vector<std::string>;

Fields fields_of(const CsvTable& table, std::size_t index) {
  CsvRow row = table.row(index);
  Fields fields;
  for (std::size_t k = 0; k < table.columns().size(); ++k) fields.emplace_back(row.text());
  return fields;
}

std::optional<double> number_in(const std::string& field) {
  double value = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error != std::errc{} || end != field.data() + field.size()) return std::nullopt;
  return value;
}

bool same(const std::string& found, const std::string& expected) {
  if (found == expected) return true;
  const auto number = number_in(found);
  return number && number == number_in(expected);
}

class RepeatCheck {
 public:
  RepeatCheck(const RepeatingTable& asked, const CsvTable& found, const CsvTable& derived)
      : asked_(asked), found_(found), derived_(derived) {}

  void all() {
    for (std::size_t k = 0; k < derived_.rows(); ++k) {
      const Fields fields = fields_of(derived_, k);
      expected_[key_of(fields)] = fields;
    }
    for (std::size_t k = 0; k < found_.rows(); ++k) row(k);
  }

 private:
  void row(std::size_t index) {
    const Fields fields = fields_of(found_, index);
    const std::string whose = fields[position(asked_.keys.front())];
    const auto expected = expected_.find(key_of(fields));
    if (expected == expected_.end()) return;
    for (const std::string& name : asked_.repeats) {
      const std::size_t column = position(name);
      if (!same(fields[column], expected->second[column]))
        found_.row(index).report("contradiction", whose + ": " + name + " " + fields[column],
                                 "\"" + expected->second[column] + "\", as the run's other files say");
    }
  }

  [[nodiscard]] Fields key_of(const Fields& fields) const {
    Fields key;
    for (const std::string& name : asked_.keys) key.push_back(fields[position(name)]);
    return key;
  }

  [[nodiscard]] std::size_t position(const std::string& column) const {
    const auto& columns = derived_.columns();
    return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), column) - columns.begin());
  }

  const RepeatingTable& asked_;
  const CsvTable& found_;
  const CsvTable& derived_;
  std::map<Fields, Fields> expected_;
};

}  // namespace

void check_repeats(const RepeatingTable& table, const std::string& found, const std::string& derived,
                   Problems& problems) {
  const std::string header = derived.substr(0, derived.find('\n'));
  const CsvTable expected(derived, table.file, header, problems);
  const CsvTable stated(found, table.file, header, problems);
  RepeatCheck(table, stated, expected).all();
}

}  // namespace fairlead
