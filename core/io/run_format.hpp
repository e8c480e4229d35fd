// SPDX-License-Identifier: MIT
// The run folder's files, formats and headers, as writer and reader agree on them (docs/run_format.md).
#pragma once

#include <string_view>

namespace fairlead::run_format {

inline constexpr int version = 1;
inline constexpr std::string_view manifest = "fairlead.run/1";
inline constexpr std::string_view summary = "fairlead.summary/1";
inline constexpr std::string_view services = "fairlead.services/1";
inline constexpr std::string_view plan = "fairlead.plan/1";

inline constexpr std::string_view intervals = "asset,start,end,state,cause,order,activity,attempt,place_from,place_to";
inline constexpr std::string_view activities =
    "order,activity,attempt,duration_h,ready,start,end,planned_start,planned_end,"
    "waited_weather_h,waited_asset_h,waited_pool_h,bound_by";
inline constexpr std::string_view orders =
    "order,service,client,status,start,end,due,late_days,revenue_usd,cost_usd,damages_usd,breach_usd,reason";
inline constexpr std::string_view events = "order,of,demand,number,unit,time";
inline constexpr std::string_view segments = "order,activity,start,end";
inline constexpr std::string_view pools = "pool,start,end,amount,order,activity";
inline constexpr std::string_view shares = "asset,capacity,start,end,amount,order,activity";
inline constexpr std::string_view money = "order,asset,pool,item,start,end,quantity,unit,rate_usd,usd";
inline constexpr std::string_view distances = "place_from,place_to,nm";
inline constexpr std::string_view tracks = "place_from,place_to,seq,lat,lon,region";

/// Followed by a column for each moment: `revenue_usd@2021-02-01T00:00:00+07:00`.
inline constexpr std::string_view replications =
    "replication,seed,makespan_h,orders_completed,orders_late,orders_unserved,revenue_usd,tender_revenue_usd,"
    "cost_usd,damages_usd,breach_usd,margin_usd,waiting_on_weather_h";
inline constexpr std::string_view revenue_by_prefix = "revenue_usd@";  ///< of a moment's column

inline constexpr std::string_view slot_prefix = "slot:";    ///< of a place's slots in pools.csv
inline constexpr std::string_view hash_prefix = "sha256:";  ///< of a weather file in scenario.json

}  // namespace fairlead::run_format
