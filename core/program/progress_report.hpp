// SPDX-License-Identifier: MIT
// Ways of showing progress on standard error: one line that rewrites itself, plain lines, JSON lines.
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <string>

#include "core/base/progress.hpp"

namespace fairlead {

/// Share, rate and time left of a phase, measured from its first report; safe to call from any thread.
class PacedProgress : public Progress {
 public:
  void report(std::string_view phase, std::uint64_t done, std::uint64_t total) final;
  void best(std::string_view text) final;

 protected:
  struct Pace {
    std::string phase{};
    std::uint64_t done = 0;
    std::uint64_t total = 0;
    double per_second = 0;  ///< 0 while unknown
    double seconds_left = 0;
    bool finished = false;
    std::string best{};  ///< empty: none was told
  };
  virtual void show(const Pace& pace) = 0;

 private:
  using Clock = std::chrono::steady_clock;
  std::mutex mutex_;
  std::string phase_;
  std::string best_;
  Clock::time_point begun_;
  Clock::time_point shown_;
};

class LineProgress final : public PacedProgress {
  void show(const Pace& pace) override;
};

class PlainProgress final : public PacedProgress {
  void show(const Pace& pace) override;
};

/// One object a line: {"phase":..., "done":..., "total":..., "per_second":..., "seconds_left":..., "best":...}
class JsonProgress final : public PacedProgress {
  void show(const Pace& pace) override;
};

/// `auto` (on a terminal only), `plain`, `json` or `none`; null where nothing is to be reported.
[[nodiscard]] std::unique_ptr<Progress> make_progress(const std::string& how);

}  // namespace fairlead
