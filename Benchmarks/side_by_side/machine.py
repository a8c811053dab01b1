"""What was measured on: processor, cores, other work, versions."""

import os
import platform
import re
import subprocess
from pathlib import Path


def processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def memory_gb() -> float:
    found = re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())
    return int(found.group(1)) * 1024 / 1e9 if found else 0.0


def load() -> float:
    """How many programs wanted to run in the last minute, others' included."""
    return os.getloadavg()[0]


def commit(package: Path) -> str:
    def git(*words: str) -> str:
        done = subprocess.run(["git", "-C", str(package), *words], capture_output=True, text=True)
        return done.stdout.strip()

    changed = " with changes" if git("status", "--porcelain") else ""
    return (git("rev-parse", "--short", "HEAD") or "unknown") + changed


def describe(package: Path, versions: dict[str, str], load_before: float) -> dict:
    return {
        "processor": processor(),
        "cores": os.cpu_count(),
        "memory_gb": round(memory_gb(), 1),
        "system": f"{platform.system()} {platform.release()}",
        "load_before": round(load_before, 2),
        "commit": commit(package),
        "versions": versions,
    }
