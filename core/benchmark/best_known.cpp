// SPDX-License-Identifier: MIT
#include "core/benchmark/best_known.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "core/base/file.hpp"
#include "core/io/csv_lines.hpp"

namespace fairlead {

namespace {

std::size_t column(const std::vector<std::string_view>& header, std::string_view name) {
  return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
}

}  // namespace

std::map<std::string, int> read_best_known(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / "best_known.csv";
  if (!std::filesystem::exists(path)) return {};
  const std::string text = read_file(path);
  CsvLines lines(text);
  Problems problems;
  LineProblems wrong(path.string(), problems);
  std::map<std::string, int> best;
  std::vector<std::string_view> fields;
  if (lines.next()) lines.split(fields);
  const std::size_t instance = column(fields, "instance");
  const std::size_t makespan = column(fields, "best_upper_bound");
  const std::size_t columns = fields.size();
  if (instance == columns || makespan == columns)
    wrong.add("missing-column", 1, shown(lines.line()), "columns instance and best_upper_bound");
  while (problems.empty() && lines.next()) {
    lines.split(fields);
    int value = 0;
    const bool whole =
        fields.size() > std::max(instance, makespan) &&
        std::from_chars(fields[makespan].data(), fields[makespan].data() + fields[makespan].size(), value).ec ==
            std::errc{};
    if (whole && value > 0)
      best[std::string{fields[instance]}] = value;
    else
      wrong.add("bad-number", lines.number(), shown(lines.line()), "an instance and its best known makespan");
  }
  if (!wrong.finish()) throw InputError(std::move(problems));
  return best;
}

}  // namespace fairlead
