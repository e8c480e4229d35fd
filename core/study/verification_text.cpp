// SPDX-License-Identifier: MIT
#include "core/study/verification_text.hpp"

#include <fmt/format.h>

#include "core/base/json.hpp"
#include "core/model/network_rules.hpp"
#include "core/report/explanation_words.hpp"
#include "core/report/text_layout.hpp"

namespace fairlead {

namespace {

double days(Seconds length) {
  return static_cast<double>(length.count()) / seconds_per_day;
}

std::string try_text(const Run& run, const char* how, const std::optional<Delivery>& delivery, const Delivery& before) {
  if (!delivery) return fmt::format("              {:<14}  not possible: orders would not be served\n", how);
  const Cents more = delivery->margin - before.margin;
  return fmt::format("              {:<14}  finished {}, margin {}{} USD\n", how,
                     format_minute(delivery->finish, run.scenario.zone_offset), more.value > 0 ? "+" : "",
                     whole_usd(more));
}

std::string verdict(const RelaxedCause& cause) {
  if (cause.gain <= Seconds{0}) return "no gain: the next cause keeps it as long";
  return fmt::format("gains {:.2f} d{}", days(cause.gain), cause.by_new_plan ? " by another plan" : "");
}

std::string cause_text(const Run& run, const Verification& verification, const RelaxedCause& cause, bool first) {
  std::string text = fmt::format("  {:>8.2f} d  {}\n", days(cause.share.length), cause_words(cause.share.cause));
  text += fmt::format("              {}{}\n", first ? "" : "besides, ", cause.what);
  text += try_text(run, "same decisions", cause.same_plan, verification.before);
  if (verification.replanned || cause.new_plan)
    text += try_text(run, "planned again", cause.new_plan, verification.before);
  return text + fmt::format("              {}\n", verdict(cause));
}

void write_delivery(JsonWriter& json, const Run& run, const char* key, const std::optional<Delivery>& delivery) {
  if (!delivery) return;
  json.key(key).begin_object();
  json.member("finish", format_instant(delivery->finish, run.scenario.zone_offset));
  json.member("margin_usd", usd(delivery->margin)).end_object();
}

void write_cause(JsonWriter& json, const Run& run, const RelaxedCause& cause) {
  json.begin_object().member("cause", cause_name(cause.share.cause.kind));
  if (!cause.share.cause.detail.empty()) json.member("detail", cause.share.cause.detail);
  json.member("hours", hours(cause.share.length)).member("relaxed", cause.what);
  write_delivery(json, run, "same_decisions", cause.same_plan);
  write_delivery(json, run, "planned_again", cause.new_plan);
  json.member("gain_h", hours(cause.gain)).end_object();
}

}  // namespace

std::string verification_text(const Run& run, const Verification& verification) {
  std::string text = "\n  Verified: what is gained without the cause\n";
  if (!verification.why_not.empty()) return text + "  nothing to try: " + verification.why_not + "\n";
  if (verification.replanned)
    text += fmt::format("  Planned again with nothing taken away it finishes {}.\n",
                        format_minute(verification.replanned->finish, run.scenario.zone_offset));
  for (std::size_t k = 0; k < verification.causes.size(); ++k)
    text += cause_text(run, verification, verification.causes[k], k == 0);
  return text;
}

std::string verification_json(const Run& run, const Verification& verification) {
  JsonWriter json;
  json.begin_object();
  if (!verification.why_not.empty()) {
    json.member("why_not", verification.why_not).end_object();
    return json.str();
  }
  write_delivery(json, run, "before", verification.before);
  write_delivery(json, run, "planned_again", verification.replanned);
  json.member("gains", verification.gains());
  json.key("causes").begin_array();
  for (const RelaxedCause& cause : verification.causes) write_cause(json, run, cause);
  json.end_array().end_object();
  return json.str();
}

}  // namespace fairlead
