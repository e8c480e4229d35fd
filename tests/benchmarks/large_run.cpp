// SPDX-License-Identifier: MIT
#include "tests/benchmarks/large_run.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <tuple>

#include "core/base/file.hpp"
#include "core/base/random.hpp"
#include "core/load/load_scenario.hpp"
#include "core/model/network_rules.hpp"
#include "core/report/key_figures_from_trace.hpp"

namespace fairlead::bench {

namespace {

constexpr std::size_t activities_of_order = 4;
constexpr std::size_t intervals_of_activity = 120;
constexpr std::size_t fields = 8;

std::string quoted(const std::string& text) {
  return '"' + text + '"';
}

std::string join(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : ",\n") + part;
  return all;
}

std::string field_name(std::size_t k) {
  return "field_" + std::to_string(k % fields);
}

std::string places_json() {
  std::vector<std::string> places{R"({"id": "port", "name": "Port", "kind": "port", "lat": 10.388, "lon": 107.08})"};
  for (std::size_t k = 0; k < fields; ++k)
    places.push_back(R"({"id": ")" + field_name(k) + R"(", "name": "Field )" + std::to_string(k) +
                     R"(", "kind": "field", "lat": )" + std::to_string(8.6 + 0.2 * static_cast<double>(k)) +
                     R"(, "lon": )" + std::to_string(107.9 + 0.1 * static_cast<double>(k)) + "}");
  return join(places);
}

std::string asset_json(std::size_t k) {
  return R"({"id": "vessel_)" + std::to_string(k) + R"(", "name": "Vessel )" + std::to_string(k) +
         R"(", "kind": "vessel", "home": "port", "speed_kn": 10, "draft_m": 5})";
}

std::string activity_json(std::size_t k, const std::string& place) {
  return R"({"id": "work_)" + std::to_string(k) + R"(", "name": "Work )" + std::to_string(k) + R"(", "place": )" +
         quoted(place) + R"(, "duration": 24, "roles": ["vessel"], "rule": "suspendable", "limits": {"hs_m": 1.5},
 "pools": [{"pool": "crew", "amount": 4}]})";
}

std::string order_json(std::size_t k) {
  std::vector<std::string> work;
  std::vector<std::string> links;
  for (std::size_t a = 0; a < activities_of_order; ++a) work.push_back(activity_json(a, field_name(k + a)));
  for (std::size_t a = 1; a < activities_of_order; ++a)
    links.push_back(R"({"from": "work_)" + std::to_string(a - 1) + R"(", "to": "work_)" + std::to_string(a) + R"("})");
  return R"({"id": "order_)" + std::to_string(k) + R"(", "name": "Order )" + std::to_string(k) +
         R"(", "client": "Client )" + std::to_string(k % 9) +
         R"(", "service": "inline", "kind": "firm", "due": "2021-12-01", "network": {"ways": [{
 "id": "way", "roles": [{"id": "vessel"}], "activities": [)" +
         join(work) + "], \"links\": [" + join(links) + "]}]}}";
}

std::string scenario_json(std::size_t assets, std::size_t orders) {
  std::vector<std::string> fleet;
  std::vector<std::string> work;
  for (std::size_t k = 0; k < assets; ++k) fleet.push_back(asset_json(k));
  for (std::size_t k = 0; k < orders; ++k) work.push_back(order_json(k));
  return R"({"fairlead": 1, "name": "large", "start": "2021-01-01T00:00", "end": "2022-01-01T00:00",
 "time_zone": "+07:00", "weather": {"series": [{"id": "sea", "file": "sea.csv", "note": "made up"}],
 "regions": [{"id": "shelf", "series": "sea", "polygon": [[8, 107], [8, 110], [11, 110], [11, 107]]}]},
 "pools": [{"id": "crew", "name": "Crew", "capacity": 400}],
 "places": [)" +
         places_json() + "],\n\"assets\": [" + join(fleet) + "],\n\"orders\": [" + join(work) + "]}\n";
}

/// Calm and rough days in turn, a rough season in winter.
std::string weather_csv() {
  std::string csv = "time,hs_m,wind_ms\n";
  const Instant start = *parse_instant("2020-12-31T00:00Z", Seconds{0});
  for (int hour = 0; hour < 420 * 24; ++hour) {
    const double season = 1.6 + 0.7 * std::cos(hour / 8760.0 * 6.2832);
    const double hs = season + 0.5 * std::sin(hour / 31.0) + 0.3 * std::sin(hour / 7.3);
    csv += format_instant(start + std::chrono::hours{hour}, Seconds{0}) + "," +
           format_number(std::round(hs * 100) / 100) + "," + format_number(std::round(hs * 600) / 100) + "\n";
  }
  return csv;
}

/// Fills plan and trace of one asset after another.
class YearMaker {
 public:
  YearMaker(Run& run, const LargeRunSize& size)
      : run_(run),
        scenario_(run.scenario),
        each_(std::max<std::size_t>(1, size.intervals / size.assets)),
        step_((scenario_.end - scenario_.start) / static_cast<std::int64_t>(each_ + (each_ / 25) + 2)) {
    run_.plan.orders.resize(scenario_.orders.size());
    run_.plan.sequences.resize(scenario_.assets.size());
    run_.trace.orders.resize(scenario_.orders.size());
    run_.trace.end = scenario_.end;
  }

  void fill() {
    for (std::size_t k = 0; k < scenario_.assets.size(); ++k) asset(AssetId{k});
    std::sort(run_.trace.activities.begin(), run_.trace.activities.end(),
              [](const ActivityRecord& a, const ActivityRecord& b) { return a.activity < b.activity; });
    std::stable_sort(run_.trace.segments.begin(), run_.trace.segments.end(),
                     [](const AccrualSegment& a, const AccrualSegment& b) { return a.activity < b.activity; });
    const auto key = [](const MoneyItem& item) {
      return std::tuple(!item.order.valid(), item.order, item.kind, item.asset, item.start);
    };
    std::sort(run_.ledger.items.begin(), run_.ledger.items.end(),
              [&](const MoneyItem& a, const MoneyItem& b) { return key(a) < key(b); });
    std::stable_sort(run_.trace.claims.begin(), run_.trace.claims.end(),
                     [](const ClaimRecord& a, const ClaimRecord& b) { return a.start < b.start; });
  }

 private:
  void asset(AssetId id) {
    at_ = scenario_.start;
    place_ = scenario_.assets[id.index()].home;
    constexpr std::size_t of_order = activities_of_order * intervals_of_activity;
    for (std::size_t made = 0; made + of_order < each_; made += of_order) order(id);
    add(id, AssetState::Idle, {}, scenario_.end - at_);
  }

  void order(AssetId asset) {
    const OrderId id{next_order_++};
    OrderPlan& plan = run_.plan.orders[id.index()];
    plan = {.taken = true, .way = 0, .assets = {asset}};
    plan.activities.resize(activities_of_order);
    for (std::size_t a = 0; a < activities_of_order; ++a) activity(asset, {id, static_cast<int>(a)});
    const Instant begun = plan.activities.front().start;
    run_.trace.orders[id.index()] = {.status = OrderStatus::Completed, .start = begun, .delivered = at_, .end = at_};
  }

  void activity(AssetId asset, ActivityRef ref) {
    const Activity& what =
        scenario_.orders[ref.order.index()].ways.front().activities[static_cast<std::size_t>(ref.activity)];
    add(asset, AssetState::Sailing, ref, length(), what.place);
    ActivityRecord record{.activity = ref, .ready = at_};
    for (std::size_t k = 1; k + 1 < intervals_of_activity; ++k) {
      if (k % 2 == 1) {
        record.waited_weather += add(asset, AssetState::Standby, ref, length());
        if (k == 1) record.start = at_;
      } else {
        record.duration += work(asset, ref);
      }
    }
    record.duration += work(asset, ref);
    record.end = at_;
    record.bound_by = {CauseKind::Weather, "hs_m@" + scenario_.places[what.place.index()].id};
    run_.trace.activities.push_back(record);
    run_.trace.claims.push_back({{ResourceKind::Pool, 0}, record.start, record.end, Amount::whole(4), {ref}});
    run_.plan.orders[ref.order.index()].activities[static_cast<std::size_t>(ref.activity)] = {.start = record.start,
                                                                                              .end = record.end};
    run_.plan.sequences[asset.index()].steps.push_back({.what = {ref}});
  }

  Seconds work(AssetId asset, ActivityRef ref) {
    const Seconds worked = add(asset, AssetState::Working, ref, length());
    run_.trace.segments.push_back({.activity = ref, .start = at_ - worked, .end = at_});
    return worked;
  }

  /// Half to one and a half steps.
  Seconds length() {
    return step_ / 2 + Seconds{static_cast<std::int64_t>(random_.below(static_cast<std::uint64_t>(step_.count())))};
  }

  Seconds add(AssetId asset, AssetState state, ActivityRef ref, Seconds length, PlaceId to = {}) {
    length = std::min(length, scenario_.end - at_);
    Interval interval{.asset = asset, .start = at_, .end = at_ + length, .state = state, .activity = ref};
    interval.place_from = place_;
    if (to.valid()) place_ = to;
    interval.place_to = place_;
    if (state == AssetState::Standby)
      interval.cause = {CauseKind::Weather, "hs_m@" + scenario_.places[place_.index()].id};
    if (length > Seconds{0}) {
      run_.trace.intervals.push_back(interval);
      pay(interval);
    }
    at_ += length;
    return length;
  }

  /// Two items, as accounts have: the asset's cost and its fuel.
  void pay(const Interval& interval) {
    MoneyItem item{.kind = MoneyKind::AssetCost,
                   .order = interval.activity.order,
                   .asset = interval.asset,
                   .start = interval.start,
                   .end = interval.end,
                   .what = state_name(interval.state),
                   .quantity = hours(interval.end - interval.start) / 24,
                   .unit = "d",
                   .rate_usd = 12000};
    for (const MoneyKind kind : {MoneyKind::AssetCost, MoneyKind::Fuel}) {
      item.kind = kind;
      item.amount = cents_from_usd(-item.quantity * item.rate_usd);
      run_.ledger.items.push_back(item);
      item.quantity *= 8;
      item.unit = "t";
      item.rate_usd = 560;
    }
  }

  Run& run_;
  const Scenario& scenario_;
  std::size_t each_;
  Seconds step_;
  Instant at_{};
  PlaceId place_{};
  std::size_t next_order_ = 0;
  RandomStream random_{1};
};

std::size_t orders_of(const LargeRunSize& size) {
  constexpr std::size_t of_order = activities_of_order * intervals_of_activity;
  const std::size_t each = std::max<std::size_t>(1, size.intervals / size.assets);
  return size.assets * ((each - 1) / of_order);
}

}  // namespace

Run large_run(const LargeRunSize& size, const std::filesystem::path& scratch) {
  std::filesystem::create_directories(scratch);
  write_file(scratch / "scenario.json", scenario_json(size.assets, orders_of(size)));
  write_file(scratch / "sea.csv", weather_csv());
  LoadedScenario loaded = load_scenario((scratch / "scenario.json").string());
  Run run;
  run.manifest.scenario_sha256 = loaded.sha256;
  run.scenario = std::move(loaded.scenario);
  run.scenario_json = std::move(loaded.json);
  YearMaker(run, size).fill();
  run.figures = key_figures_from_trace(run.scenario, run.plan, run.trace, run.ledger);
  return run;
}

}  // namespace fairlead::bench
