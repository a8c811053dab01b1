"""Writes the workbooks that tests read and scenarios ship, by openpyxl and by LibreOffice.

    pip install openpyxl
    python3 Tests/WorkbookReaderTests/Fixtures/make.py

Needs `soffice` of LibreOffice Calc. The files are committed, because both programs write the time of
day into them; their cells are the same every time.
"""

import csv
import datetime
import io
import pathlib
import shutil
import subprocess
import tempfile
import zipfile

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
SCENARIOS = ROOT / "scenarios"
WORKBOOKS = ROOT / "Tests" / "RoostTests" / "Workbooks"

CHINESE_SHEETS = {"sites": "站点", "classes": "班级", "children": "儿童", "previous": "上期",
                  "preferences": "志愿", "distances": "距离", "pins": "人工指定"}


def libreoffice(source, kind, target):
    """Has LibreOffice open a file and write it again, formulas computed."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--convert-to", kind, "--outdir", folder, str(source)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shutil.move(f"{folder}/{pathlib.Path(source).stem}.{kind}", target)


def kinds():
    """One cell of every kind."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "儿童"
    day = datetime.date(2019, 8, 31)
    rows = [
        ["文本", "报名编号 A001", None],
        ["文本数字", "152824201903050011", None],
        ["整数", 25, None],
        ["小数", 111.1121, None],
        ["分", 350.1, None],
        ["长数字", 152824201903050011, None],
        ["日期", day, "yyyy-mm-dd"],
        ["中文日期", day, 'yyyy"年"m"月"d"日"'],
        ["内置日期", day, "mm-dd-yy"],
        ["带语言", day, "[$-804]yyyy/m/d;@"],
        ["时刻", datetime.datetime(2026, 1, 5, 8, 30), "yyyy-mm-dd hh:mm"],
        ["秒", datetime.datetime(2026, 1, 5, 8, 30, 15), "yyyy-mm-dd hh:mm:ss"],
        ["钟点", datetime.time(8, 30), "h:mm"],
        ["金额格式", 1234.5, '#,##0.00"元"'],
        ["红色负数", 7, "#,##0;[Red]-#,##0"],
        ["真", True, None],
        ["假", False, None],
        ["公式", "=10+15", None],
        ["公式文本", '="C"&"1"', None],
        ["空公式", '=""', None],
        ["错误", "=1/0", None],
        ["引号", '对花生过敏，"请注意",\n第二行', None],
    ]
    for number, (label, value, number_format) in enumerate(rows, 1):
        sheet.cell(number, 1, label)
        cell = sheet.cell(number, 2, value)
        if number_format:
            cell.number_format = number_format
    sheet["D1"] = CellRichText("王", TextBlock(InlineFont(b=True), "梓"), "涵")
    sheet["D3"] = "合并"
    sheet.merge_cells("D3:E4")
    sheet["G1000"] = "远"
    hidden = book.create_sheet("暂存")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "x"
    book.create_sheet("empty")
    path = HERE / "kinds.openpyxl.xlsx"
    book.save(path)
    libreoffice(path, "xlsx", HERE / "kinds.libreoffice.xlsx")
    libreoffice(path, "xls", HERE / "old.xls")
    libreoffice(path, "ods", HERE / "other.ods")


def epoch():
    """Days counted from 1904."""
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active["A1"] = datetime.date(2019, 8, 31)
    book.active["A2"] = datetime.datetime(2026, 1, 5, 8, 30)
    book.save(HERE / "epoch1904.openpyxl.xlsx")


def typed(header, text):
    """A value as a planner's program holds it: dates as dates, numbers as numbers, codes and what is
    written in other ways as text."""
    if not text:
        return None
    try:
        return typed_value(header, text)
    except ValueError:
        return text


def typed_value(header, text):
    if header in {"出生日期", "资质有效期", "birth_date", "papers_valid_until", "群体证明有效期"}:
        return datetime.date.fromisoformat(text.replace("/", "-"))
    if header in {"报名时间", "applied_at"}:
        return datetime.datetime.fromisoformat(text.replace("/", "-"))
    if header in {"经度", "纬度", "家庭经度", "家庭纬度", "longitude", "latitude"}:
        return float(text)
    if header in {"名额", "seats", "收费", "fee", "上期名额", "志愿顺序", "距离"}:
        return float(text) if "." in text else int(text)
    return text


def tables(scenario):
    """The CSV tables of a scenario folder as rows of cells."""
    for path in sorted((SCENARIOS / scenario).glob("*.csv")):
        text = path.read_bytes().decode("utf-8-sig")
        yield path.stem, list(csv.reader(io.StringIO(text, newline="")))


def convert(scenario, names=None):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for table, rows in tables(scenario):
        sheet = book.create_sheet((names or {}).get(table, table))
        for row in rows:
            sheet.append(row if row is rows[0] else
                         [typed(header, text) for header, text in zip(rows[0], row)])
    return book


def togtoh():
    """The county's scenario as a workbook, from both programs."""
    WORKBOOKS.mkdir(exist_ok=True)
    path = WORKBOOKS / "togtoh.openpyxl.xlsx"
    book = convert("togtoh-winter-2026", CHINESE_SHEETS)
    book.create_sheet("说明")["A1"] = "只供人看"
    book.save(path)
    libreoffice(path, "xlsx", WORKBOOKS / "togtoh.libreoffice.xlsx")


HEADERS = {
    "sites": ["站点编号", "站点名称", "经度", "纬度", "服务对象", "资质有效期"],
    "classes": ["班级编号", "站点编号", "班级名称", "班级类型", "最低年级", "最高年级", "托管方式",
                "名额", "收费"],
    "children": ["报名编号", "姓名", "证件号码", "出生日期", "性别", "年级", "群体类别", "家庭经度",
                 "家庭纬度", "报名时间", "适合集体照护", "志愿1", "志愿2"],
}
WORDS = {"everyone": "不限", "primary": "小学班", "full": "全日托", "F": "女", "M": "男", "yes": "是",
         "new-employment": "新就业形态劳动者"}


def shipped():
    """The smallest scenario as a workbook in Chinese, with a title above one table."""
    folder = SCENARIOS / "workbook"
    folder.mkdir(exist_ok=True)
    shutil.copy(SCENARIOS / "minimal" / "scenario.yaml", folder)
    text = (folder / "scenario.yaml").read_text(encoding="utf-8")
    text = text.replace("{zh: 最小方案, en: The smallest scenario}",
                        "{zh: 工作簿方案, en: A scenario in a workbook}")
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    with tempfile.TemporaryDirectory() as scratch:
        path = pathlib.Path(scratch) / "scenario.xlsx"
        chinese_minimal().save(path)
        libreoffice(path, "xlsx", folder / "scenario.xlsx")


def chinese_minimal():
    book = openpyxl.Workbook()
    notes = book.active
    notes.title = "说明"
    notes["A1"] = "托克托县寒假托管班：三张表，每张表的第一行是表头。数据全部虚构。"
    for table, rows in tables("minimal"):
        if table not in HEADERS:
            continue
        sheet = book.create_sheet(CHINESE_SHEETS[table])
        sheet.append(HEADERS[table])
        for row in rows[1:]:
            cells = [typed(header, WORDS.get(text, text))
                     for header, text in zip(HEADERS[table], row)]
            sheet.append(cells)
            for cell in sheet[sheet.max_row]:
                if cell.is_date:
                    hours = isinstance(cell.value, datetime.datetime)
                    cell.number_format = 'yyyy"年"m"月"d"日"' + (" hh:mm" if hours else "")
    return book


def invalid(name, change, place, fault):
    """A folder with the workbook of the smallest scenario and one fault."""
    folder = SCENARIOS / "invalid" / name
    folder.mkdir(exist_ok=True)
    shutil.copy(SCENARIOS / "minimal" / "scenario.yaml", folder)
    target = folder / "scenario.xlsx"
    book = convert("minimal")
    result = change(book)
    if isinstance(result, bytes):
        target.write_bytes(result)
    else:
        book.save(target)
    (folder / "fault.txt").write_text(f"{place}  {fault}\n", encoding="utf-8")


def saved(book):
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_part(book, name, change):
    """The workbook with one part changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(book))) as old:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
            for entry in old.infolist():
                data = old.read(entry)
                new.writestr(entry.filename, change(data) if entry.filename == name else data)
    return stream.getvalue()


def set_cell(sheet, cell, value):
    def change(book):
        book[sheet][cell] = value
    return change


def rename(old, new):
    def change(book):
        book[old].title = new
    return change


def error_value(book):
    book["children"]["L2"] = "#REF!"
    book["children"]["L2"].data_type = "e"


def double(book):
    book.create_sheet("儿童")["A1"] = "child"


def encrypted(book):
    """The frame of an encrypted workbook: a compound file with the stream's name."""
    frame = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)
    return frame + "EncryptedPackage".encode("utf-16-le") + bytes(480)


def entities(book):
    def change(data):
        start = data.index(b"<worksheet")
        doctype = b'<!DOCTYPE worksheet [<!ENTITY a "b"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
        return data[:start] + doctype + data[start:]
    return with_part(book, "xl/worksheets/sheet1.xml", change)


def bomb(book):
    def change(data):
        return data.replace(b"</sheetData>", b" " * (64 << 20) + b"</sheetData>")
    return with_part(book, "xl/worksheets/sheet1.xml", change)


def invalids():
    csv_bytes = (SCENARIOS / "minimal" / "children.csv").read_bytes()
    book = "scenario.xlsx:-:-"
    invalid("workbook-password-protected", encrypted, book, "the workbook needs a password")
    invalid("workbook-of-old-format", lambda _: (HERE / "old.xls").read_bytes(), book,
            "a workbook of the old format (.xls)")
    invalid("workbook-is-a-csv-file", lambda _: csv_bytes, book, "a CSV file under another name")
    invalid("workbook-is-another-document", lambda _: (HERE / "other.ods").read_bytes(), book,
            "an OpenDocument table")
    invalid("workbook-cut-off", lambda book: saved(book)[:4000], book, "the file is cut off")
    invalid("workbook-with-entities", entities, book, "a part declares entities")
    invalid("workbook-bomb", bomb, book, "a part unpacks to far more than it is")
    invalid("workbook-sheet-missing", lambda book: book.remove(book["sites"]), book,
            "the sheet sites is missing")
    invalid("workbook-sheet-misspelt", rename("children", "chidren"), book,
            "the sheet chidren is meant to be children")
    invalid("workbook-sheet-twice", double, book, "two sheets are the table children")
    invalid("workbook-formula-not-computed",
            set_cell("classes", "H2", "=1+1"), "scenario.xlsx:2:seats", "a formula without a value")
    invalid("workbook-error-value", error_value, "scenario.xlsx:2:wish1", "the error of a formula")
    invalid("workbook-long-number", set_cell("children", "C2", 152824201903050011),
            "scenario.xlsx:2:id_number", "an ID number stored as a number")
    invalid("workbook-cell-beyond-headers", set_cell("sites", "J3", "x"), "scenario.xlsx:3:-",
            "a cell to the right of all headers")
    invalid("workbook-seats-in-words", set_cell("classes", "H3", "二"), "scenario.xlsx:3:seats",
            "seats in words")
    invalid("workbook-and-csv-file", lambda book: None, book, "children.csv is there, too")
    shutil.copy(SCENARIOS / "minimal" / "children.csv",
                SCENARIOS / "invalid" / "workbook-and-csv-file")
    invalid("workbook-under-another-name", lambda book: None, "方案.xlsx:-:-",
            "the workbook is not named scenario.xlsx")
    folder = SCENARIOS / "invalid" / "workbook-under-another-name"
    (folder / "scenario.xlsx").rename(folder / "方案.xlsx")


kinds()
epoch()
togtoh()
shipped()
invalids()
