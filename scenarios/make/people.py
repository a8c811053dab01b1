"""Fictional people. Nobody here exists: resident IDs use the area 000000, which is never issued,
and phone numbers start with 1990000."""

import datetime

SURNAMES = {
    "王": 72, "李": 71, "张": 66, "刘": 52, "陈": 38, "杨": 30, "赵": 26, "黄": 20, "周": 19,
    "吴": 18, "徐": 15, "孙": 15, "马": 14, "郭": 13, "高": 12, "韩": 8, "云": 6, "白": 5, "段": 4,
    "欧阳": 1, "乜": 1, "逄": 1, "仝": 2, "亓": 1, "尉迟": 1,
}
FEMALE = list("雨欣梓涵诗怡佳琪若晴思语静雅芷萱婉婷可馨语桐") + ["沐妍", "一诺", "安然"]
MALE = list("浩宇子轩俊杰明博文昊天泽铭睿思远嘉航逸晨奕辰") + ["沐阳", "一鸣", "凯"]
RARE = ["喆", "堃", "犇", "淼", "骉", "䶮", "垚", "翀", "晞", "祎", "玥彤", "𫖯", "𬤊", "㛃"]
WHOLE_NAMES = {
    "女": ["阿依古丽·买买提", "乌云其其格", "娜仁托娅", "萨日娜", "古丽娜尔·艾力"],
    "男": ["巴特尔", "买买提江·吐尔逊", "苏日格", "那日苏", "艾力·吐尔洪"],
}
ADULT_GIVEN = list("建国伟强丽娟敏霞磊军芳燕红波斌涛玲梅华平")

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_CHARACTERS = "10X98765432"

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


class Register:
    """Hands out names, resident IDs and phone numbers without repeating one by accident."""

    def __init__(self, dice):
        self.dice = dice
        self._ids = set()
        self._people = set()
        self._phones = 0

    def sex(self):
        return self.dice.pick("男女")

    def surname(self):
        return self.dice.weighted(SURNAMES)

    def child_name(self, surname, sex, birth):
        """A name that nobody else born on that day has."""
        while True:
            name = self._name(surname, sex)
            if (name, birth) not in self._people:
                self._people.add((name, birth))
                return name

    def _name(self, surname, sex):
        dice = self.dice
        if dice.chance(0.015):
            return dice.pick(WHOLE_NAMES[sex])
        if dice.chance(0.03):
            return surname + dice.pick(RARE)
        given = FEMALE if sex == "女" else MALE
        first = dice.pick(given)
        second = dice.pick(given) if len(first) == 1 and dice.chance(0.75) else ""
        return surname + first + second

    def adult_name(self, surname):
        dice = self.dice
        own = surname if dice.chance(0.55) else self.surname()
        second = dice.pick(ADULT_GIVEN) if dice.chance(0.5) else ""
        return own + dice.pick(ADULT_GIVEN) + second

    def phone(self):
        self._phones += 1
        return f"1990000{(self._phones * 7919 + 13) % 10_000:04d}"

    def resident_id(self, birth, sex):
        while True:
            sequence = self.dice.integer(1, 499) * 2 + (1 if sex == "男" else 0)
            body = f"000000{birth:%Y%m%d}{sequence:03d}"
            if body not in self._ids:
                self._ids.add(body)
                return body + check_character(body)


def check_character(body):
    """The 18th character of a resident ID (GB 11643)."""
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, body))
    return CHECK_CHARACTERS[total % 11]


def birth_between(dice, first, last):
    """A day, both ends included."""
    return first + datetime.timedelta(days=dice.integer(0, (last - first).days))


def months_before(day, months):
    """The same day of the month so many months earlier, at most the 28th."""
    total = day.year * 12 + day.month - 1 - months
    return datetime.date(total // 12, total % 12 + 1, min(day.day, 28))


def completed_months(birth, day):
    """Completed months, as the scenario folder counts them."""
    return (day.year - birth.year) * 12 + day.month - birth.month - (day.day < birth.day)


def written_date(dice, day):
    """A date in one of the forms that arrive in spreadsheets."""
    form = dice.weighted(
        {"slash": 55, "iso": 18, "chinese": 14, "compact": 6, "dot": 3, "serial": 2, "wide": 2}
    )
    if form == "slash":
        return f"{day.year}/{day.month}/{day.day}"
    if form == "iso":
        return day.isoformat()
    if form == "chinese":
        return f"{day.year}年{day.month}月{day.day}日"
    if form == "compact":
        return f"{day:%Y%m%d}"
    if form == "dot":
        return f"{day.year}.{day.month}.{day.day}"
    if form == "serial":
        return str((day - datetime.date(1899, 12, 30)).days)
    return f"{day.year}年{day.month}月{day.day}日".translate(FULL_WIDTH)
