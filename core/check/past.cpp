// SPDX-License-Identifier: MIT
// A plan made under way leaves what had begun as it was, and begins nothing before it was made.
#include "core/check/rules.hpp"

namespace fairlead::check {
namespace {

class PastCheck {
 public:
  PastCheck(const Evidence& evidence, Findings& findings)
      : evidence_(evidence), before_(evidence.plan.past.back().plan), findings_(findings) {}

  void all() {
    for (const ActivityRef ref : evidence_.planned_activities()) {
      if (planned(ref).start < evidence_.settled)
        as_it_was(ref);
      else
        not_yet_begun(ref);
    }
  }

 private:
  [[nodiscard]] const PlannedActivity& planned(ActivityRef ref) const {
    return evidence_.plan.orders[ref.order.index()].activities[static_cast<std::size_t>(ref.activity)];
  }

  void as_it_was(ActivityRef ref) {
    const auto start = evidence_.started(ref);
    const auto end = evidence_.ended(ref);
    const bool ended = planned(ref).end <= evidence_.settled;
    if (!start || *start != planned(ref).start || (ended && (!end || *end != planned(ref).end)))
      findings_.add("past-kept", ref.order, {},
                    evidence_.name(ref) + ": had gone on from " + evidence_.at(planned(ref).start) +
                        (ended ? " to " + evidence_.at(planned(ref).end) : "") + " when the plan was made, now " +
                        (start ? "from " + evidence_.at(*start) : "never") + (end ? " to " + evidence_.at(*end) : ""));
    decided_as_before(ref);
  }

  void decided_as_before(ActivityRef ref) {
    const OrderPlan& now = evidence_.plan.orders[ref.order.index()];
    const OrderPlan& was = before_.orders[ref.order.index()];
    if (!was.taken || was.way != now.way || was.assets != now.assets)
      return wrong(ref, "had begun by another way or with other assets");
    if (was.activities[static_cast<std::size_t>(ref.activity)].mode != planned(ref).mode)
      wrong(ref, "had begun in another mode");
  }

  void wrong(ActivityRef ref, const std::string& what) {
    findings_.add("past-decisions", ref.order, {}, evidence_.name(ref) + " " + what);
  }

  void not_yet_begun(ActivityRef ref) {
    if (const auto start = evidence_.started(ref); start && *start < evidence_.settled)
      findings_.add("begins-after-past", ref.order, {},
                    evidence_.name(ref) + ": begins " + evidence_.at(*start) + ", before the plan was made, " +
                        evidence_.at(evidence_.settled));
  }

  const Evidence& evidence_;
  const Plan& before_;
  Findings& findings_;
};

}  // namespace

void check_past(const Evidence& evidence, Findings& findings) {
  if (!evidence.plan.past.empty()) PastCheck(evidence, findings).all();
}

}  // namespace fairlead::check
