"""Opens the workbooks that Roost writes with openpyxl and LibreOffice, and gives filled-in ones back.

    workbooks.py ROOST [--keep FOLDER]

ROOST is the program. Prints one line per check, and ends with 1 if anything does not hold.
"""

import argparse
import csv
import datetime
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import openpyxl

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOGTOH = ROOT / "scenarios" / "togtoh-winter-2026"
LANGUAGES = ["zh", "en"]
# What families and operators could type to run something on the reader's machine.
HOSTILE = ["=cmd|' /C calc'!A0", "+1", "-2+3", "@SUM(A1:A9)", " =1+1", "＝1+1", '=HYPERLINK("http://a","b")']
DECIDED = ["placements.csv", "waiting.csv", "classes.csv"]

failures = []


def check(holds, what):
    print(("ok    " if holds else "FAILS ") + what, flush=True)
    if not holds:
        failures.append(what)


def run(*arguments, expect=0):
    done = subprocess.run([str(a) for a in arguments], capture_output=True, text=True, timeout=400)
    if done.returncode != expect:
        print(done.stdout[-2000:], done.stderr[-2000:], file=sys.stderr)
        check(False, f"exit code {done.returncode} of {' '.join(map(str, arguments[:4]))}")
    return done


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def soffice(source, kind, folder):
    """The file as LibreOffice writes it again; CSV gives one file per sheet, as people see the cells."""
    profile = folder / "profile"
    run(
        "soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", kind,
        "--outdir", folder, source,
    )


def shown(sheet):
    """Rows as text, without what is empty at their ends."""
    rows = []
    for row in sheet.iter_rows():
        texts = ["" if cell.value is None else str(cell.value) for cell in row]
        while texts and texts[-1] == "":
            texts.pop()
        rows.append(texts)
    return rows


def check_report(roost, folder):
    """report.xlsx says what the run folder says, in both programs."""
    for language in LANGUAGES:
        out = folder / f"run-{language}"
        run(roost, "solve", TOGTOH, "--out", out, "--language", language, "--quiet", "--report")
        book = openpyxl.load_workbook(out / "report.xlsx")
        names = book.sheetnames
        placements = table(out / "placements.csv")[1:]
        sheet = shown(book["安置名单" if language == "zh" else "Placements"])
        check(
            [[row[0], row[1], row[7]] for row in sheet[1:]]
            == [[row[0], row[1], row[3]] for row in placements],
            f"{language}: every placement with its points",
        )
        waiting = [row for row in table(out / "waiting.csv")[1:]]
        sheet = shown(book["候补名单" if language == "zh" else "Waiting lists"])
        check(
            [[row[0], row[3], row[4]] for row in sheet[1:]]
            == [[row[1], row[2], row[0]] for row in waiting],
            f"{language}: every line of the waiting lists",
        )
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        check(all(cell.data_type != "f" for cell in cells), f"{language}: no formula anywhere")
        check(sum(len(sheet._charts) for sheet in book) >= 7, f"{language}: native charts")
        check(book.properties.creator in (None, ""), f"{language}: no user's name")
        again = folder / f"again-{language}.xlsx"
        run(roost, "report", out, "--xlsx", again, "--language", language)
        check(
            again.read_bytes() == (out / "report.xlsx").read_bytes(),
            f"{language}: the same bytes when written again",
        )
        soffice(out / "report.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", folder)
        seen = table(folder / f"report-{names[0]}.csv")
        title = shown(book[names[0]])[0][0]
        check(seen[0][0] == title, f"{language}: LibreOffice shows the title")
        seen = table(folder / f"report-{'安置名单' if language == 'zh' else 'Placements'}.csv")
        check(
            [row[0] for row in seen[1:]] == [row[0] for row in placements],
            f"{language}: LibreOffice shows every placement",
        )


def check_hostile(roost, folder):
    """What is planted in names, sites and notes stays text everywhere."""
    scenario = folder / "hostile"
    shutil.copytree(TOGTOH, scenario, ignore=shutil.ignore_patterns("expected", "variants"))
    children = table(scenario / "children.csv")
    name = children[0].index("儿童姓名")
    guardian = children[0].index("家长姓名")
    for row, text in zip(children[1:], HOSTILE * 40):
        row[name] = row[guardian] = text
    sites = table(scenario / "sites.csv")
    for row, text in zip(sites[1:], HOSTILE):
        row[sites[0].index("站点名称")] = text
    for file, rows in (("children.csv", children), ("sites.csv", sites)):
        with open(scenario / file, "w", encoding="utf-8-sig", newline="") as out:
            csv.writer(out).writerows(rows)
    out = folder / "hostile-run"
    run(roost, "solve", scenario, "--out", out, "--quiet", "--report")
    run(roost, "report", out, "--with-names", "--language", "zh")
    book = openpyxl.load_workbook(out / "report-with-names.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    planted = [cell for cell in cells if cell.value in HOSTILE or str(cell.value).strip() in HOSTILE]
    check(len(planted) > 100, f"{len(planted)} planted texts arrive in the workbook")
    check(all(cell.data_type == "s" for cell in planted), "each of them as text")
    check(all(cell.data_type != "f" for cell in cells), "and no cell as a formula")
    check(all(cell.hyperlink is None for cell in cells), "nor as a link")
    soffice(out / "report-with-names.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1", folder)
    seen = table(folder / "report-with-names-花名册.csv")
    column = seen[0].index("姓名")
    check(
        {row[column].strip() for row in seen[1:]} >= {text.strip() for text in HOSTILE},
        "LibreOffice shows the texts themselves",
    )
    unguarded = re.compile(r"^[\s\u00a0\u3000]*[=+@＝＋－＠-]")
    files = [file for file in out.rglob("*.csv")]
    bad = [
        (file.name, cell)
        for file in files
        for row in table(file)
        for cell in row
        if unguarded.match(cell) and not re.fullmatch(r"-?\d+", cell)
    ]
    check(len(files) > 8 and not bad, f"no cell of {len(files)} CSV files begins like a formula {bad[:3]}")


def as_cell(text, header):
    """A value as a planner's program stores it: dates and numbers as such, codes as text."""
    for pattern in ("%Y-%m-%d", "%Y/%m/%d", "%Y/%m/%d %H:%M:%S", "%Y-%m-%d %H:%M:%S"):
        try:
            return datetime.datetime.strptime(text, pattern)
        except ValueError:
            continue
    codes = ("编号", "号码", "电话", "志愿", "期次")
    if not any(word in header for word in codes):
        if re.fullmatch(r"\d+", text):
            return int(text)
        if re.fullmatch(r"\d+\.\d+", text):
            return float(text)
    return text


# Headers of the scenario's files that the template names otherwise.
OTHER_NAMES = {
    "主办单位": "运营单位", "教师数": "保育人员",
    "儿童姓名": "姓名", "第一志愿": "志愿1", "第二志愿": "志愿2", "第三志愿": "志愿3", "第四志愿": "志愿4",
}
SHEETS = {"sites.csv": "站点", "classes.csv": "班级", "children.csv": "儿童", "previous.csv": "上期"}


def fill(template, chinese):
    """Puts Togtoh's files into a template's sheets, column by column."""
    book = openpyxl.load_workbook(template)
    for file, name in SHEETS.items():
        position = chinese.sheetnames.index(name)
        headers = [cell.value for cell in chinese[name][1]]
        sheet = book.worksheets[position]
        rows = table(TOGTOH / file)
        columns = [headers.index(OTHER_NAMES.get(header, header)) for header in rows[0]]
        for index, row in enumerate(rows[1:], start=2):
            for column, header, text in zip(columns, rows[0], row):
                if text:
                    sheet.cell(index, column + 1, as_cell(text, header))
    return book


def check_template(roost, folder):
    """A template that openpyxl or LibreOffice filled in gives the placement of the CSV files."""
    expected = folder / "run-csv"
    run(roost, "solve", TOGTOH, "--out", expected, "--quiet")
    for language in LANGUAGES:
        made = [folder / f"template-{language}-{number}" for number in (1, 2)]
        for scenario in made:
            run(roost, "template", scenario, "--language", language, "--seed", "sixteen characters")
        for file in ("scenario.yaml", "scenario.xlsx"):
            check(
                (made[0] / file).read_bytes() == (made[1] / file).read_bytes(),
                f"{language}: {file} of the template is the same twice",
            )
        chinese = openpyxl.load_workbook(folder / "template-zh-1" / "scenario.xlsx")
        for sheet in openpyxl.load_workbook(made[0] / "scenario.xlsx").worksheets[1:-1]:
            rules = {str(rule.sqref) for rule in sheet.data_validations.dataValidation}
            check(
                len(rules) == sheet.max_column and all(cell.comment for cell in sheet[1]),
                f"{language}: every column of {sheet.title} has a note and a rule",
            )
        scenario = made[0]
        filled = fill(scenario / "scenario.xlsx", chinese)
        filled.save(scenario / "scenario.xlsx")
        shutil.copy(TOGTOH / "scenario.yaml", scenario / "scenario.yaml")
        compare(roost, scenario, expected, folder, f"{language}, openpyxl")
        written = made[1] / "written"
        soffice(scenario / "scenario.xlsx", "xlsx", written)
        shutil.move(written / "scenario.xlsx", made[1] / "scenario.xlsx")
        shutil.rmtree(written)
        shutil.copy(TOGTOH / "scenario.yaml", made[1] / "scenario.yaml")
        compare(roost, made[1], expected, folder, f"{language}, LibreOffice")


def compare(roost, scenario, expected, folder, what):
    validated = run(roost, "validate", scenario)
    check(validated.returncode == 0, f"{what}: no faults")
    out = folder / f"run-{scenario.name}"
    run(roost, "solve", scenario, "--out", out, "--quiet")
    for file in DECIDED:
        same = (out / file).exists() and (out / file).read_bytes() == (expected / file).read_bytes()
        check(same, f"{what}: the same {file} as from the CSV files")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("roost", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    roost = options.roost.resolve()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        check_report(roost, folder)
        check_hostile(roost, folder)
        check_template(roost, folder)
    print(f"{len(failures)} failures" if failures else "all workbooks hold")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
