"""Writes the tables between the markers of Documentation/Performance.md."""

from pathlib import Path

from . import charts, tables
from .processes import Failed

# Below the page, where charts are drawn before it is filled.
PICTURES = Path("Pictures/Performance")
# The charts of a section, by how their names begin.
CHARTS = {"pure": "solve-", "whole": "whole-", "integers": "gap-"}
NOT_MEASURED = "Not measured in this run."
OPENING, CLOSING = "<!-- begin {name} -->", "<!-- end {name} -->"


def sections(results: dict) -> dict[str, str]:
    """What was measured, by the name of its place in the document."""
    found = {"machine": tables.machine(results)}
    if results.get("pure"):
        found["pure"] = tables.pure_table(results["pure"])
        found["pure-targets"] = tables.pure_targets(results["pure"])
    if results.get("pure") or results.get("whole"):
        found["growth"] = tables.growth_table(results)
    if results.get("whole"):
        found["whole"] = tables.whole_table(results["whole"])
        found["whole-targets"] = tables.whole_targets(results)
    if results.get("reading"):
        found["reading"] = tables.reading_table(results["reading"])
    if results.get("changes"):
        found["changes"] = tables.changes_table(results["changes"])
    if results.get("integers"):
        found["integers"] = tables.integer_table(results["integers"])
    return found


def fill(document: Path, results: dict) -> None:
    """Replaces every section; one that was not measured says so, so that no old figure stays."""
    text = document.read_text(encoding="utf-8")
    found = sections(results)
    for name in names(text):
        found[name] = "\n\n".join([found.get(name, NOT_MEASURED), *pictures(document, name, results)])
        opening, closing = OPENING.format(name=name), CLOSING.format(name=name)
        before, rest = text.split(opening, 1)
        if closing not in rest:
            raise Failed(f"{document}: {opening} has no {closing}")
        after = rest.split(closing, 1)[1]
        text = f"{before}{opening}\n{found.pop(name)}\n{closing}{after}"
    if found:
        raise Failed(f"{document} has no place for {', '.join(found)}")
    document.write_text(text, encoding="utf-8")


def pictures(document: Path, section: str, results: dict) -> list[str]:
    prefix = CHARTS.get(section)
    return [
        f"![{chart.splitlines()[1].removeprefix('<title>').removesuffix('</title>')}]({PICTURES / name}.svg)"
        for name, chart in charts.all_charts(results).items()
        if prefix and name.startswith(prefix) and (document.parent / PICTURES / f"{name}.svg").exists()
    ]


def names(text: str) -> list[str]:
    prefix, suffix = OPENING.split("{name}")
    parts = text.split(prefix)[1:]
    return [part.split(suffix, 1)[0] for part in parts]


def write_charts(folder: Path, results: dict) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, svg in charts.all_charts(results).items():
        (folder / f"{name}.svg").write_text(svg, encoding="utf-8")
