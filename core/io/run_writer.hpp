// SPDX-License-Identifier: MIT
// Writing a run folder: whole or not at all, the same bytes for equal runs (docs/run_format.md).
#pragma once

#include <filesystem>

#include "core/model/run.hpp"

namespace fairlead {

/// Written beside `folder` and renamed. An existing folder is replaced only if it is empty or a run folder;
/// SystemError otherwise, or if the system refuses.
void write_run(const Run& run, const std::filesystem::path& folder);

/// The same SystemError, before the run is made.
void expect_writable_run(const std::filesystem::path& folder);

}  // namespace fairlead
