// SPDX-License-Identifier: MIT
#include "core/benchmark/oas_instance.hpp"

#include <cmath>
#include <string_view>

#include "core/benchmark/comma_file.hpp"

namespace fairlead {

namespace {

constexpr std::size_t most_orders = 1000;
constexpr int latest = 1'000'000;
constexpr double most_money = 1e6;

std::vector<int> times(CommaFile& file, std::size_t columns, std::string_view what) {
  file.expect_line(what);
  file.expect_fields(columns, what);
  std::vector<int> row;
  for (std::size_t field = 0; field < columns; ++field) row.push_back(static_cast<int>(file.whole(field, 0, latest)));
  return row;
}

std::vector<double> amounts(CommaFile& file, std::size_t columns, std::string_view what) {
  file.expect_line(what);
  file.expect_fields(columns, what);
  std::vector<double> row;
  for (std::size_t field = 0; field < columns; ++field) row.push_back(file.decimal(field, 0, most_money));
  return row;
}

/// The first row says how many orders there are.
std::vector<int> releases(CommaFile& file) {
  file.expect_line("the release dates of the orders");
  file.expect_fields_at_least(3, "a release date for each order and two dummies");
  if (file.fields() > most_orders + 2) file.refuse("bad-row", "more fields", "at most a thousand orders");
  std::vector<int> row;
  for (std::size_t field = 0; field < file.fields(); ++field)
    row.push_back(static_cast<int>(file.whole(field, 0, latest)));
  return row;
}

std::int64_t counted(double amount) {
  return std::llround(amount * oas_units);
}

}  // namespace

OasInstance read_oas_instance(const std::filesystem::path& path) {
  CommaFile file{path};
  OasInstance instance;
  instance.release = releases(file);
  const std::size_t columns = instance.release.size();
  instance.duration = times(file, columns, "processing times");
  instance.due = times(file, columns, "due dates");
  instance.deadline = times(file, columns, "deadlines");
  instance.revenue = amounts(file, columns, "revenues");
  instance.weight = amounts(file, columns, "weights");
  for (std::size_t row = 0; row < columns; ++row) instance.setup.push_back(times(file, columns, "set-up times"));
  if (file.next()) file.refuse("bad-row", "one row more", "the end after the set-up times");
  return instance;
}

OrderAcceptanceProblem problem_of(const OasInstance& instance) {
  OrderAcceptanceProblem problem;
  for (std::size_t i = 1; i <= instance.orders(); ++i)
    problem.orders.push_back({.release = instance.release[i],
                              .duration = instance.duration[i],
                              .due = instance.due[i],
                              .deadline = instance.deadline[i],
                              .revenue = counted(instance.revenue[i]),
                              .delay_cost = counted(instance.weight[i])});
  for (std::size_t i = 0; i <= instance.orders(); ++i)
    problem.setups.insert(problem.setups.end(), instance.setup[i].begin() + 1, instance.setup[i].end() - 1);
  return problem;
}

}  // namespace fairlead
