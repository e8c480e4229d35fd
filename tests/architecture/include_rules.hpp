// SPDX-License-Identifier: MIT
// Who may include whom: the rows of docs/architecture.md, and the one door of each library.
#pragma once

#include "tests/architecture/source_tree.hpp"

namespace fairlead::architecture {

/// Includes between rooms that do not go down a row, or are not written from the repository's root.
[[nodiscard]] Breaches breaches_of_rows(const SourceTree& tree);
/// Libraries included elsewhere than behind their door, in more files than one where one is allowed, in a header
/// that another room includes; and libraries that have no door.
[[nodiscard]] Breaches breaches_of_doors(const SourceTree& tree);
/// Link lists of core's rooms that do not go down a row.
[[nodiscard]] Breaches breaches_of_links(const SourceTree& tree);

}  // namespace fairlead::architecture
