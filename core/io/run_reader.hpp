// SPDX-License-Identifier: MIT
// Reading a run folder back without plugins or original files (docs/run_format.md).
#pragma once

#include <filesystem>

#include "core/model/run.hpp"

namespace fairlead {

/// InputError with every problem found, with file and line; SystemError if folder or files cannot be read.
/// write_run() of what is returned gives the same bytes.
[[nodiscard]] Run read_run(const std::filesystem::path& folder);

}  // namespace fairlead
