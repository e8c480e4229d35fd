#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes a year of inline orders, five to six activities each, of which a third have two ways, without weather.

    python3 tests/benchmarks/make_large_scenario.py 1000 > large.json
"""
import json
import random
import sys

PLACES = [("port", "port", 10.388, 107.08, 8), ("yard", "yard", 10.392, 107.083, 8),
          ("bach_ho", "field", 9.756, 107.983, 50), ("rong", "field", 9.57, 107.87, 45),
          ("dragon", "field", 9.47, 108.06, 55), ("su_tu_den", "field", 10.4, 108.4, 46),
          ("rang_dong", "field", 10.0, 108.3, 58), ("dai_hung", "field", 8.47, 108.68, 110)]
FIELDS = [name for name, kind, *_ in PLACES if kind == "field"]
FLEET = [("crane", "crane_t", [600, 1200, 1600, 2400], 8, 45000), ("laybarge", "lay_km_per_day", [1.2, 2.0], 6, 60000),
         ("survey", "rov", [1] * 6, 11, 9000), ("supply", "deck_m2", [400, 500, 600, 700] * 3, 12, 7000)]


def places():
    return [{"id": name, "name": name, "kind": kind, "lat": lat, "lon": lon, "depth_m": depth}
            for name, kind, lat, lon, depth in PLACES]


def assets():
    return [{"id": f"{kind}_{k + 1}", "name": f"{kind} {k + 1}", "kind": kind, "home": "port",
             "capabilities": {capability: value}, "speed_kn": speed, "draft_m": 5,
             "cost_usd_per_day": {"working": usd, "standby": 0.9 * usd, "idle": 0.5 * usd},
             "fuel_t_per_day": {"working": 9, "sailing": 14, "standby": 5, "idle": 3}}
            for kind, capability, values, speed, usd in FLEET for k, value in enumerate(values)]


def activity(name, place, hours, role, limit=None, **more):
    made = {"id": name, "name": name.replace("_", " ").capitalize(), "place": place,
            "duration": {"triangular_h": [round(0.75 * hours), hours, round(1.6 * hours)]}, "roles": [role]}
    if limit:
        made["limits"] = {"hs_m": limit, "wind_ms": 12.9}
    return made | more


def lift(field, crane_t, random):
    hours = random.randrange(12, 49)
    work = [activity("load_out", "yard", 18, "crane"),
            activity("rig_up", field, 10, "crane", 1.75),
            activity("lift", field, hours, "crane", 1.25),
            activity("weld_out", field, 2 * hours, "crane", 1.75, rule="suspendable", restart_h=2,
                     pools=[{"pool": "welders", "amount": 12}]),
            activity("hook_up", field, 36, "crane", 2.0, pools=[{"pool": "riggers", "amount": 8}]),
            activity("demobilise", "port", 8, "crane")]
    return way(f"crane_{crane_t}_t", {"id": "crane", "requires": {"crane_t": crane_t}}, work)


def inspection(field, random):
    work = [activity("mobilise", "port", 6, "vessel")]
    work += [activity(f"riser_{k}", field, random.randrange(8, 25), "vessel", 2.0, rule="suspendable", daylight=True)
             for k in (1, 2, 3)]
    return way("rov", {"id": "vessel", "requires": {"rov": 1}}, work + [activity("report", "port", 12, "vessel")])


def supply(field, random):
    work = [activity("load", "port", 8, "vessel"), activity("discharge", field, random.randrange(6, 13), "vessel", 2.5),
            activity("backload", field, 6, "vessel", 2.5), activity("standby_duty", field, 48, "vessel", 3.5),
            activity("unload", "port", 6, "vessel")]
    return way("supply", {"id": "vessel", "requires": {"deck_m2": random.choice([300, 400, 600])}}, work)


def way(name, role, work):
    links = [{"from": before["id"], "to": after["id"]} for before, after in zip(work, work[1:])]
    holds = [{"role": role["id"], "first": work[0]["id"], "last": work[-1]["id"]}]
    return {"id": name, "roles": [role], "activities": work, "links": links, "holds": holds}


def order(k, random):
    field = random.choice(FIELDS)
    kind = k % 3
    ways = [[lift(field, t, random) for t in (500, 1500)], [inspection(field, random)], [supply(field, random)]][kind]
    month = random.randrange(1, 11)
    usd = [1400000, 160000, 90000][kind] + 1000 * random.randrange(50)
    delivery = ways[0]["activities"][-2]["id"]
    return {"id": f"order_{k}", "name": f"Order {k}", "client": f"Client {k % 17}",
            "line": ["installation", "subsea", "marine"][kind], "service": "inline", "kind": "firm", "mandatory": False,
            "earliest_start": f"2021-{month:02}-01", "due": f"2021-{month + 2:02}-15",
            "contract": {"lump_sum": {"usd": usd, "milestones": [{"activity": delivery, "share_pct": 100}]},
                         "damages": {"usd_per_day": 0.01 * usd, "cap_usd": 0.1 * usd}},
            "network": {"ways": ways}}


def scenario(orders):
    stream = random.Random(1)
    return {"fairlead": 1, "name": f"{orders}-orders", "description": "Made by tests/benchmarks/make_large_scenario.py.",
            "start": "2021-01-01T00:00", "end": "2022-01-01T00:00", "time_zone": "+07:00", "objective": "profit",
            "weather": "none", "places": places(), "assets": assets(),
            "pools": [{"id": "welders", "name": "Welders", "capacity": 200, "usd_per_unit_hour": 7.2, "labour": True},
                      {"id": "riggers", "name": "Riggers", "capacity": 120, "usd_per_unit_hour": 5.4, "labour": True}],
            "prices": {"fuel_usd_per_t": 560}, "orders": [order(k, stream) for k in range(orders)]}


if __name__ == "__main__":
    json.dump(scenario(int(sys.argv[1])), sys.stdout, indent=2)
    print()
