// SPDX-License-Identifier: MIT
// Island: one thread of the search: threshold acceptance over a large neighbourhood, with regret repair and restarts.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/plan/moves/neighbourhood.hpp"
#include "core/plan/search/budget.hpp"
#include "core/plan/search/elite.hpp"

namespace fairlead {

struct IslandTraits {
  bool hot = false;      ///< accepts what is worse, ever less; else only what is as good
  bool repairs = false;  ///< takes orders out and puts each back where it is best
  /// USD that an order's end a day earlier is worth, since the weather may be worse than that planned with.
  double day_price = 0;
  /// Never changed by moves: is it taken, by which way. For what-if questions.
  OrderId pinned{};
};

class Island {
 public:
  Island(const PlanningModel& model, std::uint64_t seed, std::uint64_t number, const IslandTraits& traits);

  /// Judges a request of someone else; it may become the current one.
  void start_from(const GenerationRequest& request, Budget& budget);
  /// Tries every other way of each order once, in at most so many schedules, and keeps what is better.
  void descend_ways(Budget& budget, std::int64_t most);
  /// Searches until the budget is over. `heat_from` and `heat_to`: how hot, as shares of the first temperature.
  void search(Budget& budget, double heat_from, double heat_to);
  /// Of the elite's best: holds are begun later where nothing but standing by is lost.
  void shift_right(Budget& budget);
  /// Goes on from the candidate instead of what it has.
  void move_to(const Candidate& candidate);
  /// From which changes may take over what they decide about some orders: the bests of other islands.
  void set_donors(std::vector<Candidate> donors) { donors_ = std::move(donors); }

  [[nodiscard]] const Elite& elite() const { return elite_; }
  /// The bests of late, and empty requests where there were not so many.
  [[nodiscard]] const std::vector<Candidate>& trail() const { return trail_; }
  [[nodiscard]] const Solution& current() const { return current_; }
  /// An order by itself, on an empty timetable.
  struct Lone {
    Score score;
    Tick end = never;  ///< never: it cannot be served
  };
  [[nodiscard]] Lone judge_alone(OrderId order, int way);

 private:
  struct MoveRecord {
    int tried = 0;
    int useful = 0;
  };

  struct Change {
    GenerationRequest request;
    std::optional<MoveKind> kind;  // none: inherited
    std::size_t alike = 0;         // so much of the list asks for the same
  };

  Score judged(const GenerationRequest& request);
  Score judged_last(const GenerationRequest& request);
  const Score& evaluate(const GenerationRequest& request, Budget& budget);
  const Score& note(const GenerationRequest& request, const Score& score);
  const Score& evaluate_change(const GenerationRequest& request, Budget& budget);
  [[nodiscard]] int most_dropped(const GenerationRequest& request) const;
  [[nodiscard]] bool accepts(const Score& score);
  bool inherit(GenerationRequest& request);
  [[nodiscard]] bool think_of(Change& change);
  void think_of_changes();
  void propose(Budget& budget);
  void repair(Budget& budget);
  void shift_holds(Budget& budget);
  void take_over(GenerationRequest& request, const Score& score);
  void restart();
  [[nodiscard]] MoveKind choose_move();
  [[nodiscard]] double worse_by(const Score& score) const;
  [[nodiscard]] bool touches_pinned(const GenerationRequest& request) const;
  [[nodiscard]] bool makes_later() const;
  bool insert_best(std::vector<OrderId>& missing, GenerationRequest& partial, Budget& budget);

  const PlanningModel& model_;
  IslandTraits traits_;
  Neighbourhood neighbourhood_;
  ScheduleGenerator generator_;
  DraftJudge judge_;
  RandomStream random_;
  Elite elite_;
  std::vector<Candidate> trail_;
  std::size_t trail_next_ = 0;
  std::vector<Candidate> donors_;
  Solution current_;
  bool started_ = false;
  Score last_;
  GenerationRequest trial_;
  std::vector<Change> changes_;  // of the current request
  std::size_t waiting_ = 0;      // so many first ones have not been tried
  std::vector<MoveRecord> records_;
  double temperature_ = 0;
  std::vector<double> worse_;  // by how much the first changes for the worse were worse
  double hot_ = 0;             // what is hot: the lower quarter of them
  int since_best_ = 0;
};

}  // namespace fairlead
