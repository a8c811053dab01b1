"""Writes the tables of the scenarios and the folders under `scenarios/invalid`.

    python3 scenarios/make

Standard library only. The same bytes come out every time: all chance is seeded, and the policies
(`scenario.yaml`) and stories (`README.md`) are written by hand and left alone.
"""

import chengyang
import hengshui
import heze
import invalid
import jingjiang
import togtoh

for scenario in (togtoh, heze, hengshui, chengyang, jingjiang, invalid):
    scenario.make()
