// SPDX-License-Identifier: MIT
#include "core/plugin_check/check_plugin.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>

#include "core/base/file.hpp"
#include "core/base/problem.hpp"
#include "core/plugin_check/check_messages.hpp"

namespace fairlead {
namespace {

namespace fs = std::filesystem;

/// A folder for one check, gone at its end.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string pattern = (fs::temp_directory_path() / "fairlead-check-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw SystemError("cannot make a folder in " + pattern);
    path_ = pattern;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string first_line(const std::string& text) {
  constexpr std::size_t longest = 200;
  return text.substr(0, std::min(text.find('\n'), longest));
}

CheckOutcome outcome_from(char digit) {
  return digit < '0' || digit > '4' ? CheckOutcome::Failed : static_cast<CheckOutcome>(digit - '0');
}

struct Seen {
  std::string note{};
  bool judged = false;
  Verdict verdict{};
};

/// The child's next message. Its processor time is limited by itself; by the clock it may take longer, since on a busy
/// machine a process waits more than it works, unless it slept through the whole limit.
std::optional<std::string> hear(ChildProcess& child, std::chrono::milliseconds limit) {
  constexpr int most_limits = 100;
  for (int k = 0; k < most_limits; ++k) {
    const auto used = child.processor_time();
    if (auto message = child.receive(ChildProcess::Clock::now() + limit)) return message;
    if (!child.timed_out() || child.processor_time() <= used) return std::nullopt;
  }
  return std::nullopt;
}

Seen listen(ChildProcess& child, std::chrono::milliseconds limit) {
  Seen seen;
  while (const auto message = hear(child, limit)) {
    if (message->size() > 1 && message->front() == check_message::verdict) {
      seen.judged = true;
      seen.verdict = {outcome_from(message->at(1)), message->substr(2)};
    } else if (!message->empty()) {
      seen.note = message->substr(1);
    }
  }
  return seen;
}

/// The process ended before it had judged.
void judge_end(const Seen& seen, const ChildEnd& end, const std::string& output, CheckResult& result) {
  result.outcome = end.timed_out || end.signal == SIGXCPU ? CheckOutcome::TimedOut : CheckOutcome::Crashed;
  result.why = end.shown();
  if (!seen.note.empty()) result.why += "; it was given " + seen.note;
  if (!output.empty()) result.why += "\nit printed: " + first_line(output);
}

CheckResult make_one(const Check& check, const fs::path& library, const CheckOptions& options) {
  CheckResult result{.name = check.name, .sentence = check.sentence};
  const ScratchFolder folder;
  const auto begun = ChildProcess::Clock::now();
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(options.time_limit).count();
  ChildProcess child({.program = options.program,
                      .arguments = {"check", std::string(check.name), library.string(), folder.path().string(),
                                    std::to_string(options.seed), std::to_string(seconds)},
                      .keep_output = true});
  const Seen seen = listen(child, std::chrono::ceil<std::chrono::milliseconds>(options.time_limit));
  const ChildEnd end = child.end();
  result.seconds = std::chrono::duration<double>(ChildProcess::Clock::now() - begun).count();
  if (!seen.judged) {
    judge_end(seen, end, child.output(), result);
  } else {
    result.outcome = seen.verdict.outcome;
    result.why = seen.verdict.why;
    const bool printed = check.name == "prints-nothing" && !child.output().empty();
    if (printed && result.outcome == CheckOutcome::Ok) {
      result.outcome = CheckOutcome::Failed;
      result.why = "printed: " + first_line(child.output());
    }
  }
  return result;
}

/// The first check that this one needs and that did not pass; empty: none.
std::string_view missing(const Check& check, const std::vector<CheckResult>& results) {
  for (const std::string_view need : check.needs) {
    const auto made =
        std::find_if(results.begin(), results.end(), [&](const CheckResult& r) { return r.name == need; });
    if (made == results.end() || made->outcome != CheckOutcome::Ok) return need;
  }
  return {};
}

}  // namespace

std::size_t CheckReport::count(CheckOutcome outcome) const {
  return static_cast<std::size_t>(
      std::count_if(results.begin(), results.end(), [&](const CheckResult& r) { return r.outcome == outcome; }));
}

bool CheckReport::passed() const {
  return count(CheckOutcome::Ok) + count(CheckOutcome::Skipped) == results.size();
}

CheckReport check_plugin(const fs::path& library, const CheckOptions& options) {
  static_cast<void>(read_file(library));
  CheckReport report{.library = library, .seed = options.seed};
  const fs::path absolute = fs::canonical(library);
  const auto checks = plugin_checks();
  for (const Check& check : checks) {
    options.progress(report.results.size(), checks.size());
    const std::string_view need = missing(check, report.results);
    report.results.push_back(
        need.empty()
            ? make_one(check, absolute, options)
            : CheckResult{.name = check.name, .sentence = check.sentence, .why = "because of " + std::string(need)});
  }
  options.progress(checks.size(), checks.size());
  return report;
}

}  // namespace fairlead
