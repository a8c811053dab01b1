"""Line charts with logarithmic or linear axes as SVG that prints: no script, no font of its own."""

import math
from html import escape
from typing import NamedTuple

WIDTH, HEIGHT = 720, 400
LEFT, RIGHT, TOP, BOTTOM = 74, 190, 58, 48
LEAST_STEP = 4
# Distinct in print and for the colour-blind, after Okabe and Ito.
INKS = ("#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#888888")


class Series(NamedTuple):
    title: str
    points: list[tuple[float, float]]
    is_limit: bool = False
    is_step: bool = False


class Axis(NamedTuple):
    """Where values lie between two ends; the ends are whole powers of ten on a logarithmic one."""

    least: float
    most: float
    is_logarithmic: bool

    @staticmethod
    def over(values: list[float], is_logarithmic: bool) -> "Axis":
        if not is_logarithmic:
            return Axis(0, max(values, default=1) or 1, False)
        known = [value for value in values if value > 0] or [1, 10]
        least = 10 ** math.floor(math.log10(min(known)))
        most = 10 ** math.ceil(math.log10(max(known)))
        return Axis(least, most if most > least else 10 * least, True)

    def share(self, value: float) -> float:
        if not self.is_logarithmic:
            return (value - self.least) / (self.most - self.least)
        held = max(value, self.least)
        return math.log10(held / self.least) / math.log10(self.most / self.least)

    def ticks(self) -> list[float]:
        if self.is_logarithmic:
            first, last = round(math.log10(self.least)), round(math.log10(self.most))
            return [10.0 ** power for power in range(first, last + 1)]
        step = 10 ** math.floor(math.log10(self.most))
        step = next(part * step for part in (0.1, 0.2, 0.5, 1, 2) if self.most / (part * step) <= 8)
        return [index * step for index in range(int(self.most / step) + 1)]


def short(value: float) -> str:
    for size, letter in ((1e6, "M"), (1e3, "k")):
        if value >= size:
            return f"{value / size:g}{letter}"
    return f"{value:g}"


def chart(
    title: str, across: str, upward: str, series: list[Series], *,
    is_across_logarithmic: bool = True, is_upward_logarithmic: bool = True,
) -> str:
    horizontal = Axis.over([x for one in series for x, _ in one.points], is_across_logarithmic)
    vertical = Axis.over([y for one in series for _, y in one.points], is_upward_logarithmic)
    inner_width, inner_height = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def x(value: float) -> float:
        return LEFT + inner_width * horizontal.share(value)

    def y(value: float) -> float:
        return TOP + inner_height * (1 - vertical.share(value))

    parts = [text(LEFT, 24, title, "start", weight="bold", size=15)]
    for tick in vertical.ticks():
        parts.append(line(LEFT, y(tick), WIDTH - RIGHT, y(tick), "#dddddd"))
        parts.append(text(LEFT - 8, y(tick) + 4, short(tick), "end"))
    for tick in horizontal.ticks():
        parts.append(line(x(tick), TOP, x(tick), HEIGHT - BOTTOM, "#eeeeee"))
        parts.append(text(x(tick), HEIGHT - BOTTOM + 18, short(tick), "middle"))
    parts.append(text(LEFT + inner_width / 2, HEIGHT - 8, across, "middle"))
    parts.append(text(LEFT, TOP - 14, upward, "middle"))
    for index, one in enumerate(series):
        ink = "#000000" if one.is_limit else INKS[index % len(INKS)]
        parts.append(curve([(x(a), y(b)) for a, b in one.points], ink, one))
        height = TOP + 14 + 20 * index
        dash = ' stroke-dasharray="5 4"' if one.is_limit else ""
        start = WIDTH - RIGHT + 12
        parts.append(
            f'<line x1="{start}" y1="{height - 4}" x2="{start + 20}" y2="{height - 4}"'
            f' stroke="{ink}" stroke-width="2"{dash}/>'
        )
        parts.append(text(start + 26, height, one.title, "start"))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
        f' font-family="sans-serif" font-size="12">\n<title>{escape(title)}</title>\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>\n' + "\n".join(parts) + "\n</svg>\n"
    )


def curve(points: list[tuple[float, float]], ink: str, series: Series) -> str:
    if series.is_step:
        points = [
            corner
            for before, point in zip([None, *points], points)
            for corner in ([(point[0], before[1]), point] if before else [point])
        ]
    path = " ".join(f"{a:.1f},{b:.1f}" for a, b in points)
    dash = ' stroke-dasharray="5 4"' if series.is_limit else ""
    drawn = f'<polyline points="{path}" fill="none" stroke="{ink}" stroke-width="2"{dash}/>'
    # A step needs no mark, unless it is too short to be seen.
    if series.is_limit or series.is_step and points[-1][0] - points[0][0] >= LEAST_STEP:
        return drawn
    return drawn + "".join(f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{ink}"/>' for a, b in points)


def line(x1: float, y1: float, x2: float, y2: float, ink: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{ink}"/>'


def text(x: float, y: float, words: str, anchor: str, *, weight: str = "", size: int = 12) -> str:
    style = (f' font-weight="{weight}"' if weight else "") + (f' font-size="{size}"' if size != 12 else "")
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{style}>{escape(words)}</text>'
