"""Takes the pictures of reports that stand in the README.

    pictures.py REPORT PICTURE [--from CSS] [--height PIXELS]

The picture begins at the first element that CSS finds, or at the top of the page.
"""

import argparse
import pathlib

from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
WIDTH = 1000


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("report", type=pathlib.Path)
    arguments.add_argument("picture")
    arguments.add_argument("--from", dest="start", default="body")
    arguments.add_argument("--height", type=int, default=1000)
    given = arguments.parse_args()
    with sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": 900})
        page.goto(given.report.resolve().as_uri())
        top = page.locator(given.start).first.bounding_box()["y"]
        clip = {"x": 0, "y": max(0, top - 8), "width": WIDTH, "height": given.height}
        page.screenshot(path=given.picture, full_page=True, clip=clip)
        browser.close()


if __name__ == "__main__":
    main()
