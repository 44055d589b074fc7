"""Reads HTML files with html5lib in its strict mode, and checks what a strict parser does not.

    pip install html5lib
    python3 tests/independent/html.py FILE...

Each file must parse without an error, name its language and title, have one h1, headings that skip no level, ids that
are given once, links inside the page that lead somewhere, tables with a caption and header cells, pictures with a text,
and nothing to fetch or run.
"""

import sys

import html5lib

HTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"


def faults(page):
    tree = html5lib.HTMLParser(strict=True).parse(page)
    everything = list(tree.iter())
    named = lambda name: [it for it in everything if it.tag == HTML + name]
    if not tree.get("lang"):
        yield "no language"
    if not "".join(named("title")[0].itertext()).strip():
        yield "no title"
    if len(named("h1")) != 1 or len(named("main")) != 1:
        yield "not one h1 and one main"
    level = 1
    for it in everything:
        if it.tag in [f"{HTML}h{number}" for number in range(1, 7)]:
            found = int(it.tag[-1])
            if level + 1 < found:
                yield f"h{level} is followed by h{found}: {''.join(it.itertext())}"
            level = found
    ids = [it.get("id") for it in everything if it.get("id") is not None]
    for id in ids:
        if not id or any(letter.isspace() for letter in id):
            yield f"not an id: {id!r}"
    if len(ids) != len(set(ids)):
        yield "an id is given twice"
    for link in named("a"):
        target = link.get("href", "")
        if target.startswith("#") and target[1:] not in ids:
            yield f"{target} leads nowhere"
        elif not target.startswith(("#", "https://", "http://", "mailto:")):
            yield f"{target} is no public address"
    for table in named("table"):
        headers = [it for it in table.iter(HTML + "th") if it.get("scope") == "col"]
        named_rows = all(row[0].get("scope") == "row" for row in table.find(HTML + "tbody"))
        if not headers and not named_rows:
            yield "a table without header cells"
        for row in table.find(HTML + "tbody"):
            if headers and len(row) != len(headers):
                yield f"a row of {len(row)} cells under {len(headers)} headings"
    for picture in named("img"):
        if "alt" not in picture.attrib or not picture.get("src").startswith("data:"):
            yield "a picture without a text, or to fetch"
    for drawing in (it for it in everything if it.tag == SVG + "svg"):
        if drawing.get("role") != "img" or not drawing[0].text:
            yield "a drawing without a text"
    for name in ("script", "link", "iframe", "object", "form"):
        if named(name):
            yield f"a {name}"


def main(paths):
    failed = 0
    for path in paths:
        with open(path, encoding="utf-8") as file:
            found = list(faults(file.read()))
        failed += bool(found)
        for fault in found[:5]:
            print(f"{path}: {fault}")
    print(f"{len(paths) - failed} of {len(paths)} pages are sound")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
