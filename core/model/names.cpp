// SPDX-License-Identifier: MIT
// Names of states, causes, statuses and money items as files spell them.
#include "core/model/network_rules.hpp"

namespace fairlead {

const char* state_name(AssetState state) {
  switch (state) {
    case AssetState::Working:
      return "working";
    case AssetState::Sailing:
      return "sailing";
    case AssetState::Towed:
      return "towed";
    case AssetState::Standby:
      return "standby";
    case AssetState::Breakdown:
      return "breakdown";
    case AssetState::Outage:
      return "outage";
    case AssetState::OffHire:
      return "off_hire";
    case AssetState::Idle:
      return "idle";
  }
  return "";
}

const char* cause_name(CauseKind kind) {
  switch (kind) {
    case CauseKind::None:
      return "none";
    case CauseKind::Breakdown:
      return "breakdown";
    case CauseKind::Outage:
      return "outage";
    case CauseKind::Predecessor:
      return "predecessor";
    case CauseKind::Asset:
      return "asset";
    case CauseKind::Pool:
      return "pool";
    case CauseKind::Slot:
      return "slot";
    case CauseKind::EarliestStart:
      return "earliest_start";
    case CauseKind::Shift:
      return "shift";
    case CauseKind::Weather:
      return "weather";
  }
  return "";
}

const char* status_name(OrderStatus status) {
  switch (status) {
    case OrderStatus::Completed:
      return "completed";
    case OrderStatus::Unserved:
      return "unserved";
    case OrderStatus::LeftOut:
      return "left_out";
  }
  return "";
}

const char* money_name(MoneyKind kind) {
  switch (kind) {
    case MoneyKind::LumpSum:
      return "lump_sum";
    case MoneyKind::DayRate:
      return "day_rate";
    case MoneyKind::UnitRate:
      return "unit_rate";
    case MoneyKind::Mobilisation:
      return "mobilisation";
    case MoneyKind::Demobilisation:
      return "demobilisation";
    case MoneyKind::ProvisionalHire:
      return "provisional_hire";
    case MoneyKind::Damages:
      return "damages";
    case MoneyKind::Breach:
      return "breach";
    case MoneyKind::AssetCost:
      return "asset_cost";
    case MoneyKind::Fuel:
      return "fuel";
    case MoneyKind::PoolCost:
      return "pool_cost";
    case MoneyKind::Hire:
      return "hire";
    case MoneyKind::PartnerShare:
      return "partner_share";
    case MoneyKind::Travel:
      return "travel";
    case MoneyKind::Downtime:
      return "downtime";
    case MoneyKind::Overhead:
      return "overhead";
  }
  return "";
}

}  // namespace fairlead
