#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes coast_data.inc from a GeoJSON of land polygons (docs/sources.md [Natural-Earth]).

Usage: make_coast.py LAND.geojson SOUTH WEST NORTH EAST CUT_NM FILL_NM > coast_data.inc

The clip box must be that of the input: vertices on it are kept, and no route turns there. The simplification is
conservative: land only grows and neither merges with nor swallows other land. Smallest area first, it fills bends
into the land (each at most FILL_NM deep) and replaces two corners of the land by the one where their outer edges meet
(each at most CUT_NM further out).
"""
import heapq
import json
import math
import sys
from collections import defaultdict

CELL_DEG = 0.25
UNITS_PER_DEG = 10_000


def cross(o, a, b):
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])


def rings_of(path):
    for feature in json.load(open(path))["features"]:
        geometry = feature["geometry"]
        polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
        for polygon in polygons:
            yield [(round(x * UNITS_PER_DEG), round(y * UNITS_PER_DEG)) for x, y in polygon[0][:-1]]


def tidy(ring):
    """Counter-clockwise, without repeated points."""
    ring = [p for k, p in enumerate(ring) if p != ring[k - 1]]
    area = sum(cross((0, 0), ring[k - 1], ring[k]) for k in range(len(ring)))
    return ring if area > 0 else ring[::-1]


def meeting(p, q, r, s):
    """Where the lines pq and rs meet, or None if they are parallel."""
    denominator = (q[0] - p[0]) * (s[1] - r[1]) - (q[1] - p[1]) * (s[0] - r[0])
    if denominator == 0:
        return None
    t = ((r[0] - p[0]) * (s[1] - r[1]) - (r[1] - p[1]) * (s[0] - r[0])) / denominator
    return (round(p[0] + t * (q[0] - p[0])), round(p[1] + t * (q[1] - p[1])))


def depth_nm(point, a, b):
    """Distance of the point from the line ab."""
    shrink = math.cos(math.radians(point[1] / UNITS_PER_DEG))
    ax, bx, px = a[0] * shrink, b[0] * shrink, point[0] * shrink
    length = math.hypot(bx - ax, b[1] - a[1])
    if length == 0:
        return math.inf
    return abs((bx - ax) * (point[1] - a[1]) - (b[1] - a[1]) * (px - ax)) / length * 60 / UNITS_PER_DEG


def properly_cross(p, q, r, s):
    return (cross(p, q, r) > 0) != (cross(p, q, s) > 0) and (cross(r, s, p) > 0) != (cross(r, s, q) > 0)


class Coast:
    """Vertices in doubly linked rings, edges in a grid."""

    def __init__(self, rings, box, cut_nm, fill_nm):
        self.box, self.cut_nm, self.fill_nm = box, cut_nm, fill_nm
        self.at, self.next, self.prev, self.grid = [], [], [], defaultdict(set)
        for ring in rings:
            first = len(self.at)
            for k, p in enumerate(ring):
                self.at.append(p)
                self.next.append(first + (k + 1) % len(ring))
                self.prev.append(first + (k - 1) % len(ring))
        for v in range(len(self.at)):
            self.enter(v)

    def cells(self, points):
        size = CELL_DEG * UNITS_PER_DEG
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        for x in range(int(min(xs) // size), int(max(xs) // size) + 1):
            for y in range(int(min(ys) // size), int(max(ys) // size) + 1):
                yield x, y

    def enter(self, v):
        for cell in self.cells([self.at[v], self.at[self.next[v]]]):
            self.grid[cell].add(v)

    def leave(self, v):
        for cell in self.cells([self.at[v], self.at[self.next[v]]]):
            self.grid[cell].discard(v)

    def edges_near(self, points):
        found = set()
        for cell in self.cells(points):
            found |= self.grid[cell]
        return found

    def on_box(self, p):
        west, south, east, north = self.box
        return p[0] <= west or p[0] >= east or p[1] <= south or p[1] >= north

    def size_of_ring(self, v):
        size, at = 1, self.next[v]
        while at != v and size < 5:
            size, at = size + 1, self.next[at]
        return size

    def is_free(self, triangle, own, new_edges):
        """No other vertex in the triangle (edges included) and no edge across the new edges."""
        a, b, c = triangle
        for e in self.edges_near(triangle):
            p, q = self.at[e], self.at[self.next[e]]
            if e not in own and min(cross(a, b, p), cross(b, c, p), cross(c, a, p)) >= 0:
                return False
            if e in own or self.next[e] in own:
                continue
            if any(properly_cross(p, q, r, s) for r, s in new_edges):
                return False
        return True

    def filling(self, v):
        """Area that filling the bend at v adds, and None for no new corner; or None if it may not be."""
        a, b = self.prev[v], self.next[v]
        pa, pv, pb = self.at[a], self.at[v], self.at[b]
        if self.on_box(pv) or self.size_of_ring(v) < 4:
            return None
        turn = cross(pa, pv, pb)
        if turn > 0 or depth_nm(pv, pa, pb) > self.fill_nm:
            return None
        if turn < 0 and not self.is_free((pa, pb, pv), {a, v, b}, [(pa, pb)]):
            return None
        return -turn, None

    def cutting(self, u):
        """The same for replacing u and the next vertex by the corner where the edges beside them meet."""
        t, v = self.prev[u], self.next[u]
        w = self.next[v]
        pt, pu, pv, pw = (self.at[k] for k in (t, u, v, w))
        if self.on_box(pu) or self.on_box(pv) or self.size_of_ring(u) < 4:
            return None
        if cross(pt, pu, pv) <= 0 or cross(pu, pv, pw) <= 0:
            return None
        x = meeting(pt, pu, pw, pv)
        if x is None or self.on_box(x) or cross(pu, x, pv) <= 0 or depth_nm(x, pu, pv) > self.cut_nm:
            return None
        if not self.is_free((pu, x, pv), {t, u, v, w}, [(pu, x), (x, pv)]):
            return None
        return cross(pu, x, pv), x

    def best(self, v):
        moves = [m for m in (self.filling(v), self.cutting(v)) if m]
        return min(moves, key=lambda m: m[0]) if moves else None

    def apply(self, v, x):
        """Removes v, or puts x in the place of v and its successor; answers the vertices whose moves have changed."""
        a, b = self.prev[v], self.next[v]
        self.leave(a)
        self.leave(v)
        if x is not None:
            self.leave(b)
            self.at[b] = x
            self.enter(b)
        self.next[a], self.prev[b] = b, a
        self.enter(a)
        return [a, b, self.prev[a], self.next[b], self.prev[self.prev[a]]]

    def simplify(self):
        alive = [True] * len(self.at)
        queue = []

        def push(v):
            move = self.best(v)
            if move:
                heapq.heappush(queue, (move[0], v))

        for v in range(len(self.at)):
            push(v)
        while queue:
            area, v = heapq.heappop(queue)
            move = self.best(v) if alive[v] else None
            if not move:
                continue
            if move[0] > area:
                heapq.heappush(queue, (move[0], v))
                continue
            alive[v] = False
            for k in self.apply(v, move[1]):
                push(k)
        return self.rings(alive)

    def rings(self, alive):
        seen = [not a for a in alive]
        for first in range(len(self.at)):
            ring, v = [], first
            while not seen[v]:
                seen[v] = True
                ring.append(self.at[v])
                v = self.next[v]
            if ring:
                yield ring


def main():
    path, cut_nm, fill_nm = sys.argv[1], float(sys.argv[6]), float(sys.argv[7])
    south, west, north, east = (round(float(a) * UNITS_PER_DEG) for a in sys.argv[2:6])
    rings = [tidy(r) for r in rings_of(path)]
    before = sum(len(r) for r in rings)
    simple = list(Coast(rings, (west, south, east, north), cut_nm, fill_nm).simplify())
    after = sum(len(r) for r in simple)
    print(f"// Written by make_coast.py: {len(simple)} polygons, {after} of {before} corners; cut {cut_nm} nm, fill {fill_nm} nm.")
    print("// Of each polygon its number of corners, then longitude and latitude of each in 1e-4 degrees.")
    print("// clang-format off")
    for ring in simple:
        print(f"{len(ring)},")
        for k in range(0, len(ring), 10):
            print(" " + "".join(f"{x},{y}," for x, y in ring[k : k + 10]))
    convex = sum(cross(r[k - 2], r[k - 1], r[k]) > 0 for r in simple for k in range(len(r)))
    print(f"{before} -> {after} corners, {convex} of them convex", file=sys.stderr)


main()
