#!/usr/bin/env python3
"""Measures `roost solve` beside HiGHS, CP-SAT and SCIP on scenarios with more rules; see README.md."""

import argparse
import json
import os
import platform
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

PACKAGE = Path(__file__).resolve().parent.parent
PEER_SCRIPT = PACKAGE / "Benchmarks" / "integer_peer.py"
PEERS = ("highs", "cpsat", "scip")
TITLES = {"roost": "Roost", "highs": "HiGHS", "cpsat": "CP-SAT", "scip": "SCIP"}
# Used nowhere else.
SEEDS = (9401, 9402, 9403, 9404, 9405)
# What a run that is interrupted at its limit may take to write what it has.
GRACE_SECONDS = 60


class Instance(NamedTuple):
    children: int
    classes: int
    rules: str
    seconds: float

    @property
    def name(self) -> str:
        return f"{self.children}x{self.classes}-{self.rules}"

    @property
    def title(self) -> str:
        return f"{self.children:,} x {self.classes:,} {self.rules}"


INSTANCES = (
    Instance(400, 14, "all", 10),
    Instance(3_000, 120, "all", 120),
    Instance(8_000, 311, "siblings", 120),
    Instance(8_000, 311, "all", 120),
    Instance(30_000, 1_200, "siblings", 120),
    Instance(30_000, 1_200, "all", 300),
)


class Result(NamedTuple):
    """What a solver reached; `end` says how it ended, or why there is nothing."""

    value: float | None = None
    bound: float | None = None
    seconds: float | None = None
    end: str = ""
    megabytes: float | None = None
    # Goals before the compared one, with what was reached.
    kept: tuple[tuple[str, int], ...] = ()

    @property
    def gap(self) -> float | None:
        """In per cent of the value."""
        if self.value is None or self.bound is None:
            return None
        return 100 * abs(self.bound - self.value) / max(1, abs(self.value))

    @property
    def is_proven(self) -> bool:
        """All values are whole, so a bound less than one away proves the placement."""
        if self.value is None or self.bound is None:
            return False
        return abs(self.bound - self.value) < 1 - 1e-6


def run(*command: object) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def peer_python(directory: Path) -> Path:
    """A Python with the peers, in an environment of its own."""
    python = directory / "bin" / "python"
    if not python.exists():
        venv.create(directory, with_pip=True)
    packages = ("highspy", "ortools", "pyscipopt", "numpy", "scipy")
    check = "import " + ", ".join(packages)
    if subprocess.run([python, "-c", check], capture_output=True).returncode != 0:
        run(python, "-m", "pip", "install", "--quiet", *packages)
    return python


class Ended(NamedTuple):
    status: int
    seconds: float
    megabytes: float
    output: str


def watch(command: list[str], limit: float, is_done: Callable[[], bool] | None = None) -> Ended:
    """Runs a command and interrupts it, as Ctrl-C does, at the limit or when enough is done."""
    with tempfile.TemporaryFile("w+") as log:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        is_interrupted = False
        while True:
            ended, status, usage = os.wait4(process.pid, os.WNOHANG)
            seconds = time.perf_counter() - began
            if ended:
                break
            if not is_interrupted and (seconds > limit or (is_done is not None and is_done())):
                process.send_signal(signal.SIGINT)
                is_interrupted = True
                limit = min(limit, seconds)
            if seconds > limit + GRACE_SECONDS:
                process.kill()
            time.sleep(0.002)
        process.returncode = os.waitstatus_to_exitcode(status)
        log.seek(0)
        # The kernel counts in KiB, and never less than this script's own size.
        return Ended(process.returncode, seconds, usage.ru_maxrss * 1024 / 1e6, log.read())


def solve(command: list[str], folder: Path, limit: float, level: str) -> Result:
    """Runs roost; what it refuses or leaves unfinished is a result, too."""
    shutil.rmtree(folder, ignore_errors=True)
    ended = watch([*command, "--out", str(folder)], limit)
    written = folder / "result.json"
    if not written.exists():
        refused = re.search(r"--without (\S+)", ended.output)
        if ended.status == 65 and refused:
            return Result(end=f"refused: {refused.group(1)}")
        end = f"no placement, status {ended.status}"
        return Result(None, None, ended.seconds, end, ended.megabytes)
    goals = json.loads(written.read_text(encoding="utf-8"))["goals"]
    goal = next((goal for goal in goals if goal["level"] == level), None)
    if goal is None:
        return Result(None, None, ended.seconds, f"no goal {level}", ended.megabytes)
    end = "proven" if goal["proven"] else f"stopped, status {ended.status}"
    before = goals[: goals.index(goal)]
    kept = tuple((goal["level"], goal["value"]) for goal in before)
    return Result(goal["value"], goal["bound"], ended.seconds, end, ended.megabytes, kept)


def dump(command: list[str], folder: Path, limit: float) -> list[Path]:
    """The models that roost writes; it is stopped once they have not grown for two seconds."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    state = {"sizes": [], "since": time.perf_counter()}

    def is_written() -> bool:
        sizes = sorted((path.name, path.stat().st_size) for path in folder.glob("model*"))
        if sizes != state["sizes"]:
            state.update(sizes=sizes, since=time.perf_counter())
        return bool(sizes) and time.perf_counter() - state["since"] > 2

    model = folder / "model.mps"
    run_folder = folder / "run"
    watch([*command, "--out", str(run_folder), "--dump-model", str(model)], limit, is_written)
    shutil.rmtree(run_folder, ignore_errors=True)
    return sorted(folder.glob("model*.mps")) + sorted(folder.glob("model*.lp"))


def choose(models: list[Path], level: str) -> Path | None:
    """The model of the goal that is compared, where each goal has its own; otherwise the first."""
    named = [path for path in models if level in path.stem.split(".")]
    return next(iter(named or sorted(models, key=lambda path: len(path.name))), None)


def ask_peer(python: Path, folder: Path, peer: str, limit: float, threads: int) -> Result:
    command = [python, PEER_SCRIPT, peer, folder, limit, threads]
    # Reading and building are not timed, and take long where a model is large.
    ended = watch([str(part) for part in command], 2 * limit + 600)
    lines = ended.output.strip().splitlines()
    if ended.status != 0 or not lines:
        return Result(end=f"failed: {lines[-1] if lines else ended.status}")
    found = json.loads(lines[-1])
    return Result(
        found["value"], found["bound"], found["seconds"], found["status"], ended.megabytes
    )


def disagreement(results: dict[str, Result]) -> str | None:
    """A placement beyond another solver's bound: one of the two is wrong."""
    for name, result in results.items():
        for other, against in results.items():
            if result.value is None or against.bound is None:
                continue
            if result.value > against.bound + 0.5:
                return f"{TITLES[name]}'s value {result.value:,.0f} is beyond {TITLES[other]}'s bound"
    return None


def number(value: float | None, digits: int = 0) -> str:
    return "-" if value is None else f"{value:,.{digits}f}"


def spread(values: list[float | None], digits: int) -> str:
    known = [value for value in values if value is not None]
    if not known:
        return "-"
    median = statistics.median(known)
    return f"{median:,.{digits}f} ({min(known):,.{digits}f} - {max(known):,.{digits}f})"


def best_count(all_results: list[dict[str, Result]], name: str, field: str) -> int:
    """On how many seeds nobody has a better value or bound."""
    sign = 1 if field == "value" else -1
    count = 0
    for results in all_results:
        known = {key: getattr(result, field) for key, result in results.items()}
        own = known.get(name)
        if own is None:
            continue
        others = [other for other in known.values() if other is not None]
        count += all(sign * (own - other) > -0.5 for other in others)
    return count


def print_summary(
    summary: list[tuple[Instance, list[dict[str, Result]]]], solvers: list[str]
) -> None:
    print("\nMedian (least - most) over the seeds; `best` counts the seeds on which nobody else has")
    print("a better placement, or a better bound.\n")
    print("| Instance | Solver | Gap % | Seconds | Proven | Best placement | Best bound | Peak MB |")
    print("|---|---|---|---|---|---|---|---|")
    for instance, all_results in summary:
        for name in solvers:
            results = [found[name] for found in all_results if name in found]
            if not results:
                continue
            if all(result.value is None and result.bound is None for result in results):
                ends = "; ".join(sorted({result.end for result in results}))
                print(f"| {instance.title} | {TITLES[name]} | {ends} | | | | | |")
                continue
            count = len(results)
            proven = sum(result.is_proven for result in results)
            best = [best_count(all_results, name, field) for field in ("value", "bound")]
            # A gap that is not there is worse than any, and must not flatter the median.
            missing = sum(result.gap is None for result in results)
            gap = spread([result.gap for result in results], 4)
            gap += f", none on {missing}" if missing else ""
            seconds = spread([result.seconds for result in results], 1)
            peak = max((result.megabytes or 0) for result in results)
            print(
                f"| {instance.title} | {TITLES[name]} | {gap} | {seconds} | {proven} of {count} "
                f"| {best[0]} | {best[1]} | {peak:.0f} |"
            )


def processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("roost", nargs="?", type=Path, default=PACKAGE / ".build/release/roost")
    parser.add_argument("--seeds", type=int, default=5, help="of each instance (default 5)")
    parser.add_argument("--largest", type=int, default=8_000, help="children (default 8000)")
    parser.add_argument("--only", help="names of instances, such as 3000x120-all, with commas")
    parser.add_argument("--solvers", default="roost," + ",".join(PEERS))
    parser.add_argument("--seconds", type=float, help="instead of each instance's own limit")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--goal", default="points", help="the level compared (default points)")
    parser.add_argument("--work", type=Path, default=PACKAGE / ".build" / "integer-bench-work")
    options = parser.parse_args()
    options.roost = options.roost.resolve()
    if not options.roost.exists():
        sys.exit(f"There is no {options.roost}. Run `swift build -c release --product roost` first.")
    if not 1 <= options.seeds <= len(SEEDS):
        sys.exit(f"--seeds must be 1 to {len(SEEDS)}.")
    options.solvers = options.solvers.split(",")
    unknown = [name for name in options.solvers if name not in TITLES]
    if unknown:
        sys.exit(f"--solvers knows {', '.join(TITLES)}, not {', '.join(unknown)}.")
    names = options.only.split(",") if options.only else []
    unknown = [name for name in names if name not in {instance.name for instance in INSTANCES}]
    if unknown:
        sys.exit(f"--only knows {', '.join(instance.name for instance in INSTANCES)}.")
    options.instances = [
        instance
        for instance in INSTANCES
        if (instance.name in names if names else instance.children <= options.largest)
    ]
    return options


def measure(
    options: argparse.Namespace, instance: Instance, seed: int, python: Path | None, can_dump: bool
) -> dict[str, Result]:
    limit = options.seconds or instance.seconds
    work = options.work / f"{instance.name}-{seed}"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    scenario = work / "scenario"
    size = ["--children", instance.children, "--classes", instance.classes, "--seed", seed]
    run(options.roost, "generate", *size, "--rules", instance.rules, "--out", scenario)
    common = [str(options.roost), "solve", str(scenario), "--quiet", "--language", "en"]
    common += ["--threads", str(options.threads)]
    results: dict[str, Result] = {}
    if "roost" in options.solvers:
        results["roost"] = solve(common, work / "run", limit, options.goal)
    peers = [name for name in options.solvers if name in PEERS]
    if peers and python is not None:
        models = dump(common, work / "models", limit) if can_dump else []
        model = choose(models, options.goal)
        if model is not None:
            # The peers are told for nothing what the goals before come to.
            kept = results["roost"].kept if "roost" in results else ()
            rows = [part for level, value in kept for part in (choose(models, level), value)]
            run(python, PEER_SCRIPT, "prepare", model, work / "model", *rows)
        for peer in peers:
            results[peer] = (
                ask_peer(python, work / "model", peer, limit, options.threads)
                if model is not None
                else Result(end="no model")
            )
    # The folders of a large instance take gigabytes over all seeds.
    shutil.rmtree(work)
    return results


def main() -> None:
    options = arguments()
    options.work.mkdir(parents=True, exist_ok=True)
    python = peer_python(options.work / "peers") if set(options.solvers) & set(PEERS) else None
    can_dump = "--dump-model" in run(options.roost, "solve", "--help")
    versions = ""
    if python is not None:
        code = "import sys; from importlib.metadata import version; print(version(sys.argv[1]))"
        packages = ("highspy", "ortools", "pyscipopt")
        found = [f"{name} {run(python, '-c', code, name).strip()}" for name in packages]
        versions = "; " + ", ".join(found)
    print(f"{processor()}, {os.cpu_count()} cores{versions}; {options.threads} threads (SCIP one)")
    print(f"goal {options.goal}; Roost's seconds are the whole process, the others' the solve alone")
    if not can_dump:
        print("This roost has no --dump-model: there is no model for the others.")
    print("\n| Instance | Seed | Solver | Placement | Bound | Gap % | Seconds | Ended |")
    print("|---|---|---|---|---|---|---|---|", flush=True)
    summary = []
    for instance in options.instances:
        all_results = []
        for seed in SEEDS[: options.seeds]:
            results = measure(options, instance, seed, python, can_dump)
            all_results.append(results)
            for name, result in results.items():
                print(
                    f"| {instance.title} | {seed} | {TITLES[name]} | {number(result.value)} "
                    f"| {number(result.bound)} | {number(result.gap, 4)} "
                    f"| {number(result.seconds, 2)} | {result.end} |",
                    flush=True,
                )
            wrong = disagreement(results)
            if wrong is not None:
                print(f"\nCONTRADICTION, {instance.title}, seed {seed}: {wrong}\n", flush=True)
        summary.append((instance, all_results))
    print_summary(summary, options.solvers)


if __name__ == "__main__":
    main()
