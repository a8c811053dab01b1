"""Heze, summer 2024: 1,165 children with overlapping tags, two paid sessions, eleven lectures."""

import datetime

from dice import Dice
from files import write_table
from people import Register, birth_between, written_date
from places import Town

NAME = "heze-summer-2024"
CHILDREN = 1165

# Of the three groups of the story: how many children have exactly these tags. 370 + 205 + 596 tags
# on 1,165 children leave six second tags; who has them is assumed.
TAGS = {
    ("困难职工",): 365,
    ("新就业形态劳动者",): 202,
    ("农民工",): 592,
    ("困难职工", "新就业形态劳动者"): 2,
    ("困难职工", "农民工"): 3,
    ("新就业形态劳动者", "农民工"): 1,
}
DEEP = 118

# county: centre (latitude, longitude), share of the families
COUNTIES = {
    "牡丹": (35.2450, 115.4430, 15),
    "定陶": (35.0700, 115.5690, 10),
    "曹县": (34.8260, 115.5420, 13),
    "单县": (34.7960, 116.0820, 11),
    "成武": (34.9520, 115.8890, 9),
    "巨野": (35.3910, 116.0890, 11),
    "郓城": (35.5980, 115.9380, 12),
    "鄄城": (35.5610, 115.5100, 10),
    "东明": (35.2890, 115.0890, 9),
}
LECTURES = [
    "2024-07-06", "2024-07-07", "2024-07-13", "2024-07-14", "2024-07-20", "2024-07-21",
    "2024-07-27", "2024-07-28", "2024-08-03", "2024-08-04", "2024-08-17",
]
LECTURE_TOPICS = [
    "防溺水安全", "心理健康", "家庭教育", "急救常识", "交通安全", "阅读方法", "网络安全", "防近视",
    "消防安全", "法律常识", "开学适应",
]
GRADES = ["大班"] + [f"{year}年级" for year in "一二三四五六七八九"]
CAUSES = ["本人患病", "家属患病", "残疾", "子女就学", "失业", "意外灾害", "单亲抚养", "收入低"]


def make():
    dice = Dice("heze summer 2024 families")
    register = Register(dice)
    families = []
    count = 0
    while count < CHILDREN:
        size = 2 if dice.chance(0.08) and count + 2 <= CHILDREN else 1
        families.append(family(dice, register, len(families) + 1, size))
        count += size
    tag(dice, families)
    children = [child for members in families for child in members]
    children = dice.shuffled(children)
    classes = all_classes()
    write_children(dice, children)
    write_preferences(dice, children, classes)
    write_sites()
    write_table(NAME, "classes.csv", CLASS_HEADER, classes, encoding="utf-8", newline="\n")


def family(dice, register, number, size):
    county = dice.weighted({name: share for name, (*_, share) in COUNTIES.items()})
    town = Town(*COUNTIES[county][:2])
    in_town = dice.chance(0.7)
    spread = 1800 if in_town else 5500
    longitude, latitude = town.degrees(dice.bell(spread), dice.bell(spread))
    surname = register.surname()
    shared = {
        "county": county,
        "家庭编号": f"F{number:04d}" if size > 1 else "",
        "家庭住址": county + ("城区" if in_town else "乡镇") + f"{dice.integer(1, 40)}号",
        "经度": longitude,
        "纬度": latitude,
        "监护人": register.adult_name(surname),
        "手机号": register.phone(),
    }
    weights = dict(enumerate((6, 15, 16, 15, 14, 12, 10, 6, 4, 2)))
    grades = dice.without_replacement(weights, size)
    return [shared | child(dice, register, surname, grade) for grade in grades]


def child(dice, register, surname, grade):
    year = 2017 - grade
    birth = birth_between(dice, datetime.date(year, 9, 1), datetime.date(year + 1, 8, 31))
    sex = register.sex()
    return {
        "grade": grade,
        "姓名": register.child_name(surname, sex, birth),
        "性别": sex,
        "身份证号": register.resident_id(birth, sex) if dice.chance(0.8) else "",
        "出生日期": written_date(dice, birth),
        "年级": GRADES[grade],
    }


def tag(dice, families):
    """Gives every family its tags, so that each combination is met exactly."""
    left = dict(TAGS)
    deep = DEEP
    for members in sorted(dice.shuffled(families), key=len, reverse=True):
        size = len(members)
        open_tags = {
            tags: count for tags, count in left.items() if count >= size * len(tags) ** 2
        }
        tags = dice.weighted(open_tags or {t: count for t, count in left.items() if count})
        left[tags] -= size
        listed = list(tags)
        note = ""
        if "困难职工" in tags:
            is_deep = deep >= size and dice.chance(0.4)
            deep -= size if is_deep else 0
            listed.append("深度困难" if is_deep else "相对困难")
            note = f"致困原因：{dice.pick(CAUSES)}；困难程度：{listed[-1][:2]}"
        for member in members:
            member["职业/群体类别"] = "、".join(listed)
            member["证明有效期"] = "2024-12-31"
            member["备注"] = note


def all_classes():
    """One care class, three camps and a lecture in every county; two more lectures in the city."""
    rows = []
    for number, county in enumerate(COUNTIES, 1):
        site = f"HZ{number}"
        rows.append(
            {
                "class": f"T{number:02d}", "site": site, "session": "care",
                "name": f"{county}爱心托管班", "kind": "primary", "min_grade": "K3",
                "max_grade": 6, "seats": 40, "fee": 495,
            }
        )
        for band, (low, high) in enumerate(((1, 3), (4, 9), (1, 9))):
            rows.append(
                {
                    "class": f"Y{(number - 1) * 3 + band + 1:02d}", "site": site,
                    "session": "camp", "name": f"{county}成长营{'甲乙丙'[band]}班",
                    "min_grade": low, "max_grade": high, "seats": 40, "legal_size": 45,
                    "fee": "127.20",
                }
            )
    for number, topic in enumerate(LECTURE_TOPICS, 1):
        site = number if number <= len(COUNTIES) else 1
        rows.append(
            {
                "class": f"L{number:02d}", "site": f"HZ{site}",
                "session": f"lecture-{number:02d}", "name": f"{topic}讲座",
                # 2,491 places in eleven lectures: six of 226 and five of 227.
                "seats": 226 if number <= 6 else 227,
            }
        )
    return rows


CLASS_HEADER = [
    "class", "site", "session", "name", "kind", "min_grade", "max_grade", "seats", "legal_size",
    "fee",
]


def write_children(dice, children):
    opening = datetime.datetime(2024, 6, 20, 9, 0)
    rows = []
    for number, child in enumerate(children, 1):
        child["报名编号"] = f"HZ24-{number:04d}"
        applied = opening + datetime.timedelta(minutes=dice.integer(0, 6 * 24 * 60))
        child["报名时间"] = f"{applied:%Y-%m-%d %H:%M}"
        child["监护人同意"] = "是"
        rows.append({key: value for key, value in child.items() if key in CHILD_HEADER})
    write_table(NAME, "children.csv", CHILD_HEADER, rows, encoding="gb18030")


CHILD_HEADER = [
    "报名编号", "姓名", "性别", "身份证号", "出生日期", "年级", "监护人", "手机号",
    "职业/群体类别", "证明有效期", "家庭编号", "家庭住址", "经度", "纬度", "报名时间", "监护人同意",
    "备注",
]


def write_preferences(dice, children, classes):
    """A care class or a camp or both, and lectures: what the county offers for the grade."""
    rows = []
    counties = list(COUNTIES)
    for child in children:
        site = f"HZ{counties.index(child['county']) + 1}"
        wished = []
        for session in ("care", "camp", "lecture"):
            codes = [
                row["class"]
                for row in classes
                if row["site"] == site and row["session"].startswith(session)
                and admits(row, child["grade"])
            ]
            wanted = wanted_count(dice, session, child)
            wished += dice.without_replacement({code: 1 for code in codes}, wanted)
        for rank, code in enumerate(wished, 1):
            rows.append({"报名编号": child["报名编号"], "志愿顺序": rank, "志愿班级": code})
    write_table(NAME, "preferences.csv", ["报名编号", "志愿顺序", "志愿班级"], rows)


def admits(row, grade):
    """Whether a class takes a grade: 0 is the last kindergarten year."""
    low = 0 if row.get("min_grade") == "K3" else row.get("min_grade", 0)
    return low <= grade <= row.get("max_grade", 9)


def wanted_count(dice, session, child):
    if session == "care":
        return 1 if child["grade"] == 0 or dice.chance(0.4) else 0
    if session == "camp":
        return 2 if dice.chance(0.8) else 1
    return dice.weighted({0: 50, 1: 35, 2: 15})


def write_sites():
    rows = []
    for number, (county, (latitude, longitude, _)) in enumerate(COUNTIES.items(), 1):
        longitude, latitude = Town(latitude, longitude).degrees(0, 0)
        rows.append(
            {
                "site": f"HZ{number}", "name": f"{county}职工子女服务点",
                "longitude": longitude, "latitude": latitude, "operator": f"{county}总工会",
                "audience": "everyone", "papers_valid_until": "2025-06-30",
            }
        )
    header = [
        "site", "name", "longitude", "latitude", "operator", "audience", "papers_valid_until",
    ]
    write_table(NAME, "sites.csv", header, rows, encoding="utf-8", newline="\n")
