// SPDX-License-Identifier: MIT
// Hues after Okabe and Ito's palette: docs/sources.md [Okabe-Ito]. tests/visualizer/scene/theme_test.cpp computes that
// looks stay apart by colour or hatch under three colour-vision deficiencies.
#include "visualizer/scene/theme.hpp"

namespace fairlead::view {

namespace {

constexpr Colour rgb(unsigned value, std::uint8_t alpha = 255) {
  return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>((value >> 8U) & 0xFFU),
          static_cast<std::uint8_t>(value & 0xFFU), alpha};
}

/// Looks in the order of the enumeration.
constexpr std::array<LookStyle, look_count> dark_looks{{
    {rgb(0x00966c)},                                 // working
    {rgb(0x6cc0f5)},                                 // sailing
    {rgb(0x2c5f7f), Hatch::Upright, rgb(0x8fd0f5)},  // towed
    {rgb(0x4a3508), Hatch::Rising, rgb(0xf0ad1c)},   // waiting for weather
    {rgb(0x45421a), Hatch::Upright, rgb(0xf0e442)},  // waiting for daylight or shift
    {rgb(0x46263a), Hatch::Falling, rgb(0xe391bd)},  // waiting for an asset
    {rgb(0x2f2a55), Hatch::Crossed, rgb(0xaea6f2)},  // waiting for a pool or slot
    {rgb(0x30363d), Hatch::Level, rgb(0xb4bcc6)},    // waiting for other work
    {rgb(0xe4602a)},                                 // broken down
    {rgb(0x6b3f24), Hatch::Crossed, rgb(0xd98f62)},  // in maintenance
    {rgb(0x1b2027), Hatch::Rising, rgb(0x3c444e)},   // off hire
    {rgb(0x262d36)},                                 // idle
}};

constexpr std::array<LookStyle, look_count> light_looks{{
    {rgb(0x006b4d)},                                 // working
    {rgb(0x4799de)},                                 // sailing
    {rgb(0xa9cfec), Hatch::Upright, rgb(0x1f5f96)},  // towed
    {rgb(0xfbe7bd), Hatch::Rising, rgb(0xa86a00)},   // waiting for weather
    {rgb(0xf5f2c4), Hatch::Upright, rgb(0x85790a)},  // waiting for daylight or shift
    {rgb(0xf4d9e7), Hatch::Falling, rgb(0xb0487f)},  // waiting for an asset
    {rgb(0xdedbf6), Hatch::Crossed, rgb(0x5b4fc0)},  // waiting for a pool or slot
    {rgb(0xe3e6ea), Hatch::Level, rgb(0x6a727d)},    // waiting for other work
    {rgb(0xc4430c)},                                 // broken down
    {rgb(0xe8c7b2), Hatch::Crossed, rgb(0x8f4a1f)},  // in maintenance
    {rgb(0xf3f4f6), Hatch::Rising, rgb(0xd0d5db)},   // off hire
    {rgb(0xe6e9ed)},                                 // idle
}};

constexpr Theme dark{
    .name = ThemeName::Dark,
    .background = rgb(0x0d1117),
    .panel = rgb(0x151b23),
    .panel_edge = rgb(0x2d353f),
    .row_stripe = rgb(0x1a212a),
    .ink = rgb(0xe6edf3),
    .ink_soft = rgb(0x9aa5b1),
    .grid = rgb(0x28303a),
    .sea = rgb(0x10243a),
    .land = rgb(0x2b3138),
    .coast = rgb(0x5b6672),
    .night = rgb(0x000814, 90),
    .place = rgb(0xd0d7de),
    .field = rgb(0xe8c26a),
    .pipe = rgb(0x7fd1c0),
    .track = rgb(0x7f9bb8),
    .asset = rgb(0xe6edf3),
    .selected = rgb(0xffd23f),
    .hovered = rgb(0xffffff),
    .walk = rgb(0xff7ac6),
    .now = rgb(0xff6b6b),
    .deadline = rgb(0xff8a5c),
    .milestone = rgb(0xe8c26a),
    .planned = rgb(0x8b98a7),
    .other_run = rgb(0xc79bff),
    .limit = rgb(0xff8a5c),
    .weather = rgb(0x6cb6ff),
    .rough = rgb(0xff6b3d, 70),
    .good = rgb(0x3fd18b),
    .bad = rgb(0xff7b6b),
    .season = {rgb(0x4f8fd0, 40), rgb(0xd0a04f, 40), rgb(0x8a8f98, 18)},
    .looks = dark_looks,
};

constexpr Theme light{
    .name = ThemeName::Light,
    .background = rgb(0xf6f8fa),
    .panel = rgb(0xffffff),
    .panel_edge = rgb(0xd0d7de),
    .row_stripe = rgb(0xf4f6f8),
    .ink = rgb(0x1b2430),
    .ink_soft = rgb(0x57606a),
    .grid = rgb(0xdde3e9),
    .sea = rgb(0xdcebf7),
    .land = rgb(0xe9e4d8),
    .coast = rgb(0x8f8a7c),
    .night = rgb(0x10204a, 50),
    .place = rgb(0x2f3a46),
    .field = rgb(0x8a5a00),
    .pipe = rgb(0x0b6e60),
    .track = rgb(0x5d7a97),
    .asset = rgb(0x1b2430),
    .selected = rgb(0xb35900),
    .hovered = rgb(0x000000),
    .walk = rgb(0xb3187a),
    .now = rgb(0xcf222e),
    .deadline = rgb(0xbc4c00),
    .milestone = rgb(0x8a5a00),
    .planned = rgb(0x77828d),
    .other_run = rgb(0x7a3fc4),
    .limit = rgb(0xbc4c00),
    .weather = rgb(0x0a69c9),
    .rough = rgb(0xe0571e, 60),
    .good = rgb(0x1a7f4b),
    .bad = rgb(0xcf222e),
    .season = {rgb(0x4f8fd0, 45), rgb(0xd0a04f, 45), rgb(0x8a8f98, 20)},
    .looks = light_looks,
};

}  // namespace

const Theme& theme(ThemeName name) {
  return name == ThemeName::Dark ? dark : light;
}

}  // namespace fairlead::view
