// SPDX-License-Identifier: MIT
#include "visualizer/scene/icon_strokes.hpp"

namespace fairlead::view {

namespace {

constexpr IconStroke path(std::initializer_list<GridPoint> points) {
  IconStroke stroke;
  for (const GridPoint& point : points) stroke.points.at(static_cast<std::size_t>(stroke.count++)) = point;
  return stroke;
}

constexpr IconStroke dot(GridPoint centre, int radius) {
  IconStroke stroke = path({centre});
  stroke.dot_radius = radius;
  return stroke;
}

constexpr auto boat = std::to_array<IconStroke>({path({{-9, 1}, {9, 1}, {6, 7}, {-6, 7}, {-9, 1}}),
                                                 path({{-5, 1}, {-5, -4}, {1, -4}, {1, 1}}), path({{4, 1}, {4, -8}})});
constexpr auto crane =
    std::to_array<IconStroke>({path({{-6, 9}, {-6, -2}, {7, -9}}), path({{7, -9}, {7, -1}}), path({{-6, 3}, {1, -6}}),
                               path({{4, -1}, {9, -1}, {9, 4}, {4, 4}, {4, -1}}), path({{-9, 9}, {0, 9}})});
constexpr auto derrick =
    std::to_array<IconStroke>({path({{-2, -9}, {2, -9}}), path({{-2, -9}, {-7, 9}}), path({{2, -9}, {7, 9}}),
                               path({{-4, -2}, {6, 5}}), path({{4, -2}, {-6, 5}}), path({{-8, 9}, {8, 9}})});
constexpr auto diver = std::to_array<IconStroke>({dot({4, -6}, 3), path({{1, -3}, {-5, 2}, {-9, 8}}),
                                                  path({{-1, -1}, {4, 3}, {9, 2}}), path({{-5, 2}, {-1, 7}, {-3, 9}})});
constexpr auto network = std::to_array<IconStroke>(
    {dot({-6, 0}, 3), dot({5, -6}, 3), dot({5, 6}, 3), path({{-6, 0}, {5, -6}}), path({{-6, 0}, {5, 6}})});
constexpr auto pipe =
    std::to_array<IconStroke>({path({{-9, -3}, {9, -3}}), path({{-9, 3}, {9, 3}}), path({{-4, -6}, {-4, 6}}),
                               path({{-1, -6}, {-1, 6}}), path({{-4, -6}, {-1, -6}}), path({{-4, 6}, {-1, 6}})});
constexpr auto platform = std::to_array<IconStroke>(
    {path({{-9, -3}, {9, -3}}), path({{-6, -3}, {-8, 9}}), path({{6, -3}, {8, 9}}), path({{-7, 3}, {8, 8}}),
     path({{7, 3}, {-8, 8}}), path({{-5, -3}, {-5, -8}, {2, -8}, {2, -3}})});
constexpr auto plug = std::to_array<IconStroke>({path({{-4, -9}, {-4, -3}}), path({{4, -9}, {4, -3}}),
                                                 path({{-7, -3}, {7, -3}, {7, 1}, {3, 5}, {-3, 5}, {-7, 1}, {-7, -3}}),
                                                 path({{0, 5}, {0, 9}})});
constexpr auto recycle = std::to_array<IconStroke>(
    {path({{-3, -8}, {3, -8}, {7, -1}}), path({{7, -6}, {7, -1}, {2, -1}}), path({{8, 3}, {4, 8}, {-3, 8}}),
     path({{0, 5}, {-3, 8}, {0, 9}}), path({{-6, 7}, {-9, 2}, {-5, -4}}), path({{-9, -3}, {-5, -4}, {-4, 0}})});
constexpr auto rig =
    std::to_array<IconStroke>({path({{-8, 2}, {8, 2}, {8, 5}, {-8, 5}, {-8, 2}}), path({{-6, -9}, {-6, 9}}),
                               path({{6, -9}, {6, 9}}), path({{-3, 2}, {0, -8}, {3, 2}})});
constexpr auto scissors = std::to_array<IconStroke>({path({{-8, -8}, {4, 4}}), path({{8, -8}, {-4, 4}}),
                                                     path({{4, 4}, {8, 4}, {8, 8}, {4, 8}, {4, 4}}),
                                                     path({{-4, 4}, {-8, 4}, {-8, 8}, {-4, 8}, {-4, 4}})});
constexpr auto supply =
    std::to_array<IconStroke>({path({{-8, -3}, {0, -8}, {8, -3}, {8, 5}, {0, 9}, {-8, 5}, {-8, -3}}),
                               path({{-8, -3}, {0, 1}, {8, -3}}), path({{0, 1}, {0, 9}})});
constexpr auto survey = std::to_array<IconStroke>({path({{-8, -8}, {8, -8}}), path({{-4, -3}, {0, -5}, {4, -3}}),
                                                   path({{-6, 1}, {0, -2}, {6, 1}}), path({{-8, 5}, {0, 1}, {8, 5}}),
                                                   path({{-9, 9}, {9, 9}})});
constexpr auto tanker = std::to_array<IconStroke>(
    {path({{-9, 1}, {9, 1}, {7, 7}, {-7, 7}, {-9, 1}}), path({{-9, 1}, {-9, -6}, {-5, -6}, {-5, 1}}),
     path({{-2, -2}, {6, -2}}), path({{0, -2}, {0, 1}}), path({{4, -2}, {4, 1}})});
constexpr auto turbine =
    std::to_array<IconStroke>({path({{0, -1}, {0, 9}}), path({{0, -1}, {0, -9}}), path({{0, -1}, {7, 4}}),
                               path({{0, -1}, {-7, 4}}), dot({0, -1}, 2)});
constexpr auto valve = std::to_array<IconStroke>(
    {path({{-9, -2}, {-9, 8}, {9, -2}, {9, 8}, {-9, -2}}), path({{0, 3}, {0, -6}}), path({{-5, -6}, {5, -6}}),
     path({{-5, -8}, {5, -8}}), path({{-5, -6}, {-5, -8}}), path({{5, -6}, {5, -8}})});
constexpr auto well =
    std::to_array<IconStroke>({path({{0, -9}, {0, 9}}), path({{-7, -5}, {7, -5}}), path({{-4, -9}, {4, -9}}),
                               path({{-4, 5}, {0, 9}, {4, 5}}), path({{-3, -5}, {-3, 2}}), path({{3, -5}, {3, 2}})});
constexpr auto wrench =
    std::to_array<IconStroke>({path({{-8, 8}, {3, -3}}), path({{8, -6}, {4, -2}, {2, -4}, {6, -8}}),
                               path({{6, -8}, {2, -8}, {-1, -4}, {0, 0}, {4, 1}, {8, -2}, {8, -6}})});
constexpr auto yard = std::to_array<IconStroke>({path({{-9, 9}, {-9, -2}, {-3, 2}, {-3, -2}, {3, 2}, {3, -9}}),
                                                 path({{3, -9}, {8, -9}, {8, 9}}), path({{-9, 9}, {9, 9}})});
constexpr auto unknown = std::to_array<IconStroke>({path({{0, -8}, {8, 0}, {0, 8}, {-8, 0}, {0, -8}})});

constexpr auto drawings = std::to_array<IconDrawing>({{"boat", boat},
                                                      {"crane", crane},
                                                      {"derrick", derrick},
                                                      {"diver", diver},
                                                      {"network", network},
                                                      {"pipe", pipe},
                                                      {"platform", platform},
                                                      {"plug", plug},
                                                      {"recycle", recycle},
                                                      {"rig", rig},
                                                      {"scissors", scissors},
                                                      {"supply", supply},
                                                      {"survey", survey},
                                                      {"tanker", tanker},
                                                      {"turbine", turbine},
                                                      {"valve", valve},
                                                      {"well", well},
                                                      {"wrench", wrench},
                                                      {"yard", yard}});

}  // namespace

std::span<const IconDrawing> icon_drawings() {
  return drawings;
}

std::span<const IconStroke> default_strokes() {
  return unknown;
}

}  // namespace fairlead::view
