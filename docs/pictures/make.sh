#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Draws every picture of the docs:  docs/pictures/make.sh   (after ./quickstart.sh, in the project's folder; needs Xvfb)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly programs=build/release/bin pictures=docs/pictures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

run() {  # NAME RUN-OPTION...
  local name=$1
  shift
  "$programs/fairlead" run scenarios/vung-tau-2021/scenario.json -o "$work/$name" --progress none "$@" >/dev/null
}

window() {  # PICTURE VIEW-OPTION...
  local picture=$1
  shift
  xvfb-run -a -s "-screen 0 1600x900x24" "$programs/fairlead-view" "$work/2021" --size 1600x900 \
    --screenshot "$pictures/$picture.png" "$@" 2>/dev/null
}

run 2021
run weather-of-2020 --set weather_year=2020
window january --at 2021-01-20T10:00 --select drill-bach-ho-msp/position --hover cuu_long_rig
window may --at 2021-05-12T10:00 --theme light --select install-su-tu-den
window explanation --rows order --select turnaround-cpp-2 --explain turnaround-cpp-2:2
window comparison --at 2021-06-15T10:00 --with "$work/weather-of-2020"
"$programs/fairlead-render" "$work/2021" --at 2021-01-20T10:00 -o "$pictures/year.png"
