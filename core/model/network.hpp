// SPDX-License-Identifier: MIT
// Way: one network that would serve an order: activities, links, roles, holds. docs/network_format.md
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/id.hpp"
#include "core/base/money.hpp"
#include "core/base/quantity.hpp"
#include "core/base/time.hpp"
#include "core/model/conditions.hpp"

namespace fairlead {

enum class DurationKind { Fixed, Triangular, Pert, Lognormal, Weibull, Rate };

/// How long work takes, in hours. `a`, `b`, `c` by kind: Fixed a; Triangular and Pert low a, mode b, high c;
/// Lognormal median a, sigma b; Weibull scale a, shape b; Rate: quantity a over a rate a day.
struct Duration {
  DurationKind kind = DurationKind::Fixed;
  double a = 0;
  double b = 0;
  double c = 0;
  int rate_role = -1;             ///< Rate: the role whose asset's capability is the rate
  std::string rate_capability{};  ///< Rate: units a day, e.g. lay_km_per_day; empty with a fixed `b` units a day
  friend bool operator==(const Duration&, const Duration&) = default;
};

/// capability >= minimum and <= maximum.
struct Requirement {
  std::string capability{};
  std::optional<double> minimum{};
  std::optional<double> maximum{};
  friend bool operator==(const Requirement&, const Requirement&) = default;
};

/// A named slot that one asset fills for the whole way. A role that asks for n assets is read as n roles.
struct Role {
  std::string id{};     ///< `tug`, or `tug#2` of several
  std::string group{};  ///< `tug`: roles of one group ask for the same and may be exchanged
  std::vector<Requirement> requirements{};
  std::string shared_capacity{};  ///< takes `shared_amount` of it instead of the whole asset; empty: whole
  Amount shared_amount{};
  [[nodiscard]] bool whole() const { return shared_capacity.empty(); }
  friend bool operator==(const Role&, const Role&) = default;
};

struct RoleNeed {
  int role = -1;
  /// Of a shared role: nothing else may go on with the asset meanwhile (loading). Whole roles always are.
  bool alone = false;
  friend bool operator==(const RoleNeed&, const RoleNeed&) = default;
};

enum class ClaimAt { Start, Ready };

struct PoolNeed {
  PoolId pool{};
  Amount amount{};
  ClaimAt claim = ClaimAt::Start;  ///< Ready: kept while waiting for weather too
  friend bool operator==(const PoolNeed&, const PoolNeed&) = default;
};

/// An alternative way of doing one activity.
struct Mode {
  std::string id{};
  Duration duration{};
  std::vector<RoleNeed> roles{};  ///< by role
  std::vector<PoolNeed> pools{};  ///< by pool
  friend bool operator==(const Mode&, const Mode&) = default;
};

/// The activity changes its assets' place: all roles it needs are at `to` afterwards.
struct Move {
  PlaceId to{};
  PlaceId from{};              ///< all sail there first; none: it starts where the lead asset lies
  std::vector<int> carried{};  ///< roles carried or towed; the first (else the first role needed) is the lead
  double speed_kn = 0;         ///< route / speed; 0: the mode's duration counts instead
  friend bool operator==(const Move&, const Move&) = default;
};

/// Fails with a probability and is repeated (same needs, same place), successors waiting; sampled worlds only.
struct Retry {
  double probability = 0;
  int instead = -1;  ///< activity of the way to go on with after a failure; -1: repeat
  int at_most = 0;   ///< failures allowed before it counts as done; 0: no bound
  friend bool operator==(const Retry&, const Retry&) = default;
};

struct NamedQuantity {
  std::string name{};  ///< with its unit: laid_km, wells, piles
  double amount = 0;
  friend bool operator==(const NamedQuantity&, const NamedQuantity&) = default;
};

struct Activity {
  std::string id{};
  std::string name{};
  PlaceId place{};  ///< none: ashore, nothing of the place counts. Of a move: its `to`
  std::optional<Move> move{};
  WeatherRule rule = WeatherRule::Continuous;
  Seconds restart{0};        ///< suspendable: to take work up again
  Seconds abandon{0};        ///< suspendable: to leave it safely
  Seconds minimum_chunk{0};  ///< suspendable: shortest progress worth starting for
  WorkConditions conditions{};
  std::vector<Mode> modes{};                ///< at least one
  int slots = 1;                            ///< of its place, beside those of a hold; a move takes none
  std::vector<NamedQuantity> quantities{};  ///< part of the way's, done with this activity
  std::optional<Retry> retry{};
  friend bool operator==(const Activity&, const Activity&) = default;
};

enum class LinkKind { FinishStart, StartStart, FinishFinish };

struct Link {
  int from = -1;
  int to = -1;
  LinkKind kind = LinkKind::FinishStart;
  Seconds lag{0};                    ///< not negative
  std::optional<Seconds> maximum{};  ///< not less than lag; binds the nominal plan
  Cents breach_per_day{};            ///< what exceeding the maximum costs in another world
  friend bool operator==(const Link&, const Link&) = default;
};

/// A role, a pool amount or slots of a place kept from the beginning of `first` to the end of `last`.
struct Hold {
  int role = -1;  ///< or a pool:
  PoolId pool{};
  PlaceId place{};                 ///< or slots of a place, where `first` goes on
  Amount amount{};                 ///< of the pool, or slots
  ClaimAt claim = ClaimAt::Ready;  ///< of a pool; slots are claimed when ready
  int first = -1;
  int last = -1;
  friend bool operator==(const Hold&, const Hold&) = default;
};

struct Way {
  std::string id{};
  std::string name{};
  std::vector<Role> roles{};
  std::vector<Activity> activities{};  ///< in the order given; links may point either way, without a cycle
  std::vector<Link> links{};
  std::vector<Hold> holds{};
  std::vector<NamedQuantity> quantities{};  ///< what unit rates pay for
  int delivers = -1;                        ///< due, deadline and damages bind its finish
  friend bool operator==(const Way&, const Way&) = default;
};

/// A random stream of small orders in sampled worlds (call-outs, failed turbines).
struct Demand {
  std::string id{};
  std::string name{};
  double events_per_unit_year = 0;
  double units = 1;
  Cents waiting_cost_per_day{};  ///< of an event not yet served
  double units_down = 0;         ///< units out of use while an event waits
  bool down_from_start = false;  ///< out of use only from start to end of each activity: planned service
  std::string unit_kind{};       ///< demands of an order that name one share its units; empty: units of its own
  int priority = 0;
  Way way{};  ///< one event's network
  friend bool operator==(const Demand&, const Demand&) = default;
};

}  // namespace fairlead
