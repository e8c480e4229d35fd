// SPDX-License-Identifier: MIT
// sample_run(): a run by hand that has something in every file of a run folder.
#pragma once

#include "core/model/run.hpp"

namespace fairlead::test {

/// A month with two regions, three assets (one shared, one hired in), a pool, a stock, slots, an outage, a repeated
/// activity, a breach, suspended work, a tender left out, and an order that nothing can serve.
[[nodiscard]] Run sample_run();

}  // namespace fairlead::test
