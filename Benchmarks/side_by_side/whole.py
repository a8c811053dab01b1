"""The whole process: CSV to certified run folder, with one thread and with two."""

import hashlib
import json
import os
import shutil
from pathlib import Path

from .instances import scenario
from .processes import Ended, Failed, succeed
from .programs import Programs
from .samples import summary
from .tiers import Tier

# What is left of the wall time after the stages in `timing.json` is writing the folder, starting and
# ending the program.
STAGES = {"intake": "read", "points": "points", "solve": "solve", "report": "report"}
THREADS = (1, 2)


def measure(programs: Programs, tier: Tier, rounds: int) -> dict:
    folder = scenario(programs, tier)
    solves: dict[int, list[tuple[Ended, dict]]] = {threads: [] for threads in THREADS}
    checks: list[Ended] = []
    digests: set[str] = set()
    # A folder for each run, and none removed before the last: file systems are slow to give the places
    # of files that were removed a moment ago.
    runs = programs.work / "runs"
    shutil.rmtree(runs, ignore_errors=True)
    runs.mkdir(parents=True)
    for round_number in range(rounds):
        for threads in THREADS:
            target = runs / f"{round_number}-{threads}"
            # What the run before left to the disk is written, so that no run waits for another's files.
            os.sync()
            # Stopped by its work limit a run has its figures, too, and says so.
            ended = succeed(
                programs.roost, "solve", folder, "--out", target, "--quiet", "--threads", threads,
                accepted=(0, 2),
            )
            solves[threads].append((ended, stages(ended, target)))
            digests.add(digest(target))
        checks.append(succeed(programs.check, target, "--quiet"))
    size = sum(file.stat().st_size for file in target.rglob("*") if file.is_file())
    shutil.rmtree(runs)
    if len(digests) != 1:
        raise Failed(f"{tier.title}: one thread and two, or two runs, do not write the same bytes")
    return {
        "tier": tier._asdict(),
        "title": tier.title,
        "input_bytes": sum(file.stat().st_size for file in folder.iterdir()),
        "output_bytes": size,
        "threads": {str(threads): thread_figures(solves[threads]) for threads in THREADS},
        "check_seconds": summary(check.seconds for check in checks),
        "check_peak_mb": max(check.peak_mb for check in checks),
    }


def thread_figures(runs: list[tuple[Ended, dict]]) -> dict:
    names = runs[0][1].keys()
    return {
        "seconds": summary(ended.seconds for ended, _ in runs),
        "peak_mb": max(ended.peak_mb for ended, _ in runs),
        "stages": {name: summary(found[name] for _, found in runs) for name in names},
        "is_proven": all(ended.status == 0 for ended, _ in runs),
    }


def stages(ended: Ended, run_folder: Path) -> dict[str, float]:
    timing = json.loads((run_folder / "timing.json").read_text(encoding="utf-8"))
    found = {
        STAGES.get(stage["stage"], stage["stage"]): stage["microseconds"] / 1e6
        for stage in timing["stages"]
    }
    found["write"] = ended.seconds - sum(found.values())
    return found


def digest(folder: Path) -> str:
    """Of everything but the clock times."""
    total = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        if file.name == "timing.json":
            continue
        total.update(str(file.relative_to(folder)).encode())
        with file.open("rb") as opened:
            total.update(hashlib.file_digest(opened, "sha256").digest())
    return total.hexdigest()
