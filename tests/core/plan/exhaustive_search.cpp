// SPDX-License-Identifier: MIT
#include "tests/core/plan/exhaustive_search.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace fairlead::test {
namespace {

constexpr int hours_known = 100 * 24;
constexpr int unknown = 1 << 28;

int whole_hours(Seconds length) {
  return static_cast<int>(length.count() / 3600);
}

struct Window {
  int start = unknown;
  int end = unknown;
};

/// When one activity in one mode starts and ends if it is let go at each hour.
class Windows {
 public:
  Windows(const Scenario& scenario, const Activity& activity, const Mode& mode)
      : activity_(activity), work_(static_cast<int>(mode.duration.a)) {
    for (int hour = 0; hour < hours_known; ++hour) good_.push_back(is_good(scenario, mode, hour));
    for (int from = 0; from < hours_known; ++from)
      windows_.push_back(activity.rule == WeatherRule::Continuous ? unbroken(from) : accrued(from));
  }

  [[nodiscard]] Window from(int hour) const {
    return hour < hours_known ? windows_[static_cast<std::size_t>(hour)] : Window{};
  }

 private:
  static bool in_shift(const Scenario& scenario, CalendarId calendar, int hour) {
    if (!calendar.valid()) return true;
    const auto& spans = scenario.calendars[calendar.index()].pattern.spans;
    const int second = hour % 24 * 3600;
    return std::any_of(spans.begin(), spans.end(),
                       [&](const auto& span) { return second >= span.from && second < span.to; });
  }

  [[nodiscard]] bool is_good(const Scenario& scenario, const Mode& mode, int hour) const {
    if (!in_shift(scenario, activity_.conditions.shift, hour)) return false;
    for (const PoolNeed& need : mode.pools)
      if (!in_shift(scenario, scenario.pools[need.pool.index()].shift, hour)) return false;
    if (activity_.rule == WeatherRule::Insensitive || !scenario.weather) return true;
    for (const WeatherLimit& limit : activity_.conditions.limits)
      if (scenario.series[0].columns[0].values[static_cast<std::size_t>(hour)] > limit.maximum) return false;
    return true;
  }

  [[nodiscard]] int run_from(int hour) const {
    int end = hour;
    while (end < hours_known && good_[static_cast<std::size_t>(end)]) ++end;
    return end - hour;
  }

  [[nodiscard]] Window unbroken(int from) const {
    for (int start = from; start + work_ <= hours_known; ++start)
      if (run_from(start) >= work_) return {start, start + work_};
    return {};
  }

  [[nodiscard]] Window accrued(int from) const {
    const int restart = whole_hours(activity_.restart);
    const int abandon = whole_hours(activity_.abandon);
    const int least = restart + abandon + whole_hours(activity_.minimum_chunk);
    Window window;
    int left = work_;
    for (int hour = from; hour < hours_known;) {
      const int run = run_from(hour);
      const int lost = window.start == unknown ? 0 : restart;
      if (run >= left + lost && run > 0) {
        if (window.start == unknown) window.start = hour;
        window.end = hour + lost + left;
        return window;
      }
      if (run >= least && run > 0) {
        if (window.start == unknown) window.start = hour;
        left -= std::max(0, run - lost - abandon);
      }
      hour += std::max(1, run);
    }
    return {};
  }

  const Activity& activity_;
  int work_ = 0;
  std::vector<bool> good_;
  std::vector<Window> windows_;
};

struct Claim {
  int resource = 0;  ///< pools, then places
  int amount = 0;
  bool at_start = false;
};

/// An activity with all decisions taken but when.
struct Task {
  int order = 0;
  const Way* way = nullptr;
  int activity = 0;
  int place = 0;
  int earliest = 0;
  std::vector<int> assets;
  std::vector<Claim> claims;
  const Windows* windows = nullptr;
};

struct Done {
  int start = 0;
  int end = 0;
};

class Search {
 public:
  explicit Search(const Scenario& scenario) : scenario_(scenario) {
    for (const Pool& pool : scenario.pools) capacity_.push_back(static_cast<int>(pool.capacity.thousandths / 1000));
    for (const Place& place : scenario.places) capacity_.push_back(place.slots.value_or(1000));
    travel_.assign(scenario.places.size(), std::vector<int>(scenario.places.size(), 0));
    for (const TravelEntry& entry : scenario.travel)
      travel_[entry.from.index()][entry.to.index()] = static_cast<int>(entry.hours);
  }

  BestSchedule run() {
    decide_order(0);
    if (best_ < unknown) result_.makespan_h = best_;
    return result_;
  }

 private:
  // --- decisions: way, assets, modes of one order after another

  void decide_order(std::size_t order) {
    if (order == scenario_.orders.size()) return schedule_all();
    for (const Way& way : scenario_.orders[order].ways) {
      std::vector<int> assets;
      decide_assets(order, way, assets);
    }
  }

  [[nodiscard]] bool fits(const Role& role, int asset) const {
    for (const Requirement& asked : role.requirements) {
      const auto has = scenario_.assets[static_cast<std::size_t>(asset)].capability(asked.capability);
      if (!has || (asked.minimum && *has < *asked.minimum) || (asked.maximum && *has > *asked.maximum)) return false;
    }
    return true;
  }

  void decide_assets(std::size_t order, const Way& way, std::vector<int>& assets) {
    if (assets.size() == way.roles.size()) return decide_modes(order, way, assets, 0);
    for (int asset = 0; asset < static_cast<int>(scenario_.assets.size()); ++asset) {
      if (std::find(assets.begin(), assets.end(), asset) != assets.end() || !fits(way.roles[assets.size()], asset))
        continue;
      assets.push_back(asset);
      decide_assets(order, way, assets);
      assets.pop_back();
    }
  }

  void decide_modes(std::size_t order, const Way& way, const std::vector<int>& assets, std::size_t activity) {
    if (activity == way.activities.size()) return decide_order(order + 1);
    for (const Mode& mode : way.activities[activity].modes) {
      tasks_.push_back(task(order, way, assets, activity, mode));
      decide_modes(order, way, assets, activity + 1);
      tasks_.pop_back();
    }
  }

  Task task(std::size_t order, const Way& way, const std::vector<int>& assets, std::size_t activity, const Mode& mode) {
    const Activity& what = way.activities[activity];
    Task made;
    made.order = static_cast<int>(order);
    made.way = &way;
    made.activity = static_cast<int>(activity);
    made.place = what.place.value;
    if (const auto& earliest = scenario_.orders[order].earliest_start)
      made.earliest = std::max(0, whole_hours(*earliest - scenario_.start));
    for (const RoleNeed& need : mode.roles) made.assets.push_back(assets[static_cast<std::size_t>(need.role)]);
    for (const PoolNeed& need : mode.pools)
      made.claims.push_back(
          {need.pool.value, static_cast<int>(need.amount.thousandths / 1000), need.claim == ClaimAt::Start});
    if (what.slots > 0)
      made.claims.push_back({static_cast<int>(scenario_.pools.size()) + made.place, what.slots, false});
    auto& windows = windows_[&mode];
    if (!windows) windows.emplace(scenario_, what, mode);
    made.windows = &*windows;
    return made;
  }

  // --- every order of the activities

  struct AssetState {
    int free = 0;
    int place = 0;
    int held_by = -1;  ///< order whose hold is open
  };

  void schedule_all() {
    done_.assign(tasks_.size(), std::nullopt);
    std::vector<AssetState> assets;
    for (const Asset& asset : scenario_.assets) assets.push_back({0, asset.home.value, -1});
    used_.assign(capacity_.size(), {});
    place_next(assets, 0, 0);
  }

  void place_next(const std::vector<AssetState>& assets, std::size_t placed, int makespan) {
    if (makespan >= best_) return;
    if (placed == tasks_.size()) {
      ++result_.schedules;
      best_ = makespan;
      return;
    }
    for (std::size_t k = 0; k < tasks_.size(); ++k) {
      if (done_[k] || !may_follow(k, assets)) continue;
      std::vector<AssetState> after = assets;
      const auto when = earliest(k, after);
      if (!when) continue;
      done_[k] = *when;
      open_and_close_holds(k, after);
      claim(k, granted_);
      place_next(after, placed + 1, std::max(makespan, when->end));
      unclaim(k);
      done_[k].reset();
    }
  }

  [[nodiscard]] std::size_t index_of(const Task& task, int activity) const {
    for (std::size_t k = 0; k < tasks_.size(); ++k)
      if (tasks_[k].order == task.order && tasks_[k].activity == activity) return k;
    return tasks_.size();
  }

  [[nodiscard]] bool may_follow(std::size_t k, const std::vector<AssetState>& assets) const {
    const Task& task = tasks_[k];
    for (const Link& link : task.way->links)
      if (link.to == task.activity && !done_[index_of(task, link.from)]) return false;
    return std::all_of(task.assets.begin(), task.assets.end(), [&](int asset) {
      const int holder = assets[static_cast<std::size_t>(asset)].held_by;
      return holder < 0 || holder == task.order;
    });
  }

  // A hold of small instances covers all activities of its role, from the first to the last.
  void open_and_close_holds(std::size_t k, std::vector<AssetState>& assets) const {
    const Task& task = tasks_[k];
    if (task.way->holds.empty() || task.assets.empty()) return;
    bool open = false;
    for (std::size_t other = 0; other < tasks_.size(); ++other)
      open = open || (tasks_[other].order == task.order && !done_[other]);
    assets[static_cast<std::size_t>(task.assets.front())].held_by = open ? task.order : -1;
  }

  std::optional<Done> earliest(std::size_t k, std::vector<AssetState>& assets) {
    const Task& task = tasks_[k];
    int ready = task.earliest;
    int finish = 0;
    for (const Link& link : task.way->links) {
      if (link.to != task.activity) continue;
      const Done& before = *done_[index_of(task, link.from)];
      const int lag = whole_hours(link.lag);
      if (link.kind == LinkKind::FinishFinish) {
        finish = std::max(finish, before.end + lag);
      } else {
        ready = std::max(ready, (link.kind == LinkKind::StartStart ? before.start : before.end) + lag);
      }
    }
    for (const int asset : task.assets) {
      const AssetState& state = assets[static_cast<std::size_t>(asset)];
      ready = std::max(
          ready, state.free + travel_[static_cast<std::size_t>(state.place)][static_cast<std::size_t>(task.place)]);
    }
    for (granted_ = ready; granted_ < hours_known; ++granted_) {
      const Window window = task.windows->from(granted_);
      if (window.end == unknown) return std::nullopt;
      const Done when{window.start, std::max(window.end, finish)};
      if (!has_room(task, granted_, when)) continue;
      for (const int asset : task.assets)
        assets[static_cast<std::size_t>(asset)] = {when.end, task.place,
                                                   assets[static_cast<std::size_t>(asset)].held_by};
      return when;
    }
    return std::nullopt;
  }

  // --- resources: claims of what is placed

  struct Taken {
    int begin = 0;
    int end = 0;
    int amount = 0;
  };

  [[nodiscard]] bool has_room(const Task& task, int granted, Done when) const {
    return std::all_of(task.claims.begin(), task.claims.end(), [&](const Claim& claim) {
      const int begin = claim.at_start ? when.start : granted;
      for (int hour = begin; hour < when.end; ++hour) {
        int taken = claim.amount;
        for (const Taken& other : used_[static_cast<std::size_t>(claim.resource)])
          if (other.begin <= hour && hour < other.end) taken += other.amount;
        if (taken > capacity_[static_cast<std::size_t>(claim.resource)]) return false;
      }
      return true;
    });
  }

  void claim(std::size_t k, int granted) {
    for (const Claim& claim : tasks_[k].claims)
      used_[static_cast<std::size_t>(claim.resource)].push_back(
          {claim.at_start ? done_[k]->start : granted, done_[k]->end, claim.amount});
  }

  void unclaim(std::size_t k) {
    for (const Claim& claim : tasks_[k].claims) used_[static_cast<std::size_t>(claim.resource)].pop_back();
  }

  const Scenario& scenario_;
  std::vector<int> capacity_;
  std::vector<std::vector<int>> travel_;
  std::map<const Mode*, std::optional<Windows>> windows_;
  std::vector<Task> tasks_;
  std::vector<std::optional<Done>> done_;
  std::vector<std::vector<Taken>> used_;
  int granted_ = 0;
  int best_ = unknown;
  BestSchedule result_;
};

}  // namespace

BestSchedule exhaustive_search(const Scenario& scenario) {
  return Search(scenario).run();
}

}  // namespace fairlead::test
