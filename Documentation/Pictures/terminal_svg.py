#!/usr/bin/env python3
"""Draws what a terminal shows as SVG: reads text with ANSI styles, writes the picture.

    roost solve scenarios/minimal | python3 Documentation/Pictures/terminal_svg.py > picture.svg

Chinese characters take two columns; every run of text is pinned to its columns, so the picture is
aligned whatever fonts the reader has.
"""
import html
import re
import sys
import unicodedata

COLUMN, LINE, MARGIN = 8.4, 19, 16
COLOURS = {"31": "#c0392b", "32": "#1e7d3c", "2": "#7a8088"}
ANSI = re.compile(r"\x1b\[([0-9;]*)m")


def width(character):
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def runs(line):
    """Pieces of a line of one style and one kind of width: (column, text, columns, style)."""
    column, style, piece, start, kind = 0, "", "", 0, None
    position = 0
    while position < len(line):
        match = ANSI.match(line, position)
        if match:
            if piece:
                yield start, piece, column - start, style
                piece, kind = "", None
            code = match.group(1)
            style = "" if code in ("", "0", "22", "39") else code
            position = match.end()
            continue
        character = line[position]
        if piece and width(character) != kind:
            yield start, piece, column - start, style
            piece = ""
        if not piece:
            start, kind = column, width(character)
        piece += character
        column += width(character)
        position += 1
    if piece:
        yield start, piece, column - start, style


def draw(lines):
    plain = [ANSI.sub("", line) for line in lines]
    columns = max((sum(map(width, line)) for line in plain), default=0)
    across = int(columns * COLUMN + 2 * MARGIN)
    down = int(len(lines) * LINE + 2 * MARGIN)
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {down}" width="{across}" '
    yield f'height="{down}" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14">\n'
    yield f'<rect width="{across}" height="{down}" rx="8" fill="#fbfbf8" stroke="#d5d5cf"/>\n'
    for number, line in enumerate(lines):
        y = MARGIN + LINE * number + 14
        for column, text, count, style in runs(line):
            if not text.strip():
                continue
            lead = len(text) - len(text.lstrip(" "))
            text, column, count = text.strip(" "), column + lead, len(text.strip(" ")) * (
                count // len(text)
            )
            bold = ' font-weight="bold"' if style == "1" else ""
            colour = COLOURS.get(style, "#24292f")
            yield (
                f'<text x="{MARGIN + column * COLUMN:.1f}" y="{y}" fill="{colour}"{bold} '
                f'textLength="{count * COLUMN:.1f}" lengthAdjust="spacingAndGlyphs" '
                f'xml:space="preserve">{html.escape(text)}</text>\n'
            )
    yield "</svg>\n"


def main():
    text = sys.stdin.buffer.read().decode().replace("\r", "").rstrip("\n")
    sys.stdout.write("".join(draw(text.split("\n"))))


if __name__ == "__main__":
    main()
