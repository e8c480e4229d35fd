// SPDX-License-Identifier: MIT
#include "visualizer/screen/display.hpp"

#include <cstdlib>

#include <X11/Xlib.h>

namespace fairlead::screen {

namespace {

constexpr const char* way_out = "pictures and films need no display: fairlead render RUN --at TIME -o picture.png";

}  // namespace

std::string missing_display() {
  const char* name = std::getenv("DISPLAY");
  if (name == nullptr || *name == '\0')
    return std::string{"no display to open a window on: DISPLAY is not set; "} + way_out;
  Display* display = XOpenDisplay(nullptr);
  if (display == nullptr)
    return std::string{"no display to open a window on: "} + name + " (DISPLAY) cannot be reached; " + way_out;
  XCloseDisplay(display);
  return {};
}

}  // namespace fairlead::screen
