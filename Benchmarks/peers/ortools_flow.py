"""Solves one arc file with OR-Tools SimpleMinCostFlow; prints JSON as `roost-bench solve` does.

    ortools_flow.py ARCS

Only the solve call is timed; reading and building the graph are not. The loaded file is what is in
memory, Python and its packages included, before the graph is built.
"""

import json
import sys
import time

import numpy as np
from ortools.graph.python import min_cost_flow

# Arcs are handed over in pieces, so that the arrays of this script do not count much as memory.
PIECE = 1_000_000


def memory(field: str) -> float:
    with open("/proc/self/status", encoding="ascii") as status:
        for line in status:
            if line.startswith(field):
                return int(line.split()[1]) * 1024 / 1e6
    sys.exit(f"/proc/self/status has no {field}")


def add(flow, tails, heads, room, costs) -> None:
    for first in range(0, len(tails), PIECE):
        piece = slice(first, first + PIECE)
        flow.add_arcs_with_capacity_and_unit_cost(
            tails[piece].astype(np.int32),
            heads[piece].astype(np.int32),
            room[piece].astype(np.int64),
            costs[piece].astype(np.int64),
        )


def main(path: str) -> None:
    data = np.fromfile(path, dtype="<i4")
    children, groups, arcs = (int(count) for count in data[:3])
    columns = np.split(data[3:], np.cumsum([groups, children + 1, arcs, arcs]))
    capacities, arc_start, arc_group, points = columns[:4]
    child_of_arc = np.repeat(np.arange(children, dtype=np.int32), np.diff(arc_start))
    loaded = memory("VmRSS:")

    # Children, seat groups, and one sink that also takes those who stay without a seat.
    sink = children + groups
    flow = min_cost_flow.SimpleMinCostFlow()
    one = np.ones(1, dtype=np.int32)
    nothing = np.zeros(1, dtype=np.int32)
    for first in range(0, arcs, PIECE):
        piece = slice(first, min(first + PIECE, arcs))
        size = piece.stop - piece.start
        add(flow, child_of_arc[piece], children + arc_group[piece], np.broadcast_to(one, size),
            -points[piece])
    every_child = np.arange(children, dtype=np.int32)
    to_sink = np.broadcast_to(np.int32(sink), children)
    add(flow, every_child, to_sink, np.broadcast_to(one, children),
        np.broadcast_to(nothing, children))
    every_group = np.arange(children, sink, dtype=np.int32)
    add(flow, every_group, np.broadcast_to(np.int32(sink), groups), capacities,
        np.broadcast_to(nothing, groups))
    supplies = np.zeros(sink + 1, dtype=np.int64)
    supplies[:children] = 1
    supplies[sink] = -children
    flow.set_nodes_supplies(np.arange(sink + 1, dtype=np.int32), supplies)
    del supplies, every_child, every_group

    began, processor = time.perf_counter(), time.process_time()
    status = flow.solve()
    seconds, processor_seconds = time.perf_counter() - began, time.process_time() - processor
    if status != flow.OPTIMAL:
        sys.exit(f"OR-Tools ended with status {status}")
    print(json.dumps({
        "seconds": seconds,
        "processor_seconds": processor_seconds,
        "value": -flow.optimal_cost(),
        "loaded_mb": loaded,
        "peak_mb": memory("VmHWM:"),
    }))


if __name__ == "__main__":
    main(sys.argv[1])
