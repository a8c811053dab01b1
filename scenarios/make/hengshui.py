"""Hengshui, nursery places at employers' sites in autumn 2024: 300 children under three."""

import datetime

from dice import Dice
from files import write_table
from people import Register, birth_between, completed_months, months_before, written_date
from places import Town, metres_between

NAME = "hengshui-nursery-2024"
REFERENCE = datetime.date(2024, 9, 2)
TOWN = Town(37.7380, 115.6710)

PARTNERS = {
    "S1": ["甲一电子厂", "甲二纺织厂", "甲三物流公司"],
    "S2": ["乙一设计公司", "乙二软件公司", "乙三会计所"],
    "S3": ["丙一包装厂"],
    "S4": ["丁一药房", "丁二康复中心"],
}
STAFF_FIRST = "staff;partners;residents"

# What fitting out an idle site costs, whichever of its classes open.
FITTING_OUT = {"S5": 20000, "S6": 15000, "S7": 10000}

# site: name, place in metres, operator, audience, papers valid until, shared carers
SITES = {
    "S1": ("示范产业园托育中心", (3200, 2100), "示范产业园管理公司", STAFF_FIRST, "2026-12-31", 9),
    "S2": ("商务楼宇托育园", (300, -400), "示范楼宇公司", STAFF_FIRST, "2025-12-31", 6),
    "S3": ("橡塑厂职工托育点", (-2800, -1500), "示范橡塑厂", "staff;partners", "2025-08-31", ""),
    "S4": ("妇幼医院医育托育园", (-700, 1300), "示范妇幼医院", STAFF_FIRST, "2027-03-31", 10),
    "S5": ("产业园闲置宿舍（拟设）", (4100, 900), "示范产业园管理公司", STAFF_FIRST, "2026-12-31", ""),
    "S6": ("闲置门诊楼（拟设）", (-1500, 3000), "示范妇幼医院", STAFF_FIRST, "2027-03-31", ""),
    "S7": ("社区闲置用房（拟设）", (1500, -2400), "示范街道办", "residents", "2026-06-30", ""),
}

# class: site, kind, seats, own carers, area, modes, fewest to open, cost to open
CLASSES = {
    "S1-INF": ("S1", "infant", 10, "", 12, "full", "", ""),
    "S1-TOD": ("S1", "toddler", 15, "", "", "full", "", ""),
    "S1-JUN": ("S1", "junior", 20, "", "", "full", "", ""),
    "S2-TOD": ("S2", "toddler", 15, "", 15, "full", "", ""),
    "S2-MIX": ("S2", "mixed", 18, "", 18, "full", "", ""),
    "S3-TOD": ("S3", "toddler", 12, 3, "", "full", "", ""),
    "S3-JUN": ("S3", "junior", 20, 3, "", "full", "", ""),
    "S4-INF": ("S4", "infant", 10, "", "", "full", "", ""),
    "S4-TOD": ("S4", "toddler", 15, "", "", "full;half-am;half-pm", "", ""),
    "S4-MIX": ("S4", "mixed", 18, "", 20, "full;half-am;half-pm", "", ""),
    "S5-TOD": ("S5", "toddler", 15, 3, "", "full", 8, 60000),
    "S5-JUN": ("S5", "junior", 20, 3, "", "full", 10, 60000),
    "S6-INF": ("S6", "infant", 10, 4, "", "full", 5, 80000),
    "S6-MIX": ("S6", "mixed", 18, 4, 16, "full", 8, 50000),
    "S7-TOD": ("S7", "toddler", 15, 3, "", "full", 8, 45000),
    "S7-JUN": ("S7", "junior", 20, 3, "", "full", 10, 45000),
    "S7-MIX": ("S7", "mixed", 18, 4, "", "full", 8, 50000),
}
AGES = {"infant": (6, 11), "toddler": (12, 23), "junior": (24, 35), "mixed": (18, 35)}

# How many children of each kind of family apply. The site is the one whose operator or partner
# employs a parent; residents name none.
STAFF = {"S1": 34, "S2": 28, "S3": 32, "S4": 42}
PARTNER_STAFF = {"S1": 30, "S2": 24, "S3": 12, "S4": 16}
RESIDENTS = 82
GROUPS = {"difficult": 0.06, "single-parent": 0.05, "dual-earner": 0.62}


def make():
    dice = Dice("hengshui nursery 2024 families")
    register = Register(dice)
    families = [(site, SITES[site][2]) for site, count in STAFF.items() for _ in range(count)]
    for site, count in PARTNER_STAFF.items():
        partners = PARTNERS[site]
        families += [(site, partners[number % len(partners)]) for number in range(count)]
    families += [(None, dice.pick(["", "个体经营", "其他单位"])) for _ in range(RESIDENTS)]
    children = [
        child(dice, register, number, site, employer)
        for number, (site, employer) in enumerate(dice.shuffled(families), 1)
    ]
    write_table(NAME, "children.csv", CHILD_HEADER, children, encoding="utf-8", newline="\n")
    preferences = [row for entry in children for row in wishes(dice, entry)]
    header = ["child", "rank", "class", "mode"]
    write_table(NAME, "preferences.csv", header, preferences, encoding="utf-8", newline="\n")
    write_sites()
    write_classes()


class Application(dict):
    """A row of `children.csv` with what the wishes depend on."""


CHILD_HEADER = [
    "child", "name", "sex", "id_number", "birth_date", "guardian", "phone", "employer", "groups",
    "groups_valid_until", "address", "longitude", "latitude", "applied_at", "fit", "consent",
    "note",
]


def child(dice, register, number, site, employer):
    centre = SITES[site][1] if site else (200, -600)
    spread = 1500 if site else 1900
    place = (centre[0] * 0.6 + dice.bell(spread), centre[1] * 0.6 + dice.bell(spread))
    months = dice.weighted({8: 14, 17: 40, 29: 46})
    birth = birth_between(
        dice,
        months_before(REFERENCE, months + 6),
        months_before(REFERENCE, max(6, months - 5)),
    )
    sex = register.sex()
    surname = register.surname()
    groups = [group for group, share in GROUPS.items() if dice.chance(share)]
    applied = datetime.datetime(2024, 8, 12, 9) + datetime.timedelta(
        minutes=dice.integer(0, 5 * 24 * 60)
    )
    entry = Application(
        {
            "child": f"HS{number:03d}",
            "name": register.child_name(surname, sex, birth),
            "sex": "F" if sex == "女" else "M",
            # Many infants have no resident ID yet.
            "id_number": register.resident_id(birth, sex) if dice.chance(0.45) else "",
            "birth_date": written_date(dice, birth),
            "guardian": register.adult_name(surname),
            "phone": register.phone(),
            "employer": employer,
            "groups": ";".join(groups),
            "groups_valid_until": "2024-12-31" if groups else "",
            "address": f"示范小区{dice.integer(1, 60)}号楼",
            "applied_at": f"{applied:%Y-%m-%dT%H:%M}",
            "fit": "no" if number in (77, 190) else "yes",
            "consent": "yes",
            "note": "" if site else dice.pick(["", "", "希望提供延时接送"]),
        }
    )
    entry["longitude"], entry["latitude"] = TOWN.degrees(*place)
    entry.place = place
    entry.age = completed_months(birth, REFERENCE)
    entry.site = site
    return entry


def wishes(dice, entry):
    """The employer's own site first, then near sites; some families ask for half days."""
    half_day = dice.pick(["half-am", "half-pm"]) if dice.chance(0.1) else ""
    weights = {}
    for code, (site, kind, *_, minimum, _) in CLASSES.items():
        low, high = AGES[kind]
        distance = metres_between(entry.place, SITES[site][1])
        if not low <= entry.age <= high:
            continue
        if site != entry.site and (distance > 3000 or SITES[site][3] != STAFF_FIRST):
            continue
        own = 8 if site == entry.site else 1
        planned = 0.5 if minimum else 1
        weights[code] = own * planned * 1000 / (600 + distance)
    drawn = dice.without_replacement(weights, dice.weighted({1: 2, 2: 5, 3: 3}))
    drawn.sort(key=lambda code: CLASSES[code][0] != entry.site)
    rows = [{"class": code, "mode": "full"} for code in drawn]
    offered = [code for code in weights if "half" in CLASSES[code][5]]
    if half_day and offered:
        rows.insert(0, {"class": offered[0], "mode": half_day})
    return [row | {"child": entry["child"], "rank": rank} for rank, row in enumerate(rows, 1)]


def write_sites():
    header = [
        "site", "name", "longitude", "latitude", "operator", "partners", "audience",
        "papers_valid_until", "shared_carers", "optional", "opening_cost",
    ]
    rows = []
    for code, (name, place, operator, audience, papers, carers) in SITES.items():
        longitude, latitude = TOWN.degrees(*place)
        partners = PARTNERS.get({"S5": "S1", "S6": "S4"}.get(code, code), [])
        values = (
            code, name, longitude, latitude, operator, ";".join(partners), audience, papers, carers,
            "yes" if code in FITTING_OUT else "no", FITTING_OUT.get(code, ""),
        )
        rows.append(dict(zip(header, values)))
    write_table(NAME, "sites.csv", header, rows, encoding="utf-8", newline="\n")


def write_classes():
    header = [
        "class", "site", "kind", "min_age_months", "max_age_months", "modes", "seats", "carers",
        "area_seats", "optional", "min_children", "opening_cost", "fee",
    ]
    rows = []
    for code, (site, kind, seats, carers, area, modes, minimum, cost) in CLASSES.items():
        values = (
            code, site, kind, *AGES[kind], modes, seats, carers, area,
            "yes" if minimum else "no", minimum, cost, 1200,
        )
        rows.append(dict(zip(header, values)))
    write_table(NAME, "classes.csv", header, rows, encoding="utf-8", newline="\n")
