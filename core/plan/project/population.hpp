// SPDX-License-Identifier: MIT
// Population: one direction's schedules of a packed project, each with its rank.
#pragma once

#include <cstdint>
#include <vector>

#include "core/plan/project/draws.hpp"
#include "core/plan/project/project_decoder.hpp"

namespace fairlead {

/// One schedule, with what is wanted to breed from it.
struct ProjectMember {
  std::vector<JobIndex> list;       ///< jobs by falling finish: a list for the other direction, feasible there
  std::vector<int> finish;          ///< by job
  std::vector<std::uint8_t> modes;  ///< by job
};

/// Ranks are ScheduleRank's; of equal ones the first member is meant.
class Population {
 public:
  [[nodiscard]] int size() const { return static_cast<int>(members_.size()); }
  [[nodiscard]] const ProjectMember& operator[](int member) const { return members_[index(member)]; }
  [[nodiscard]] std::int64_t rank(int member) const { return ranks_[index(member)]; }
  /// A new member, to be filled.
  ProjectMember& add(std::int64_t rank);
  /// A member's place, to be filled anew.
  ProjectMember& replace(int member, std::int64_t rank);
  /// All but the best go.
  void keep_best(int members);
  [[nodiscard]] int best() const;
  /// The best of so many drawn.
  [[nodiscard]] int best_drawn(Draws& draws, int drawn) const;
  /// Who gives up its place: the worst, or in a large population, which has the time to keep more variety, the worst
  /// of some drawn.
  [[nodiscard]] int replaceable(Draws& draws) const;
  /// Whether a member has this schedule.
  [[nodiscard]] bool has(std::int64_t rank, const std::vector<int>& finish,
                         const std::vector<std::uint8_t>& modes) const;

 private:
  [[nodiscard]] static std::size_t index(int member) { return static_cast<std::size_t>(member); }
  std::vector<ProjectMember> members_;
  std::vector<std::int64_t> ranks_;  // beside each other: they are looked through for every child
};

}  // namespace fairlead
