#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""time_plugin_list.py FAIRLEAD PLUGIN.so [COUNT]: CPU time of `fairlead plugin list` with COUNT (100) copies of a plugin,
each under an id of its own, as medians of eleven runs; once as built, once with metadata files older than the libraries,
so that each library is hashed. For docs/performance.md; asserts nothing."""

import json
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

RUNS = 11


def copy_plugins(library, folder, count):
    metadata = json.loads(library.with_suffix(".json").read_text())
    for number in range(count):
        copy = folder / f"copy-{number:03}.so"
        shutil.copy2(library, copy)
        metadata["library"] = copy.name
        metadata["description"]["id"] = f"org.example.{copy.stem}"
        copy.with_suffix(".json").write_text(json.dumps(metadata))


def cpu_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def list_once(program, folder):
    before = cpu_seconds()
    listed = subprocess.run([program, "plugin", "list", "--plugin-path", folder], check=True, capture_output=True, text=True)
    return cpu_seconds() - before, listed.stdout.count("org.example.copy-")


def report(what, program, folder):
    runs = [list_once(program, folder) for _ in range(RUNS)]
    seconds = statistics.median(run[0] for run in runs)
    print(f"{what}: {runs[0][1]} plugins listed in {seconds * 1000:.0f} ms of CPU")


def main():
    program, library = sys.argv[1], pathlib.Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        copy_plugins(library, folder, count)
        report("metadata younger than the library", program, folder)
        for copy in folder.glob("*.json"):
            os.utime(copy, (0, 0))
        report("each library hashed", program, folder)


if __name__ == "__main__":
    main()
