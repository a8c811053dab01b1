"""Jingjiang, 2012: a hardship register of 120 families, a scaled-down sample of 1,376."""

import datetime

from dice import Dice
from files import write_table
from people import Register, birth_between, written_date
from places import Town

NAME = "jingjiang-2012"
TOWN = Town(32.0140, 120.2680)
FAMILIES = 120
SPECIAL = 32

SITES = {
    "GR": ("工人文化宫", (0, 0), "市总工会", "2013-12-31"),
    "CN": ("城南社区假日学校", (400, -1900), "城南社区居委会", "2013-06-30"),
    "JD": ("结对助学服务站", (-900, 600), "市总工会", "2014-12-31"),
}
# class: site, session, name, grades, seats, fee
CLASSES = {
    "X1": ("GR", "summer", "暑期低年级班", ("一年级", "三年级"), 25, 600),
    "X2": ("GR", "summer", "暑期高年级班", ("四年级", "六年级"), 25, 600),
    "X3": ("CN", "summer", "城南暑期班", ("一年级", "七年级"), 20, 540),
    "J10": ("JD", "term", "结对助学2010级", ("一年级", "九年级"), 10, ""),
    "J11": ("JD", "term", "结对助学2011级", ("一年级", "九年级"), 10, ""),
    "J12": ("JD", "term", "结对助学2012级", ("一年级", "九年级"), 10, ""),
}
GRADES = [f"{year}年级" for year in "一二三四五六七八九"]
CAUSES = ["患病", "残疾", "失业", "子女就学", "单亲", "意外灾害", "企业停产"]
MEASURES = ["生活补助", "助学结对", "医疗互助", "技能培训", "介绍就业"]

CHILD_HEADER = [
    "编号", "姓名", "性别", "身份证号码", "出生日期", "年级", "学校", "家长", "手机", "家长单位",
    "群体", "证明有效期", "家庭", "住址", "家庭经度", "家庭纬度", "申请时间", "知情同意", "志愿1",
    "志愿2", "志愿3", "备注",
]


def make():
    dice = Dice("jingjiang 2012 families")
    register = Register(dice)
    levels = dice.shuffled(["特困"] * SPECIAL + ["困难"] * (FAMILIES - SPECIAL))
    children = []
    for number, level in enumerate(levels, 1):
        children += family(dice, register, number, level)
    commit(dice, children)
    for child in children:
        for column, wish in zip(("志愿1", "志愿2", "志愿3"), wishes(dice, child)):
            child[column] = wish
    rows = [{key: child[key] for key in CHILD_HEADER if key in child} for child in children]
    write_table(NAME, "children.csv", CHILD_HEADER, rows)
    write_previous(children)
    write_sites()
    write_classes()


def family(dice, register, number, level):
    size = 2 if dice.chance(0.12) else 1
    surname = register.surname()
    place = (dice.bell(2200), dice.bell(2200))
    longitude, latitude = TOWN.degrees(*place)
    # The register is revised every year; a few families have not been seen to yet.
    lapsed = number in (14, 47, 63, 88, 109)
    exit_goal = dice.pick(["2012年底", "2013年底", "2014年底", "子女毕业"])
    shared = {
        "家长": register.adult_name(surname),
        "手机": register.phone(),
        "家长单位": dice.pick(["造船企业", "纺织企业", "个体", "无", "物业公司"]),
        "群体": level,
        "证明有效期": "2011-12-31" if lapsed else "2012-12-31",
        "家庭": f"J{number:03d}" if size > 1 else "",
        "住址": f"示范镇{dice.integer(1, 30)}组{dice.integer(1, 80)}号",
        "家庭经度": longitude,
        "家庭纬度": latitude,
        "申请时间": f"2012/6/{dice.integer(11, 22)} {dice.integer(8, 16)}:{dice.integer(0, 59):02d}",
        "知情同意": "是",
        "备注": f"致困原因：{dice.pick(CAUSES)}；月人均收入{dice.integer(21, 58) * 10}元；"
        f"帮扶措施：{dice.pick(MEASURES)}；脱困目标：{exit_goal}",
        "north": place[1],
    }
    weights = dict(enumerate((13, 13, 13, 12, 12, 11, 10, 9, 7)))
    grades = dice.without_replacement(weights, size)
    return [
        shared | child(dice, register, surname, grade, f"JJ12-{number:03d}{'AB'[index]}")
        for index, grade in enumerate(grades)
    ]


def child(dice, register, surname, grade, code):
    # In June a first-year pupil is six or seven: born before September of the year of six.
    year = 2004 - grade
    birth = birth_between(dice, datetime.date(year, 9, 1), datetime.date(year + 1, 8, 31))
    sex = register.sex()
    return {
        "编号": code,
        "grade": grade,
        "姓名": register.child_name(surname, sex, birth),
        "性别": sex,
        "身份证号码": register.resident_id(birth, sex) if dice.chance(0.6) else "",
        "出生日期": written_date(dice, birth),
        "年级": GRADES[grade],
        "学校": "示范中学" if grade >= 6 else dice.pick(["示范一小", "示范二小", "示范三小"]),
    }


def commit(dice, children):
    """Ten pupils a year are followed: all of 2011, and of 2010 all but one who has left school."""
    pupils = [child for child in dice.shuffled(children) if child["grade"] >= 2]
    for number, pupil in enumerate(pupils[:19]):
        pupil["cohort"] = "J10" if number < 9 else "J11"


def wishes(dice, child):
    """The commitment that is kept, or a new one, and a summer class for the younger ones."""
    wished = []
    if "cohort" in child:
        wished.append(child["cohort"])
    elif dice.chance(0.45) or child["grade"] == 8:
        wished.append("J12")
    summer = [code for code in ("X1", "X2", "X3") if admits(code, child["grade"])]
    if child["north"] < -900:
        summer.reverse()
    if not wished or dice.chance(0.75):
        wished += summer if dice.chance(0.6) else summer[:1]
    if not wished:
        wished.append("J12")
    return wished


def admits(code, grade):
    low, high = (GRADES.index(name) for name in CLASSES[code][3])
    return low <= grade <= high


def write_previous(children):
    """The commitments, each to the summer in which the pupil leaves year nine."""
    rows = []
    for child in children:
        if "cohort" in child:
            rows.append(
                {
                    "报名编号": child["编号"], "站点编号": "JD", "班级编号": child["cohort"],
                    "承诺至": f"{2021 - child['grade']}-06-30",
                }
            )
    write_table(NAME, "previous.csv", ["报名编号", "站点编号", "班级编号", "承诺至"], rows)


def write_sites():
    rows = []
    for code, (name, place, operator, papers) in SITES.items():
        longitude, latitude = TOWN.degrees(*place)
        rows.append(
            {
                "站点代码": code, "站点": name, "经度": longitude, "纬度": latitude,
                "主办单位": operator, "资质有效期": papers,
            }
        )
    header = ["站点代码", "站点", "经度", "纬度", "主办单位", "资质有效期"]
    write_table(NAME, "sites.csv", header, rows)


def write_classes():
    header = [
        "班级代码", "站点代码", "期次编号", "班级", "班级类型", "最低年级", "最高年级", "学位数",
        "收费标准",
    ]
    rows = []
    for code, (site, session, name, grades, seats, fee) in CLASSES.items():
        kind = "小学班" if session == "summer" else ""
        rows.append(
            dict(zip(header, (code, site, session, name, kind, *grades, seats, fee)))
        )
    write_table(NAME, "classes.csv", header, rows)
