// SPDX-License-Identifier: MIT
// events.csv: the events of demands in a sampled world, which are orders besides the scenario's (docs/run_format.md).
#include "core/io/events_table.hpp"

#include <cmath>

#include "core/io/csv_table.hpp"
#include "core/io/csv_writer.hpp"
#include "core/io/run_format.hpp"
#include "core/model/demand_events.hpp"

namespace fairlead {

namespace {

constexpr const char* file = "events.csv";
constexpr int most_events = 10'000'000;

int position_of(const std::vector<Order>& orders, std::size_t count, std::string_view id) {
  for (std::size_t k = 0; k < count; ++k)
    if (orders[k].id == id) return static_cast<int>(k);
  return -1;
}

int position_of(const std::vector<Demand>& demands, std::string_view id) {
  for (std::size_t k = 0; k < demands.size(); ++k)
    if (demands[k].id == id) return static_cast<int>(k);
  return -1;
}

class EventsReader {
 public:
  EventsReader(Scenario& scenario, Problems& problems)
      : scenario_(scenario), problems_(problems), own_(scenario.orders.size()) {}

  void read(std::string bytes) {
    CsvTable table(std::move(bytes), file, run_format::events, problems_, CsvRows::Streamed);
    table.for_each_row([this](CsvRow& row) { read_row(row); });
  }

 private:
  void read_row(CsvRow& row) {
    const std::string id{row.text()};
    DemandEvent event;
    const std::string_view of = row.text();
    const int order = position_of(scenario_.orders, own_, of);
    if (order < 0) return row.report("unknown-id", of, "the id of an order of the scenario");
    event.order = OrderId{order};
    const std::string_view demand = row.text();
    event.demand = position_of(scenario_.orders[event.order.index()].demands, demand);
    if (event.demand < 0) return row.report("unknown-id", demand, "a demand of the order");
    event.number = static_cast<int>(row.integer(1, most_events));
    const auto units = static_cast<std::int64_t>(std::ceil(demand_of(scenario_, event).units));
    if (!row.take_empty()) event.unit = static_cast<int>(row.integer(1, units)) - 1;
    const Instant at = row.time();
    Order made = event_order(scenario_, event, at);
    if (made.id != id) return row.report("contradiction", id, made.id + ", as the row's other columns say");
    if (scenario_.orders.size() > own_ && !follows(made))
      row.report("not-ascending", id, "events by order, demand, number");
    scenario_.orders.push_back(std::move(made));
  }

  [[nodiscard]] bool follows(const Order& next) const {
    const DemandEvent& before = *scenario_.orders.back().event;
    const DemandEvent& after = *next.event;
    const bool same = before.order == after.order && before.demand == after.demand;
    if (same) return after.number == before.number + 1 && next.known_from >= scenario_.orders.back().known_from;
    return after.number == 1 && std::pair(before.order, before.demand) < std::pair(after.order, after.demand);
  }

  Scenario& scenario_;
  Problems& problems_;
  std::size_t own_;
};

}  // namespace

std::string events_csv(const Scenario& scenario) {
  CsvWriter csv(run_format::events, scenario.zone_offset);
  for (const Order& order : scenario.orders) {
    if (!order.event) continue;
    const DemandEvent& event = *order.event;
    csv.text(order.id).text(scenario.orders[event.order.index()].id).text(demand_of(scenario, event).id);
    csv.integer(event.number);
    if (event.unit < 0)
      csv.empty();
    else
      csv.integer(event.unit + 1);
    csv.time(order.known_from).end_row();
  }
  return csv.bytes();
}

void read_events(std::string bytes, Scenario& scenario, Problems& problems) {
  EventsReader(scenario, problems).read(std::move(bytes));
}

}  // namespace fairlead
