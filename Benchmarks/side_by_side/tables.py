"""Results as Markdown: every figure with its spread, the figure to reach, and whether it is reached."""

import math

from . import integers, pure, tiers

OTHERS = ("ortools", "lemon_simplex", "lemon_scaling")


def seconds(value: float) -> str:
    if value < 0.001:
        return f"{value * 1e6:.0f} µs"
    if value < 0.1:
        return f"{value * 1e3:.1f} ms"
    return f"{value:.2f} s" if value < 10 else f"{value:,.1f} s"


def spread(found: dict) -> str:
    return f"{seconds(found['median'])} ({seconds(found['least'])} - {seconds(found['most'])})"


def megabytes(value: float) -> str:
    return f"{value:,.0f} MB" if value >= 10 else f"{value:.1f} MB"


def verdict(is_reached: bool) -> str:
    return "reached" if is_reached else "**missed**"


def table(heads: list[str], rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def machine(results: dict) -> str:
    found = results["machine"]
    versions = ", ".join(f"{name} {version}" for name, version in found["versions"].items())
    load = found["load_before"]
    busy = (
        f" **Other work ran beside it** (load {load:.1f} before it began): the figures are no more than a"
        " first look." if load > 0.5 * found["cores"] else ""
    )
    kept: dict[str, list[str]] = {}
    for part, commit in results.get("kept", {}).items():
        kept.setdefault(commit, []).append(part)
    earlier = "".join(f", but {', '.join(parts)} of commit {commit}" for commit, parts in kept.items())
    rounds, large = results["rounds"], results.get("large_rounds", results["rounds"])
    fewer = f" ({large} from {tiers.LARGE_CHILDREN:,} children on)" if large != rounds else ""
    return (
        f"{found['processor']}, {found['cores']} cores, {found['memory_gb']} GB, {found['system']};"
        f" commit {found['commit']}{earlier}; {versions}. Rounds: {rounds}{fewer}, the solvers in turn; median"
        f" (least - most).{busy}"
    )


def pure_table(results: list[dict]) -> str:
    rows = []
    for found in results:
        solvers = found["solvers"]
        limit = found["limits"]["pass_seconds"]
        for name, solver in solvers.items():
            cells = [found["title"] if name == "roost" else "", pure.TITLES[name]]
            if "ended" in solver:
                rows.append([*cells, solver["ended"], "", "", "", ""])
                continue
            median = solver["processor"]["median"]
            roost = solvers["roost"]["processor"]["median"]
            rows.append([
                *cells, spread(solver["processor"]), seconds(solver["seconds"]["median"]),
                f"{median / limit:,.0f}" if name == "roost" else f"{median / roost:.1f} x Roost's",
                megabytes(solver["own_mb"]), megabytes(solver["peak_mb"]),
            ])
        rows.append([
            "", f"*limit: one pass over {found['arcs']:,} arcs*", seconds(limit), "", "", "", "",
        ])
    return table(
        ["Instance", "Solver", "Processor time", "Wall", "Times the limit; ratio", "Own memory", "Process"], rows
    )


def best_other(found: dict, field: str) -> float | None:
    known = [found["solvers"][name] for name in OTHERS if "seconds" in found["solvers"].get(name, {})]
    values = [one["processor"]["median"] if field == "processor" else one[field] for one in known]
    return min(values, default=None)


def pure_targets(results: list[dict]) -> str:
    rows = []
    for found in results:
        children = found["tier"]["children"]
        roost = found["solvers"]["roost"]
        others, other_mb = best_other(found, "processor"), best_other(found, "own_mb")
        wanted = tiers.RATIO_TO_REACH.get(children)
        if others is None or other_mb is None:
            rows.append([found["title"], "no other solver ended", "", "", "", ""])
            continue
        ratio = others / roost["processor"]["median"]
        share = roost["own_mb"] / other_mb
        rows.append([
            found["title"], f"{found['value']:,}", f"{ratio:.1f}",
            f"{wanted}: {verdict(ratio >= wanted)}" if wanted else "-",
            f"{share:.2f}",
            f"{tiers.MEMORY_SHARE_TO_REACH}: {verdict(share <= tiers.MEMORY_SHARE_TO_REACH)}"
            if wanted else "-",
        ])
    return table(
        ["Instance", "Optimum, the same for all", "Times as fast as the best other", "To reach",
         "Share of the least other's own memory", "To reach"], rows,
    )


def exponent(points: list[tuple[float, float]]) -> float | None:
    """The slope of the least-squares line through the logarithms."""
    if len(points) < 2:
        return None
    logs = [(math.log(x), math.log(y)) for x, y in points]
    centre_x, centre_y = (sum(column) / len(logs) for column in zip(*logs))
    across = sum((x - centre_x) ** 2 for x, _ in logs)
    return sum((x - centre_x) * (y - centre_y) for x, y in logs) / across


def fitted(results: list[dict], name: str, value) -> tuple[float | None, int, int]:
    points = [
        (found["tier"]["children"], value(found))
        for found in results
        if tiers.EXPONENT_FROM <= found["tier"]["children"] <= tiers.EXPONENT_TO
        and value(found) is not None
    ]
    sizes = [size for size, _ in points]
    return exponent(points), min(sizes, default=0), max(sizes, default=0)


def processor_seconds(name: str):
    def value(found: dict) -> float | None:
        solver = found["solvers"].get(name, {})
        return solver["processor"]["median"] if "processor" in solver else None
    return value


def growth_table(results: dict) -> str:
    rows = []
    cases = [
        (f"solve alone, {pure.TITLES[name]}", results.get("pure", []), processor_seconds(name))
        for name in pure.TITLES
    ]
    cases.append((
        "whole process, Roost, 2 threads", results.get("whole", []),
        lambda found: found["threads"]["2"]["seconds"]["median"],
    ))
    for title, found, value in cases:
        slope, least, most = fitted(found, title, value)
        if slope is None:
            continue
        is_roost = "Roost" in title
        reached = verdict(slope <= tiers.EXPONENT_TO_REACH) if is_roost else ""
        if is_roost and (least, most) != (tiers.EXPONENT_FROM, tiers.EXPONENT_TO):
            reached = f"not all sizes measured; so far {reached}"
        rows.append([title, f"{least:,} to {most:,}", f"{slope:.2f}",
                     f"{tiers.EXPONENT_TO_REACH}: {reached}" if is_roost else ""])
    if not rows:
        return f"Too few sizes from {tiers.EXPONENT_FROM:,} children on."
    return table(["What", "Children", "Seconds grow as children to the", "To reach"], rows)


def whole_table(results: list[dict]) -> str:
    names = list(dict.fromkeys(
        name for found in results for name in found["threads"]["2"]["stages"]
    ))
    rows = []
    for found in results:
        for threads, measured in found["threads"].items():
            stages = [seconds(measured["stages"][name]["median"]) for name in names]
            rows.append([
                found["title"] if threads == "1" else "", threads, spread(measured["seconds"]), *stages,
                seconds(found["check_seconds"]["median"]) if threads == "2" else "",
                megabytes(measured["peak_mb"]),
            ])
    return table(["Instance", "Threads", "Whole process", *names, "certify", "Peak memory"], rows)


def whole_targets(results: dict) -> str:
    alone = {
        found["tier"]["children"]: found["solvers"].get("ortools", {})
        for found in results.get("pure", [])
    }
    rows = []
    for found in results.get("whole", []):
        children = found["tier"]["children"]
        one, two = found["threads"]["1"], found["threads"]["2"]
        ratio = one["seconds"]["median"] / two["seconds"]["median"]
        whole = two["seconds"]["median"] + found["check_seconds"]["median"]
        other = alone.get(children, {})
        # The figures to reach are of the largest tier; smaller ones stand beside it.
        is_largest = children == tiers.LARGEST.children

        def judged(wanted: str, is_reached: bool) -> str:
            return f"{wanted}: {verdict(is_reached)}" if is_largest else "-"

        if "seconds" in other:
            median = other["seconds"]["median"]
            against = judged(seconds(median), whole <= median) if is_largest else seconds(median)
        else:
            against = other.get("ended") or "not measured"
        rows.append([
            found["title"], seconds(whole), against, f"{ratio:.2f}",
            judged(f"{tiers.THREADS_RATIO_TO_REACH}", ratio >= tiers.THREADS_RATIO_TO_REACH),
            megabytes(two["peak_mb"]),
            judged(
                f"{tiers.WHOLE_PEAK_MB_TO_REACH:,} MB",
                two["peak_mb"] <= tiers.WHOLE_PEAK_MB_TO_REACH,
            ),
        ])
    return table(
        ["Instance", "CSV to certified run folder", "OR-Tools' solve alone", "One thread / two",
         "To reach", "Peak memory", "To reach"], rows,
    )


def reading_table(results: list[dict]) -> str:
    rows = []
    for found in results:
        roost = found["roost"]["seconds"]["median"]
        duckdb = min(found[name]["seconds"]["median"] for name in ("duckdb_1", "duckdb_2"))
        ratio = roost / duckdb
        rows.append([
            found["title"], f"{found['bytes'] / 1e6:,.1f} MB",
            spread(found["roost"]["seconds"]), megabytes(found["roost"]["peak_mb"]),
            spread(found["duckdb_1"]["seconds"]), spread(found["duckdb_2"]["seconds"]),
            megabytes(found["duckdb_2"]["peak_mb"]), seconds(found["memory_seconds"]),
            f"{ratio:.1f}; {tiers.READING_RATIO_TO_REACH:g}: "
            + verdict(ratio <= tiers.READING_RATIO_TO_REACH)
            if found["tier"]["children"] == tiers.LARGEST.children else f"{ratio:.1f}",
        ])
    return table(
        ["Instance", "`children.csv`", "Roost", "Peak", "DuckDB, 1 thread", "DuckDB, 2 threads", "Peak",
         "*limit: the bytes at memory speed*", "Roost / best DuckDB; to reach"], rows,
    )


CHANGES = {
    "withdraw": "a child withdraws",
    "admit": "a child comes back",
    "seat_less": "a class loses a seat",
    "seat_more": "a class gains a seat",
}


def changes_table(results: list[dict]) -> str:
    rows = []
    for found in results:
        for name, title in CHANGES.items():
            median, most = found[f"{name}_seconds"], found[f"{name}_most_seconds"]
            wanted = tiers.CHANGE_SECONDS_TO_REACH
            rows.append([
                found["title"], title, seconds(median), seconds(most),
                f"{seconds(wanted)}: {verdict(median <= wanted)}"
                if found["tier"]["children"] == tiers.CHANGE_TIER.children else "-",
                seconds(found["solve_seconds"]),
            ])
    return table(
        ["Instance", "Change", "Median", "Most", "To reach", "New solve, one thread"], rows
    )


# In per cent; beyond it the figure says nothing more.
LARGEST_GAP = 1_000


def gap(value: float | None, bound: float | None) -> str:
    if value is None:
        return "no placement"
    if bound is None:
        return f"{value:,.0f}, no bound"
    per_cent = 100 * abs(bound - value) / max(1, abs(value))
    # All values are whole: a bound less than one away proves the placement.
    if abs(bound - value) < 1 - 1e-6:
        text = "proven"
    elif per_cent > LARGEST_GAP:
        text = f"over {LARGEST_GAP:,} %"
    else:
        text = f"{per_cent:.4f} %"
    return f"{value:,.0f}, {text}"


def is_best(found: dict, mark: int) -> bool:
    """Whether no other has a better placement, nor a smaller gap."""
    value, bound = integers.at(found["solvers"]["roost"], mark)
    if value is None or bound is None:
        return False
    for name, solver in found["solvers"].items():
        other_value, other_bound = integers.at(solver, mark)
        if name == "roost" or other_value is None:
            continue
        if other_value > value + 0.5:
            return False
        if other_bound is not None and bound - value > max(0.999, other_bound - other_value + 0.5):
            return False
    return True


def integer_table(results: list[dict]) -> str:
    marks = tiers.GAP_MARKS
    rows = []
    for found in results:
        for name, solver in found["solvers"].items():
            cells = [f"{found['title']}, seed {found['tier']['seed']}" if name == "roost" else "",
                     integers.TITLES[name]]
            if "value" not in solver:
                rows.append([*cells, *[""] * len(marks), solver["ended"]])
                continue
            at = [gap(*integers.at(solver, mark)) if integers.is_known(solver, mark, found) else "-"
                  for mark in marks]
            rows.append([*cells, *at, f"{solver['status']}, {seconds(solver['seconds'])}"])
        if "roost" in found["solvers"]:
            best = [
                verdict(is_best(found, mark))
                if all(integers.is_known(solver, mark, found) for solver in found["solvers"].values())
                else "-"
                for mark in marks
            ]
            rows.append(["", "*Roost no worse than any*", *best, ""])
    return table(["Instance", "Solver", *[f"At {mark} s" for mark in marks], "End"], rows)
