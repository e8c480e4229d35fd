// SPDX-License-Identifier: MIT
#include "core/benchmark/tramp_instance.hpp"

#include <limits>
#include <string_view>

#include <fmt/format.h>

#include "core/benchmark/comma_file.hpp"

namespace fairlead {

namespace {

constexpr int most_nodes = 2000;
constexpr int most_vessels = 500;
constexpr int most_calls = 2000;
constexpr int latest = 100'000'000;
constexpr int most_load = 1'000'000'000;
constexpr int most_cost = 2'000'000'000;
constexpr std::size_t most_travels = 50'000'000;

class Reader {
 public:
  explicit Reader(const std::filesystem::path& path) : file_(path) {}

  TrampInstance read() {
    instance_.nodes = count("the number of nodes", most_nodes);
    instance_.vessels.resize(static_cast<std::size_t>(count("the number of vessels", most_vessels)));
    for (std::size_t vessel = 0; vessel < instance_.vessels.size(); ++vessel) read_vessel(vessel);
    instance_.calls.resize(static_cast<std::size_t>(count("the number of calls", most_calls)));
    for (std::size_t vessel = 0; vessel < instance_.vessels.size(); ++vessel) read_calls_of(vessel);
    for (std::size_t call = 0; call < instance_.calls.size(); ++call) read_call(call);
    read_travels();
    read_ports();
    if (file_.next()) file_.refuse("bad-row", "one row more", "the end after the times and costs in port");
    return std::move(instance_);
  }

 private:
  int count(std::string_view what, int most) {
    file_.expect_line(what);
    file_.expect_fields(1, what);
    return whole(0, 1, most);
  }

  [[nodiscard]] int whole(std::size_t field, int least, int most) const {
    return static_cast<int>(file_.whole(field, least, most));
  }

  /// A number counted from 1 in the file.
  [[nodiscard]] std::size_t index(std::size_t field, std::size_t size) const {
    return static_cast<std::size_t>(whole(field, 1, static_cast<int>(size)) - 1);
  }

  [[nodiscard]] int node(std::size_t field) const {
    return static_cast<int>(index(field, static_cast<std::size_t>(instance_.nodes)));
  }

  void expect_index(std::size_t wanted) const {
    const std::int64_t found = file_.whole(0, std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
    if (found != static_cast<std::int64_t>(wanted) + 1)
      file_.refuse("bad-row", fmt::format("row of {}", found), fmt::format("row of {}", wanted + 1));
  }

  void read_vessel(std::size_t vessel) {
    file_.expect_line("a vessel");
    file_.expect_fields(4, "vessel, home node, starting time, capacity");
    expect_index(vessel);
    TrampInstance::Vessel& read = instance_.vessels[vessel];
    read.home = node(1);
    read.start = whole(2, 0, latest);
    read.capacity = whole(3, 0, most_load);
  }

  void read_calls_of(std::size_t vessel) {
    file_.expect_line("the calls that a vessel may take");
    expect_index(vessel);
    instance_.vessels[vessel].may_take.assign(instance_.calls.size(), false);
    for (std::size_t field = 1; field < file_.fields(); ++field)
      instance_.vessels[vessel].may_take[index(field, instance_.calls.size())] = true;
  }

  void read_call(std::size_t call) {
    file_.expect_line("a call");
    file_.expect_fields(9, "call, origin, destination, size, penalty and two time windows");
    expect_index(call);
    instance_.calls[call] = {.origin = node(1),
                             .destination = node(2),
                             .size = whole(3, 0, most_load),
                             .penalty = file_.whole(4, 0, most_cost),
                             .pickup_from = whole(5, 0, latest),
                             .pickup_until = whole(6, 0, latest),
                             .delivery_from = whole(7, 0, latest),
                             .delivery_until = whole(8, 0, latest)};
  }

  void read_travels() {
    const std::size_t vessels = instance_.vessels.size();
    const auto nodes = static_cast<std::size_t>(instance_.nodes);
    if (vessels * nodes * nodes > most_travels)
      file_.refuse("out-of-range", "more passages", fmt::format("at most {}", most_travels));
    instance_.travels.resize(vessels * nodes * nodes);
    for (std::size_t row = 0; row < instance_.travels.size(); ++row) {
      file_.expect_line("travel times and costs of each vessel between all nodes");
      file_.expect_fields(5, "vessel, origin node, destination node, travel time, travel cost");
      const std::size_t vessel = index(0, vessels);
      const auto from = static_cast<std::size_t>(node(1));
      const auto to = static_cast<std::size_t>(node(2));
      TrampInstance::Travel& travel = instance_.travels[(vessel * nodes + from) * nodes + to];
      if (travel.time >= 0) file_.refuse("bad-row", "a passage that stands above", "each passage once");
      travel = {.time = whole(3, 0, latest), .cost = whole(4, 0, most_cost)};
    }
  }

  void read_ports() {
    const std::size_t calls = instance_.calls.size();
    instance_.ports.resize(instance_.vessels.size() * calls);
    std::vector<bool> seen(instance_.ports.size());
    for (std::size_t row = 0; row < instance_.ports.size(); ++row) {
      file_.expect_line("times and costs in port of each vessel with each call");
      file_.expect_fields(6, "vessel, call, origin time, origin costs, destination time, destination costs");
      const std::size_t at = index(0, instance_.vessels.size()) * calls + index(1, calls);
      if (seen[at]) file_.refuse("bad-row", "a vessel and call that stand above", "each vessel with each call once");
      seen[at] = true;
      instance_.ports[at] = {.origin_time = whole(2, -1, latest),
                             .origin_cost = whole(3, -1, most_cost),
                             .destination_time = whole(4, -1, latest),
                             .destination_cost = whole(5, -1, most_cost)};
    }
  }

  CommaFile file_;
  TrampInstance instance_;
};

CargoService service_of(const TrampInstance::Port& port, bool may_take) {
  if (!may_take || port.origin_time < 0 || port.destination_time < 0) return {};
  return {.possible = true,
          .pickup = {port.origin_time, port.origin_cost},
          .delivery = {port.destination_time, port.destination_cost}};
}

}  // namespace

TrampInstance read_tramp_instance(const std::filesystem::path& path) {
  return Reader{path}.read();
}

VesselRoutingProblem problem_of(const TrampInstance& instance) {
  VesselRoutingProblem problem;
  problem.places = instance.nodes;
  for (const TrampInstance::Vessel& vessel : instance.vessels)
    problem.vessels.push_back({.place = vessel.home, .free_from = vessel.start, .capacity = vessel.capacity});
  for (const TrampInstance::Call& call : instance.calls)
    problem.cargoes.push_back({.pickup_place = call.origin,
                               .delivery_place = call.destination,
                               .size = call.size,
                               .pickup = {call.pickup_from, call.pickup_until},
                               .delivery = {call.delivery_from, call.delivery_until},
                               .refusal_cost = call.penalty});
  for (const TrampInstance::Travel& travel : instance.travels) problem.legs.push_back({travel.time, travel.cost});
  for (std::size_t vessel = 0; vessel < instance.vessels.size(); ++vessel)
    for (std::size_t call = 0; call < instance.calls.size(); ++call)
      problem.services.push_back(
          service_of(instance.ports[vessel * instance.calls.size() + call], instance.vessels[vessel].may_take[call]));
  return problem;
}

}  // namespace fairlead
