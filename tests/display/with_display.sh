#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs a command on a display of its own:  with_display.sh COMMAND...   Exit 77 if Xvfb is missing.
set -euo pipefail
command -v Xvfb >/dev/null || { echo "Xvfb is not installed: skipped"; exit 77; }
folder=$(mktemp -d)
mkfifo "$folder/number"
# -r: no key repeats itself, however late its release comes. -noreset: nobody is turned away while the server begins anew
# after its last client, which each test case is.
Xvfb -r -noreset -displayfd 5 -screen 0 1600x900x24 -nolisten tcp 5>"$folder/number" >/dev/null 2>"$folder/log" &
server=$!
finish() {
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  rm -rf "$folder"
}
trap finish EXIT
if ! read -r -t 30 number <"$folder/number"; then
  echo "Xvfb did not start:" && cat "$folder/log"
  exit 1
fi
# The display's driver keeps memory until it is unloaded, which a leak checker would blame on the command.
ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0" DISPLAY=":$number" "$@"
