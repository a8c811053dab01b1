"""Looks at reports in a browser: on a screen, on a phone and on paper.

    reports.py FILE... [--shots FOLDER]

Every page must load without a request, an error or a breach of its content security policy; nothing
may stick out of the phone's width, be cut, lie on other text or be too pale to read; every chart needs
a title, a description and a table; a file must stay below 1 MB. Prints what does not hold and ends
with 1 if there is anything.
"""

import argparse
import pathlib
import sys

from playwright.sync_api import sync_playwright

WIDTHS = {"screen": (1280, 900), "phone": (390, 844)}
LARGEST = 1_000_000
CHROMIUM = "/usr/bin/chromium"

# Runs in the page; returns one line per thing that does not hold.
CHECK = r"""
() => {
  const found = [];
  const shown = (text) => text.trim().replace(/\s+/g, " ").slice(0, 40);
  if (document.documentElement.scrollWidth > innerWidth)
    found.push(`scrolls sideways: ${document.documentElement.scrollWidth} > ${innerWidth}`);

  const meets = (a, b, slack) => a.left < b.right - slack && b.left < a.right - slack &&
    a.top < b.bottom - slack && b.top < a.bottom - slack;
  for (const svg of document.querySelectorAll("svg")) {
    const name = svg.querySelector("title")?.textContent ?? "";
    if (!name) found.push("an svg without a title");
    if (svg.getAttribute("role") !== "img") found.push(`${name}: no role`);
    for (const id of (svg.getAttribute("aria-labelledby") ?? "").split(" "))
      if (!id || !document.getElementById(id)?.textContent) found.push(`${name}: label ${id}`);
    if (!svg.closest("figure")?.querySelector("table")) found.push(`${name}: no table`);
    const edge = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll("text")].map((t) => [t, t.getBoundingClientRect()]);
    for (const [t, box] of texts) {
      if (box.left < edge.left - 0.5 || box.right > edge.right + 0.5 ||
          box.top < edge.top - 2 || box.bottom > edge.bottom + 2)
        found.push(`${name}: cut: ${shown(t.textContent)}`);
      const size = parseFloat(getComputedStyle(t).fontSize) * edge.width / svg.viewBox.baseVal.width;
      if (size < 9) found.push(`${name}: ${size.toFixed(1)} px: ${shown(t.textContent)}`);
    }
    for (let i = 0; i < texts.length; i++)
      for (let j = i + 1; j < texts.length; j++)
        if (meets(texts[i][1], texts[j][1], 1))
          found.push(`${name}: on each other: ${shown(texts[i][0].textContent)} | ` +
            shown(texts[j][0].textContent));
  }

  // Blocks of text outside charts: those in a box that scrolls are cut on purpose.
  const blocks = [...document.querySelectorAll("h1,h2,h3,p,dt,dd,.banner")]
    .filter((e) => e.offsetParent !== null || getComputedStyle(e).position === "sticky")
    .map((e) => [e, e.getBoundingClientRect()]);
  for (const [e, box] of blocks)
    if (e.scrollWidth > e.clientWidth + 1) found.push(`cut: ${shown(e.textContent)}`);
  const flow = blocks.filter(([e]) => !e.classList.contains("banner"));
  for (let i = 0; i < flow.length; i++)
    for (let j = i + 1; j < flow.length; j++)
      if (meets(flow[i][1], flow[j][1], 1))
        found.push(`on each other: ${shown(flow[i][0].textContent)} | ${shown(flow[j][0].textContent)}`);
  for (const table of document.querySelectorAll("table")) {
    if (!table.caption?.textContent) found.push("a table without a caption");
    if (!table.querySelector("thead th[scope=col]")) found.push("a table without heads");
    for (const cell of [...table.querySelectorAll("td,th")].slice(0, 400))
      if (cell.scrollWidth > cell.clientWidth + 1) found.push(`cut cell: ${shown(cell.textContent)}`);
  }

  // Contrast of text against the white or coloured ground it stands on (WCAG 2, AA).
  const channel = (v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = (c) => 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
  const parse = (text) => (text.match(/[\d.]+/g) ?? []).map(Number);
  const ground = (e) => {
    for (; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || (c.length === 4 && c[3] > 0)) return c;
    }
    return [255, 255, 255];
  };
  const pale = new Set();
  for (const e of document.querySelectorAll("h1,h2,h3,p,dt,dd,td,th,.banner,svg text")) {
    const style = getComputedStyle(e);
    const ink = parse(e.tagName === "text" ? style.fill : style.color);
    const [a, b] = [light(ink), light(ground(e))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) pale.add(`${e.tagName}.${e.className.baseVal ?? e.className}`);
  }
  for (const kind of pale) found.push(`too pale: ${kind}`);
  return found;
}
"""


def look(browser, file, shots):
    found = []
    if file.stat().st_size >= LARGEST:
        found.append(f"{file.stat().st_size} bytes")
    for name, (width, height) in WIDTHS.items():
        context = browser.new_context(viewport={"width": width, "height": height})
        page = context.new_page()
        page.on("console", lambda message: found.append(f"{name}: console: {message.text}"))
        page.on("pageerror", lambda error: found.append(f"{name}: error: {error}"))
        url = file.resolve().as_uri()
        page.on(
            "request",
            lambda request: request.url == url or found.append(f"{name}: asks for {request.url}"),
        )
        page.goto(url)
        found += [f"{name}: {line}" for line in page.evaluate(CHECK)]
        if shots:
            page.screenshot(path=shots / f"{file.stem}.{name}.png", full_page=True)
        if name == "screen":
            page.emulate_media(media="print")
            page.set_viewport_size({"width": 680, "height": 960})
            found += [f"paper: {line}" for line in page.evaluate(CHECK)]
            paper = page.pdf(prefer_css_page_size=True)
            if shots:
                (shots / f"{file.stem}.pdf").write_bytes(paper)
        context.close()
    return found


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("files", nargs="+", type=pathlib.Path)
    arguments.add_argument("--shots", type=pathlib.Path)
    given = arguments.parse_args()
    if given.shots:
        given.shots.mkdir(parents=True, exist_ok=True)
    failed = False
    with sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for file in given.files:
            found = look(browser, file, given.shots)
            failed = failed or bool(found)
            print(f"{file}: {'holds' if not found else f'{len(found)} faults'}")
            for line in found:
                print(f"  {line}")
        browser.close()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
