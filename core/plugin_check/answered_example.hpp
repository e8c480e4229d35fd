// SPDX-License-Identifier: MIT
// AnsweredExample: a trial whose example order has been answered and the answer read.
#pragma once

#include <vector>

#include "core/plugin_check/trial.hpp"

namespace fairlead {

struct AnsweredExample {
  Trial trial;
  HostReading reading;
  explicit AnsweredExample(const CheckCall& call)
      : trial(call), reading(read_as_host(trial.answer(), trial.example(), trial.service())) {}

  [[nodiscard]] std::vector<const Way*> ways() const { return ways_of(reading.network); }
};

}  // namespace fairlead
