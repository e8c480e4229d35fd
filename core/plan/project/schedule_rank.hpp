// SPDX-License-Identifier: MIT
// ScheduleRank: what schedules of a packed project are compared by.
#pragma once

#include <cstdint>
#include <vector>

#include "core/plan/project/packed_project.hpp"
#include "core/plan/project/project_decoder.hpp"

namespace fairlead {

class ScheduleRank {
 public:
  explicit ScheduleRank(const PackedProject& project);

  /// The smaller the better: the makespan (that of the times, or longer where stocks are short), and of schedules
  /// equally long how much of their work is done late. Where little is left to do at the end, little has to be moved to
  /// end earlier.
  [[nodiscard]] std::int64_t of(const ProjectTimes& times, int makespan, const std::vector<std::uint8_t>& modes) const;
  /// Of a job in a mode, in thousandths of a pool's capacity and units of time, summed over the pools.
  [[nodiscard]] std::int64_t work(int job, int mode) const {
    return work_[static_cast<std::size_t>(project_->first_mode[static_cast<std::size_t>(job)] + mode)];
  }

 private:
  const PackedProject* project_;
  std::vector<std::int64_t> work_;  // by mode
};

}  // namespace fairlead
