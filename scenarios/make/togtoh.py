"""Togtoh, winter 2026: 406 seats in 14 classes at eight sites, 520 applications."""

import datetime
import math

from dice import Dice
from files import write_table
from people import Register, birth_between, completed_months, written_date
from places import Town, metres_between

NAME = "togtoh-winter-2026"
REFERENCE = datetime.date(2026, 1, 19)
TOWN = Town(40.2790, 111.1110)
APPLICATIONS = 520

# code: name, place in metres east and north of the town's centre, operator, papers valid until
SITES = {
    "S01": ("青少年宫", (0, 0), "县青少年宫", "2026-12-31"),
    "S02": ("工人文化宫", (900, -500), "县总工会", "2027-06-30"),
    "S03": ("城东社区党群服务中心", (2100, 300), "城东社区居委会", "2026-08-31"),
    "S04": ("城西社区党群服务中心", (-1900, 200), "城西社区居委会", "2026-08-31"),
    "S05": ("河湾社区职工之家", (-1500, -2300), "河湾社区居委会", "2026-06-30"),
    "S06": ("新区社区活动中心", (1200, 2400), "新区社区居委会", "2026-12-31"),
    "S07": ("工业园区职工之家", (4300, -1800), "工业园区工会", "2026-12-31"),
    "S08": ("北街社区活动室", (-600, 1700), "北街社区居委会", "2026-03-31"),
}

# code: site, name, lowest and highest grade (None: by age), approved, by area, teachers, popularity
CLASSES = {
    "C01": ("S01", "青少年宫启蒙班", ("大班", "一年级"), 30, "", 3, 2.6),
    "C02": ("S01", "青少年宫中年级班", ("二年级", "三年级"), 30, "", 2, 2.1),
    "C03": ("S01", "青少年宫高年级班", ("四年级", "六年级"), 30, "", 2, 1.4),
    "C04": ("S01", "青少年宫综合班", ("一年级", "六年级"), 40, 42, 3, 2.1),
    "C05": ("S02", "文化宫低年级班", ("大班", "二年级"), 30, "", 2, 1.2),
    "C06": ("S02", "文化宫高年级班", ("三年级", "六年级"), 30, "", 2, 0.9),
    "C07": ("S02", "文化宫综合班", ("一年级", "六年级"), 40, 40, 3, 1.0),
    "C08": ("S03", "城东低年级班", ("大班", "二年级"), 32, 30, 2, 1.1),
    "C09": ("S03", "城东高年级班", ("三年级", "六年级"), 23, "", 2, 0.8),
    "C10": ("S04", "城西混龄班", None, 30, 30, 2, 1.0),
    "C11": ("S05", "河湾混龄班", None, 30, "", 2, 0.4),
    "C12": ("S06", "新区小学班", ("一年级", "六年级"), 20, 24, 2, 1.1),
    "C13": ("S07", "园区混龄班", None, 23, "", 2, 0.37),
    "C14": ("S08", "北街低年级班", ("一年级", "四年级"), 20, 20, 1, 0.8),
}
GRADES = ["大班", "一年级", "二年级", "三年级", "四年级", "五年级", "六年级"]

# neighbourhood: place, spread in metres, share of the families
NEIGHBOURHOODS = {
    "中心街": ((200, 200), 600, 26),
    "城东": ((2000, 600), 600, 20),
    "城西": ((-1800, -200), 550, 15),
    "河湾": ((-1300, -2000), 500, 9),
    "新区": ((1400, 2100), 550, 13),
    "园区": ((3900, -1500), 500, 7),
    "北街": ((-500, 1500), 450, 10),
}
SCHOOLS = ["第一小学", "第二小学", "第三小学", "实验小学", "民族小学"]
GROUPS = {"新就业形态劳动者": 60, "环卫工": 36, "困难职工": 42, "一线操作工": 58}

HEADER = [
    "报名编号", "儿童姓名", "性别", "证件号码", "出生日期", "年级", "就读学校", "家长姓名",
    "联系电话", "群体类别", "群体证明有效期", "家庭编号", "家庭住址", "家庭经度", "家庭纬度",
    "报名时间", "监护人同意", "第一志愿", "第二志愿", "第三志愿", "第四志愿", "备注",
]
NOTES = [
    "对花生过敏", "中午需要午休", "戴眼镜，请坐前排", "轻度近视", '小名"豆豆"',
    "由奶奶接送\n（电话同上）", "放学后自行回家，已签承诺书", "晕车",
]


def make():
    dice = Dice("togtoh winter 2026 families")
    register = Register(dice)
    children = []
    families = 0
    while len(children) < APPLICATIONS:
        room = APPLICATIONS - len(children)
        size = 2 if room > 1 and dice.chance(0.09) else 1
        families += 1
        children += family(dice, register, families, size)
    tag(dice, children)
    for child in children:
        child["wishes"] = wishes(dice, child)
    apply_in_order(dice, children)
    write_sites()
    write_classes()
    previous = last_winter(dice, children)
    repeat_an_application(children)
    rows = [row(dice, number, child) for number, child in enumerate(children, 1)]
    write_table(NAME, "children.csv", HEADER, rows)
    write_table(NAME, "previous.csv", ["报名编号", "站点编号", "班级编号"], previous)


def family(dice, register, number, size):
    """Children who share a home, a guardian and their tags."""
    neighbourhood = dice.weighted({name: n[2] for name, n in NEIGHBOURHOODS.items()})
    (east, north), spread, _ = NEIGHBOURHOODS[neighbourhood]
    home = (0, 0)
    while min(metres_between(home, site[1]) for site in SITES.values()) < 300:
        home = (east + dice.bell(spread), north + dice.bell(spread))
    surname = register.surname()
    shared = {
        "family": number,
        "household": f"H{number:03d}" if size > 1 else "",
        "home": home,
        "address": f"{neighbourhood}{dice.integer(1, 9)}号院{dice.integer(1, 24)}号楼",
        "guardian": register.adult_name(surname),
        "phone": register.phone(),
        "groups": [],
    }
    ages = dice.without_replacement(dict(zip(range(7), (14, 20, 19, 17, 13, 10, 7))), size)
    return [shared | child(dice, register, surname, grade) for grade in ages]


def child(dice, register, surname, grade):
    """One child: its grade and a birth date that mostly, not always, follows from it."""
    year = 2019 - grade
    if dice.chance(0.04):
        year += dice.pick([-1, 1])
    while True:
        birth = birth_between(
            dice, datetime.date(year, 9, 1), datetime.date(year + 1, 8, 31)
        )
        if 60 <= completed_months(birth, REFERENCE) <= 155:
            break
        year = 2019 - grade
    sex = register.sex()
    return {
        "birth": birth,
        "grade": grade,
        "sex": sex,
        "name": register.child_name(surname, sex, birth),
        "id_number": register.resident_id(birth, sex) if dice.chance(0.72) else "",
        "grade_stated": dice.chance(0.99),
    }


def tag(dice, children):
    """Gives each group to exactly so many children; a family has its tags in common."""
    families = {}
    for child in children:
        families.setdefault(child["family"], []).append(child)
    for group, wanted in GROUPS.items():
        for members in dice.shuffled(families.values()):
            overlap = 0.25 if members[0]["groups"] else 1
            if len(members) <= wanted and dice.chance(overlap):
                wanted -= len(members)
                for child in members:
                    child["groups"] = child["groups"] + [group]
    lapsed = [child for child in children if child["groups"]]
    for number, child in enumerate(lapsed):
        child["proof"] = datetime.date(2025 if number in (30, 95) else 2026, 12, 31)


def admits(code, child):
    grades = CLASSES[code][2]
    if grades is None:
        return True
    low, high = (GRADES.index(grade) for grade in grades)
    return low <= child["grade"] <= high


def wishes(dice, child):
    """One to four classes: near and popular ones first; a few families misread the grades."""
    careless = dice.chance(0.02)
    weights = {}
    for code, (site, *_, popularity) in CLASSES.items():
        if careless or admits(code, child):
            distance = metres_between(child["home"], SITES[site][1])
            if distance <= 6000:
                weights[code] = popularity * math.exp(-distance / 1300)
    drawn = dice.without_replacement(
        weights, dice.weighted({1: 18, 2: 30, 3: 32, 4: 20})
    )
    # Some families name a site and leave the class open.
    sites = [CLASSES[code][0] for code in drawn]
    if dice.chance(0.05) and sites.count(sites[-1]) == 1:
        drawn[-1] = sites[-1]
    return drawn


def apply_in_order(dice, children):
    """Most applications come in within the first hour."""
    opening = datetime.datetime(2026, 1, 5, 8, 30)
    for child in children:
        hours = -math.log(1 - dice.real(0, 0.9999)) * (0.4 if dice.chance(0.6) else 30)
        seconds = int(min(hours, 4 * 24 + 7) * 3600)
        child["applied"] = opening + datetime.timedelta(seconds=seconds)


def last_winter(dice, children):
    """Who comes back, and who waited in vain last winter."""
    rows = []
    for number, child in enumerate(children, 1):
        wish = child["wishes"][0]
        site = CLASSES[wish][0] if wish in CLASSES else wish
        if child["grade"] == 0 or not dice.chance(0.36):
            continue
        if dice.chance(0.13):
            site = ""
        elif dice.chance(0.3):
            site = dice.pick(list(SITES))
        rows.append({"报名编号": application(number), "站点编号": site})
    return rows


def repeat_an_application(children):
    """One family applied twice: a case for a person to look at."""
    first, second = children[117], children[402]
    for key in ("name", "birth", "sex"):
        second[key] = first[key]
    second["id_number"] = ""


def application(number):
    return f"TK26{number:04d}"


def row(dice, number, child):
    values = {
        "报名编号": application(number),
        "儿童姓名": child["name"],
        "性别": child["sex"],
        "证件号码": child["id_number"],
        "出生日期": written_date(dice, child["birth"]),
        "年级": GRADES[child["grade"]] if child["grade_stated"] else "",
        "就读学校": "县幼儿园" if child["grade"] == 0 else dice.pick(SCHOOLS),
        "家长姓名": child["guardian"],
        "联系电话": child["phone"],
        "群体类别": dice.pick("；、,").join(child["groups"]),
        "家庭编号": child["household"],
        "家庭住址": child["address"],
        "报名时间": f"{child['applied']:%Y/%m/%d %H:%M:%S}",
        "监护人同意": dice.pick(["是", "是", "是", "√"]),
        "备注": dice.pick(NOTES) if dice.chance(0.06) else "",
    }
    if "proof" in child:
        values["群体证明有效期"] = child["proof"].isoformat()
    values["家庭经度"], values["家庭纬度"] = TOWN.degrees(*child["home"])
    for header, wish in zip(HEADER[17:21], child["wishes"]):
        values[header] = wish
    return values


def write_sites():
    rows = []
    for code, (name, place, operator, papers) in SITES.items():
        longitude, latitude = TOWN.degrees(*place)
        rows.append(
            {
                "站点编号": code, "站点名称": name, "经度": longitude, "纬度": latitude,
                "主办单位": operator, "资质有效期": papers, "服务对象": "不限",
            }
        )
    header = ["站点编号", "站点名称", "经度", "纬度", "主办单位", "服务对象", "资质有效期"]
    write_table(NAME, "sites.csv", header, rows)


def write_classes():
    rows = []
    for code, (site, name, grades, seats, area, teachers, _) in CLASSES.items():
        band = (
            {"最小月龄": 60, "最大月龄": 155}
            if grades is None
            else {"最低年级": grades[0], "最高年级": grades[1]}
        )
        rows.append(
            band
            | {
                "班级编号": code, "站点编号": site, "班级名称": name, "班级类型": "小学班",
                "托管方式": "全日托", "名额": seats, "面积核定人数": area, "教师数": teachers,
            }
        )
    header = [
        "班级编号", "站点编号", "班级名称", "班级类型", "最低年级", "最高年级", "最小月龄",
        "最大月龄", "托管方式", "名额", "面积核定人数", "教师数",
    ]
    write_table(NAME, "classes.csv", header, rows)
