// SPDX-License-Identifier: MIT
#include "tests/core/plan/routing/small_fleets.hpp"

#include <algorithm>
#include <cstdlib>

namespace fairlead::test {

namespace {

std::int32_t between(RandomStream& random, int low, int high) {
  return low + static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(high - low + 1)));
}

/// Where a vessel is after some calls, and what they cost; empty of a value once something is broken.
struct Voyage {
  const VesselRoutingProblem* problem = nullptr;
  std::size_t vessel = 0;
  std::int32_t place = 0;
  std::int32_t clock = 0;
  std::int32_t load = 0;
  std::int64_t cost = 0;
  unsigned aboard = 0;
  unsigned delivered = 0;

  [[nodiscard]] std::optional<Voyage> on_to(std::int32_t cargo_number, bool delivers) const {
    const auto number = static_cast<std::size_t>(cargo_number);
    const unsigned bit = 1u << number;
    const Cargo& cargo = problem->cargoes[number];
    const CargoService& service = problem->services[vessel * problem->cargoes.size() + number];
    if (!service.possible || ((aboard & bit) != 0) != delivers || (delivered & bit) != 0) return std::nullopt;
    Voyage next = *this;
    next.place = delivers ? cargo.delivery_place : cargo.pickup_place;
    const auto side = static_cast<std::size_t>(problem->places);
    const Leg& leg = problem->legs[vessel * side * side + static_cast<std::size_t>(place) * side +
                                   static_cast<std::size_t>(next.place)];
    const TimeWindow window = delivers ? cargo.delivery : cargo.pickup;
    const Leg& port = delivers ? service.delivery : service.pickup;
    next.clock = std::max(clock + leg.time, window.from);
    if (next.clock > window.until) return std::nullopt;
    next.clock += port.time;
    next.cost += leg.cost + port.cost;
    next.load += delivers ? -cargo.size : cargo.size;
    if (next.load > problem->vessels[vessel].capacity) return std::nullopt;
    next.aboard = delivers ? aboard & ~bit : aboard | bit;
    next.delivered = delivers ? delivered | bit : delivered;
    return next;
  }
};

Voyage at_home(const VesselRoutingProblem& problem, std::size_t vessel) {
  return {.problem = &problem,
          .vessel = vessel,
          .place = problem.vessels[vessel].place,
          .clock = problem.vessels[vessel].free_from};
}

constexpr std::int64_t impossible = 1'000'000'000;

void sail_on(const Voyage& voyage, std::vector<std::int64_t>& least) {
  if (voyage.aboard == 0) least[voyage.delivered] = std::min(least[voyage.delivered], voyage.cost);
  for (std::size_t cargo = 0; cargo < voyage.problem->cargoes.size(); ++cargo)
    for (const bool delivers : {false, true})
      if (const auto next = voyage.on_to(static_cast<std::int32_t>(cargo), delivers)) sail_on(*next, least);
}

}  // namespace

VesselRoutingProblem random_fleet_problem(RandomStream& random, const FleetSize& size) {
  VesselRoutingProblem problem{.places = 6};
  std::vector<std::pair<int, int>> positions;
  for (int place = 0; place < problem.places; ++place)
    positions.emplace_back(between(random, 0, 20), between(random, 0, 20));
  for (std::size_t vessel = 0; vessel < size.vessels; ++vessel) {
    problem.vessels.push_back({between(random, 0, 5), between(random, 0, 5), between(random, 8, 14)});
    const std::int32_t dearness = between(random, 2, 4);
    for (const auto& [x, y] : positions)
      for (const auto& [to_x, to_y] : positions) {
        std::int32_t time = std::abs(x - to_x) + std::abs(y - to_y);
        if (size.detours_pay) time += between(random, 0, 30);
        problem.legs.push_back({time, time * dearness});
      }
  }
  for (std::size_t cargo = 0; cargo < size.cargoes; ++cargo) {
    const std::int32_t from = between(random, 0, 40);
    problem.cargoes.push_back({.pickup_place = between(random, 0, 5),
                               .delivery_place = between(random, 0, 5),
                               .size = between(random, 3, 9),
                               .pickup = {from, from + between(random, 5, 25)},
                               .delivery = {from, from + between(random, 30, 70)},
                               .refusal_cost = between(random, 50, 300)});
  }
  for (std::size_t service = 0; service < size.vessels * size.cargoes; ++service)
    problem.services.push_back({.possible = random.below(6) != 0,
                                .pickup = {between(random, 0, 4), between(random, 0, 9)},
                                .delivery = {between(random, 0, 4), between(random, 0, 9)}});
  return problem;
}

std::optional<std::int64_t> cost_sailed(const VesselRoutingProblem& problem,
                                        const std::vector<std::vector<VesselCall>>& routes) {
  std::int64_t cost = 0;
  unsigned delivered = 0;
  for (std::size_t vessel = 0; vessel < routes.size(); ++vessel) {
    Voyage voyage = at_home(problem, vessel);
    voyage.delivered = delivered;
    for (const VesselCall& call : routes[vessel]) {
      const auto next = voyage.on_to(call.cargo, call.delivers);
      if (!next) return std::nullopt;
      voyage = *next;
    }
    if (voyage.aboard != 0) return std::nullopt;
    delivered = voyage.delivered;
    cost += voyage.cost;
  }
  for (std::size_t cargo = 0; cargo < problem.cargoes.size(); ++cargo)
    if ((delivered & (1u << cargo)) == 0) cost += problem.cargoes[cargo].refusal_cost;
  return cost;
}

std::int64_t least_cost(const VesselRoutingProblem& problem) {
  const unsigned sets = 1u << problem.cargoes.size();
  std::vector<std::int64_t> least(sets, 0);
  for (unsigned set = 0; set < sets; ++set)
    for (std::size_t cargo = 0; cargo < problem.cargoes.size(); ++cargo)
      if ((set & (1u << cargo)) != 0) least[set] += problem.cargoes[cargo].refusal_cost;
  for (std::size_t vessel = 0; vessel < problem.vessels.size(); ++vessel) {
    std::vector<std::int64_t> alone(sets, impossible);
    sail_on(at_home(problem, vessel), alone);
    std::vector<std::int64_t> joined = least;
    for (unsigned set = 0; set < sets; ++set)
      for (unsigned taken = set; taken > 0; taken = (taken - 1) & set)
        joined[set] = std::min(joined[set], least[set & ~taken] + alone[taken]);
    least = std::move(joined);
  }
  return least[sets - 1];
}

}  // namespace fairlead::test
