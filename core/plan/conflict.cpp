// SPDX-License-Identifier: MIT
#include "core/plan/conflict.hpp"

#include <algorithm>
#include <set>

#include "core/plan/search/general_search.hpp"
#include "core/report/text_layout.hpp"

namespace fairlead {

namespace {

constexpr int schedules_each = 120;
constexpr int most_questions = 400;
constexpr std::size_t most_looked_into = 8;  // conflicts, for what there is too little of

using Orders = std::vector<OrderId>;

bool contains(const Orders& orders, OrderId order) {
  return std::find(orders.begin(), orders.end(), order) != orders.end();
}

class Question {
 public:
  Question(const PlanningModel& model, const PlannerOptions& options, const Budget& limit)
      : model_(model), limit_(limit) {
    options_.seed = options.seed;
    options_.schedules = schedules_each;
  }

  /// A request that serves all of them, if the search finds one.
  std::optional<Candidate> serve(const Orders& orders) {
    ++asked_;
    PlanningModel alone(model_);
    std::vector<char> wanted(alone.orders.size(), 0);
    for (const OrderId order : orders) wanted[order.index()] = 1;
    int others = 0;
    for (std::size_t o = 0; o < alone.orders.size(); ++o) {
      if (wanted[o]) continue;
      alone.orders[o].cause = "set aside";
      others += alone.scenario.orders[o].mandatory ? 1 : 0;
    }
    std::vector<Candidate> found = search_schedules(alone, options_, {}, limit_.stop(), nullptr);
    if (found.empty() || found.front().score.unserved > others) return std::nullopt;
    return std::move(found.front());
  }
  [[nodiscard]] bool over() const { return asked_ >= most_questions || limit_.over(); }

 private:
  const PlanningModel& model_;
  PlannerOptions options_;
  const Budget& limit_;
  int asked_ = 0;
};

/// Leaves orders out, half of them at a time, then ever fewer, as long as the rest cannot be served.
Orders smallest(Question& question, Orders orders) {
  std::size_t chunk = std::max<std::size_t>(1, orders.size() / 2);
  while (!question.over()) {
    bool smaller = false;
    for (std::size_t from = 0; from < orders.size() && orders.size() > 1 && !question.over();) {
      Orders rest = orders;
      const std::size_t to = std::min(from + chunk, orders.size());
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(from), rest.begin() + static_cast<std::ptrdiff_t>(to));
      if (rest.empty() || question.serve(rest)) {
        from = to;
        continue;
      }
      orders = std::move(rest);
      smaller = true;
    }
    if (chunk == 1 && !smaller) break;
    chunk = smaller ? chunk : std::max<std::size_t>(1, chunk / 2);
  }
  return orders;
}

/// What at least two of the orders, or one twice over, may take: assets by index, resources by index.
struct Shared {
  std::vector<std::size_t> assets;
  std::vector<std::size_t> pools;
  std::vector<std::size_t> places;
};

Shared shared_by(const PlanningModel& model, const Orders& orders) {
  std::vector<int> assets(model.scenario.assets.size(), 0);
  std::vector<int> resources(model.resources.size(), 0);
  for (const OrderId id : orders) {
    std::set<std::size_t> own_assets;
    std::set<std::size_t> own;
    for (const PlanWay& way : model.orders[id.index()].ways) {
      for (const auto& fit : way.fit)
        for (const AssetId asset : fit) own_assets.insert(asset.index());
      for (int j = way.first_job; j < way.end_job(); ++j) {
        const PlanJob& job = model.jobs[static_cast<std::size_t>(j)];
        if (job.slot_resource >= 0) own.insert(static_cast<std::size_t>(job.slot_resource));
        for (const PlanMode& mode : job.modes)
          for (const PlanPoolNeed& need : mode.pools) own.insert(static_cast<std::size_t>(need.resource));
        for (const PlanOpening& opening : job.opens)
          if (opening.resource >= 0) own.insert(static_cast<std::size_t>(opening.resource));
      }
    }
    for (const std::size_t asset : own_assets) ++assets[asset];
    for (const std::size_t resource : own) ++resources[resource];
  }
  const int needed = orders.size() > 1 ? 2 : 1;
  Shared shared;
  for (std::size_t a = 0; a < assets.size(); ++a)
    if (assets[a] >= needed) shared.assets.push_back(a);
  for (std::size_t r = 0; r < resources.size(); ++r) {
    if (resources[r] < needed) continue;
    const ResourceRef& ref = model.resources[r].ref;
    if (ref.kind == ResourceKind::Pool) shared.pools.push_back(static_cast<std::size_t>(ref.index));
    if (ref.kind == ResourceKind::Slot) shared.places.push_back(static_cast<std::size_t>(ref.index));
  }
  return shared;
}

class Relaxation {
 public:
  Relaxation(const PlanningModel& model, const PlannerOptions& options, const Budget& limit, const Orders& orders)
      : model_(model), options_(options), limit_(limit), orders_(orders) {}

  /// Whether all of them could be served in a scenario that has more of something.
  [[nodiscard]] bool served_in(const Scenario& scenario) const {
    const WindowIndex windows{scenario, scenario.series};
    const PlanningModel model(scenario, windows);
    return Question(model, options_, limit_).serve(orders_).has_value();
  }
  [[nodiscard]] bool over() const { return limit_.over(); }
  [[nodiscard]] Scenario copy() const { return model_.scenario; }

 private:
  const PlanningModel& model_;
  const PlannerOptions& options_;
  const Budget& limit_;
  const Orders& orders_;
};

void name_resources(const PlanningModel& model, const Relaxation& relaxed, Conflict& conflict) {
  const Shared shared = shared_by(model, conflict.orders);
  std::vector<std::string> all;
  const auto ask = [&](const std::string& name, const Scenario& more) {
    all.push_back(name);
    if (!relaxed.over() && relaxed.served_in(more)) conflict.resources.push_back(name);
  };
  for (const std::size_t a : shared.assets) {
    Scenario more = relaxed.copy();
    more.assets.push_back(more.assets[a]);
    ask("asset " + more.assets[a].id, more);
  }
  for (const std::size_t p : shared.pools) {
    Scenario more = relaxed.copy();
    more.pools[p].capacity.thousandths *= 2;
    ask("pool " + more.pools[p].id, more);
  }
  for (const std::size_t p : shared.places) {
    Scenario more = relaxed.copy();
    if (more.places[p].slots) *more.places[p].slots *= 2;
    ask("slots of " + more.places[p].id, more);
  }
  conflict.each_helps = !conflict.resources.empty();
  if (conflict.resources.empty()) conflict.resources = std::move(all);
}

}  // namespace

ConflictSearch find_conflicts(const PlanningModel& model, const PlannerOptions& options,
                              const std::vector<OrderId>& unserved, const Budget& limit) {
  Question question(model, options, limit);
  ConflictSearch result;
  const auto add = [&](Orders orders) {
    Conflict conflict;
    conflict.orders = std::move(orders);
    std::sort(conflict.orders.begin(), conflict.orders.end());
    if (result.conflicts.size() < most_looked_into)
      name_resources(model, Relaxation(model, options, limit, conflict.orders), conflict);
    result.conflicts.push_back(std::move(conflict));
  };
  Orders all;
  for (std::size_t o = 0; o < model.orders.size(); ++o) {
    if (!model.scenario.orders[o].mandatory || !model.orders[o].cause.empty()) continue;
    if (contains(unserved, OrderId{o}) && !question.over() && !question.serve({OrderId{o}}))
      add({OrderId{o}});
    else
      all.emplace_back(o);
  }
  // The first are left out first.
  std::stable_partition(all.begin(), all.end(), [&](OrderId order) { return !contains(unserved, order); });
  while (!all.empty()) {
    result.served = question.serve(all);
    if (result.served || (question.over() && !result.conflicts.empty())) return result;
    const Orders found = smallest(question, all);
    add(found);
    const auto aside = std::find_if(all.begin(), all.end(),
                                    [&](OrderId order) { return contains(unserved, order) && contains(found, order); });
    if (aside == all.end()) return result;
    all.erase(aside);
  }
  return result;
}

std::string conflict_sentence(const Scenario& scenario, const Conflict& conflict) {
  constexpr std::size_t most_named = 12;
  std::vector<std::string> names;
  for (const OrderId order : conflict.orders) {
    if (names.size() == most_named) {
      names.push_back(std::to_string(conflict.orders.size() - most_named) + " more");
      break;
    }
    names.push_back(scenario.orders[order.index()].id);
  }
  std::string text = names.size() == 1 ? names.front() + " cannot be served even by itself"
                                       : enumerated(names, "and") + " cannot all be served";
  if (conflict.resources.empty()) return text;
  if (conflict.each_helps) return text + ": too little of " + enumerated(conflict.resources, "or of");
  return names.size() == 1 ? text : text + ": they share " + enumerated(conflict.resources, "and");
}

}  // namespace fairlead
