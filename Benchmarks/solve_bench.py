#!/usr/bin/env python3
"""Measures the network solver beside OR-Tools on the same instances; see README.md."""

import argparse
import platform
import re
import statistics
import subprocess
import sys
import venv
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
# Children, classes, homes, seed. The seeds are used nowhere else.
INSTANCES = [
    (400, 14, "individual", 7301),
    (8_000, 300, "individual", 7302),
    (8_000, 300, "compounds", 7303),
    (30_000, 1_200, "individual", 7304),
    (30_000, 1_200, "compounds", 7305),
    (100_000, 4_000, "individual", 7306),
]


def run(*command: object) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def peer_python(directory: Path) -> Path:
    """A Python with OR-Tools, in an environment of its own."""
    python = directory / "bin" / "python"
    if not python.exists():
        venv.create(directory, with_pip=True)
        run(python, "-m", "pip", "install", "--quiet", "ortools", "numpy")
    return python


def figures(output: str) -> tuple[int, float]:
    """The first goal's value and the seconds of a line that either side prints."""
    value = re.search(r"value=(-?\d+)", output)
    seconds = re.search(r"solve=([\d.]+)", output)
    if value is None or seconds is None:
        sys.exit(f"unreadable: {output}")
    return int(value.group(1)), float(seconds.group(1))


def processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--largest", type=int, default=100_000, help="children")
    parser.add_argument("--work", type=Path, default=PACKAGE / ".build" / "solve-bench-work")
    options = parser.parse_args()

    options.work.mkdir(parents=True, exist_ok=True)
    python = peer_python(options.work / "ortools")
    build = ["swift", "build", "--package-path", PACKAGE, "-c", "release"]
    run(*build, "--product", "solve-bench")
    bench = Path(run(*build, "--show-bin-path").strip()) / "solve-bench"
    peer = PACKAGE / "Benchmarks" / "ortools_peer.py"

    version = run(python, "-c", "import ortools; print(ortools.__version__)").strip()
    cores = len(re.findall(r"^processor", Path("/proc/cpuinfo").read_text(), re.MULTILINE))
    print(f"{processor()}, {cores} cores; OR-Tools {version}; one thread each;")
    print(f"median of {options.rounds} alternating rounds, seconds (fastest - slowest)\n")
    print("| Instance | Arcs | Optimum | Roost | OR-Tools | Ratio | Roost, three goals |")
    print("|---|---|---|---|---|---|---|")
    for children, classes, homes, seed in INSTANCES:
        if children > options.largest:
            continue
        path = options.work / f"{children}x{classes}-{homes}-{seed}.bin"
        run(bench, "generate", children, classes, homes, seed, path)
        ours, theirs, strict, optima, arcs = [], [], [], set(), ""
        for _ in range(options.rounds):
            output = run(bench, "solve", path, "points", 1)
            arcs = re.search(r"arcs=(\d+)", output).group(1)
            for seconds, printed in (
                (ours, output),
                (theirs, run(python, peer, path)),
                (strict, run(bench, "solve", path, "strict", 1)),
            ):
                value, taken = figures(printed)
                optima.add(value)
                seconds.append(taken)
        if len(optima) != 1:
            sys.exit(f"{path.name}: the optima differ: {sorted(optima)}")
        median, other = statistics.median(ours), statistics.median(theirs)
        spread = [f"({min(times):.4f} - {max(times):.4f})" for times in (ours, theirs)]
        print(
            f"| {children:,} x {classes:,} {homes} | {int(arcs):,} | {optima.pop():,} "
            f"| {median:.4f} {spread[0]} | {other:.4f} {spread[1]} | {other / median:.1f} "
            f"| {statistics.median(strict):.4f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
