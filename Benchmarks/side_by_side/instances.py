"""Scenario folders and arc files, generated once and kept below the work folder."""

import shutil
from pathlib import Path

from .processes import succeed
from .programs import Programs
from .tiers import Tier

# Points alone come first, so that all integer solvers work on the same goal from their first second.
POINTS_FIRST = "  order: [points, reserves, lottery, distance]"


def scenario(programs: Programs, tier: Tier, *, points_first: bool = False) -> Path:
    suffix = "-points" if points_first else ""
    folder = programs.work / "scenarios" / f"{tier.name}-{tier.seed}{suffix}"
    if folder.exists():
        return folder
    partial = folder.with_suffix(".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.parent.mkdir(parents=True, exist_ok=True)
    succeed(
        programs.roost, "generate", "--children", tier.children, "--classes", tier.classes,
        "--seed", tier.seed, "--rules", tier.rules, "--out", partial,
    )
    if points_first:
        policy = partial / "scenario.yaml"
        lines = policy.read_text(encoding="utf-8").splitlines()
        changed = [POINTS_FIRST if line.startswith("  order: ") else line for line in lines]
        policy.write_text("\n".join(changed) + "\n", encoding="utf-8")
    partial.rename(folder)
    return folder


def arcs(programs: Programs, tier: Tier) -> Path:
    file = programs.work / "scenarios" / f"{tier.name}-{tier.seed}.arcs"
    if not file.exists():
        partial = file.with_suffix(".partial")
        succeed(programs.bench, "arcs", scenario(programs, tier), partial)
        partial.rename(file)
    return file
