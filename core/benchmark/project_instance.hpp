// SPDX-License-Identifier: MIT
// ProjectInstance: a published project-scheduling instance as its file gives it, single-mode or multi-mode.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fairlead {

struct InstanceMode {
  int duration = 0;
  std::vector<int> needs{};  ///< by resource
};

struct InstanceJob {
  std::vector<int> after{};  ///< jobs, from 0
  std::vector<InstanceMode> modes{};
};

struct InstanceResource {
  int capacity = 0;
  bool renewable = true;
};

struct ProjectInstance {
  std::string name{};
  std::vector<InstanceJob> jobs{};  ///< source and sink included; in any order, without a cycle
  std::vector<InstanceResource> resources{};
};

/// Of a PSPLIB or MMLIB file (.sm, .mm); `file` as the user named it. InputError with every problem found, by line.
[[nodiscard]] ProjectInstance read_project_instance(std::string_view text, const std::string& file);

/// Longest path, every job in its shortest mode.
[[nodiscard]] int critical_path(const ProjectInstance& instance);

/// What the schedule breaks: links, capacities in every unit of time, stocks, modes that are none. Derived from the
/// instance alone. Empty if it is feasible.
[[nodiscard]] std::vector<std::string> faults_of_schedule(const ProjectInstance& instance,
                                                          const std::vector<int>& start, const std::vector<int>& mode);

}  // namespace fairlead
