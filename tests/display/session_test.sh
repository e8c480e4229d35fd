#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A session at the window, as a person has it, by xdotool: session_test.sh FAIRLEAD FAIRLEAD_VIEW SCENARIO
# Opens a run, plays, zooms, clicks a bar, searches, walks an explanation, takes a screenshot, quits. What the window
# says of its state is asserted; every wait looks at that report.
set -euo pipefail
command -v xdotool >/dev/null || { echo "xdotool is not installed: skipped"; exit 77; }
readonly fairlead=$1 viewer=$2 scenario=$3
folder=$(mktemp -d)
readonly folder
export XDG_CONFIG_HOME=$folder/config XDG_STATE_HOME=$folder/state
readonly state=$folder/state.jsonl
window_process=

finish() {
  [ -z "$window_process" ] || kill "$window_process" 2>/dev/null || true
  rm -rf "$folder"
}
trap finish EXIT

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  printf 'last state: %s\n' "$(tail -n 1 "$state" 2>/dev/null)" >&2
  exit 1
}

now() { tail -n 1 "$state" 2>/dev/null || true; }

value() {  # KEY: of the newest state, without quotes
  now | sed -n "s/.*\"$1\": \(\"[^\"]*\"\|[^,}]*\).*/\1/p" | tr -d '"'
}

# Looks at the report until the pattern is there; 15 s are the most.
expect() {  # WHAT PATTERN
  local deadline=$((SECONDS + 15))
  until now | grep -qE -- "$2"; do
    [ $SECONDS -lt $deadline ] || fail "$1: no state with $2"
    kill -0 "$window_process" 2>/dev/null || fail "$1: the window is gone"
    read -r -t 0.02 <> <(:) || true
  done
  printf 'ok: %s\n' "$1"
}

key() { xdotool key "$@"; }

box() {  # NAME: x y width height in whole pixels
  now | sed -n "s/.*\"$1\": \[\([^]]*\)\].*/\1/p" | tr ',' ' ' | sed 's/\.[0-9]*//g'
}

"$fairlead" run "$scenario" -o "$folder/year" >/dev/null 2>&1
cd "$folder"
"$viewer" "$folder/year" --size 1600x900 --report-state "$state" 2>"$folder/errors" &
window_process=$!
expect "the run is open" '"run": "year"'
window=$(xdotool search --sync --name "Fairlead$" | tail -n 1)
xdotool windowfocus --sync "$window"

key space
expect "it plays" '"playing": true'
started=$(value time_s)
until [ "$(value time_s)" != "$started" ]; do
  kill -0 "$window_process" || fail "the window is gone while playing"
done
key space
expect "it pauses" '"playing": false'
key j
expect "a date is asked for" '"popup": "jump-to-date"'
xdotool type --delay 20 "2021-01-20"
key Return
expect "the clock is at the date" '"time": "2021-01-20 00:00"'
key period
expect "it steps to the next event" '"last_action": "next-event"'

width_before=$(value to_s)
key w w w
expect "it zooms in" '"last_action": "zoom-in"'
[ "$(value to_s)" != "$width_before" ] || fail "zooming in changed nothing"
read -r x y w h <<<"$(box timeline)"
from_before=$(value from_s)
xdotool mousemove --window "$window" $((x + w / 2)) $((y + h / 3)) click 4
until [ "$(value from_s)" != "$from_before" ]; do
  kill -0 "$window_process" || fail "the window is gone while zooming"
done
echo "ok: the wheel zooms at the pointer"
key f
expect "it fits" '"last_action": "fit"'

# Down the rows until a bar lies under the pointer.
read -r x y w h <<<"$(box timeline)"
bar=
for ((down = y + 60; down < y + h - 150 && ${#bar} == 0; down += 6)); do
  xdotool mousemove --window "$window" $((x + w / 3)) "$down"
  deadline=$((SECONDS + 1))
  until [ -n "$bar" ] || [ $SECONDS -ge $deadline ]; do
    bar=$(value hovered)
    read -r -t 0.05 <> <(:) || break
  done
done
[ -n "$bar" ] || fail "no bar lies under the pointer anywhere"
xdotool click 1
expect "a bar is chosen by a click" '"selected": "(asset|activity):[^"]+", "selected_interval": [0-9]+'
[ "$(value selected)" = "$(value hovered)" ] || fail "another thing is chosen than lies under the pointer"

key slash
expect "the search is open" '"popup": "search"'
xdotool type --delay 20 "truong sa"
key Return
expect "an asset is found" '"selected": "asset:[a-z_-]*truong[a-z_-]*"'

key slash
expect "the search is open again" '"popup": "search"'
xdotool type --delay 20 "drill-bach-ho"
key Return
expect "an order is found" '"selected": "order:drill-bach-ho'
key e
expect "the explanation begins" '"walk_step": [0-9]+'
step=$(value walk_step)
key b
expect "it walks a step back" "\"walk_step\": $((step - 1)),"
key n
expect "it walks a step on" "\"walk_step\": $step,"
key Escape
expect "the walk ends" '"walk_step": -1'

key F6
expect "the theme is light" '"theme": "light"'
key F7
expect "the language is Vietnamese" '"language": "vi"'
key question
expect "help is shown" '"popup": "help"'
key Escape
expect "help is gone" '"popup": ""'
xdotool windowsize "$window" 1200 700
expect "the picture follows the window's size" '"overview": \[[^]]*, (8|9|1[0-2])[0-9][0-9](\.[0-9]*)?, '
key F12
expect "a screenshot is written" '\.png"'
ls "$folder"/*.png >/dev/null || fail "no screenshot in the folder"
key ctrl+q
wait "$window_process" || fail "the window ended with $?"
window_process=
grep -q '"theme": "light"' "$XDG_CONFIG_HOME/fairlead/view.json" || fail "the theme is not remembered"
grep -q year "$XDG_STATE_HOME/fairlead/recent_runs.json" || fail "the run is not remembered"
echo "ok: it quits and remembers"

status=0
"$viewer" "$folder/nowhere" 2>"$folder/errors" || status=$?
[ "$status" -eq 6 ] || fail "a missing run folder ends with $status instead of 6"
rm "$folder/year/plan.json"
status=0
"$viewer" "$folder/year" 2>"$folder/errors" || status=$?
[ "$status" -eq 3 ] || [ "$status" -eq 6 ] || fail "half a run folder ends with $status"
grep -q plan.json "$folder/errors" || fail "half a run folder: $(cat "$folder/errors")"
status=0
env -u DISPLAY "$viewer" "$folder/year" 2>"$folder/errors" || status=$?
[ "$status" -eq 6 ] || fail "without a display it ends with $status instead of 6"
grep -q "fairlead render" "$folder/errors" || fail "without a display it does not name fairlead render"
echo "ok: what cannot be shown gets a message"
