// SPDX-License-Identifier: MIT
// CallDispatch: finds assets for a call, an event of a demand, among those that are free now.
// docs/decisions/0007-demands-are-orders.md
#pragma once

#include <optional>
#include <vector>

#include "core/sim/simulation.hpp"

namespace fairlead {

/// One attempt to serve one call, at an instant at which nothing more moves.
///
/// An asset is free if it has no more work, or none before it could be back (by planning durations, weather left out),
/// or if it lies at the very place, shares a capacity of which enough is left, and the call asks for a share. Of those
/// that fit the own goes before a partner's and that before a hired one, then who can be there first, then by position.
/// It sets out so that it arrives when its work can begin by planning durations.
class CallDispatch {
 public:
  CallDispatch(Simulation& simulation, int call);

  /// Gives the call its assets and sends them; false, and nothing is changed, if one is missing.
  bool serve();

 private:
  struct Choice {
    AssetId asset;
    bool joins = false;  ///< the stay that it is at
    Tick available = 0;  ///< hired: when its notice is over
    Tick arrival = 0;
    std::optional<Tick> next_leave{};  ///< when it must leave for what is planned next
  };

  [[nodiscard]] std::optional<Choice> best_for(int role) const;
  [[nodiscard]] std::optional<Choice> choice(int role, AssetId asset) const;
  [[nodiscard]] bool can_join(int role, AssetId asset) const;
  [[nodiscard]] bool is_free(AssetId asset) const;
  [[nodiscard]] std::optional<Tick> leaves_for_next(int role, AssetId asset) const;
  [[nodiscard]] Tick length_of(const Activity& work) const;
  [[nodiscard]] Tick length() const;
  [[nodiscard]] Tick needed_from(int role) const;
  [[nodiscard]] std::vector<int> activities_of(int role) const;
  [[nodiscard]] PlaceId first_place(int role, AssetId asset) const;
  [[nodiscard]] bool find_origins();
  void commit();
  void send(const Choice& choice, int role);
  [[nodiscard]] std::vector<ProgramStep> steps_of(const Choice& choice, int role) const;
  void join(const Choice& choice, const std::vector<ProgramStep>& steps);
  void reserve(const Choice& choice, const Role& role);

  [[nodiscard]] const Activity& activity(int index) const { return way_.activities[static_cast<std::size_t>(index)]; }
  [[nodiscard]] const Mode& mode(int index) const { return activity(index).modes.front(); }

  Simulation& simulation_;
  const Scenario& scenario_;
  int call_;
  OrderId order_;
  const Way& way_;
  const CallShape& shape_;
  int first_job_;
  std::vector<Choice> chosen_;    // by role
  std::vector<AssetId> assets_;   // the same
  std::vector<PlaceId> origins_;  // by activity: where a move begins
};

}  // namespace fairlead
