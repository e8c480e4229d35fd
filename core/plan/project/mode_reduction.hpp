// SPDX-License-Identifier: MIT
// A project before it is packed, and what can be left out of it without losing any best schedule.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fairlead {

struct LooseLink {
  int job = -1;
  std::int64_t lag = 0;
};

struct LooseMode {
  std::int64_t duration = 0;
  int model_mode = 0;
  std::vector<std::int64_t> needs{};  ///< by resource
};

struct LooseJob {
  std::vector<LooseLink> before{};
  std::vector<LooseMode> modes{};
};

struct LooseResource {
  std::int64_t capacity = 0;
  bool stock = false;
};

struct LooseProject {
  std::vector<LooseJob> jobs{};  ///< in topological order
  std::vector<LooseResource> resources{};
  std::vector<int> model_job{};
};

/// Leaves out modes that ask for more than there is or can be left over, and modes that another of the job beats in
/// everything; sorts the rest by duration. False if a job has no mode left. docs/sources.md [Sprecher-1997]
[[nodiscard]] bool reduce_modes(LooseProject& project);

/// Whether some choice of modes asks for more of the resource than there is, were all jobs to go on at once.
[[nodiscard]] bool can_be_short(const LooseProject& project, std::size_t resource);

}  // namespace fairlead
