"""Reads workbooks with openpyxl, as a buyer's own tools would.

    pip install openpyxl
    python3 tests/independent/sheets.py FILE...

Each workbook must have an introduction, tables with a frozen, repeated and filtered heading, no formula in any cell,
A4 pages as wide as the paper, and the very hidden sheet by which it is recognised, with each row where it says. In a
response grid (a workbook whose sheets are protected) what may be filled in is unlocked and has its rule, and nothing
else is.
"""

import datetime
import sys

import openpyxl

HIDDEN = "gouvernail"
LISTS = "gouvernail-lists"
HEADING = 2
PARTS = (
    "gouvernail-pack",
    "gouvernail-pack-hash",
    "gouvernail-dossier-hash",
    "gouvernail-fingerprint",
    "gouvernail-language",
)


def faults(book):
    shown = [it for it in book if it.sheet_state == "visible"]
    tables = shown[1:]
    if not tables or book.active is not shown[0]:
        yield "no introduction before the tables"
    for sheet in book:
        if len(sheet.title) > 31:
            yield f"{sheet.title}: the name is too long"
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield f"{sheet.title}!{cell.coordinate}: a formula"
    for sheet in shown:
        if sheet.page_setup.paperSize != 9 or not sheet.sheet_properties.pageSetUpPr.fitToPage:
            yield f"{sheet.title}: not set up for A4"
        if sheet.page_setup.fitToHeight != 0 or "&P" not in sheet.oddFooter.right.text.replace("&[Page]", "&P"):
            yield f"{sheet.title}: more than one page wide, or pages without number"
    for sheet in tables:
        yield from (f"{sheet.title}: {fault}" for fault in table_faults(sheet))
    yield from recognition_faults(book, tables)
    protected = [it.title for it in book if it.protection.sheet]
    if protected and len(protected) < len(book.sheetnames):
        yield f"only {protected} are protected"


def table_faults(sheet):
    if sheet.freeze_panes != f"B{HEADING + 1}":
        yield f"frozen at {sheet.freeze_panes}"
    if sheet.print_title_rows != f"$1:${HEADING}":
        yield f"repeats {sheet.print_title_rows}"
    if not sheet.auto_filter.ref or not sheet.auto_filter.ref.startswith(f"A{HEADING}:"):
        yield f"filters {sheet.auto_filter.ref}"
    if not sheet.protection.sheet:
        return
    if sheet.protection.password or sheet.protection.autoFilter:
        yield "a password, or rows that cannot be filtered"
    rules = {}
    for rule in sheet.data_validations.dataValidation:
        for area in rule.sqref.ranges:
            rules.update({(row, column): rule for row, column in area.cells})
    for row in sheet.iter_rows():
        for cell in row:
            place = (cell.row, cell.column)
            if cell.protection.locked and place in rules:
                yield f"{cell.coordinate} has a rule and is locked"
            if not cell.protection.locked and (cell.row <= HEADING or cell.value is not None):
                yield f"{cell.coordinate} is printed and not locked"
            rule = rules.get(place)
            if rule and rule.type == "decimal" and not float(rule.formula1) <= float(rule.formula2):
                yield f"{cell.coordinate}: nothing is between {rule.formula1} and {rule.formula2}"
            if rule and rule.type == "list" and not choices(sheet.parent, rule):
                yield f"{cell.coordinate}: nothing to choose"
    if not rules:
        yield "nothing to fill in"


def choices(book, rule):
    if rule.formula1.startswith('"'):
        return rule.formula1.strip('"').split(",")
    area = rule.formula1.split("!")[1].replace("$", "")
    return [cell.value for row in book[LISTS][area] for cell in row if cell.value]


def recognition_faults(book, tables):
    hidden = book[HIDDEN]
    if hidden.sheet_state != "veryHidden":
        yield f"{HIDDEN} is {hidden.sheet_state}"
    rows = list(hidden.values)
    told = {row[0]: row[1] for row in rows[: len(PARTS)]}
    properties = {it.name: it.value for it in book.custom_doc_props.props}
    if set(told) != set(PARTS) or told != properties or not all(told.values()):
        yield f"is not recognised: {told} and {properties}"
    places = rows[len(PARTS) + 2 :]
    for id, sheet, row in places:
        if (book[sheet].cell(row, 1).value or "") != (id or ""):
            yield f"{id} is not in row {row} of {sheet}"
    if len(places) != sum(it.max_row - HEADING for it in tables):
        yield f"{len(places)} rows are recognised"
    if book.properties.created > datetime.datetime(2100, 1, 1) or not book.properties.title:
        yield "no title, or made in the future"


def main(paths):
    failed = 0
    for path in paths:
        found = list(faults(openpyxl.load_workbook(path, rich_text=False)))
        failed += bool(found)
        for fault in found[:5]:
            print(f"{path}: {fault}")
    print(f"{len(paths) - failed} of {len(paths)} workbooks are sound")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
