"""Solves one instance file with OR-Tools SimpleMinCostFlow; prints the value and solve seconds.

Only the solve call is measured, not the construction of the graph.
"""

import sys
import time

import numpy as np
from ortools.graph.python import min_cost_flow


def main(path: str) -> None:
    data = np.fromfile(path, dtype="<i4")
    children, classes, arcs = (int(count) for count in data[:3])
    columns = np.split(data[3:], np.cumsum([classes, children + 1, arcs, arcs]))
    capacities, arc_start, arc_class, points = columns[:4]
    child_of_arc = np.repeat(np.arange(children, dtype=np.int32), np.diff(arc_start))

    # Children 0..<n, classes n..<n+m, and one sink that also takes the unplaced.
    sink = children + classes
    every_child = np.arange(children, dtype=np.int32)
    every_class = np.arange(children, sink, dtype=np.int32)
    tails = np.concatenate([child_of_arc, every_child, every_class])
    heads = np.concatenate([
        children + arc_class,
        np.full(children + classes, sink, dtype=np.int32),
    ]).astype(np.int32)
    room = np.concatenate([np.ones(arcs + children, dtype=np.int64), capacities])
    costs = np.concatenate([-points.astype(np.int64), np.zeros(children + classes, np.int64)])

    flow = min_cost_flow.SimpleMinCostFlow()
    flow.add_arcs_with_capacity_and_unit_cost(tails, heads, room.astype(np.int64), costs)
    supplies = np.zeros(sink + 1, dtype=np.int64)
    supplies[:children] = 1
    supplies[sink] = -children
    flow.set_nodes_supplies(np.arange(sink + 1, dtype=np.int32), supplies)

    began = time.perf_counter()
    status = flow.solve()
    seconds = time.perf_counter() - began
    if status != flow.OPTIMAL:
        sys.exit(f"OR-Tools ended with status {status}")
    print(f"value={-flow.optimal_cost()} solve={seconds:.6f}")


if __name__ == "__main__":
    main(sys.argv[1])
