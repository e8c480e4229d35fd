// SPDX-License-Identifier: MIT
// RandomStream: one portable generator per named process, with our own distributions.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/quantile.hpp"

namespace fairlead {

/// A stream's name: equal names give equal draws, whatever else is drawn elsewhere.
struct StreamName {
  std::uint64_t seed = 0;
  std::uint64_t replication = 0;
  std::string_view entity{};   ///< e.g. an asset's or an order's id
  std::string_view process{};  ///< e.g. `breakdown`, `duration`
  std::uint64_t index = 0;     ///< e.g. activity and attempt, so that one draw more disturbs no other
};

/// xoshiro256** seeded through splitmix64 from a hash of the name. docs/sources.md [Blackman-Vigna-2018]
class RandomStream {
 public:
  explicit RandomStream(const StreamName& name);
  explicit RandomStream(std::uint64_t seed);

  std::uint64_t next();
  double uniform();  ///< in [0, 1), 53 bits
  /// Uniform integer in [0, bound) without bias; invariant: bound > 0.
  std::uint64_t below(std::uint64_t bound);
  double normal();  ///< standard normal by inversion (Acklam's approximation, docs/sources.md [Acklam-2003])
  double exponential(double mean);
  double triangular(double low, double mode, double high);
  double pert(double low, double mode, double high);  ///< beta with weight 4 on the mode
  double lognormal(double median, double sigma);      ///< sigma of the logarithm
  double weibull(double scale, double shape);
  double gamma(double shape);  ///< scale 1; Marsaglia and Tsang 2000

 private:
  std::uint64_t state_[4];
};

}  // namespace fairlead
