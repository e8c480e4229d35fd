// SPDX-License-Identifier: MIT
#include "core/plugin_check/comma_locale.hpp"

#include <array>
#include <clocale>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <locale>
#include <string>
#include <vector>

#include "core/base/file.hpp"

namespace fairlead {
namespace {

constexpr const char* locale_name = "fairlead_comma";

struct Comma : std::numpunct<char> {
  [[nodiscard]] char do_decimal_point() const override { return ','; }
};

void append(std::string& bytes, std::uint32_t number) {
  std::array<char, sizeof number> raw{};
  std::memcpy(raw.data(), &number, sizeof number);
  bytes.append(raw.data(), raw.size());
}

/// glibc's compiled LC_NUMERIC (locale/loadlocale.c): a mark, how many fields, their offsets, the fields.
std::string numeric_category() {
  constexpr std::uint32_t mark = 0x20031115U ^ static_cast<std::uint32_t>(LC_NUMERIC);
  // Decimal point, separator and grouping; the first two again as wide characters; the character set.
  const std::vector<std::string> fields = {std::string(",\0\0\0", 4),    std::string(4, '\0'),
                                           std::string("\x7f\0\0\0", 4), std::string(",\0\0\0", 4),
                                           std::string(4, '\0'),         std::string("UTF-8\0\0\0", 8)};
  std::string bytes;
  append(bytes, mark);
  append(bytes, static_cast<std::uint32_t>(fields.size()));
  std::size_t offset = bytes.size() + fields.size() * sizeof(std::uint32_t);
  for (const std::string& field : fields) {
    append(bytes, static_cast<std::uint32_t>(offset));
    offset += field.size();
  }
  for (const std::string& field : fields) bytes += field;
  return bytes;
}

}  // namespace

bool set_comma_locale(const std::filesystem::path& folder) {
  write_file(folder / locale_name / "LC_NUMERIC", numeric_category());
  ::setenv("LOCPATH", folder.c_str(), 1);  // NOLINT(concurrency-mt-unsafe): this process has one thread
  std::locale::global(std::locale(std::locale::classic(), new Comma));  // NOLINT: a locale owns its facets
  if (std::setlocale(LC_NUMERIC, locale_name) == nullptr) return false;
  return std::string(std::localeconv()->decimal_point) == ",";
}

}  // namespace fairlead
