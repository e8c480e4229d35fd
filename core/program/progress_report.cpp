// SPDX-License-Identifier: MIT
#include "core/program/progress_report.hpp"

#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

#include "core/base/json.hpp"

namespace fairlead {

namespace {

constexpr std::chrono::milliseconds between_reports{200};

double share_pct(std::uint64_t done, std::uint64_t total) {
  return total == 0 ? 100.0 : 100.0 * static_cast<double>(done) / static_cast<double>(total);
}

}  // namespace

void PacedProgress::report(std::string_view phase, std::uint64_t done, std::uint64_t total) {
  const std::lock_guard lock{mutex_};
  const auto now = Clock::now();
  if (phase != phase_) {
    phase_ = phase;
    begun_ = shown_ = now;
  }
  const bool finished = done >= total;
  if (!finished && now - shown_ < between_reports) return;
  shown_ = now;
  const double seconds = std::chrono::duration<double>(now - begun_).count();
  const double per_second = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  const double left = per_second > 0 ? static_cast<double>(total - done) / per_second : 0;
  show({.phase = phase_,
        .done = done,
        .total = total,
        .per_second = per_second,
        .seconds_left = left,
        .finished = finished,
        .best = best_});
}

void PacedProgress::best(std::string_view text) {
  const std::lock_guard lock{mutex_};
  best_ = text;
}

void LineProgress::show(const Pace& pace) {
  fmt::print(stderr, "\r{} {:.0f} %  {:.0f}/s  {:.0f} s left {}\033[K{}", pace.phase, share_pct(pace.done, pace.total),
             pace.per_second, pace.seconds_left, pace.best, pace.finished ? "\r\033[K" : "");
  std::fflush(stderr);
}

void PlainProgress::show(const Pace& pace) {
  fmt::print(stderr, "{} {}/{} ({:.0f} %){}{}\n", pace.phase, pace.done, pace.total, share_pct(pace.done, pace.total),
             pace.best.empty() ? "" : " ", pace.best);
}

void JsonProgress::show(const Pace& pace) {
  JsonWriter json;
  json.compact(true).begin_object();
  json.member("phase", pace.phase).member("done", static_cast<std::int64_t>(pace.done));
  json.member("total", static_cast<std::int64_t>(pace.total)).member("per_second", pace.per_second);
  json.member("seconds_left", pace.seconds_left);
  if (!pace.best.empty()) json.member("best", pace.best);
  json.end_object();
  fmt::print(stderr, "{}", json.str());
}

std::unique_ptr<Progress> make_progress(const std::string& how) {
  if (how == "plain") return std::make_unique<PlainProgress>();
  if (how == "json") return std::make_unique<JsonProgress>();
  if (how == "auto" && ::isatty(STDERR_FILENO) != 0) return std::make_unique<LineProgress>();
  return nullptr;
}

}  // namespace fairlead
