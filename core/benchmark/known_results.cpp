// SPDX-License-Identifier: MIT
#include "core/benchmark/known_results.hpp"

#include "core/benchmark/comma_file.hpp"

namespace fairlead {

namespace {

constexpr double most = 1e15;

std::optional<double> number_if_any(const CommaFile& file, std::size_t field) {
  if (file.field(field).empty()) return std::nullopt;
  return file.decimal(field, -most, most);
}

}  // namespace

std::optional<double> KnownResults::best_of(std::string_view instance) const {
  const auto at = by_instance.find(instance);
  return at == by_instance.end() ? std::nullopt : at->second.best;
}

KnownResults read_known_results(const std::filesystem::path& folder, Sense sense) {
  KnownResults known{.by_instance = {}, .sense = sense};
  const std::filesystem::path path = folder / "best_known.csv";
  if (!std::filesystem::exists(path)) return known;
  CommaFile file{path};
  file.expect_line("instance,lower_bound,best_upper_bound");
  while (file.next()) {
    file.expect_fields_at_least(3, "instance, lower bound and best known");
    known.by_instance[std::string{file.field(0)}] = {number_if_any(file, 1), number_if_any(file, 2)};
  }
  return known;
}

}  // namespace fairlead
