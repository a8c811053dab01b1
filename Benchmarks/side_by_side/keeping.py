"""Results of an earlier commit beside new ones."""

from . import tiers
from .processes import Failed

PARTS = ("pure", "whole", "reading", "changes", "integers")
ORDER = [tier.name for tier in (*tiers.PURE, *tiers.INTEGER)]


def keep_missing(results: dict, earlier: dict) -> None:
    """Adds the tiers that the results lack, with the commit they were measured at."""
    for name in ("processor", "cores", "versions"):
        if earlier["machine"][name] != results["machine"][name]:
            raise Failed(f"what is to be kept was measured with another {name}: {earlier['machine'][name]}")
    for name in ("rounds", "large_rounds"):
        if earlier.get(name) != results.get(name):
            raise Failed(f"what is to be kept was measured with another number of rounds: {earlier.get(name)}")
    for part in PARTS:
        own = [found["tier"] for found in results.get(part, [])]
        missing = [found for found in earlier.get(part, []) if found["tier"] not in own]
        if not missing:
            continue
        results[part] = sorted(results.get(part, []) + missing, key=place)
        for found in missing:
            # A part as a whole, or single tiers of it.
            kept = part if not own else f"{part} {found['title']}"
            at = earlier.get("kept", {}).get(part, earlier["machine"]["commit"])
            results.setdefault("kept", {})[kept] = at


def place(found: dict) -> tuple[int, int]:
    tier = tiers.Tier(**found["tier"])
    return ORDER.index(tier.name), tier.seed
