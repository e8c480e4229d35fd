// SPDX-License-Identifier: MIT
// A made-up run of as many intervals as wanted, which read_run accepts: for benchmarks of reading and showing runs.
#pragma once

#include <cstddef>
#include <filesystem>

#include "core/model/run.hpp"

namespace fairlead::bench {

struct LargeRunSize {
  std::size_t intervals = 1'000'000;
  std::size_t assets = 100;
};

/// A year; each asset sails, works and waits for the weather in turn, 480 intervals to an order of four suspendable
/// activities. Scenario and weather are written to the folder first.
[[nodiscard]] Run large_run(const LargeRunSize& size, const std::filesystem::path& scratch);

}  // namespace fairlead::bench
