// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <cstddef>

#include "core/benchmark/project_instance.hpp"
#include "core/io/csv_lines.hpp"

namespace fairlead {

namespace {

constexpr int most_jobs = 10000;
constexpr int most_units = 1'000'000;       // of time or of a resource
constexpr int most_units_in_all = 200'000;  // of time; one is planned as an hour

class InstanceReader {
 public:
  InstanceReader(std::string_view text, const std::string& file) : lines_(text), problems_(file, found_) {}

  ProjectInstance read() {
    while (lines_.next()) read_section();
    for (const auto& [missing, what] :
         {std::pair{jobs_ == 0, "a line `jobs`"}, std::pair{!linked_, "PRECEDENCE RELATIONS"},
          std::pair{!requested_, "REQUESTS/DURATIONS"}, std::pair{!available_, "RESOURCE AVAILABILITIES"}})
      if (missing && problems_.empty()) add("missing-section", "the end of the file", what);
    if (problems_.empty()) check_cycle();
    if (problems_.empty()) check_length();
    if (!problems_.finish()) throw InputError(std::move(found_));
    return std::move(instance_);
  }

 private:
  using Numbers = std::vector<int>;

  void add(std::string code, std::string found, std::string expected) {
    problems_.add(std::move(code), lines_.number(), std::move(found), std::move(expected));
  }

  void read_section() {
    const std::string_view line = lines_.line();
    const auto has = [line](std::string_view words) { return line.find(words) != line.npos; };
    if (line.starts_with("jobs")) {
      jobs_ = header_number(2, most_jobs);
      instance_.jobs.assign(static_cast<std::size_t>(jobs_), {});
    } else if (has("- renewable")) {
      add_resources(header_number(0, 1000), true);
    } else if (has("- nonrenewable")) {
      add_resources(header_number(0, 1000), false);
    } else if (has("- doubly constrained")) {
      if (header_number(0, 1000) > 0) add("not-supported-yet", "doubly constrained resources", "0 of them");
    } else if (has("PRECEDENCE RELATIONS")) {
      read_links();
    } else if (has("REQUESTS/DURATIONS")) {
      read_requests();
    } else if (has("AVAILABILITIES")) {
      read_capacities();
    }
  }

  /// The number after the colon; what follows it (`R`) does not matter.
  int header_number(int least, int most) {
    const std::string_view line = lines_.line();
    const std::size_t colon = line.find(':');
    std::string_view text = colon == line.npos ? std::string_view{} : line.substr(colon + 1);
    const std::size_t begin = text.find_first_not_of(" \t");
    text = begin == text.npos ? std::string_view{} : text.substr(begin);
    int value = -1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    if (value >= least && value <= most) return value;
    add("bad-number", shown(line), "a number from " + std::to_string(least) + " to " + std::to_string(most));
    return 0;
  }

  void add_resources(int count, bool renewable) {
    for (int k = 0; k < count; ++k) instance_.resources.push_back({0, renewable});
  }

  /// The line's whole numbers; false with a problem if there is something else.
  bool numbers(Numbers& values) {
    values.clear();
    const std::string_view line = lines_.line();
    for (std::size_t at = line.find_first_not_of(" \t"); at != line.npos; at = line.find_first_not_of(" \t", at)) {
      const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
      int value = -1;
      const auto [stop, error] = std::from_chars(line.data() + at, line.data() + end, value);
      if (error != std::errc{} || stop != line.data() + end || value < 0 || value > most_units) {
        add("bad-number", shown(line.substr(at, end - at)), "a whole number from 0 to " + std::to_string(most_units));
        return false;
      }
      values.push_back(value);
      at = end;
    }
    return true;
  }

  /// A row of numbers; false at the section's end, a line of stars or one of words.
  bool next_row(Numbers& values) {
    while (lines_.next()) {
      const std::string_view line = lines_.line();
      if (line.starts_with("***") || line.find("RESOURCE") != line.npos) return false;
      if (line.starts_with("---") || line.starts_with("jobnr") || line.find_first_not_of(" \t") == line.npos) continue;
      if (numbers(values)) return true;
    }
    return false;
  }

  bool is_job(int number) {
    if (number >= 1 && number <= jobs_) return true;
    add("unknown-id", "job " + std::to_string(number), "a job from 1 to " + std::to_string(jobs_));
    return false;
  }

  void read_links() {
    linked_ = true;
    mode_count_.assign(static_cast<std::size_t>(jobs_), 0);
    Numbers row;
    while (next_row(row)) {
      if (row.size() < 3 || row.size() != 3 + static_cast<std::size_t>(row[2])) {
        add("bad-row", shown(lines_.line()), "job, number of modes, number of successors and as many successors");
        continue;
      }
      if (!is_job(row[0])) continue;
      mode_count_[static_cast<std::size_t>(row[0] - 1)] = row[1];
      for (std::size_t k = 3; k < row.size(); ++k)
        if (is_job(row[k])) instance_.jobs[static_cast<std::size_t>(row[0] - 1)].after.push_back(row[k] - 1);
    }
  }

  void read_requests() {
    requested_ = true;
    int job = 0;
    Numbers row;
    const std::size_t width = 2 + instance_.resources.size();  // mode, duration, needs
    while (next_row(row)) {
      if (row.size() == width + 1) {
        job = row.front();
        row.erase(row.begin());
      } else if (row.size() != width || job == 0) {
        add("bad-row", shown(lines_.line()), "job, mode, duration and a request of each resource");
        continue;
      }
      if (!is_job(job)) continue;
      add_mode(instance_.jobs[static_cast<std::size_t>(job - 1)], row);
    }
    for (int j = 0; j < jobs_; ++j) check_modes(j);
    if (lines_.line().find("AVAILABILITIES") != lines_.line().npos) read_capacities();
  }

  static void add_mode(InstanceJob& job, const Numbers& row) {
    job.modes.push_back({row[1], Numbers(row.begin() + 2, row.end())});
  }

  void check_modes(int job) {
    const std::size_t found = instance_.jobs[static_cast<std::size_t>(job)].modes.size();
    const auto stated = static_cast<std::size_t>(
        static_cast<std::size_t>(job) < mode_count_.size() ? mode_count_[static_cast<std::size_t>(job)] : 0);
    if (found > 0 && found == stated) return;
    add("missing-row", "job " + std::to_string(job + 1) + " with " + std::to_string(found) + " modes",
        std::to_string(std::max<std::size_t>(stated, 1)) + " of them");
  }

  void read_capacities() {
    available_ = true;
    if (lines_.next() && lines_.next()) {  // names, then amounts
      Numbers row;
      if (!numbers(row)) return;
      if (row.size() == instance_.resources.size()) {
        for (std::size_t r = 0; r < row.size(); ++r) instance_.resources[r].capacity = row[r];
        return;
      }
    }
    add("bad-row", shown(lines_.line()), "the amounts of " + std::to_string(instance_.resources.size()) + " resources");
  }

  void check_cycle() {
    std::vector<int> waiting(instance_.jobs.size(), 0);
    for (const InstanceJob& job : instance_.jobs)
      for (const int next : job.after) ++waiting[static_cast<std::size_t>(next)];
    std::vector<int> ready;
    for (int j = 0; j < jobs_; ++j)
      if (waiting[static_cast<std::size_t>(j)] == 0) ready.push_back(j);
    for (std::size_t k = 0; k < ready.size(); ++k)
      for (const int next : instance_.jobs[static_cast<std::size_t>(ready[k])].after)
        if (--waiting[static_cast<std::size_t>(next)] == 0) ready.push_back(next);
    if (ready.size() < instance_.jobs.size()) add("cycle", "jobs that follow themselves", "successors without a cycle");
  }

  void check_length() {
    std::int64_t units = 0;
    for (const InstanceJob& job : instance_.jobs) {
      int longest = 0;
      for (const InstanceMode& mode : job.modes) longest = std::max(longest, mode.duration);
      units += longest;
    }
    if (units > most_units_in_all)
      add("out-of-range", std::to_string(units) + " units of time in all jobs' longest modes",
          "at most " + std::to_string(most_units_in_all));
  }

  CsvLines lines_;
  Problems found_;
  LineProblems problems_;
  ProjectInstance instance_;
  Numbers mode_count_;  // by job, as the links' section states it
  int jobs_ = 0;
  bool linked_ = false;
  bool requested_ = false;
  bool available_ = false;
};

}  // namespace

ProjectInstance read_project_instance(std::string_view text, const std::string& file) {
  ProjectInstance instance = InstanceReader(text, file).read();
  const std::size_t slash = file.find_last_of('/');
  instance.name = slash == file.npos ? file : file.substr(slash + 1);
  instance.name = instance.name.substr(0, instance.name.find_last_of('.'));
  return instance;
}

}  // namespace fairlead
