"""What is drawn: time and memory over size, stages over size, and gap over time."""

from . import integers, pure
from .plot import Series, chart

# A gap that is closed has no logarithm; it is drawn at the foot.
CLOSED_GAP = 1e-4
# Some solvers look at the clock rarely. What they find so much beyond their time is not drawn.
LATENESS = 1.02


def all_charts(results: dict) -> dict[str, str]:
    found: dict[str, str] = {}
    if results.get("pure"):
        found["solve-time"] = solve_time(results["pure"])
        found["solve-memory"] = solve_memory(results["pure"])
    if results.get("whole"):
        found["whole-process"] = whole_process(results["whole"])
    for one in results.get("integers", []):
        found[f"gap-{one['tier']['rules']}-{one['tier']['children']}"] = gaps(one)
    return found


def children(found: dict) -> int:
    return found["tier"]["children"]


def solve_time(results: list[dict]) -> str:
    series = [
        Series(title, [
            (children(found), found["solvers"][name]["processor"]["median"])
            for found in results if "seconds" in found["solvers"].get(name, {})
        ])
        for name, title in pure.TITLES.items()
    ]
    limit = [(children(found), found["limits"]["pass_seconds"]) for found in results]
    series.append(Series("one pass over the arcs", limit, is_limit=True))
    return chart("Solve alone, one thread", "children", "processor seconds", [one for one in series if one.points])


def solve_memory(results: list[dict]) -> str:
    series = [
        Series(title, [
            (children(found), found["solvers"][name]["own_mb"])
            for found in results if "own_mb" in found["solvers"].get(name, {})
        ])
        for name, title in pure.TITLES.items()
    ]
    # Four bytes each for where an arc leads and what it is worth.
    file = [(children(found), 8 * found["arcs"] / 1e6) for found in results]
    series.append(Series("the arcs themselves", file, is_limit=True))
    return chart("Solve alone, memory beside the file", "children", "MB",
                 [one for one in series if one.points])


def whole_process(results: list[dict]) -> str:
    def over(value) -> list[tuple[float, float]]:
        return [(children(found), max(value(found), 1e-4)) for found in results]

    stages = results[0]["threads"]["2"]["stages"]
    series = [Series("whole process, 2 threads", over(
        lambda found: found["threads"]["2"]["seconds"]["median"]
    ))]
    for name in stages:
        series.append(Series(name, over(
            lambda found, name=name: found["threads"]["2"]["stages"][name]["median"]
        )))
    series.append(Series("certify", over(lambda found: found["check_seconds"]["median"])))
    return chart("Whole process and its stages", "children", "seconds", series)


def gaps(found: dict) -> str:
    last = LATENESS * found["limit"]
    series = []
    for name, solver in found["solvers"].items():
        points = [
            (seconds, max(CLOSED_GAP, 100 * (bound - value) / max(1, abs(value))))
            for seconds, value, bound in solver.get("curve", [])
            if value is not None and bound is not None and value > 0 and seconds <= last
        ]
        if points:
            # What was reached last holds until the solver ended.
            points.append((max(points[-1][0], min(last, solver["seconds"])), points[-1][1]))
            series.append(Series(integers.TITLES[name], points, is_step=True))
    return chart(f"Gap over time, {found['title']}", "seconds", "% gap", series,
                 is_across_logarithmic=False)
