"""Programs run to their end, with wall seconds and the peak of their memory."""

import json
import os
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple


class Ended(NamedTuple):
    status: int
    seconds: float
    peak_mb: float
    output: str


class Failed(Exception):
    """A program that did not do what was asked of it."""


# The kernel counts a child's peak from the moment it is forked, when it still is this script; what a
# program reports less than that is not known. A small Python in between keeps that floor at 10 MB.
LAUNCHER = """
import json, os, sys, time
began = time.perf_counter()
child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(child, 0)
seconds = time.perf_counter() - began
with open(sys.argv[1], "w") as report:
    json.dump([os.waitstatus_to_exitcode(status), seconds, usage.ru_maxrss], report)
"""


def run(*command: object, limit: float | None = None) -> Ended:
    """Runs a command; one that takes longer than the limit is stopped, and Failed is raised."""
    words = [str(part) for part in command]
    with tempfile.NamedTemporaryFile("r") as report, tempfile.TemporaryFile("w+") as log:
        process = subprocess.Popen(
            [sys.executable, "-S", "-c", LAUNCHER, report.name, *words],
            stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
        )
        try:
            process.wait(limit)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            process.wait()
            raise Failed(f"not done after {limit:.0f} s") from None
        log.seek(0)
        output = log.read()
        written = report.read()
        if not written:
            raise Failed(f"{' '.join(words)}\n{output}")
        status, seconds, kibibytes = json.loads(written)
        return Ended(status, seconds, kibibytes * 1024 / 1e6, output)


def succeed(*command: object, limit: float | None = None, accepted: tuple[int, ...] = (0,)) -> Ended:
    """Runs a command that must end with one of some exit codes."""
    ended = run(*command, limit=limit)
    if ended.status not in accepted:
        words = " ".join(str(part) for part in command)
        raise Failed(f"{words}\nended with {ended.status}\n{ended.output[-2000:]}")
    return ended


def figures(*command: object, limit: float | None = None) -> dict:
    """What a program prints as its last line of JSON."""
    lines = succeed(*command, limit=limit).output.strip().splitlines()
    try:
        return json.loads(lines[-1])
    except (IndexError, ValueError):
        raise Failed(f"no figures from {command[0]}") from None
