"""Writing tables the way planners' programs write them."""

import csv
import io
import pathlib

SCENARIOS = pathlib.Path(__file__).resolve().parent.parent


def write_table(scenario, name, header, rows, encoding="utf-8-sig", newline="\r\n"):
    """Writes `scenarios/<scenario>/<name>`. Columns that no row fills are kept, as in Excel.

    `utf-8-sig` is UTF-8 with a byte order mark, what Excel calls "CSV UTF-8".
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator=newline)
    writer.writerow(header)
    for row in rows:
        unknown = set(row) - set(header)
        if unknown:
            raise ValueError(f"{scenario}/{name}: no such column {sorted(unknown)}")
        writer.writerow([row.get(column, "") for column in header])
    folder = SCENARIOS / scenario
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(text.getvalue().encode(encoding))
