// SPDX-License-Identifier: MIT
// Checks that equal orders give equal answers, whatever else is going on.
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <thread>

#include <sys/mman.h>
#include <unistd.h>

#include "core/plugin_check/check.hpp"
#include "core/plugin_check/comma_locale.hpp"
#include "core/plugin_check/order_variants.hpp"
#include "core/plugin_check/trial.hpp"
#include "core/plugin_host/isolated_plugin.hpp"

namespace fairlead {
namespace {

Verdict same_as(const PluginAnswer& first, const PluginAnswer& second, const std::string& when) {
  const std::string why = difference(first, second);
  return why.empty() ? holds() : fails(when + ", the example order's answer " + why);
}

Verdict repeats_itself(const CheckCall& call) {
  Trial trial(call);
  const PluginAnswer first = trial.answer();
  for (int again = 0; again < 5; ++again)
    if (const std::string why = difference(first, trial.answer()); !why.empty())
      return fails("asked again, the example order's answer " + why);
  return holds();
}

Verdict repeats_in_another_process(const CheckCall& call) {
  Trial trial(call);
  IsolatedPlugin other(call.library, {});
  return same_as(trial.answer(), other.expand(trial.example().document()), "in another process");
}

Verdict independent_of_calls(const CheckCall& call) {
  constexpr int others = 20;
  Trial trial(call);
  const PluginAnswer first = trial.answer();
  const OrderVariants variants(trial.service(), trial.terms(), call.seed);
  for (int number = 0; number < others; ++number) {
    static_cast<void>(trial.answer_to(variants.accepted(number)));
    static_cast<void>(trial.plugin().describe());
    const Verdict verdict = same_as(first, trial.answer(), "after other orders");
    if (verdict.outcome != CheckOutcome::Ok) return verdict;
  }
  return holds();
}

Verdict independent_of_locale(const CheckCall& call) {
  Trial trial(call);
  const PluginAnswer first = trial.answer();
  if (!set_comma_locale(call.folder)) return does_not_apply("no locale with a decimal comma can be made here");
  return same_as(first, trial.answer(), "in a locale with a decimal comma");
}

void set_zone(const char* zone) {
  ::setenv("TZ", zone, 1);  // NOLINT(concurrency-mt-unsafe): this process has one thread
  ::tzset();
}

/// At most a second later.
void wait_for_the_next_second() {
  const std::time_t now = std::time(nullptr);
  while (std::time(nullptr) == now) std::this_thread::sleep_for(std::chrono::milliseconds{5});
}

Verdict independent_of_time(const CheckCall& call) {
  Trial trial(call);
  set_zone("UTC0");
  const PluginAnswer first = trial.answer();
  set_zone("XXX-14");
  const Verdict elsewhere = same_as(first, trial.answer(), "in another time zone");
  if (elsewhere.outcome != CheckOutcome::Ok) return elsewhere;
  wait_for_the_next_second();
  return same_as(first, trial.answer(), "a second later");
}

Verdict works_on_any_thread(const CheckCall& call) {
  Trial trial(call);
  const PluginAnswer first = trial.answer();
  PluginAnswer second;
  std::thread other([&] { second = trial.answer(); });
  other.join();
  return same_as(first, second, "on another thread");
}

/// The order at the very end of memory that may be read.
class GuardedText {
 public:
  explicit GuardedText(const std::string& text) : size_(text.size()) {
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const std::size_t readable = (size_ + page - 1) / page * page;
    whole_ = readable + page;
    void* mapped = ::mmap(nullptr, whole_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED) return;
    memory_ = static_cast<char*>(mapped);
    text_ = memory_ + readable - size_;
    text.copy(text_, size_);
    ::mprotect(memory_ + readable, page, PROT_NONE);
    ::mprotect(memory_, readable, PROT_READ);
  }
  ~GuardedText() {
    if (memory_ != nullptr) ::munmap(memory_, whole_);
  }
  GuardedText(const GuardedText&) = delete;
  GuardedText& operator=(const GuardedText&) = delete;

  [[nodiscard]] std::string_view view() const { return {text_, text_ == nullptr ? 0 : size_}; }

 private:
  std::size_t size_ = 0;
  std::size_t whole_ = 0;
  char* memory_ = nullptr;
  char* text_ = nullptr;
};

Verdict reads_the_order_alone(const CheckCall& call) {
  Trial trial(call);
  const GuardedText order(trial.example().document());
  call.note("an order with unreadable memory behind its last byte");
  return same_as(trial.answer(), trial.plugin().expand(order.view()), "in memory that ends with it");
}

}  // namespace

std::vector<Check> repetition_checks() {
  return {{"repeats-itself", "`expand` answers the same bytes every time.", repeats_itself, {"expands-example"}},
          {"repeats-in-another-process",
           "Another process, where memory lies elsewhere, gets the same bytes.",
           repeats_in_another_process,
           {"repeats-itself"}},
          {"independent-of-calls",
           "What was asked before does not change an answer.",
           independent_of_calls,
           {"repeats-itself", "mutated-orders"}},
          {"independent-of-locale",
           "A locale with a decimal comma does not change an answer.",
           independent_of_locale,
           {"repeats-itself"}},
          {"independent-of-time",
           "Neither the clock nor the time zone changes an answer.",
           independent_of_time,
           {"repeats-itself"}},
          {"works-on-any-thread", "Another thread gets the same bytes.", works_on_any_thread, {"repeats-itself"}},
          {"reads-only-the-order",
           "`expand` reads no byte behind the order, which need not end in a zero.",
           reads_the_order_alone,
           {"repeats-itself"}}};
}

}  // namespace fairlead
