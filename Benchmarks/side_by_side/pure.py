"""The solve alone, on the same arcs: Roost, OR-Tools and both methods of LEMON, in turn."""

from .instances import arcs
from .processes import Failed, figures
from .programs import PEERS, Programs
from .samples import summary
from .tiers import Tier

TITLES = {
    "roost": "Roost",
    "ortools": "OR-Tools min-cost flow",
    "lemon_simplex": "LEMON network simplex",
    "lemon_scaling": "LEMON cost scaling",
}


def commands(programs: Programs, file) -> dict[str, list[object]]:
    found = {
        "roost": [programs.bench, "solve", file, 1],
        "ortools": [programs.python, PEERS / "ortools_flow.py", file],
    }
    if programs.lemon is not None:
        found["lemon_simplex"] = [programs.lemon, "network-simplex", file]
        found["lemon_scaling"] = [programs.lemon, "cost-scaling", file]
    return found


def measure(programs: Programs, tier: Tier, rounds: int, limit: float) -> dict:
    """Seconds and megabytes of every solver; the optima must agree.

    A solver that takes longer than the limit is asked once and then no more.
    """
    file = arcs(programs, tier)
    asked = commands(programs, file)
    runs: dict[str, list[dict]] = {name: [] for name in asked}
    ended: dict[str, str] = {}
    for _ in range(rounds):
        for name, command in asked.items():
            if name in ended:
                continue
            try:
                runs[name].append(figures(*command, limit=limit))
            except Failed as failure:
                ended[name] = str(failure).splitlines()[-1]
    values = {run["value"] for found in runs.values() for run in found}
    if len(values) != 1:
        raise Failed(f"{tier.title}: the optima differ or there is none: {sorted(values)} {ended}")
    if not runs["roost"]:
        raise Failed(f"{tier.title}: Roost ended with {ended['roost']}")
    size = runs["roost"][0]
    return {
        "tier": tier._asdict(),
        "title": tier.title,
        "arcs": size["arcs"],
        "seat_groups": size["seat_groups"],
        "value": values.pop(),
        "solvers": {name: solver(runs[name], ended.get(name)) for name in asked},
        "limits": figures(programs.bench, "limits", file),
    }


def solver(runs: list[dict], ended: str | None) -> dict:
    if not runs or ended is not None:
        return {"ended": ended}
    return {
        "seconds": summary(run["seconds"] for run in runs),
        # All work on one thread, so that this is the same on an idle machine.
        "processor": summary(run["processor_seconds"] for run in runs),
        # What the solver needs beside the file: memory is a limit, so the worst run counts.
        "own_mb": max(run["peak_mb"] - run["loaded_mb"] for run in runs),
        "peak_mb": max(run["peak_mb"] for run in runs),
        "loaded_mb": max(run["loaded_mb"] for run in runs),
    }
