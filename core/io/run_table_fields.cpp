// SPDX-License-Identifier: MIT
#include "core/io/run_table_reader.hpp"
#include "core/model/network_rules.hpp"

namespace fairlead {

int read_position(CsvRow& row, const IdPositions& ids, const char* kind) {
  const std::string_view id = row.text();
  const int position = ids.find(id);
  if (position < 0) row.report("unknown-id", id, std::string("the id of ") + kind);
  return position;
}

ActivityRef read_activity_ref(CsvRow& row, const RunIds& ids) {
  ActivityRef ref;
  read_id_field(row, ids.orders, "an order", ref.order);
  if (!ref.valid()) {
    row.skip();
    return {};
  }
  ref.activity = read_position(row, ids.activities[ref.order.index()], "an activity of the order's way");
  return ref.activity < 0 ? ActivityRef{} : ref;
}

ActivityRef read_optional_activity(CsvRow& row, const RunIds& ids) {
  if (!row.take_empty()) return read_activity_ref(row, ids);
  if (!row.take_empty()) row.report("contradiction", row.text(), "no activity without an order");
  return {};
}

StepRef read_step_ref(CsvRow& row, const RunIds& ids) {
  StepRef step;
  if (row.take_empty())
    read_id_field(row, ids.outages, "an outage", step.outage);
  else
    step.activity = read_activity_ref(row, ids);
  return step;
}

Cause read_cause(CsvRow& row) {
  Cause cause;
  if (row.take_empty()) return cause;
  const std::string_view text = row.text();
  const std::size_t colon = std::min(text.find(':'), text.size());
  static const auto kinds = names_until(CauseKind::Weather, &cause_name);
  read_named(row, text.substr(0, colon), kinds, "a cause", cause.kind);
  if (colon < text.size()) cause.detail = text.substr(colon + 1);
  return cause;
}

}  // namespace fairlead
