"""Chengyang, 2021: three nursery classes run in three ways, places in BD-09."""

import datetime

from dice import Dice
from files import write_table
from people import Register, birth_between, completed_months, months_before, written_date
from places import Town, metres_between

NAME = "chengyang-nursery-2021"
REFERENCE = datetime.date(2021, 9, 1)
# The centre as Baidu maps give it.
TOWN = Town(36.3135, 120.4030)

EMPLOYER = "示范轨道装备公司"
PARTNERS = ["示范配件厂", "示范检测公司"]
SITES = {
    "JD": ("街道社区幼儿园联办托班", (0, 0), "示范街道办", "", "不限", "2022-08-31"),
    "SQ": ("社区中心嵌入式托育点", (1600, 900), "示范社区居委会", "", "周边居民", "2022-12-31"),
    "QY": ("企业托育点", (-2100, -1300), EMPLOYER, "；".join(PARTNERS), "本单位职工；合作单位职工",
           "2023-06-30"),
}

# class: site, name, kind, ages, modes, seats, carers
CLASSES = {
    "JD-1": ("JD", "联办托班", "混合班", (18, 35), "全日托；上午半日；下午半日", 17, 4),
    "SQ-1": ("SQ", "社区托班", "混合班", (18, 35), "全日托；上午半日；下午半日；临时托", 18, 4),
    "QY-1": ("QY", "职工托班", "托小班", (12, 23), "全日托；上午半日；下午半日；小时托", 15, 3),
}
MODES = {"全日托": 56, "上午半日": 18, "下午半日": 14, "小时托": 16, "临时托": 10}
CHILDREN = 76
TWINS = (11, 30, 52)

CHILD_HEADER = [
    "报名编号", "幼儿姓名", "性别", "身份证号", "出生日期", "监护人", "手机号", "工作单位",
    "群体类别", "家庭编号", "家庭住址", "家庭经度", "家庭纬度", "报名时间", "托管方式",
    "健康状况合格", "监护人同意", "备注",
]


def make():
    dice = Dice("chengyang nursery 2021 families")
    register = Register(dice)
    children = []
    while len(children) < CHILDREN:
        number = len(children) + 1
        entry = child(dice, register, number)
        children.append(entry)
        if number in TWINS:
            children.append(twin(dice, register, entry, number + 1))
    write_table(NAME, "children.csv", CHILD_HEADER, [entry.row for entry in children])
    rows = []
    for entry in children:
        for rank, code in enumerate(entry.wishes, 1):
            rows.append({"报名编号": entry.row["报名编号"], "志愿顺序": rank, "志愿": code})
    write_table(NAME, "preferences.csv", ["报名编号", "志愿顺序", "志愿"], rows)
    write_distances(children)
    write_pins(children)
    write_sites()
    write_classes()


class Application:
    """A row of `children.csv` with what wishes and distances depend on."""


def child(dice, register, number):
    entry = Application()
    works_there = dice.chance(0.42)
    centre = (-1500, -900) if works_there else dice.pick([(200, 100), (1500, 800), (600, 300)])
    entry.place = (centre[0] + dice.bell(800), centre[1] + dice.bell(800))
    months = dice.weighted({17: 60, 29: 40} if works_there else {20: 25, 29: 75})
    entry.birth = birth_between(
        dice, months_before(REFERENCE, months + 6), months_before(REFERENCE, months - 5)
    )
    entry.age = completed_months(entry.birth, REFERENCE)
    entry.surname = register.surname()
    employer = dice.pick([EMPLOYER, EMPLOYER, *PARTNERS]) if works_there else ""
    groups = [group for group, share in GROUPS.items() if dice.chance(share)]
    entry.wishes = wishes(dice, entry, works_there)
    offered = "；".join(CLASSES[code][4] for code in entry.wishes).split("；")
    mode = dice.weighted({mode: weight for mode, weight in MODES.items() if mode in offered})
    longitude, latitude = TOWN.degrees(*entry.place)
    applied = datetime.datetime(2021, 8, 16, 8) + datetime.timedelta(
        minutes=dice.integer(0, 3 * 24 * 60)
    )
    entry.row = {
        "监护人": register.adult_name(entry.surname),
        "手机号": register.phone(),
        "工作单位": employer,
        "群体类别": "；".join(groups),
        "家庭住址": f"示范路{dice.integer(1, 99)}号",
        "家庭经度": longitude,
        "家庭纬度": latitude,
        "报名时间": f"{applied:%Y-%m-%d %H:%M}",
        "托管方式": mode,
        "健康状况合格": "有" if dice.chance(0.2) else "是",
        "监护人同意": "否" if number == 40 else "是",
        "备注": "",
    }
    entry.row |= person(dice, register, entry, number)
    return entry


GROUPS = {"困难家庭": 0.08, "双职工": 0.5}


def person(dice, register, entry, number):
    sex = register.sex()
    return {
        "报名编号": f"CY21-{number:03d}",
        "幼儿姓名": register.child_name(entry.surname, sex, entry.birth),
        "性别": sex,
        "身份证号": register.resident_id(entry.birth, sex) if dice.chance(0.5) else "",
        "出生日期": written_date(dice, entry.birth),
    }


def twin(dice, register, entry, number):
    """A second child of the same day, home, employer and wishes."""
    other = Application()
    vars(other).update(vars(entry))
    household = f"TW{number:03d}"
    entry.row |= {"家庭编号": household, "托管方式": "全日托", "备注": "双胞胎，希望同班"}
    other.row = entry.row | person(dice, register, entry, number)
    return other


def wishes(dice, entry, works_there):
    """Every family may name all that its age allows; staff start with the employer's class."""
    wished = []
    if works_there and entry.age <= 23:
        wished.append("QY-1")
    if entry.age >= 18:
        near = sorted(
            ("JD-1", "SQ-1"),
            key=lambda code: metres_between(entry.place, SITES[CLASSES[code][0]][1]),
        )
        if dice.chance(0.2):
            near.reverse()
        wished += near if dice.chance(0.7) else near[:1]
    # Most families know that the community's class is for neighbours within 2 km.
    away = metres_between(entry.place, SITES["SQ"][1]) > 2000
    if away and "SQ-1" in wished and len(wished) > 1 and dice.chance(0.85):
        wished.remove("SQ-1")
    return wished or ["QY-1" if entry.age <= 17 else "JD-1"]


def write_distances(children):
    """A railway lies east of the street's kindergarten: who lives beyond it walks around."""
    rows = []
    for entry in children:
        if entry.place[0] > 900:
            straight = metres_between(entry.place, SITES["JD"][1])
            rows.append(
                {
                    "报名编号": entry.row["报名编号"], "站点编号": "JD",
                    "距离米": int(straight * 1.35 + 650),
                }
            )
    write_table(NAME, "distances.csv", ["报名编号", "站点编号", "距离米"], rows)


def write_pins(children):
    """One child is placed by hand, one is excluded; both with the reason."""
    placed = next(entry for entry in children[20:] if is_alone(entry, "SQ-1"))
    excluded = next(entry for entry in children[60:] if is_alone(entry, "JD-1"))
    placed.row["托管方式"] = "全日托"
    rows = [
        {
            "报名编号": placed.row["报名编号"], "班级编号": "SQ-1",
            "理由": "社区托育老师的子女，经街道会议研究安置",
        },
        {
            "报名编号": excluded.row["报名编号"], "班级编号": "",
            "理由": "家长电话撤回申请，书面材料已存档",
        },
    ]
    write_table(NAME, "pins.csv", ["报名编号", "班级编号", "理由"], rows)


def is_alone(entry, code):
    """Whether an only child wishes for this class first."""
    return entry.wishes[0] == code and "家庭编号" not in entry.row


def write_sites():
    rows = []
    for code, (name, place, operator, partners, audience, papers) in SITES.items():
        longitude, latitude = TOWN.degrees(*place)
        rows.append(
            {
                "站点编号": code, "站点名称": name, "经度": longitude, "纬度": latitude,
                "承办单位": operator, "合作单位": partners, "服务对象": audience,
                "证照有效期": papers,
            }
        )
    header = [
        "站点编号", "站点名称", "经度", "纬度", "承办单位", "合作单位", "服务对象", "证照有效期",
    ]
    write_table(NAME, "sites.csv", header, rows)


def write_classes():
    """GB18030 with its byte order mark, as some programs save it."""
    header = [
        "班级编号", "站点编号", "班级名称", "班级类型", "最小月龄", "最大月龄", "托管方式", "托位数",
        "保育人员", "收费",
    ]
    rows = []
    for code, (site, name, kind, ages, modes, seats, carers) in CLASSES.items():
        rows.append(
            dict(zip(header, (code, site, name, kind, *ages, modes, seats, carers, 0)))
        )
    header[0] = "\ufeff" + header[0]
    rows = [{header[0]: row.pop("班级编号"), **row} for row in rows]
    write_table(NAME, "classes.csv", header, rows, encoding="gb18030")
