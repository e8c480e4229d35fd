// SPDX-License-Identifier: MIT
#include "visualizer/scene/triangulate.hpp"

#include <algorithm>
#include <cmath>

namespace fairlead::view {

namespace {

class EarClipping {
 public:
  explicit EarClipping(std::span<const PlanePoint> ring) : ring_(ring), left_(ring.size()) {
    const bool clockwise = ring_area(ring) < 0;
    for (std::size_t k = 0; k < ring.size(); ++k)
      left_[k] = static_cast<std::uint32_t>(clockwise ? ring.size() - 1 - k : k);
  }

  std::vector<std::array<std::uint32_t, 3>> run() {
    while (left_.size() >= 3 && clip_one()) {
    }
    return std::move(triangles_);
  }

 private:
  [[nodiscard]] PlanePoint corner(std::size_t k) const { return ring_[left_[k % left_.size()]]; }

  [[nodiscard]] double turn(std::size_t k) const {
    return doubled_area(corner(k + left_.size() - 1), corner(k), corner(k + 1));
  }

  [[nodiscard]] bool holds_corner(std::size_t k) const {
    const PlanePoint a = corner(k + left_.size() - 1);
    const PlanePoint b = corner(k);
    const PlanePoint c = corner(k + 1);
    for (std::size_t other = 2; other + 1 < left_.size(); ++other) {
      const PlanePoint p = corner(k + other);
      if (doubled_area(a, b, p) >= 0 && doubled_area(b, c, p) >= 0 && doubled_area(c, a, p) >= 0 && turn(k + other) < 0)
        return true;
    }
    return false;
  }

  void clip(std::size_t k, bool keep) {
    const std::size_t count = left_.size();
    if (keep) triangles_.push_back({left_[(k + count - 1) % count], left_[k], left_[(k + 1) % count]});
    left_.erase(left_.begin() + static_cast<std::ptrdiff_t>(k));
    // Going on beside the ear just cut keeps triangles compact and finds the next ear soon.
    next_ = left_.empty() ? 0 : k % left_.size();
  }

  bool clip_one() {
    for (std::size_t tried = 0; tried < left_.size(); ++tried) {
      const std::size_t k = (next_ + tried) % left_.size();
      const double area = turn(k);
      if (area == 0) {
        clip(k, false);
        return true;
      }
      if (area > 0 && !holds_corner(k)) {
        clip(k, true);
        return true;
      }
    }
    return false;
  }

  std::span<const PlanePoint> ring_;
  std::vector<std::uint32_t> left_;
  std::size_t next_ = 0;
  std::vector<std::array<std::uint32_t, 3>> triangles_{};
};

}  // namespace

double doubled_area(PlanePoint a, PlanePoint b, PlanePoint c) {
  return ((b.x - a.x) * (c.y - a.y)) - ((c.x - a.x) * (b.y - a.y));
}

double ring_area(std::span<const PlanePoint> ring) {
  double doubled = 0;
  for (std::size_t k = 2; k < ring.size(); ++k) doubled += doubled_area(ring[0], ring[k - 1], ring[k]);
  return doubled / 2;
}

std::vector<std::array<std::uint32_t, 3>> triangulated(std::span<const PlanePoint> ring) {
  return EarClipping{ring}.run();
}

}  // namespace fairlead::view
