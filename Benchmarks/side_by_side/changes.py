"""A new optimum after one child's or one class's change."""

from .instances import scenario
from .processes import figures
from .programs import Programs
from .tiers import Tier

REPEATS = 100


def measure(programs: Programs, tier: Tier) -> dict:
    found = figures(programs.bench, "change", scenario(programs, tier), REPEATS, 1)
    return {"tier": tier._asdict(), "title": tier.title, **found}
