#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs the reference farm's variants in sampled worlds and prints a table:  variants.sh FAIRLEAD [SEEDS]
# Availability in %, costs in millions of currency a year, means over the seeds.
set -euo pipefail
fairlead=${1:?usage: variants.sh FAIRLEAD [SEEDS], as in variants.sh build/release/bin/fairlead 10}
seeds=${2:-10}
scenario=$(dirname "${BASH_SOURCE[0]}")/scenario.json
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

years=4
rate=orders.farm.params.failures
rates=(7.5 3 0.275 0.04 0.08 1)  # of scenario.json
never=0.0001                     # the least rate that a class of failures may have

times() {  # FACTOR: settings of all rates but the service's
  local class
  for class in 0 1 2 3 4; do
    echo "$rate.$class.events_per_unit_year=$(awk "BEGIN {print ${rates[$class]} * $1}")"
  done
}

only() {  # CLASS: settings of the others
  local class
  for class in 0 1 2 3 4 5; do
    [ "$class" = "$1" ] || echo "$rate.$class.events_per_unit_year=$never"
  done
}

without() {  # VESSEL...: settings of crew vessels that are not there
  local vessel
  for vessel in "$@"; do
    echo "assets.$vessel.shareable.pax=0"
    echo "assets.$vessel.cost_usd_per_day.idle=0"
  done
}

another() {  # ID: setting of one more crew vessel
  echo 'assets.-={"id": "'"$1"'", "home": "port", "speed_kn": 20, "capabilities": {"pax": 12}, "shareable": {"pax": 12},
    "sails_home": true, "transit": {"limits": {"hs_m": 1.5}},
    "cost_usd_per_day": {"working": 1750, "standby": 1750, "idle": 1750}}'
}

row() {  # NAME SETTING...
  local name=$1 seed arguments=()
  shift
  local setting
  for setting in "$@"; do arguments+=(--set "$setting"); done
  for seed in $(seq 1 "$seeds"); do
    "$fairlead" run "$scenario" --world sampled --seed "$seed" "${arguments[@]}" -o "$folder/run" --progress none \
      >/dev/null 2>&1
    sed -n 's/.*"availability_pct": \([0-9.]*\).*/availability \1/p' "$folder/run/summary.json"
    awk -F, '$4 ~ /^(asset_cost|hire)/ {vessels -= $NF}
             $4 ~ /^pool_cost/ {parts -= $NF}
             $4 ~ /^overhead/ {crew -= $NF}
             END {print "vessels", vessels; print "parts", parts; print "crew", crew}' "$folder/run/money.csv"
  done | awk -v name="$name" -v seeds="$seeds" -v scale=$((years * 1000000)) '
    {sum[$1] += $2}
    END {printf "%-24s %6.2f %8.2f %8.2f %8.2f %8.2f\n", name, sum["availability"] / seeds, sum["vessels"] / seeds / scale,
         sum["parts"] / seeds / scale, sum["crew"] / seeds / scale,
         (sum["vessels"] + sum["parts"] + sum["crew"]) / seeds / scale}'
}

printf '%-24s %6s %8s %8s %8s %8s\n' variant avail vessels parts crew direct
row no_weather weather=none
row base
mapfile -t settings < <(times 0.5); row failures_down_50 "${settings[@]}"
mapfile -t settings < <(times 2); row failures_up_200 "${settings[@]}"
row more_techs pools.technicians.capacity=30 prices.overhead_usd_per_day=6575
row fewer_techs pools.technicians.capacity=10 prices.overhead_usd_per_day=2192
row more_ctvs "$(another ctv_4)" "$(another ctv_5)"
mapfile -t settings < <(without 1 2); row fewer_ctvs "${settings[@]}"
row no_hlvs "$rate.4.events_per_unit_year=$never"
names=(manual_resets_only minor_repairs_only medium_repairs_only major_repairs_only major_replacements_only annual_service_only)
for class in 0 1 2 3 4 5; do
  mapfile -t settings < <(only "$class"); row "${names[$class]}" "${settings[@]}"
done
