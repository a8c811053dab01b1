"""The instances: sizes and seeds of which no test makes use, and the figures to reach."""

from typing import NamedTuple


class Tier(NamedTuple):
    children: int
    classes: int
    rules: str
    seed: int

    @property
    def name(self) -> str:
        return f"{self.rules}-{self.children}"

    @property
    def title(self) -> str:
        words = "" if self.rules == "pure" else f" {self.rules}"
        return f"{self.children:,} x {self.classes:,}{words}"


# `roost generate` gives every family 5 to 20 wishes at any size, so that options per child stay the
# same and the exponent is that of size alone.
PURE = (
    Tier(400, 14, "pure", 9501),
    Tier(8_000, 311, "pure", 9502),
    Tier(30_000, 1_200, "pure", 9503),
    Tier(100_000, 4_000, "pure", 9504),
    Tier(300_000, 12_000, "pure", 9505),
    Tier(1_000_000, 40_000, "pure", 9506),
)
LARGEST = PURE[-1]
# From here on rounds are long, and there may be fewer.
LARGE_CHILDREN = 300_000

INTEGER_SIZES = ((400, 14), (3_000, 120), (8_000, 311), (30_000, 1_200))
INTEGER_SEEDS = (9511, 9512, 9513, 9514, 9515)

INTEGER = tuple(
    Tier(children, classes, rules, INTEGER_SEEDS[0])
    for children, classes in INTEGER_SIZES
    for rules in ("siblings", "all")
)

# How many times as fast as the best of the other network solvers.
RATIO_TO_REACH = {8_000: 4, 30_000: 5, 100_000: 7, 1_000_000: 12}
# Of the memory of the best of the others.
MEMORY_SHARE_TO_REACH = 0.25
EXPONENT_TO_REACH = 1.15
EXPONENT_FROM, EXPONENT_TO = 8_000, 1_000_000
WHOLE_PEAK_MB_TO_REACH = 2_000
THREADS_RATIO_TO_REACH = 1.6
READING_RATIO_TO_REACH = 2.0
CHANGE_SECONDS_TO_REACH = 0.010
CHANGE_TIER = PURE[2]
GAP_MARKS = (10, 60, 120)
