#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The planner's search against the best of 2,000 randomised priority schedules, by profit, in the year planned for and in
three years' weather that neither has seen; prints the table of docs/performance.md.

    python3 tests/benchmarks/search_table.py build/release/bin/bench_search scenarios [SECONDS]
"""
import pathlib
import re
import subprocess
import sys
import tempfile

YEARS = "2019,2020,2022"
HERE = pathlib.Path(__file__).parent


def made_up(folder, shipped):
    made = folder / "random-300.json"
    year = subprocess.run([sys.executable, HERE / "make_random_scenario.py", shipped / "vung-tau-2021", "300"],
                          check=True, capture_output=True, text=True, cwd=folder).stdout
    made.write_text(year)
    return made


def figures(bench, scenario, seconds, settings):
    command = [bench, scenario, "--time", seconds, "--random", "2000", "--years", YEARS]
    for setting in settings:
        command += ["--set", setting]
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    sys.stderr.write(f"{scenario}\n{out}\n")

    def found(pattern):
        return re.search(pattern, out, re.MULTILINE).groups()

    by_rules, = found(r"^best of .*: (-?[\d.]+.*) million USD")
    searched, bound, gap = found(r"^search: (-?[\d.]+) million USD.*bound (-?[\d.]+), gap ([\d.]+) %")
    return by_rules, searched, bound, gap, *found(r"^mean of these years: random (\S+), search (\S+)")


def main():
    bench, shipped = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    seconds = sys.argv[3] if len(sys.argv) > 3 else "30"
    print("| scenario | 2,000 by rules | search | bound | gap | other years: by rules | search |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        cases = [("vung-tau-2021", shipped / "vung-tau-2021/scenario.json", []),
                 ("dai-hung-wellhead, by profit", shipped / "dai-hung-wellhead/scenario.json", ["objective=profit"]),
                 ("random-300", made_up(pathlib.Path(folder), shipped), [])]
        for name, scenario, settings in cases:
            by_rules, searched, bound, gap, other_rules, other_searched = figures(bench, scenario, seconds, settings)
            print(f"| `{name}` | {by_rules} | {searched} | {bound} | {gap} % | {other_rules} | {other_searched} |",
                  flush=True)


main()
