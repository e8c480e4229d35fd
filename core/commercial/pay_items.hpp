// SPDX-License-Identifier: MIT
// Pay items of a contract, day rates excepted: lump sum, unit rates, mobilisation, demobilisation, provisional hire.
#pragma once

#include "core/commercial/accrual.hpp"
#include "core/commercial/run_facts.hpp"

namespace fairlead {

/// Appends what the order has earned; nothing unless it is completed.
void add_pay_items(const RunFacts& facts, OrderId order, MoneyItems& items);

}  // namespace fairlead
