// SPDX-License-Identifier: MIT
#include "core/base/time.hpp"

#include <cmath>

#include <fmt/format.h>

#include "core/base/invariant.hpp"

namespace fairlead {

namespace {

using std::chrono::days;

/// Reads fixed-width fields off the front of a text; `ok` falls once something does not fit.
class FieldReader {
 public:
  explicit FieldReader(std::string_view text) : rest_(text) {}

  int number(std::size_t width) {
    if (rest_.size() < width) return fail();
    int value = 0;
    for (const char c : rest_.substr(0, width)) {
      if (c < '0' || c > '9') return fail();
      value = value * 10 + (c - '0');
    }
    rest_.remove_prefix(width);
    return value;
  }

  bool accept(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void expect(char wanted) {
    if (!accept(wanted)) ok_ = false;
  }

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool complete() const { return ok_ && rest_.empty(); }
  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  int fail() {
    ok_ = false;
    return 0;
  }

  std::string_view rest_;
  bool ok_ = true;
};

std::optional<Instant> read_date(FieldReader& text) {
  const std::chrono::year year{text.number(4)};
  text.expect('-');
  const auto month = static_cast<unsigned>(text.number(2));
  text.expect('-');
  const auto day = static_cast<unsigned>(text.number(2));
  const std::chrono::year_month_day date{year, std::chrono::month{month}, std::chrono::day{day}};
  if (!text.ok() || !date.ok()) return std::nullopt;
  return std::chrono::sys_days{date};
}

/// `hh:mm` or, if allowed, `hh:mm:ss`; up to 24:00.
std::optional<Tick> read_clock(FieldReader& text, bool with_seconds) {
  const int hour = text.number(2);
  text.expect(':');
  const int minute = text.number(2);
  const int second = with_seconds && text.accept(':') ? text.number(2) : 0;
  const int total = hour * seconds_per_hour + minute * 60 + second;
  if (!text.ok() || minute > 59 || second > 59 || total > seconds_per_day) return std::nullopt;
  return total;
}

struct LocalClock {
  std::chrono::year_month_day date;
  std::chrono::hh_mm_ss<Seconds> time;
};

LocalClock local_clock(Instant at, Seconds offset) {
  const Instant local = at + offset;
  const auto day = std::chrono::floor<days>(local);
  return {std::chrono::year_month_day{day}, std::chrono::hh_mm_ss<Seconds>{local - day}};
}

std::string format_date(const std::chrono::year_month_day& date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

}  // namespace

Tick TimeBase::tick(Instant at) const {
  const auto distance = (at - origin).count();
  FAIRLEAD_INVARIANT(distance >= -never && distance <= never, "an instant lies within 34 years of the horizon's start");
  return static_cast<Tick>(distance);
}

Seconds seconds_from_hours(double hours) {
  const double exact = hours * seconds_per_hour;
  FAIRLEAD_INVARIANT(std::isfinite(exact) && std::fabs(exact) < 1e15, "a length in hours is finite");
  return Seconds{static_cast<std::int64_t>(std::ceil(exact - std::fabs(exact) * 1e-12))};
}

double hours(Seconds length) {
  return static_cast<double>(length.count()) / seconds_per_hour;
}

std::optional<Instant> parse_instant(std::string_view text, Seconds default_offset) {
  FieldReader reader{text};
  const auto date = read_date(reader);
  if (!date) return std::nullopt;
  if (reader.complete()) return *date - default_offset;
  reader.expect('T');
  const auto clock = read_clock(reader, true);
  if (!clock) return std::nullopt;
  const auto offset = reader.rest().empty() ? default_offset : parse_offset(reader.rest());
  if (!offset) return std::nullopt;
  return *date + Seconds{*clock} - *offset;
}

std::string format_instant(Instant at, Seconds offset) {
  const auto [date, time] = local_clock(at, offset);
  return fmt::format("{}T{:02}:{:02}:{:02}{}", format_date(date), time.hours().count(), time.minutes().count(),
                     time.seconds().count(), format_offset(offset));
}

std::string format_minute(Instant at, Seconds offset) {
  const auto [date, time] = local_clock(at, offset);
  return fmt::format("{} {:02}:{:02}", format_date(date), time.hours().count(), time.minutes().count());
}

std::optional<Seconds> parse_offset(std::string_view text) {
  if (text == "Z") return Seconds{0};
  FieldReader reader{text};
  const bool east = reader.accept('+');
  if (!east && !reader.accept('-')) return std::nullopt;
  const auto magnitude = read_clock(reader, false);
  if (!magnitude || !reader.complete() || *magnitude > 14 * seconds_per_hour) return std::nullopt;
  return Seconds{east ? *magnitude : -*magnitude};
}

std::string format_offset(Seconds offset) {
  if (offset == Seconds{0}) return "Z";
  const auto minutes = std::abs(offset.count()) / 60;
  return fmt::format("{}{:02}:{:02}", offset < Seconds{0} ? '-' : '+', minutes / 60, minutes % 60);
}

std::optional<Tick> parse_time_of_day(std::string_view text) {
  FieldReader reader{text};
  const auto clock = read_clock(reader, false);
  return reader.complete() ? clock : std::nullopt;
}

}  // namespace fairlead
