"""Scenario folders with exactly one fault each, and the flawless one they are made from.

A fault is a change to the flawless folder and the place where a reader should report it. The place
goes into `fault.txt` as `file:row:column`; `-` stands where there is no row or column to name.
"""

import hashlib
import io
import shutil
import zipfile

from files import SCENARIOS
from people import check_character

SEED = "a draw in public 12 34 56"
COMMITMENT = hashlib.sha256(SEED.encode()).hexdigest()


def resident_id(body):
    return body + check_character(body)


FIRST_ID = resident_id("00000020190305002")
SECOND_ID = resident_id("00000020170315001")

RESERVE = "share: 50%, rounding: down, scope: class, counts: minimum, release: true"

FLAWLESS = {
    "scenario.yaml": f"""\
roost: 1
title: {{zh: 最小方案, en: The smallest scenario}}
reference-date: 2026-01-19
coordinates: gcj02
sessions:
  - id: winter
    title: {{zh: 寒假班, en: Winter holiday}}
    dates: {{from: 2026-01-19, to: 2026-01-23, weekdays: true}}
groups:
  - {{id: new-employment, title: {{zh: 新就业形态劳动者, en: New-employment-form workers}}}}
policy:
  version: "1"
  mechanism: optimal
  choices: wishes
  points:
    placed: 100
    groups: {{combine: add, new-employment: 30}}
    wishes: {{1: 20, 2: 10}}
  order: [reserves, points, lottery, distance]
  reserves:
    - {{groups: [new-employment], {RESERVE}}}
  lottery:
    commitment: {COMMITMENT}
    seed: "{SEED}"
""",
    "sites.csv": """\
site,name,longitude,latitude,audience,papers_valid_until
S1,青少年宫,111.111000,40.279000,everyone,2026-12-31
S2,工人文化宫,111.121600,40.274500,everyone,2026-12-31
""",
    "classes.csv": """\
class,site,name,kind,min_grade,max_grade,modes,seats,fee
C1,S1,低年级班,primary,1,3,full,2,0
C2,S2,综合班,primary,1,6,full,2,0
""",
    "children.csv": f"""\
child,name,id_number,birth_date,sex,grade,groups,longitude,latitude,applied_at,fit,wish1,wish2
A1,张雨欣,{FIRST_ID},2019-03-05,F,1,new-employment,111.112100,40.280100,2026-01-05 08:31,yes,C1,C2
A2,李浩宇,{SECOND_ID},2017-03-15,M,3,,111.109000,40.277000,2026-01-05 08:40,yes,C1,
A3,王梓涵,,2015-05-20,F,5,,111.120000,40.275000,2026-01-05 09:02,yes,C2,
""",
}

WISHES = "child,rank,class\nA1,1,C1\nA1,2,C2\nA2,1,C1\nA3,1,C2\n"


def replaced(file, old, new):
    """A change of one place in one file."""

    def change(files):
        if files[file].count(old) != 1:
            raise ValueError(f"{file}: {old!r} is not there once")
        files[file] = files[file].replace(old, new)

    return change


def added(file, content):
    return lambda files: files.update({file: content})


def removed(file):
    return lambda files: files.pop(file)


def column(file, name, *values):
    """A further column at the end, with a value per row."""

    def change(files):
        cells = (name, *values)
        lines = files[file].splitlines()
        files[file] = "".join(f"{line},{cell}\n" for line, cell in zip(lines, cells, strict=True))

    return change


def both(first, second):
    def change(files):
        first(files)
        second(files)

    return change


VARIANT = "variants/trial.yaml"


def variant(change):
    """A variant with one change, written in one line."""
    return added(VARIANT, "roost: 1\ntitle: {zh: 试验, en: Trial}\nchanges:\n  - " + change + "\n")


def both(first, second):
    def change(files):
        first(files)
        second(files)

    return change


def moved_to_preferences(content):
    """The wishes in `preferences.csv` instead of in `children.csv`."""

    def change(files):
        lines = files["children.csv"].splitlines()
        files["children.csv"] = "".join(line.rsplit(",", 2)[0] + "\n" for line in lines)
        files["preferences.csv"] = content

    return change


def encoded(file, encode):
    def change(files):
        files[file] = encode(files[file])

    return change


def with_broken_character(text, encoding):
    """The bytes of a text in which 浩 has lost its last byte."""
    plain = encoding.removesuffix("-sig")
    head, tail = text.split("浩")
    return head.encode(encoding) + "浩".encode(plain)[:-1] + tail.encode(plain)


def workbook(_):
    """The start of what Excel writes as .xlsx, the same bytes every time."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in ("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"):
            archive.writestr(
                zipfile.ZipInfo(name), '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
            )
    return content.getvalue()


POLICY = "scenario.yaml"
SITES, CLASSES, CHILDREN = "sites.csv", "classes.csv", "children.csv"

# name, file, row (a number, a text that stands on the line, or -), column, fault, changes
FAULTS = [
    # The policy
    ("unknown-key-in-policy", POLICY, "colour", "policy.colour", "no such key",
     replaced(POLICY, "  mechanism: optimal\n", "  mechanism: optimal\n  colour: red\n")),
    ("unknown-key-at-top", POLICY, "tittle", "tittle", "no such key (title with a slip)",
     replaced(POLICY, "coordinates:", "tittle: 寒假\ncoordinates:")),
    ("key-twice", POLICY, "mechanism: tiers", "policy.mechanism", "the key stands twice",
     replaced(POLICY, "  choices:", "  mechanism: tiers\n  choices:")),
    ("broken-indentation", POLICY, "reference-date", "-", "the line is indented for no reason",
     replaced(POLICY, "reference-date:", "   reference-date:")),
    ("missing-title", POLICY, "-", "title", "a needed key is missing",
     replaced(POLICY, "title: {zh: 最小方案, en: The smallest scenario}\n", "")),
    ("missing-policy-version", POLICY, "-", "policy.version", "a needed key is missing",
     replaced(POLICY, '  version: "1"\n', "")),
    ("unsupported-format-version", POLICY, 1, "roost", "format 2 is not known",
     replaced(POLICY, "roost: 1", "roost: 2")),
    ("reference-date-impossible", POLICY, 3, "reference-date", "there is no 30 February",
     replaced(POLICY, "2026-01-19\ncoord", "2026-02-30\ncoord")),
    ("coordinate-system-missing", POLICY, "-", "coordinates",
     "files have coordinates, but their system is not stated",
     replaced(POLICY, "coordinates: gcj02\n", "")),
    ("coordinate-system-unknown", POLICY, 4, "coordinates", "no such coordinate system",
     replaced(POLICY, "gcj02", "wgs48")),
    ("session-ends-before-it-starts", POLICY, "weekdays", "sessions[1].dates",
     "the session has no dates: its end is before its start",
     replaced(POLICY, "to: 2026-01-23", "to: 2026-01-12")),
    ("session-twice", POLICY, 9, "sessions[2].id", "the session's code stands twice",
     both(replaced(POLICY, "groups:\n  - {id",
                   "  - {id: winter, title: 二期, dates: [2026-01-26]}\ngroups:\n  - {id"),
          column(CLASSES, "session", "winter", "winter"))),
    ("group-twice", POLICY, 11, "groups[2].id", "the group's code stands twice",
     replaced(POLICY, "policy:\n", "  - {id: new-employment, title: 外卖骑手}\npolicy:\n")),
    ("unknown-mechanism", POLICY, "mechanism", "policy.mechanism", "no such mechanism",
     replaced(POLICY, "mechanism: optimal", "mechanism: fastest")),
    ("points-not-whole", POLICY, "placed", "policy.points.placed", "points are whole numbers",
     replaced(POLICY, "placed: 100", "placed: 99.5")),
    ("points-for-unknown-group", POLICY, "combine", "policy.points.groups.migrant",
     "no such group",
     replaced(POLICY, "new-employment: 30", "new-employment: 30, migrant: 10")),
    ("exception-for-unknown-class", POLICY, "rule:", "policy.points.exceptions[1].classes",
     "no such class",
     replaced(POLICY, "  order:",
              "    exceptions:\n      - {rule: placed, classes: [C9], points: 90}\n  order:")),
    ("unknown-goal", POLICY, "order:", "policy.order", "no such goal",
     replaced(POLICY, "distance]", "happiness]")),
    ("order-without-lottery", POLICY, "order:", "policy.order", "ties have no published rule",
     replaced(POLICY, "lottery, distance]", "distance]")),
    ("order-without-reserves", POLICY, "order:", "policy.order",
     "there are minimum reserves, but the order does not contain reserves",
     replaced(POLICY, "[reserves, points", "[points")),
    ("lottery-missing", POLICY, "-", "policy.lottery",
     "the order contains the lottery, but no commitment is stated",
     replaced(POLICY, f'  lottery:\n    commitment: {COMMITMENT}\n    seed: "{SEED}"\n', "")),
    ("commitment-does-not-match-seed", POLICY, "seed:", "policy.lottery.seed",
     "SHA-256 of the seed is not the commitment",
     replaced(POLICY, SEED, "a draw in public 12 34 57")),
    ("commitment-too-short", POLICY, "commitment:", "policy.lottery.commitment",
     "a SHA-256 has 64 hexadecimal digits",
     replaced(POLICY, f'{COMMITMENT}\n    seed: "{SEED}"', COMMITMENT[:40])),
    ("reserve-for-unknown-group", POLICY, "share:", "policy.reserves[1].groups", "no such group",
     replaced(POLICY, "{groups: [new-employment]", "{groups: [migrant]")),
    ("reserve-without-rounding", POLICY, "share:", "policy.reserves[1].rounding",
     "a share needs its rounding",
     replaced(POLICY, "rounding: down, ", "")),
    ("reserve-without-release", POLICY, "share:", "policy.reserves[1].release",
     "a needed key is missing", replaced(POLICY, ", release: true", "")),
    ("reserve-above-all-seats", POLICY, "share:", "policy.reserves[1].share",
     "a share above 100 %", replaced(POLICY, "50%", "150%")),
    ("reserve-with-seats-and-share", POLICY, "share:", "policy.reserves[1].seats",
     "seats and share at once", replaced(POLICY, "share: 50%", "seats: 1, share: 50%")),
    ("reserve-for-unknown-class", POLICY, "share:", "policy.reserves[1].classes", "no such class",
     replaced(POLICY, "scope: class,", "scope: class, classes: [C9],")),
    ("no-session-allowed", POLICY, "sessions-per-child", "policy.limits.sessions-per-child",
     "a child may have at least one session",
     replaced(POLICY, "  lottery:\n", "  limits: {sessions-per-child: 0}\n  lottery:\n")),
    # Files
    ("missing-children-file", CHILDREN, "-", "-", "the file is needed", removed(CHILDREN)),
    ("missing-scenario-file", POLICY, "-", "-", "the file is needed", removed(POLICY)),
    ("unknown-csv-file", "prevoius.csv", "-", "-", "no such file is read (a slip of previous.csv)",
     added("prevoius.csv", "child,site,class\nA2,S1,\n")),
    ("empty-children-file", CHILDREN, "-", "-", "the file has no header row",
     added(CHILDREN, "")),
    ("utf16-file", CHILDREN, "-", "-", "the file is UTF-16 (Unicode text), not UTF-8 or GB18030",
     encoded(CHILDREN, lambda text: b"\xff\xfe" + text.encode("utf-16-le"))),
    ("xlsx-renamed-to-csv", CHILDREN, "-", "-", "the file is a workbook, not a CSV file",
     encoded(CHILDREN, workbook)),
    ("gb18030-broken-bytes", CHILDREN, 3, "name", "bytes that are no GB18030 character",
     encoded(CHILDREN, lambda text: with_broken_character(text, "gb18030"))),
    ("utf8-broken-bytes", CHILDREN, 3, "name",
     "bytes that are no UTF-8 character, after a byte order mark that promises UTF-8",
     encoded(CHILDREN, lambda text: with_broken_character(text, "utf-8-sig"))),
    ("unterminated-quote", CHILDREN, 3, "name", "the quote is never closed",
     replaced(CHILDREN, "李浩宇", '"李浩宇')),
    ("text-after-closing-quote", CHILDREN, 3, "name", "text between closing quote and comma",
     replaced(CHILDREN, "李浩宇", '"李浩"宇')),
    ("row-too-long", CHILDREN, 4, "14", "a value beyond the last header",
     replaced(CHILDREN, "09:02,yes,C2,", "09:02,yes,C2,,午休")),
    ("column-twice", CHILDREN, 1, "姓名", "two columns hold the name",
     column(CHILDREN, "姓名", "张雨欣", "李浩宇", "王梓涵")),
    ("needed-column-missing", SITES, 1, "name", "a needed column is missing",
     encoded(SITES, lambda text: "".join(
         ",".join(line.split(",")[:1] + line.split(",")[2:]) + "\n" for line in text.splitlines()
     ))),
    # Sites
    ("site-twice", SITES, 4, "site", "the site's code stands twice",
     added(SITES, FLAWLESS[SITES] + "S2,北街活动室,111.105000,40.294000,everyone,2026-12-31\n")),
    ("latitude-and-longitude-swapped", SITES, 2, "latitude", "there is no latitude 111",
     replaced(SITES, "111.111000,40.279000", "40.279000,111.111000")),
    ("longitude-without-latitude", SITES, 3, "latitude", "both coordinates or neither",
     replaced(SITES, "111.121600,40.274500", "111.121600,")),
    ("unknown-audience", SITES, 2, "audience", "no such audience",
     replaced(SITES, "40.279000,everyone", "40.279000,friends")),
    ("papers-date-unreadable", SITES, 3, "papers_valid_until", "not a date",
     replaced(SITES, "40.274500,everyone,2026-12-31", "40.274500,everyone,年底")),
    # Classes
    ("class-twice", CLASSES, 4, "class", "the class's code stands twice",
     added(CLASSES, FLAWLESS[CLASSES] + "C2,S1,晚班,primary,1,6,full,2,0\n")),
    ("class-at-unknown-site", CLASSES, 3, "site", "no such site",
     replaced(CLASSES, "C2,S2", "C2,S9")),
    ("class-in-unknown-session", CLASSES, 3, "session", "no such session",
     column(CLASSES, "session", "winter", "summer")),
    ("class-without-capacity", CLASSES, 2, "seats", "nothing says how many seats the class has",
     replaced(CLASSES, "C1,S1,低年级班,primary,1,3,full,2,0", "C1,S1,低年级班,,1,3,full,,0")),
    ("seats-in-words", CLASSES, 2, "seats", "not a whole number",
     replaced(CLASSES, "1,3,full,2,0", "1,3,full,二十,0")),
    ("seats-negative", CLASSES, 3, "seats", "fewer than no seats",
     replaced(CLASSES, "1,6,full,2,0", "1,6,full,-2,0")),
    ("grades-reversed", CLASSES, 2, "max_grade", "the highest grade is below the lowest",
     replaced(CLASSES, "primary,1,3", "primary,3,1")),
    ("grade-without-end", CLASSES, 2, "max_grade", "both grades or neither",
     replaced(CLASSES, "primary,1,3", "primary,1,")),
    ("unknown-class-kind", CLASSES, 3, "kind", "no such kind of class",
     replaced(CLASSES, "综合班,primary", "综合班,secondary")),
    ("unknown-class-mode", CLASSES, 3, "modes", "no such mode",
     replaced(CLASSES, "1,6,full", "1,6,overnight")),
    ("fee-with-three-decimals", CLASSES, 3, "fee", "yuan with more than two decimals",
     replaced(CLASSES, "1,6,full,2,0", "1,6,full,2,127.205")),
    # Children
    ("child-twice", CHILDREN, 5, "child", "the application number stands twice",
     added(CHILDREN, FLAWLESS[CHILDREN] + "A1,赵晨,,2018-02-02,M,2,,,,,yes,C1,\n")),
    ("child-without-number", CHILDREN, 4, "child", "a needed value is missing",
     replaced(CHILDREN, "A3,", ",")),
    ("resident-id-checksum", CHILDREN, 3, "id_number", "the check character does not fit",
     replaced(CHILDREN, SECOND_ID, SECOND_ID[:16] + "3" + SECOND_ID[17])),
    ("birth-date-disagrees-with-id", CHILDREN, 3, "birth_date",
     "the resident ID has another birth date", replaced(CHILDREN, "2017-03-15", "2017-03-16")),
    ("sex-disagrees-with-id", CHILDREN, 3, "sex", "the resident ID is a boy's",
     replaced(CHILDREN, "2017-03-15,M", "2017-03-15,F")),
    ("excel-destroyed-id", CHILDREN, 3, "id_number",
     "Excel has kept 15 digits of the number and made the rest zeros",
     replaced(CHILDREN, SECOND_ID, SECOND_ID[:15] + "000")),
    ("excel-shortened-id", CHILDREN, 3, "id_number",
     "Excel has written the number in scientific notation",
     replaced(CHILDREN, SECOND_ID, "2.01703E+11")),
    ("birth-date-in-the-future", CHILDREN, 4, "birth_date", "born after the reference date",
     replaced(CHILDREN, "2015-05-20", "2051-05-20")),
    ("birth-date-impossible", CHILDREN, 4, "birth_date", "there is no 31 April",
     replaced(CHILDREN, "2015-05-20", "2015年4月31日")),
    ("time-impossible", CHILDREN, 4, "applied_at", "there is no such time of day",
     replaced(CHILDREN, "2026-01-05 09:02", "2026-01-05 09:72")),
    ("unknown-group", CHILDREN, 3, "groups", "no such group",
     replaced(CHILDREN, "M,3,,", "M,3,外卖骑手,")),
    ("unknown-grade", CHILDREN, 4, "grade", "no such grade",
     replaced(CHILDREN, "F,5,", "F,十三年级,")),
    ("fitness-unreadable", CHILDREN, 3, "fit", "neither yes nor no",
     replaced(CHILDREN, "08:40,yes", "08:40,待查")),
    ("home-outside-the-globe", CHILDREN, 4, "longitude", "there is no longitude 1112",
     replaced(CHILDREN, "111.120000,40.275000", "1112.0000,40.275000")),
    ("wish-for-unknown-class", CHILDREN, 4, "wish1", "no such class or site",
     replaced(CHILDREN, "09:02,yes,C2,", "09:02,yes,C7,")),
    # The other files
    ("wishes-in-two-files", "preferences.csv", "-", "-", "the wishes stand in children.csv too",
     added("preferences.csv", WISHES)),
    ("preference-of-unknown-child", "preferences.csv", 6, "child", "no such application number",
     moved_to_preferences(WISHES + "A9,1,C1\n")),
    ("preference-rank-zero", "preferences.csv", 5, "rank", "ranks start at 1",
     moved_to_preferences(WISHES.replace("A3,1", "A3,0"))),
    ("distance-negative", "distances.csv", 2, "metres", "less than no distance",
     added("distances.csv", "child,site,metres\nA1,S1,-300\n")),
    ("distance-to-unknown-site", "distances.csv", 2, "site", "no such site",
     added("distances.csv", "child,site,metres\nA1,S9,300\n")),
    ("previous-of-unknown-child", "previous.csv", 2, "child", "no such application number",
     added("previous.csv", "child,site,class\nA8,S1,\n")),
    ("pin-without-reason", "pins.csv", 2, "reason", "a needed value is missing",
     added("pins.csv", "child,class,reason\nA2,C1,\n")),
    ("pin-to-unknown-class", "pins.csv", 2, "class", "no such class",
     added("pins.csv", "child,class,reason\nA2,C8,社区研究决定\n")),
    ("withdrawn-child-still-applies", "announced.csv", 2, "child",
     "a withdrawn child that still applies",
     added("announced.csv", "child,class,stays\nA2,C1,withdrawn\n")),
    # Variants
    ("variant-misspelt-key", VARIANT, 4, "changes[1].policy.pionts", "it is points",
     variant("policy: {pionts: {placed: 90}}")),
    ("variant-misspelt-part", VARIANT, 4, "changes[1].polcy", "it is policy",
     variant("polcy: {mechanism: tiers}")),
    ("variant-unknown-group", VARIANT, 4, "changes[1].policy.points.groups.couriers", "no such group",
     variant("policy: {points: {groups: {couriers: 30}}}")),
    ("variant-changes-nothing", VARIANT, 4, "changes[1].policy.points.placed", "it is 100 already",
     variant("policy: {points: {placed: 100}}")),
    ("variant-reserve-out-of-range", VARIANT, 4, "changes[1].reserve.number", "there is one reserve",
     variant("reserve: {number: 2, share: 20%}")),
    ("variant-quota-where-none-is", VARIANT, 4, "changes[1].quota.number", "there are no quotas",
     variant("quota: {number: 1, seats: 3}")),
    ("variant-adds-what-is-there", VARIANT, 4, "changes[1].add.classes[1].class", "C1 is a class",
     variant("add: {classes: [{class: C1, site: S1, seats: 5}]}")),
    ("variant-adds-without-site", VARIANT, 4, "changes[1].add.classes[1].site", "a needed value is missing",
     variant("add: {classes: [{class: C3, seats: 5}]}")),
    ("variant-changes-what-is-not-there", VARIANT, 4, "changes[1].change.classes.C9", "no such class",
     variant("change: {classes: {C9: {seats: 5}}}")),
    ("variant-seats-in-words", VARIANT, 4, "changes[1].change.classes.C1.名额", "not a number",
     variant("change: {classes: {C1: {名额: 二十}}}")),
    ("variant-removes-what-is-not-there", VARIANT, 4, "changes[1].remove.sites[1]", "no such site",
     variant("remove: {sites: [S9]}")),
    ("variant-removes-what-is-needed", "scenario.yaml", "- {groups", "policy.reserves[1].classes[1]",
     "the variant takes C2 away",
     both(replaced("scenario.yaml", "scope: class,", "scope: class, classes: [C2],"),
          variant("remove: {classes: [C2]}"))),
    ("variant-masks-id", VARIANT, 4, "changes[1].add.children[1].id_number", "the check digit is wrong",
     variant(f"add: {{children: [{{child: A9, id_number: '{FIRST_ID[:-1]}5', birth_date: 2019-03-05, wish1: C1}}]}}")),
    ("variant-with-tab", VARIANT, 5, "-", "tabs may not indent",
     variant("policy:\n\t  mechanism: tiers")),
]


def make():
    write("minimal", FLAWLESS)
    for old in (SCENARIOS / "invalid").glob("*"):
        if old.is_dir():
            forget(old)
    for name, file, place, header, text, change in FAULTS:
        files = dict(FLAWLESS)
        change(files)
        row = place
        if isinstance(place, str) and place != "-":
            row = line_of(files[file], place)
        files["fault.txt"] = f"{file}:{row}:{header}  {text}\n"
        write(f"invalid/{name}", files)


def forget(folder):
    """Removes a folder whose fault is no longer made; recorded messages of others stay.

    Those of workbooks are made by `Tests/WorkbookReaderTests/Fixtures/make.py`.
    """
    if not folder.name.startswith("workbook-") and folder.name not in {name for name, *_ in FAULTS}:
        shutil.rmtree(folder)


def line_of(text, needle):
    """The number of the only line that contains a text."""
    numbers = [number for number, line in enumerate(text.splitlines(), 1) if needle in line]
    if len(numbers) != 1:
        raise ValueError(f"{needle!r} stands on lines {numbers}")
    return numbers[0]


def write(folder, files):
    path = SCENARIOS / folder
    path.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (path / name).parent.mkdir(exist_ok=True)
        (path / name).write_bytes(data)
