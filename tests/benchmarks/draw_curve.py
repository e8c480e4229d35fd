#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Draws profit against seconds, as bench_search --curve prints it, as SVG on standard output; seconds on a log scale.

    build/release/bin/bench_search scenarios/vung-tau-2021/scenario.json --curve --time 64 > curve.csv
    python3 tests/benchmarks/draw_curve.py curve.csv > docs/pictures/profit-curve.svg
"""
import csv
import math
import sys

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 400, 70, 20, 24, 48


def main():
    with open(sys.argv[1], newline="") as file:
        rows = [(row["seconds"], float(row["usd"]) / 1e6) for row in csv.DictReader(file)]
    bound = next((usd for seconds, usd in rows if seconds == "bound"), None)
    points = [(float(seconds), usd) for seconds, usd in rows if seconds != "bound"]
    values = [usd for _, usd in points] + ([bound] if bound is not None else [])
    low, high = math.floor(min(values) - 0.5), math.ceil(max(values) + 0.5)
    first, last = math.log(points[0][0]), math.log(points[-1][0])

    def x(seconds):
        return LEFT + (math.log(seconds) - first) / (last - first) * (WIDTH - LEFT - RIGHT)

    def y(usd):
        return TOP + (high - usd) / (high - low) * (HEIGHT - TOP - BOTTOM)

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
           f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>']
    step = max(1, (high - low) // 8)
    for usd in range(low, high + 1, step):
        out.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(usd):.1f}" y2="{y(usd):.1f}" stroke="#ddd"/>')
        out.append(f'<text x="{LEFT - 8}" y="{y(usd) + 4:.1f}" text-anchor="end">{usd}</text>')
    for seconds, _ in points:
        out.append(f'<text x="{x(seconds):.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{seconds:g}</text>')
    if bound is not None:
        out.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(bound):.1f}" y2="{y(bound):.1f}" stroke="#b00" stroke-dasharray="6 4"/>')
        out.append(f'<text x="{WIDTH - RIGHT}" y="{y(bound) - 6:.1f}" text-anchor="end" fill="#b00">bound</text>')
    path = " ".join(f"{x(seconds):.1f},{y(usd):.1f}" for seconds, usd in points)
    out.append(f'<polyline points="{path}" fill="none" stroke="#05a" stroke-width="2"/>')
    out += [f'<circle cx="{x(seconds):.1f}" cy="{y(usd):.1f}" r="3" fill="#05a"/>' for seconds, usd in points]
    out.append(f'<text x="{(WIDTH + LEFT) / 2}" y="{HEIGHT - 8}" text-anchor="middle">seconds of search</text>')
    out.append(f'<text x="{LEFT}" y="14">profit, million USD</text></svg>')
    print("\n".join(out))


main()
