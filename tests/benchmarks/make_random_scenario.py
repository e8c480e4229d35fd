#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes a made-up year of ORDERS orders from those of vung-tau-2021: its fields, services, weather and pools, its fleet
several times over, every order at a drawn time, for a drawn price, at a drawn field where it can be any; a fifth must be
served. Always the same for the same seed.

    python3 tests/benchmarks/make_random_scenario.py scenarios/vung-tau-2021 300 > random-300.json
"""
import copy
import datetime
import json
import os
import pathlib
import random
import sys

ORDERS_OF_ONE_FLEET = 75  # half as many again as the year that they are drawn from
MANDATORY_SHARE = 0.2
FREE_TO_MOVE = {"drilling", "well-intervention"}  # the same work at any field
FIELDS = ["bach_ho", "rong", "ca_tam", "tgt", "su_tu_den", "rang_dong", "thien_ung", "dai_nguyet"]


def multiplied_fleet(year, fleets):
    assets = []
    for k in range(fleets):
        for asset in year["assets"]:
            assets.append(asset | {"id": f"{asset['id']}_f{k + 1}", "name": f"{asset['name']} {k + 1}"})
    return assets


def multiplied_outages(year, fleets, draw):
    """Each fleet has its dockings at times of its own; those of pools are everyone's."""
    outages = []
    for outage in year["outages"]:
        if "asset" not in outage:
            outages.append(outage)
            continue
        for k in range(fleets):
            outages.append(outage | {"id": f"{outage['id']}-f{k + 1}", "asset": f"{outage['asset']}_f{k + 1}",
                                     "from": moved(outage["from"], draw.randrange(0, 15))})
    return outages


def moved(date, days):
    return (datetime.date.fromisoformat(date[:10]) + datetime.timedelta(days)).isoformat()


def days_between(first, last):
    return (datetime.date.fromisoformat(last[:10]) - datetime.date.fromisoformat(first[:10])).days


def scaled(contract, factor):
    """Prices and damages by one factor; shares, roles and quantities stay."""
    if isinstance(contract, dict):
        return {key: round(value * factor) if key.endswith("usd") or key.startswith("usd") else scaled(value, factor)
                for key, value in contract.items()}
    if isinstance(contract, list):
        return [scaled(value, factor) for value in contract]
    return contract


def drawn_order(template, number, year, draw):
    order = {key: value for key, value in copy.deepcopy(template).items()
             if key not in ("known_from", "tender", "deadline")}
    earliest, last = order["earliest_start"], year["end"][:10]
    room = max(0, min(90, days_between(order["due"], last)))
    shift = draw.randrange(-min(60, days_between(year["start"], earliest)), room + 1)
    order |= {"id": f"{template['id']}-{number}", "name": f"{template['name']} ({number})", "kind": "firm",
              "mandatory": draw.random() < MANDATORY_SHARE,
              "earliest_start": moved(earliest, shift), "due": moved(order["due"], shift)}
    if template["service"] in FREE_TO_MOVE and template["places"].get("site") in FIELDS:
        order["places"]["site"] = draw.choice(FIELDS)
    if "contract" in order:
        order["contract"] = scaled(order["contract"], draw.uniform(0.7, 1.3))
    return order


def scenario(folder, count, seed):
    year = json.loads((folder / "scenario.json").read_text())
    draw = random.Random(seed)
    fleets = max(1, count // ORDERS_OF_ONE_FLEET)
    # What is done for itself alone, without pay, is nothing to choose; every fleet gets its share of the rest.
    templates = [order for order in year["orders"] if order["kind"] != "internal"]
    year.pop("$schema", None)
    year.pop("targets", None)
    year |= {"name": f"random-{count}", "description": "Made by tests/benchmarks/make_random_scenario.py.",
             "assets": multiplied_fleet(year, fleets), "outages": multiplied_outages(year, fleets, draw),
             "pools": [pool | {"capacity": pool["capacity"] * fleets} for pool in year["pools"]],
             "orders": [drawn_order(draw.choice(templates), k + 1, year, draw) for k in range(count)]}
    for series in year["weather"]["series"]:
        series["file"] = os.path.relpath(folder / series["file"])
    return year


if __name__ == "__main__":
    json.dump(scenario(pathlib.Path(sys.argv[1]), int(sys.argv[2]), seed=1), sys.stdout, indent=1, ensure_ascii=False)
    print()
