#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Sets Fairlead up on a fresh Debian 12 and runs it:  ./quickstart.sh [test | sanitize | --help]
set -Eeuo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly needed=(g++ cmake ninja-build pkg-config ca-certificates git libboost-dev libboost-graph-dev
                 nlohmann-json3-dev catch2 libfmt-dev libcli11-dev libssl-dev
                 libsfml-dev libimgui-dev libgl-dev libx11-dev libcairo2-dev libfreetype-dev libpng-dev
                 fonts-dejavu-core)
readonly needed_by_tests=(libvalijson-dev xvfb xauth xdotool libgl1-mesa-dri ffmpeg)

readonly exit_usage=2 exit_system=6
step="starting"

usage() {
  cat <<'TEXT'
Usage: ./quickstart.sh [test | sanitize]
  (nothing)   install packages, build, run scenarios/vung-tau-2021 and print its report
  test        install packages, build with warnings as errors, run every test
  sanitize    build and run the tests under address, undefined-behaviour and thread sanitizers
Example: ./quickstart.sh test
TEXT
}

say() { printf '\n== %s\n' "$*"; }

fail() {  # CODE REASON...
  local code=$1
  shift
  printf 'quickstart: %s\n' "$*" >&2
  exit "$code"
}

trap 'fail $? "failed while $step, see the lines above"' ERR

on_debian_12() {
  [ -r /etc/os-release ] && (. /etc/os-release && [ "${ID:-}" = debian ] && [ "${VERSION_ID:-}" = 12 ])
}

missing_packages() {  # PACKAGE...
  local package
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s\n' "$package"
  done
}

become_root() {  # sets the array as_root, or fails where there is no way
  as_root=()
  [ "$(id -u)" -eq 0 ] && return 0
  if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    as_root=(sudo)
    return 0
  fi
  fail $exit_system "packages are missing and there is neither root nor sudo; have an administrator run: $1"
}

# apt waits for dpkg's lock by itself, but not for the lock of the package lists.
update_lists() {
  local waited=0
  until "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q; do
    [ $waited -lt 300 ] || return 1
    printf 'quickstart: apt-get update did not succeed, trying again in 10 s\n' >&2
    sleep 10
    waited=$((waited + 10))
  done
}

install_packages() {  # PACKAGE...
  step="installing packages"
  if ! command -v dpkg-query >/dev/null; then
    printf 'quickstart: no dpkg here; install these yourself if the build misses them: %s\n' "$*" >&2
    return 0
  fi
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  become_root "apt-get install --no-install-recommends ${missing[*]}"
  update_lists
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 "${missing[@]}"
}

# One job a processor, but no more than memory allows: the heaviest file needs 1 GB to compile.
build_jobs() {
  local processors memory_gb
  processors=$(nproc)
  memory_gb=$(awk '/^MemAvailable:/ {print int($2 / 1048576)}' /proc/meminfo 2>/dev/null || echo 2)
  [ "$memory_gb" -ge 1 ] || memory_gb=1
  echo $((processors < memory_gb ? processors : memory_gb))
}

build() {  # PRESET CMAKE-OPTION...
  local preset=$1
  shift
  step="configuring the $preset build"
  say "Building in build/$preset"
  cmake --preset "$preset" "$@" >/dev/null
  step="building in build/$preset"
  cmake --build --preset "$preset" -j "$(build_jobs)"
}

run_tests() {  # PRESET CTEST-OPTION...
  local preset=$1
  shift
  step="testing in build/$preset"
  say "Testing in build/$preset"
  ctest --preset "$preset" -j 2 "$@"
}

# Warnings are errors with the compiler that Fairlead is developed with; another may warn about other things.
strictness() { on_debian_12 && echo ON || echo OFF; }

run_main_scenario() {
  local run=runs/vung-tau-2021
  step="running the main scenario"
  say "Running scenarios/vung-tau-2021"
  build/release/bin/fairlead run scenarios/vung-tau-2021/scenario.json -o "$run"
  cat <<TEXT

The run folder is $run. Open it in the visualizer with
  build/release/bin/fairlead view $run
and go on with
  build/release/bin/fairlead render $run --at 2021-05-01 -o may.png
  build/release/bin/fairlead explain $run
  build/release/bin/fairlead check $run
TEXT
}

default_mode() {
  install_packages "${needed[@]}"
  build release -DFAIRLEAD_WERROR="$(strictness)" -DFAIRLEAD_TESTS=OFF
  run_main_scenario
}

test_mode() {
  install_packages "${needed[@]}" "${needed_by_tests[@]}"
  build release -DFAIRLEAD_WERROR=ON -DFAIRLEAD_TESTS=ON
  run_tests release
  say "Every test passed"
}

sanitize_mode() {
  install_packages "${needed[@]}" "${needed_by_tests[@]}"
  build asan
  run_tests asan
  step="configuring the tsan build"
  cmake --preset tsan >/dev/null
  step="building in build/tsan"
  cmake --build --preset tsan -j "$(build_jobs)" --target threaded_tests
  run_tests tsan -L threads
  say "The sanitizers found nothing"
}

on_debian_12 || printf 'quickstart: made for Debian 12; trying all the same\n' >&2
case "${1:-}" in
  "") default_mode ;;
  test) test_mode ;;
  sanitize) sanitize_mode ;;
  -h | --help) usage ;;
  *) usage >&2; fail $exit_usage "unknown mode: $1" ;;
esac
