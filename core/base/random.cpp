// SPDX-License-Identifier: MIT
#include "core/base/random.hpp"

#include <array>
#include <bit>
#include <cmath>

#include "core/base/invariant.hpp"
#include "core/base/quantile.hpp"

namespace fairlead {

namespace {

/// One step of splitmix64: advances the state, answers a well-mixed word.
std::uint64_t split_mix(std::uint64_t& state) {
  state += 0x9e3779b97f4a7c15ULL;
  std::uint64_t z = state;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

std::uint64_t absorbed(std::uint64_t hash, std::uint64_t word) {
  std::uint64_t state = hash ^ word;
  return split_mix(state);
}

/// The length goes in too, so that ("ab", "c") and ("a", "bc") differ.
std::uint64_t absorbed(std::uint64_t hash, std::string_view text) {
  hash = absorbed(hash, text.size());
  for (const char c : text) hash = absorbed(hash, static_cast<unsigned char>(c));
  return hash;
}

std::uint64_t seed_of(const StreamName& name) {
  std::uint64_t hash = absorbed(0x66616972'6c656164ULL, name.seed);
  hash = absorbed(hash, name.replication);
  hash = absorbed(hash, name.entity);
  hash = absorbed(hash, name.process);
  return absorbed(hash, name.index);
}

constexpr double two_to_minus_53 = 1.0 / 9007199254740992.0;

}  // namespace

RandomStream::RandomStream(const StreamName& name) : RandomStream(seed_of(name)) {}

RandomStream::RandomStream(std::uint64_t seed) {
  for (std::uint64_t& word : state_) word = split_mix(seed);
}

std::uint64_t RandomStream::next() {
  const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
  const std::uint64_t shifted = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

double RandomStream::uniform() {
  return static_cast<double>(next() >> 11) * two_to_minus_53;
}

std::uint64_t RandomStream::below(std::uint64_t bound) {
  FAIRLEAD_INVARIANT(bound > 0, "a draw has at least one outcome");
  const std::uint64_t biased_below = (0 - bound) % bound;
  for (;;) {
    const std::uint64_t draw = next();
    if (draw >= biased_below) return draw % bound;
  }
}

double RandomStream::normal() {
  const double inside = (static_cast<double>(next() >> 11) + 0.5) * two_to_minus_53;
  return normal_quantile(inside);
}

double RandomStream::exponential(double mean) {
  return -mean * std::log1p(-uniform());
}

double RandomStream::triangular(double low, double mode, double high) {
  return triangular_quantile(low, mode, high, uniform());
}

double RandomStream::pert(double low, double mode, double high) {
  if (high <= low) return low;
  const double a = gamma(1 + 4 * (mode - low) / (high - low));
  const double b = gamma(1 + 4 * (high - mode) / (high - low));
  return low + (high - low) * (a / (a + b));
}

double RandomStream::lognormal(double median, double sigma) {
  return median * std::exp(sigma * normal());
}

double RandomStream::weibull(double scale, double shape) {
  return scale * std::pow(-std::log1p(-uniform()), 1 / shape);
}

double RandomStream::gamma(double shape) {
  if (shape < 1) {
    const double whole = gamma(shape + 1);
    return whole * std::pow(1 - uniform(), 1 / shape);
  }
  const double d = shape - 1.0 / 3.0;
  const double c = 1 / std::sqrt(9 * d);
  for (;;) {
    const double x = normal();
    const double root = 1 + c * x;
    if (root <= 0) continue;
    const double v = root * root * root;
    if (std::log(1 - uniform()) < 0.5 * x * x + d - d * v + d * std::log(v)) return d * v;
  }
}

}  // namespace fairlead
