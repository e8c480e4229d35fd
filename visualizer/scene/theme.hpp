// SPDX-License-Identifier: MIT
// Theme: every colour and hatch by meaning, dark or light; distinct also under colour-vision deficiencies.
#pragma once

#include <array>

#include "visualizer/scene/look.hpp"
#include "visualizer/scene/scene.hpp"

namespace fairlead::view {

enum class ThemeName { Dark, Light };

struct LookStyle {
  Colour fill{};
  Hatch hatch = Hatch::None;
  Colour ink{transparent};  ///< of the hatch
};

struct Theme {
  ThemeName name = ThemeName::Dark;
  Colour background{};
  Colour panel{};       ///< behind timeline and figures
  Colour panel_edge{};  ///< lines between panels
  Colour row_stripe{};  ///< every other row
  Colour ink{};         ///< text
  Colour ink_soft{};    ///< secondary text
  Colour grid{};
  Colour sea{};
  Colour land{};
  Colour coast{};
  Colour night{};     ///< over the map, with opacity
  Colour place{};     ///< ports, yards, shelters
  Colour field{};     ///< fields, wind areas, landfalls
  Colour pipe{};      ///< pipelines laid
  Colour track{};     ///< routes and wakes
  Colour asset{};     ///< hulls without a state of their own
  Colour selected{};  ///< what is chosen
  Colour hovered{};
  Colour walk{};  ///< the step of an explanation
  Colour now{};   ///< the clock's line
  Colour deadline{};
  Colour milestone{};
  Colour planned{};    ///< ghost bars, plan curves
  Colour other_run{};  ///< the run compared with
  Colour limit{};      ///< a weather limit
  Colour weather{};    ///< weather curves and numbers
  Colour rough{};      ///< over a region or strip beyond the limit, with opacity
  Colour good{};
  Colour bad{};
  std::array<Colour, 3> season{};  ///< bands of northeast monsoon, southwest monsoon, transition; with opacity
  std::array<LookStyle, look_count> looks{};

  [[nodiscard]] const LookStyle& style(Look look) const { return looks[static_cast<std::size_t>(look)]; }
};

[[nodiscard]] const Theme& theme(ThemeName name);

}  // namespace fairlead::view
