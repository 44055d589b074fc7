"""Reads PDF files with pikepdf, which knows nothing of ours.

    pip install pikepdf
    python3 tests/independent/pdf.py LANGUAGE FILE...

Each file must open without a repair, name its title, its language and PDF/UA-1, embed every typeface, hold nothing that
runs, and show its content in structure only: what is drawn belongs to a part of the structure or is told to be
decoration. In an annex, each requirement that the Markdown beside it holds has one bookmark and one heading.
"""

import re
import sys
from collections import Counter
from pathlib import Path

import pikepdf

LABEL = re.compile(r"EX-[A-Z]{3}-[0-9]{3}")


def parts(element):
    """The parts of a structure, in reading order."""
    yield element
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from parts(kid)


def bookmarks(items):
    for item in items:
        yield item.title
        yield from bookmarks(item.children)


def drawn_outside(page):
    """Operators that draw while nothing says what they are."""
    depth = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            depth += 1
        elif name == "EMC":
            depth -= 1
        elif depth == 0 and name in ("Tj", "TJ", "Do", "f", "f*", "S", "B", "b", "s", "sh"):
            yield name


def faults(path, language):
    file = pikepdf.open(path)
    yield from (str(it) for it in file.check_pdf_syntax())
    root = file.Root
    with file.open_metadata() as metadata:
        if metadata.get("pdfuaid:part") != "1":
            yield "does not say that it is PDF/UA-1"
        if not metadata.get("dc:title"):
            yield "no title"
    if str(root.get("/Lang", "")) != language:
        yield f"language {root.get('/Lang')}"
    if "/OpenAction" in root or "/AA" in root or "/JavaScript" in root.get("/Names", {}):
        yield "something runs"
    for page in file.pages:
        for name, font in page.resources.get("/Font", {}).items():
            descriptor = font.DescendantFonts[0].FontDescriptor
            if not {"/FontFile2", "/FontFile3"} & set(descriptor.keys()):
                yield f"{name} is not embedded"
        outside = Counter(drawn_outside(page))
        if outside:
            yield f"page {page.label}: {dict(outside)} outside of the structure"
    tree = [it for kid in root.StructTreeRoot.K for it in parts(kid)] if isinstance(
        root.StructTreeRoot.K, pikepdf.Array) else list(parts(root.StructTreeRoot.K))
    names = Counter(str(it.S) for it in tree)
    if not names["/H1"]:
        yield f"no heading: {dict(names)}"
    for it in tree:
        if it.S == "/Figure" and not str(it.get("/Alt", "")).strip():
            yield "a figure without a text"
    with file.open_outline() as outline:
        told = Counter(it.group() for title in bookmarks(outline.root) if (it := LABEL.match(title)))
    text = path.with_suffix(".md")
    if path.stem.endswith("annex") and text.exists():
        labels = Counter(re.findall(rf"^\*\*({LABEL.pattern}) ", text.read_text(encoding="utf-8"), re.M))
        if not labels or told != labels:
            yield f"bookmarks differ: {told - labels} too many, {labels - told} missing"


language, *paths = sys.argv[1:]
failed = 0
for path in map(Path, paths):
    found = list(faults(path, language))
    failed += bool(found)
    for it in found[:10]:
        print(f"{path.name}: {it}")
print(f"{len(paths) - failed} of {len(paths)} PDF files are as they should be")
sys.exit(1 if failed or not paths else 0)
