"""Reading the CSV: Roost's intake of the whole folder beside DuckDB's of `children.csv` alone."""

from .instances import arcs, scenario
from .processes import figures
from .programs import PEERS, Programs
from .samples import summary
from .tiers import Tier


def measure(programs: Programs, tier: Tier, rounds: int) -> dict:
    folder = scenario(programs, tier)
    table = folder / "children.csv"
    roost, one, two = [], [], []
    for _ in range(rounds):
        roost.append(figures(programs.bench, "read", folder))
        one.append(figures(programs.python, PEERS / "duckdb_read.py", table, 1))
        two.append(figures(programs.python, PEERS / "duckdb_read.py", table, 2))
    speed = figures(programs.bench, "limits", arcs(programs, tier))["memory_bytes_per_second"]
    size = table.stat().st_size
    return {
        "tier": tier._asdict(),
        "title": tier.title,
        "bytes": size,
        "memory_seconds": size / speed,
        "memory_bytes_per_second": speed,
        "roost": reader(roost),
        "duckdb_1": reader(one),
        "duckdb_2": reader(two),
    }


def reader(runs: list[dict]) -> dict:
    return {
        "seconds": summary(run["seconds"] for run in runs),
        "peak_mb": max(run["peak_mb"] for run in runs),
    }
