"""Integer tiers: value, bound and gap over time of Roost and of five general solvers."""

import json
import os
import pty
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

from .instances import scenario
from .processes import Failed, run, succeed
from .programs import PEERS, Programs
from .tiers import Tier

TITLES = {
    "roost": "Roost",
    "highs": "HiGHS",
    "cpsat": "CP-SAT",
    "scip": "SCIP",
    "cbc": "CBC",
    "glpk": "GLPK",
}
# What a run that is interrupted at its limit may take to write what it has.
GRACE_SECONDS = 120
# Reading and building are not timed by the others, and take long where a model is large.
BUILDING_SECONDS = 600
PROGRESS = re.compile(rb" (\d+)/\d+(?:  best (-?\d+))?  bound (-?\d+)")

Curve = list[tuple[float, float | None, float | None]]


def measure(
    programs: Programs, tier: Tier, seconds: float, threads: int, solvers: list[str]
) -> dict:
    """All solvers on one tier, one after the other; a contradiction between two stops the run."""
    folder = scenario(programs, tier, points_first=True)
    model = folder.with_suffix(".mps")
    size = json.loads(succeed(programs.bench, "model", folder, model).output.splitlines()[-1])
    succeed(programs.python, PEERS / "integer_peer.py", "arrays", model)
    found: dict[str, dict] = {}
    for name in solvers:
        if name == "roost":
            found[name] = ask_roost(programs, folder, seconds, threads)
        elif getattr(programs, {"cbc": "cbc", "glpk": "glpsol"}.get(name, "python")) is None:
            found[name] = {"ended": "not installed"}
        else:
            found[name] = ask_peer(programs, model, name, seconds, threads)
    for file in model.parent.glob(model.name + "*"):
        file.unlink()
    contradict(tier, found)
    return {
        "tier": tier._asdict(),
        "title": tier.title,
        "rows": size["rows"],
        "columns": size["columns"],
        "limit": seconds,
        "threads": threads,
        "solvers": found,
    }


def ask_roost(programs: Programs, folder: Path, seconds: float, threads: int) -> dict:
    """Runs the whole process and reads its progress line, as it stands in a terminal."""
    target = programs.work / "run"
    shutil.rmtree(target, ignore_errors=True)
    command = [
        programs.roost, "solve", folder, "--out", target, "--threads", threads, "--language", "en",
        "--json", "--work-limit", 1_000_000,
    ]
    reader, writer = pty.openpty()
    began = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command],
        stdout=subprocess.DEVNULL, stderr=writer, env={**os.environ, "TERM": "xterm"},
    )
    os.close(writer)
    curve: Curve = []
    watch(reader, process, curve, began, seconds)
    os.close(reader)
    process.wait()
    taken = time.perf_counter() - began
    written = target / "result.json"
    if not written.exists():
        return {"ended": f"no placement, exit code {process.returncode}", "curve": curve,
                "seconds": taken}
    goals = json.loads(written.read_text(encoding="utf-8"))["goals"]
    goal = next(goal for goal in goals if goal["level"] == "points")
    shutil.rmtree(target)
    # Later goals may take what is left of the time; the curve ends where the points do.
    last = curve[-1][0] if curve and goal["proven"] else min(seconds, taken)
    if not curve or curve[-1][1:] != (goal["value"], goal["bound"]):
        curve.append((last, goal["value"], goal["bound"]))
    return {
        "value": goal["value"],
        "bound": goal["bound"],
        "seconds": last,
        "status": "proven" if goal["proven"] else "stopped",
        "curve": curve,
    }


def watch(
    reader: int, process: subprocess.Popen, curve: Curve, began: float, limit: float
) -> None:
    """Follows the points, which are the first goal, and interrupts at the limit as Ctrl-C does."""
    os.set_blocking(reader, False)
    is_interrupted = False
    while True:
        now = time.perf_counter() - began
        if now > limit and not is_interrupted:
            process.send_signal(signal.SIGINT)
            is_interrupted = True
        if now > limit + GRACE_SECONDS:
            process.kill()
        try:
            text = os.read(reader, 1 << 16)
            if not text:
                return
        except BlockingIOError:
            time.sleep(0.005)
            continue
        except OSError:
            return
        for level, value, bound in PROGRESS.findall(text):
            point = (int(value) if value else None, int(bound))
            if level == b"1" and now <= limit and (not curve or curve[-1][1:] != point):
                curve.append((round(now, 3), *point))


def ask_peer(programs: Programs, model: Path, name: str, seconds: float, threads: int) -> dict:
    command = [programs.python, PEERS / "integer_peer.py", name, model, seconds, threads]
    try:
        ended = run(*command, limit=2 * seconds + BUILDING_SECONDS)
    except Failed as failure:
        return {"ended": str(failure).splitlines()[-1]}
    lines = ended.output.strip().splitlines()
    if ended.status != 0 or not lines:
        return {"ended": f"failed: {lines[-1] if lines else ended.status}"}
    return json.loads(lines[-1])


def contradict(tier: Tier, found: dict[str, dict]) -> None:
    """A placement beyond another solver's bound: one of the two is wrong, and no figure counts."""
    for name, result in found.items():
        for other, against in found.items():
            value, bound = result.get("value"), against.get("bound")
            if value is not None and bound is not None and value > bound + 0.5:
                raise Failed(
                    f"{tier.title}: {TITLES[name]}'s value {value:,.0f} is beyond"
                    f" {TITLES[other]}'s bound {bound:,.2f}"
                )


def at(result: dict, mark: float) -> tuple[float | None, float | None]:
    """Value and bound at a second of the solve."""
    value = bound = None
    for seconds, point_value, point_bound in result.get("curve", []):
        if seconds <= mark:
            value, bound = point_value, point_bound
    return value, bound


def is_known(result: dict, mark: float, found: dict) -> bool:
    """Whether the run lasted so long, or had nothing left to do."""
    is_over = result.get("value") is not None and result["seconds"] < found["limit"]
    return mark <= found["limit"] or is_over or "ended" in result
