// SPDX-License-Identifier: MIT
#include "visualizer/scene/look.hpp"

#include <array>

namespace fairlead::view {

Look look_of_waiting(CauseKind cause) {
  switch (cause) {
    case CauseKind::Weather:
      return Look::WaitWeather;
    case CauseKind::Shift:
      return Look::WaitShift;
    case CauseKind::Asset:
      return Look::WaitAsset;
    case CauseKind::Pool:
    case CauseKind::Slot:
      return Look::WaitPool;
    case CauseKind::None:
    case CauseKind::Breakdown:
    case CauseKind::Outage:
    case CauseKind::Predecessor:
    case CauseKind::EarliestStart:
      break;
  }
  return Look::WaitOther;
}

Look look_of(AssetState state, CauseKind cause) {
  switch (state) {
    case AssetState::Working:
      return Look::Working;
    case AssetState::Sailing:
      return Look::Sailing;
    case AssetState::Towed:
      return Look::Towed;
    case AssetState::Standby:
      return look_of_waiting(cause);
    case AssetState::Breakdown:
      return Look::Breakdown;
    case AssetState::Outage:
      return Look::Outage;
    case AssetState::OffHire:
      return Look::OffHire;
    case AssetState::Idle:
      break;
  }
  return Look::Idle;
}

bool is_waiting(Look look) {
  return look >= Look::WaitWeather && look <= Look::WaitOther;
}

const char* look_name(Look look) {
  static constexpr std::array<const char*, look_count> names{"working",
                                                             "sailing",
                                                             "towed",
                                                             "waiting for weather",
                                                             "waiting for daylight or shift",
                                                             "waiting for an asset",
                                                             "waiting for a pool or slot",
                                                             "waiting for other work",
                                                             "broken down",
                                                             "in maintenance",
                                                             "off hire",
                                                             "idle"};
  return names[static_cast<std::size_t>(look)];
}

}  // namespace fairlead::view
