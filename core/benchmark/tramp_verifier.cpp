// SPDX-License-Identifier: MIT
#include "core/benchmark/tramp_verifier.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace fairlead {

namespace {

class Voyage {
 public:
  Voyage(const TrampInstance& instance, std::size_t vessel, std::vector<std::string>& faults)
      : instance_(instance), vessel_(vessel), faults_(faults), aboard_(instance.calls.size()) {}

  /// Marks calls delivered in `done`; answers what the voyage costs.
  std::int64_t sail(const std::vector<int>& route, std::vector<bool>& done) {
    node_ = instance_.vessels[vessel_].home;
    clock_ = instance_.vessels[vessel_].start;
    for (const int call : route) {
      if (call < 0 || static_cast<std::size_t>(call) >= instance_.calls.size()) {
        blame(call, "does not exist");
        return cost_;
      }
      visit(static_cast<std::size_t>(call), done);
    }
    for (std::size_t call = 0; call < aboard_.size(); ++call)
      if (aboard_[call]) blame(static_cast<int>(call), "is not delivered");
    return cost_;
  }

 private:
  void blame(int call, std::string_view what) {
    faults_.push_back(fmt::format("vessel {}, call {}: {}", vessel_ + 1, call + 1, what));
  }

  void visit(std::size_t call, std::vector<bool>& done) {
    const TrampInstance::Call& wanted = instance_.calls[call];
    const TrampInstance::Port& port = instance_.ports[vessel_ * instance_.calls.size() + call];
    const int number = static_cast<int>(call);
    if (!instance_.vessels[vessel_].may_take[call] || port.origin_time < 0 || port.destination_time < 0)
      blame(number, "may not be taken by this vessel");
    if (aboard_[call]) {
      go_to(wanted.destination);
      serve(number, {wanted.delivery_from, wanted.delivery_until, port.destination_time, port.destination_cost});
      load_ -= wanted.size;
      aboard_[call] = false;
      done[call] = true;
      return;
    }
    if (done[call]) blame(number, "is picked up again");
    go_to(wanted.origin);
    serve(number, {wanted.pickup_from, wanted.pickup_until, port.origin_time, port.origin_cost});
    load_ += wanted.size;
    aboard_[call] = true;
    if (load_ > instance_.vessels[vessel_].capacity) blame(number, "exceeds the capacity");
  }

  void go_to(int node) {
    const auto nodes = static_cast<std::size_t>(instance_.nodes);
    const std::size_t at = (vessel_ * nodes + static_cast<std::size_t>(node_)) * nodes + static_cast<std::size_t>(node);
    clock_ += instance_.travels[at].time;
    cost_ += instance_.travels[at].cost;
    node_ = node;
  }

  struct Service {
    int from = 0;
    int until = 0;
    int time = 0;
    int cost = 0;
  };

  void serve(int call, const Service& service) {
    clock_ = std::max(clock_, static_cast<std::int64_t>(service.from));
    if (clock_ > service.until) blame(call, fmt::format("is served at {}, after {}", clock_, service.until));
    clock_ += service.time;
    cost_ += service.cost;
  }

  const TrampInstance& instance_;
  std::size_t vessel_ = 0;
  std::vector<std::string>& faults_;
  std::vector<bool> aboard_;
  int node_ = 0;
  std::int64_t clock_ = 0;
  std::int64_t load_ = 0;
  std::int64_t cost_ = 0;
};

}  // namespace

std::vector<std::string> faults_of(const TrampInstance& instance, const TrampRoutes& routes, std::int64_t claimed) {
  if (routes.size() != instance.vessels.size())
    return {fmt::format("{} routes for {} vessels", routes.size(), instance.vessels.size())};
  std::vector<std::string> faults;
  std::vector<bool> done(instance.calls.size());
  std::int64_t cost = 0;
  for (std::size_t vessel = 0; vessel < routes.size(); ++vessel)
    cost += Voyage{instance, vessel, faults}.sail(routes[vessel], done);
  for (std::size_t call = 0; call < done.size(); ++call)
    if (!done[call]) cost += instance.calls[call].penalty;
  if (cost != claimed) faults.push_back(fmt::format("it costs {}, not {}", cost, claimed));
  return faults;
}

}  // namespace fairlead
