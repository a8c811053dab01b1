"""Repeated figures: median, least and most."""

import statistics
from collections.abc import Iterable


def summary(values: Iterable[float]) -> dict[str, float]:
    known = sorted(values)
    return {"median": statistics.median(known), "least": known[0], "most": known[-1]}
