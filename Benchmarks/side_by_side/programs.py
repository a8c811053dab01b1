"""The programs that are measured: Roost's, built here, and the others', installed where they lack."""

import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from .processes import Failed, run, succeed

PACKAGE = Path(__file__).resolve().parent.parent.parent
PEERS = PACKAGE / "Benchmarks" / "peers"
# Debian packages, by the file that shows that they are there.
DEBIAN = {
    "liblemon-dev": "/usr/include/lemon/network_simplex.h",
    "coinor-cbc": "/usr/bin/cbc",
    "glpk-utils": "/usr/bin/glpsol",
}
PYPI = ("ortools", "highspy", "pyscipopt", "duckdb", "numpy", "scipy")


class Programs:
    """Paths of all programs; what could not be installed is None and is said in the tables."""

    def __init__(self, work: Path, binaries: Path | None = None) -> None:
        self.work = work
        work.mkdir(parents=True, exist_ok=True)
        folder = binaries or build()
        self.roost, self.check, self.bench = (
            (folder / name).resolve() for name in ("roost", "roost-check", "roost-bench")
        )
        for program in (self.roost, self.check, self.bench):
            if not program.exists():
                raise Failed(f"there is no {program}")
        missing = install_debian()
        self.lemon = None if "liblemon-dev" in missing else compile_lemon(work)
        self.cbc = None if "coinor-cbc" in missing else Path(DEBIAN["coinor-cbc"])
        self.glpsol = None if "glpk-utils" in missing else Path(DEBIAN["glpk-utils"])
        self.python = python_with_peers(work / "peers")

    def versions(self) -> dict[str, str]:
        found = {"Swift": first_line("swift", "--version"), "C++": first_line("g++", "--version")}
        code = "import sys; from importlib.metadata import version; print(version(sys.argv[1]))"
        names = {"ortools": "OR-Tools", "highspy": "HiGHS", "pyscipopt": "PySCIPOpt", "duckdb": "DuckDB"}
        for package, title in names.items():
            found[title] = first_line(self.python, "-c", code, package)
        for package, title in (("liblemon-dev", "LEMON"), ("coinor-cbc", "CBC"), ("glpk-utils", "GLPK")):
            version = first_line("dpkg-query", "-W", "-f=${Version}", package)
            found[title] = version or "not installed"
        return found


def build() -> Path:
    """Builds the three programs in release mode; says where they are."""
    environment = {**os.environ, "ROOST_BENCHMARKS": "1"}
    command = ["swift", "build", "--package-path", str(PACKAGE), "-c", "release"]
    for product in ("roost", "roost-check", "roost-bench"):
        print(f"building {product}", file=sys.stderr, flush=True)
        done = subprocess.run(
            [*command, "--product", product], env=environment, capture_output=True, text=True
        )
        if done.returncode != 0:
            raise Failed(done.stdout + done.stderr)
    shown = subprocess.run(
        [*command, "--show-bin-path"], env=environment, capture_output=True, text=True
    )
    return Path(shown.stdout.strip())


def install_debian() -> set[str]:
    """Installs what lacks, and returns what could not be installed."""
    lacking = [name for name, file in DEBIAN.items() if not Path(file).exists()]
    if not lacking:
        return set()
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if shutil.which("apt-get") and (not prefix or shutil.which("sudo")):
        install = [*prefix, "apt-get", "install", "-y", *lacking]
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        if subprocess.run(install, env=environment, capture_output=True).returncode != 0:
            subprocess.run([*prefix, "apt-get", "update"], capture_output=True)
            subprocess.run(install, env=environment, capture_output=True)
    missing = {name for name in lacking if not Path(DEBIAN[name]).exists()}
    for name in sorted(missing):
        print(f"{name} is not installed: its solver is left out", file=sys.stderr)
    return missing


def compile_lemon(work: Path) -> Path:
    source, program = PEERS / "lemon_flow.cpp", work / "lemon_flow"
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        succeed("g++", "-O2", "-std=c++17", "-o", program, source, "-llemon")
    return program


def python_with_peers(directory: Path) -> Path:
    """A Python with the packages of the others, in an environment of its own."""
    python = directory / "bin" / "python"
    if not python.exists():
        venv.create(directory, with_pip=True)
    check = "import sys; from importlib.metadata import version; [version(name) for name in sys.argv[1:]]"
    if run(python, "-c", check, *PYPI).status != 0:
        print(f"installing {', '.join(PYPI)}", file=sys.stderr, flush=True)
        succeed(python, "-m", "pip", "install", "--quiet", *PYPI)
    return python


def first_line(*command: object) -> str:
    try:
        output = run(*command).output
    except Failed:
        return ""
    line = output.strip().splitlines()[:1]
    found = re.search(r"\d+(\.\d+)+[^\s)]*", line[0]) if line else None
    return found.group(0) if found else (line[0] if line else "")
