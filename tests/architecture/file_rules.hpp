// SPDX-License-Identifier: MIT
// What every file must show: licence line, first line, a place in a CMake list, a length, a plain test name.
#pragma once

#include "tests/architecture/source_tree.hpp"

namespace fairlead::architecture {

/// Sources, lists and scripts without the licence line at their top.
[[nodiscard]] Breaches breaches_of_licence(const SourceTree& tree);
/// Headers whose second line does not say what the thing is.
[[nodiscard]] Breaches breaches_of_first_line(const SourceTree& tree);
/// Sources that no CMakeLists.txt of their folder or one above names.
[[nodiscard]] Breaches breaches_of_listing(const SourceTree& tree);
/// Files over 400 lines that no decision in docs/decisions explains.
[[nodiscard]] Breaches breaches_of_length(const SourceTree& tree);
/// Test names with a semicolon, comma or bracket: ctest would mistake them and could hide a failure.
[[nodiscard]] Breaches breaches_of_test_names(const SourceTree& tree);

}  // namespace fairlead::architecture
