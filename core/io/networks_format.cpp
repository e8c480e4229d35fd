// SPDX-License-Identifier: MIT
#include "core/io/networks_format.hpp"

#include <algorithm>

namespace fairlead {

void check_format(const JsonCursor& at, const std::string& expected) {
  const auto found = at.text();
  if (!found || *found == expected) return;
  const std::string stem = expected.substr(0, expected.rfind('/') + 1);
  const std::string version = found->starts_with(stem) ? found->substr(stem.size()) : "";
  const bool number =
      !version.empty() && std::all_of(version.begin(), version.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (number)
    at.report("newer-format", at.shown(), "\"" + expected + "\"", "read it with a newer Fairlead");
  else
    at.report("wrong-format", at.shown(), "\"" + expected + "\"");
}

}  // namespace fairlead
