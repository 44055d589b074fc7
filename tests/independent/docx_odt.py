"""Reads the DOCX and ODT of the examples with programs that know nothing of ours.

Usage: docx_odt.py LANGUAGE FOLDER
FOLDER holds, for each example, NAME-annex.md, .docx and .odt, and NAME-response-grid.md and .docx, made from the same
dossier in that language.
The Markdown says what must stand in the others: each requirement once, each heading at its level.
"""

import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import docx
from docx.oxml.ns import qn
from odf import dc, meta, teletype
from odf.opendocument import load
from odf.table import Table, TableHeaderRows
from odf.text import A, BookmarkStart, H

LANGUAGES = {"fr": "fr-FR", "en": "en-GB"}

faults = []


def check(holds, message):
    if not holds:
        faults.append(message)


def plain(text):
    """Markdown without its escapes; spaces of any width alike."""
    return " ".join(re.sub(r"\\(.)", r"\1", text).replace("\u00a0", " ").replace("\u202f", " ").split())


def expected(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    labels = [it.group(1) for line in lines if (it := re.match(r"\*\*(EX-[A-Z]{3}-\d{3}) ", line))]
    headings = []
    for line in lines:
        if it := re.match(r"(##+) (?:(\d+(?:\.\d+)*) )?(.*)", line):
            headings.append((len(it.group(1)) - 1, plain(it.group(3))))
    return labels, headings


def once(labels, found, name):
    check(found == labels, f"{name}: requirements differ: {Counter(labels) - Counter(found)} {Counter(found) - Counter(labels)}")


def read_docx(path, labels, headings):
    file = docx.Document(str(path))
    paragraphs = file.paragraphs
    once(labels, [it.text.split("\u2002")[0] for it in paragraphs if it.style.name == "Exigence"], path.name)
    told = [(int(it.style.name[-1]), plain(it.text)) for it in paragraphs if it.style.name.startswith("Heading ")]
    check(told == headings, f"{path.name}: headings differ")
    check(file.core_properties.language == LANGUAGE, f"{path.name}: language")
    check(file.core_properties.title != "", f"{path.name}: title")
    language = file.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    check(language.get(qn("w:val")) == LANGUAGE, f"{path.name}: language of the text")
    check(file.tables, f"{path.name}: no table")
    for table in file.tables:
        rows = table._tbl.tr_lst
        repeated = [row.trPr is not None and row.trPr.find(qn("w:tblHeader")) is not None for row in rows]
        check(repeated[0] and not any(repeated[1:]), f"{path.name}: header row")
        check(table.style.name.startswith("Tableau"), f"{path.name}: style of a table")
    names = {it.get(qn("w:name")) for it in file.element.iter(qn("w:bookmarkStart"))}
    links = [it.get(qn("w:anchor")) for it in file.element.iter(qn("w:hyperlink")) if it.get(qn("w:anchor"))]
    check(links and set(links) <= names, f"{path.name}: a link leads nowhere")
    return len(told), len(links)


def read_odt(path, labels, headings):
    file = load(str(path))
    titles = [(int(it.getAttribute("outlinelevel")), teletype.extractText(it)) for it in file.getElementsByType(H)]
    once(labels, [text.split("\u2002")[0] for level, text in titles if level == 4], path.name)
    told = [(level, plain(text)) for level, text in titles if level < 4]
    check(told == headings, f"{path.name}: headings differ")
    language = [str(it) for it in file.meta.getElementsByType(dc.Language)]
    check(language == [LANGUAGE], f"{path.name}: language {language}")
    check([str(it) for it in file.meta.getElementsByType(dc.Title)] != [], f"{path.name}: title")
    own = {it.getAttribute("name") for it in file.meta.getElementsByType(meta.UserDefined)}
    check({"gouvernail-pack", "gouvernail-pack-hash", "gouvernail-dossier-hash"} <= own, f"{path.name}: stamp")
    for table in file.getElementsByType(Table):
        check(len(table.getElementsByType(TableHeaderRows)) == 1, f"{path.name}: header row")
    names = {it.getAttribute("name") for it in file.getElementsByType(BookmarkStart)}
    links = [it.getAttribute("href") for it in file.getElementsByType(A)]
    inside = [it[1:] for it in links if it.startswith("#")]
    check(inside and set(inside) <= names, f"{path.name}: a link leads nowhere")
    return len(told), len(inside)


def read_grid(path, labels):
    file = docx.Document(str(path))
    controls = [it for it in file.element.iter(qn("w:sdt"))]
    choices = [it for it in controls if it.find(f".//{qn('w:dropDownList')}") is not None]
    check(len(choices) >= len(labels), f"{path.name}: {len(choices)} lists for {len(labels)} requirements")
    first = [row.cells[0].text for table in file.tables[:1] for row in table.rows[1:]]
    once(sorted(labels), sorted(it for it in first if it.startswith("EX-")), path.name)


def pages(path, labels):
    """What LibreOffice prints holds every requirement."""
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        printed = Path(folder, path.stem + ".pdf")
        text = subprocess.run(["pdftotext", str(printed), "-"], check=True, capture_output=True, text=True).stdout
    missing = [it for it in labels if it not in text]
    check(not missing, f"{path.name}: LibreOffice does not print {missing}")
    check("Error:" not in text, f"{path.name}: a field failed")


LANGUAGE, folder = LANGUAGES[sys.argv[1]], Path(sys.argv[2])
annexes = sorted(folder.glob("*-annex.md"))
check(annexes, "no annex")
for annex in annexes:
    labels, headings = expected(annex)
    check(labels and headings, f"{annex.name}: nothing to look for")
    word, open_text = annex.with_suffix(".docx"), annex.with_suffix(".odt")
    counts = read_docx(word, labels, headings), read_odt(open_text, labels, headings)
    grid = annex.with_name(annex.name.replace("-annex.md", "-response-grid.md"))
    # What the buyer bears alone stands in the annex, not in the grid.
    asked = re.findall(r"^\| (EX-[A-Z]{3}-[0-9]{3}) \|", grid.read_text(encoding="utf-8"), re.M)
    check(set(asked) <= set(labels) and len(asked) > len(labels) // 2, f"{grid.name}: other requirements")
    read_grid(grid.with_suffix(".docx"), asked)
    for path in (word, open_text):
        pages(path, labels)
    print(f"{annex.stem}: {len(labels)} requirements, headings and links {counts}")

for fault in faults:
    print(fault)
sys.exit(bool(faults))
