// SPDX-License-Identifier: MIT
// Verification of an explanation: takes the named cause away and looks what is gained.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.hpp"
#include "core/model/run.hpp"
#include "core/study/relaxation.hpp"

namespace fairlead {

struct VerificationOptions {
  std::uint64_t seed = 0;
  int schedules = 30;               ///< of planning again; 0: the run's decisions alone are tried
  const StopToken* stop = nullptr;  ///< ends planning again with the best so far
  int most_causes = 3;              ///< taken away together, one after the other, until something is gained
};

/// How the order fares in one try.
struct Delivery {
  Instant finish{};
  Cents margin{};  ///< of the whole run
};

/// One more cause taken away.
struct RelaxedCause {
  CauseShare share{};
  std::string what{};                   ///< was done
  std::optional<Delivery> same_plan{};  ///< none: the run's decisions cannot use it, or others suffer by it
  std::optional<Delivery> new_plan{};   ///< none: not tried, or what must be served is not
  Seconds gain{0};                      ///< the greater of both, over what each gives with nothing taken away
  bool by_new_plan = false;             ///< that the gain is

  [[nodiscard]] const std::optional<Delivery>& better() const { return by_new_plan ? new_plan : same_plan; }
};

struct Verification {
  std::string why_not{};                ///< nothing could be tried: a sentence; else empty
  Delivery before{};                    ///< the run's decisions, executed again
  std::optional<Delivery> replanned{};  ///< planned again with nothing taken away
  std::vector<RelaxedCause> causes{};   ///< each together with those before; the last one gains, if any does
  [[nodiscard]] bool gains() const { return !causes.empty() && causes.back().gain > Seconds{0}; }
};

/// From the run alone: its decisions are executed in the relaxed scenario in the same world, then a plan is made anew.
[[nodiscard]] Verification verify(const Run& run, OrderId order, const VerificationOptions& options);

}  // namespace fairlead
