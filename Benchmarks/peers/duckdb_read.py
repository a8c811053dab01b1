"""Reads one CSV file into a DuckDB table in memory; prints JSON.

    duckdb_read.py FILE THREADS

Types are found by DuckDB. Only the statement that reads is timed.
"""

import json
import sys
import time

import duckdb


def main(path: str, threads: int) -> None:
    base = duckdb.connect(":memory:", config={"threads": threads})
    began = time.perf_counter()
    base.execute("CREATE TABLE children AS SELECT * FROM read_csv(?)", [path])
    seconds = time.perf_counter() - began
    rows = base.execute("SELECT count(*) FROM children").fetchone()[0]
    with open("/proc/self/status", encoding="ascii") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
    print(json.dumps({"seconds": seconds, "rows": rows, "peak_mb": peak * 1024 / 1e6}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
