// SPDX-License-Identifier: MIT
// Small instance files in the published layouts, made by us.
#pragma once

#include <string>

namespace fairlead::test {

/// Three jobs of 3, 2 and 4 units between source and sink, 2 before 4; jobs 2 and 3 share a resource that one of them
/// fills, so that the best makespan is 7, the critical path 7 as well.
[[nodiscard]] inline std::string single_mode_file() {
  return R"(************************************************************************
file with basedata            : ours.bas
************************************************************************
projects                      :  1
jobs (incl. supersource/sink ):  5
horizon                       :  9
RESOURCES
  - renewable                 :  1   R
  - nonrenewable              :  0   N
  - doubly constrained        :  0   D
************************************************************************
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           5
   4        1          1           5
   5        1          0
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1
------------------------------------------------------------------------
  1      1     0       0
  2      1     3       4
  3      1     2       3
  4      1     4       1
  5      1     0       0
************************************************************************
RESOURCEAVAILABILITIES:
  R 1
    4
************************************************************************
)";
}

/// The other layout: tabs, a blank in RESOURCE AVAILABILITIES. Two jobs with a fast mode each that asks for more of a
/// stock that is enough for one of them only: the best makespan is 2 + 5.
[[nodiscard]] inline std::string multi_mode_file() {
  return "jobs  (incl. supersource/sink ):\t4\n"
         "RESOURCES\n"
         "- renewable                 : 1 R\n"
         "- nonrenewable              : 1 N\n"
         "- doubly constrained        : 0 D\n"
         "************************************************************************\n"
         "PRECEDENCE RELATIONS:\n"
         "jobnr.    #modes  #successors   successors\n"
         "1\t1\t1\t\t2 \n"
         "2\t2\t1\t\t3 \n"
         "3\t2\t1\t\t4 \n"
         "4\t1\t0\t\t\n"
         "************************************************************************\n"
         "REQUESTS/DURATIONS\n"
         "jobnr.\tmode\tdur\tR1\tN1\t\n"
         "------------------------------------------------------------------------\n"
         "1\t1\t0\t0\t0\t\n"
         "2\t1\t2\t1\t5\t\n"
         "\t2\t6\t1\t1\t\n"
         "3\t1\t3\t1\t5\t\n"
         "\t2\t5\t1\t1\t\n"
         "4\t1\t0\t0\t0\t\n"
         "************************************************************************\n"
         " RESOURCE AVAILABILITIES \n"
         "\tR 1\tN 1\n"
         "\t1\t6\n"
         "\n"
         "************************************************************************\n";
}

/// Three jobs, each of which takes five of one stock and one of the other, or the other way round: of eight each no
/// choice of modes keeps within, though every mode by itself may.
[[nodiscard]] inline std::string infeasible_file() {
  std::string text =
      "jobs  (incl. supersource/sink ):\t5\n"
      "- renewable                 : 1 R\n"
      "- nonrenewable              : 2 N\n"
      "- doubly constrained        : 0 D\n"
      "PRECEDENCE RELATIONS:\n"
      "1\t1\t3\t2\t3\t4\n"
      "2\t2\t1\t5\n"
      "3\t2\t1\t5\n"
      "4\t2\t1\t5\n"
      "5\t1\t0\n"
      "************************************************************************\n"
      "REQUESTS/DURATIONS\n"
      "1\t1\t0\t0\t0\t0\n";
  for (const char* job : {"2", "3", "4"}) text += std::string(job) + "\t1\t2\t1\t5\t1\n\t2\t2\t1\t1\t5\n";
  return text +
         "5\t1\t0\t0\t0\t0\n"
         "************************************************************************\n"
         "RESOURCE AVAILABILITIES\n"
         "\tR 1\tN 1\tN 2\n"
         "\t1\t8\t8\n";
}

}  // namespace fairlead::test
