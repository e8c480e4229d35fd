#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A session at the window, as a person has it, by xdotool: session_test.sh FAIRLEAD FAIRLEAD_VIEW SCENARIO
# Opens a run, plays, zooms, clicks a bar, searches, walks an explanation, takes a screenshot, quits. Nothing is done
# before the window has reported what the step before it did, so that a slow machine changes nothing.
set -euo pipefail
command -v xdotool >/dev/null || { echo "xdotool is not installed: skipped"; exit 77; }
readonly fairlead=$1 viewer=$2 scenario=$3
readonly patience=60  # seconds for one answer
folder=$(mktemp -d)
readonly folder
export XDG_CONFIG_HOME=$folder/config XDG_STATE_HOME=$folder/state
readonly state=$folder/state.jsonl
window_process=
doing="make a run"

finish() {
  [ -z "$window_process" ] || kill "$window_process" 2>/dev/null || true
  rm -rf "$folder"
}
trap finish EXIT

fail() {
  {
    printf 'FAILED: %s: %s\n' "$doing" "$*"
    printf 'last states:\n%s\n' "$(tail -n 3 "$state" 2>/dev/null)"
    printf 'what the window wrote: %s\n' "$(cat "$folder/errors" 2>/dev/null)"
  } >&2
  trap - ERR
  exit 1
}
trap 'fail "line $LINENO: $BASH_COMMAND"' ERR

nap() { read -r -t 0.03 <> <(:) || true; }

now() {  # the newest state that is written to its end
  tail -n 2 "$state" 2>/dev/null | grep '}$' | tail -n 1 || true
}

value() {  # KEY: of the newest state, without quotes
  now | sed -n "s/.*\"$1\": \(\"[^\"]*\"\|[^,}]*\).*/\1/p" | tr -d '"'
}

box() {  # NAME: x y width height in whole pixels
  now | sed -n "s/.*\"$1\": \[\([^]]*\)\].*/\1/p" | tr ',' ' ' | sed 's/\.[0-9]*//g'
}

await() {  # CONDITION...: looks at it again and again
  local deadline=$((SECONDS + patience))
  until "$@"; do
    kill -0 "$window_process" 2>/dev/null || fail "the window is gone"
    [ $SECONDS -lt $deadline ] || fail "not within $patience s: $*"
    nap
  done
}

reports() { [[ $(now) =~ $1 ]]; }        # PATTERN
differs() { [ "$(value "$1")" != "$2" ]; }  # KEY VALUE

expect() {  # WHAT PATTERN
  doing=$1
  await reports "$2"
  printf 'ok: %s\n' "$1"
}

expect_other() {  # WHAT KEY VALUE: that the key has another value now
  doing=$1
  await differs "$2" "$3"
  printf 'ok: %s\n' "$1"
}

key() {
  doing="press $*"
  xdotool key "$@"
}

point() {  # X Y: in the window, and until the window knows
  xdotool mousemove --window "$window" "$1" "$2"
  await reports "\"pointer\": \[$1(\.0)?, $2(\.0)?\]"
}

focused() {
  xdotool windowfocus "$window" 2>/dev/null || true
  nap
  reports '"focused": true'
}

"$fairlead" run "$scenario" -o "$folder/year" >/dev/null 2>"$folder/errors"
cd "$folder"
"$viewer" "$folder/year" --size 1600x900 --report-state "$state" 2>"$folder/errors" &
window_process=$!
expect "the run is open" '"run": "year"'
window=$(timeout "$patience" xdotool search --sync --name "Fairlead$" | tail -n 1)
doing="give the window the keyboard"
await focused

stands_at() { [[ $(xdotool getwindowgeometry --shell "$window") == *"X=$1"*"Y=$2"* ]]; }
doing="stand whole on the display"
await stands_at 0 0

started=$(value time_s)
key space
expect "it plays" '"playing": true'
expect_other "the clock goes on" time_s "$started"
key space
expect "it pauses" '"playing": false'
key j
expect "a date is asked for" '"popup": "jump-to-date"'
xdotool type --delay 20 "2021-01-20"
key Return
expect "the clock is at the date" '"time": "2021-01-20 00:00"'
key period
expect "it steps to the next event" '"last_action": "next-event"'

for _ in 1 2 3; do
  seen_to=$(value to_s)
  key w
  expect_other "it zooms in" to_s "$seen_to"
done
read -r x y w h <<<"$(box timeline)"
doing="point at the timeline"
point $((x + w / 2)) $((y + h / 3))
seen_to=$(value to_s)
xdotool click 4
expect_other "the wheel zooms at the pointer" to_s "$seen_to"
key f
expect "it fits" '"last_action": "fit"'

doing="look for a bar under the pointer"
read -r x y w h <<<"$(box timeline)"
for ((down = y + 60; down < y + h - 150; down += 6)); do
  point $((x + w / 3)) "$down"
  if reports '"hovered_interval": [0-9]'; then break; fi
done
reports '"hovered_interval": [0-9]' || fail "no bar lies there anywhere"
bar=$(value hovered)
xdotool click 1
expect "the bar under the pointer is chosen by a click" "\"selected\": \"$bar\", \"selected_interval\": [0-9]+"

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
doing="quit and remember"
status=0
wait "$window_process" || status=$?
window_process=
[ "$status" -eq 0 ] || fail "the window ended with $status"
grep -q '"theme": "light"' "$XDG_CONFIG_HOME/fairlead/view.json" || fail "the theme is not remembered"
grep -q year "$XDG_STATE_HOME/fairlead/recent_runs.json" || fail "the run is not remembered"
echo "ok: it quits and remembers"

ends_with() {  # EXIT_CODES WORDS VIEW-OPTION...: a message instead of a window
  local codes=$1 words=$2 status=0
  shift 2
  "$@" 2>"$folder/errors" || status=$?
  [[ " $codes " == *" $status "* ]] || fail "ends with $status instead of $codes"
  grep -q "$words" "$folder/errors" || fail "does not say $words"
}
doing="open what is not there"
ends_with 6 nowhere "$viewer" "$folder/nowhere"
doing="open half a run folder"
rm "$folder/year/plan.json"
ends_with "3 6" plan.json "$viewer" "$folder/year"
doing="open without a display"
ends_with 6 "fairlead render" env -u DISPLAY "$viewer" "$folder/year"
echo "ok: what cannot be shown gets a message"
