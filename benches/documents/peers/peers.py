"""The annex as one writes it for other engines, each with its own usual means.

    peers.py ENGINE CONTENT.json OUT FONTS

Started by `run.py`, one process for each document. Prints the CPU seconds that were gone once the engine was imported,
before any work.
"""

import html
import json
import pathlib
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
INK, ACCENT, QUIET, HAIRLINE, SOFT = "1B2530", "0F5C63", "5B6770", "C9D1D6", "EEF2F3"
TONES = {"danger": ("FAE8E5", "8C291E"), "warning": ("FBF1DD", "764800"), "information": ("E6F0F1", ACCENT)}


def imported() -> None:
    print(f"{time.process_time():.3f}", flush=True)


def read(path: str) -> dict:
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


def typst(content: str, out: str, fonts: str, standards: list[str]) -> None:
    import typst

    imported()
    typst.compile(
        str(HERE / "annex.typ"),
        output=out,
        root="/",
        font_paths=[fonts],
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"content": str(pathlib.Path(content).resolve())},
        pdf_standards=standards,
    )


STYLE = """
@font-face { font-family: Sans; src: url(FONTS/regular.ttf) }
@font-face { font-family: Sans; font-weight: bold; src: url(FONTS/bold.ttf) }
@page { size: A4; margin: 22mm 20mm;
  @top-left { content: "HEADER"; font: 7.8pt Sans; color: #5b6770 }
  @bottom-left { content: "FOOTER"; font: 7.8pt Sans; color: #5b6770 }
  @bottom-right { content: "BEFORE " counter(page) " BETWEEN " counter(pages); font: 7.8pt Sans; color: #5b6770 } }
@page :first { @top-left { content: none } }
body { font: 9.6pt/1.35 Sans; color: #1b2530; margin: 0 }
h1 { font-size: 25pt } h1 + p, .quiet { color: #5b6770 }
h2 { font-size: 17pt; margin: 30pt 0 10pt; break-after: avoid }
h3 { font-size: 10.4pt; margin: 0 0 3pt; break-after: avoid } h3 small { font-size: 8.8pt; color: #0f5c63 }
h3 b { float: right; font-size: 7.4pt; padding: 2pt 6pt; border-radius: 3pt }
nav a { display: block; color: inherit; text-decoration: none; margin-top: 6.5pt }
nav a::after { content: leader(dotted) target-counter(attr(href), page) }
section { break-inside: avoid; border-left: 2.4pt solid #0f5c63; padding-left: 11pt; margin-top: 17pt }
section p { margin: 3pt 0 4pt }
dl { border-top: .5pt solid #c9d1d6; padding-top: 4pt; margin: 0; font-size: 8.6pt }
dt { float: left; clear: left; width: 21%; color: #5b6770 } dd { margin: 0 0 3.6pt 23% }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 8.6pt }
th, td { border-bottom: .5pt solid #c9d1d6; padding: 3.6pt 5.5pt; text-align: left; vertical-align: top }
thead th { background: #eef2f3 }
tr { break-inside: avoid }
"""


def weasyprint(content: str, out: str, fonts: str, options: dict) -> None:
    import weasyprint

    imported()
    it, e = read(content), html.escape
    style = STYLE.replace("FONTS", pathlib.Path(fonts).resolve().as_uri()).replace("HEADER", it["header"])
    style = style.replace("FOOTER", it["footer"]).replace("BEFORE", it["page"][0]).replace("BETWEEN", it["page"][1])
    style += "".join(f".{name} {{ background: #{back}; color: #{front} }}" for name, (back, front) in TONES.items())
    headings = [(one["number"], one["text"]) for one in it["themes"]]
    headings.append((str(len(headings) + 1), it["table_heading"]))
    parts = [f"<h1>{e(it['title'])}</h1>", *(f"<p class=quiet>{e(line)}</p>" for line in it["lines"])]
    parts.append(f"<p>{e(it['introduction'])}</p><p><strong>{e(it['contents'])}</strong></p><nav>")
    parts.extend(f'<a href="#t{number}">{number} {e(text)}</a>' for number, text in headings)
    parts.append("</nav>")
    for theme in it["themes"]:
        parts.append(f'<h2 id="t{theme["number"]}">{theme["number"]} {e(theme["text"])}</h2>')
        for one in theme["requirements"]:
            fields = "".join(f"<dt>{e(name)}</dt><dd>{e(text)}</dd>" for name, text in one["fields"])
            parts.append(
                f'<section id="{one["anchor"]}"><h3><b class={one["tone"]}>{e(one["badge"])}</b>'
                f"<small>{one['label']}</small> {e(one['title'])}</h3><p>{e(one['body'])}</p><dl>{fields}</dl></section>"
            )
    number, text = headings[-1]
    parts.append(f'<h2 id="t{number}">{number} {e(text)}</h2><p class=quiet>{e(it["caption"])}</p><table><thead><tr>')
    whole = sum(share for _, share in it["columns"])
    parts.extend(f'<th scope=col style="width:{100 * s / whole:.1f}%">{e(title)}</th>' for title, s in it["columns"])
    parts.append("</tr></thead><tbody>")
    for first, *others in it["rows"]:
        parts.append(f"<tr><th scope=row>{e(first)}</th>{''.join(f'<td>{e(cell)}</td>' for cell in others)}</tr>")
    parts.append("</tbody></table>")
    page = f'<!doctype html><html lang=fr><title>{e(it["title"])}</title><style>{style}</style>{"".join(parts)}</html>'
    weasyprint.HTML(string=page, base_url=str(HERE)).write_pdf(out, **options)


def python_docx(content: str, out: str) -> None:
    import docx
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt, RGBColor

    imported()
    it = read(content)
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = it["title"], it["footer"]
    document.core_properties.language = "fr-FR"
    styles = document.styles
    styles["Normal"].font.name, styles["Normal"].font.size = "Arial", Pt(10)

    def style(name: str, base: str, kind=WD_STYLE_TYPE.PARAGRAPH, *, size=None, colour=None, bold=None, keep=False):
        made = styles.add_style(name, kind)
        made.base_style = styles[base]
        made.font.bold = bold
        if size:
            made.font.size = Pt(size)
        if colour:
            made.font.color.rgb = RGBColor.from_string(colour)
        if keep:
            made.paragraph_format.keep_with_next = made.paragraph_format.keep_together = True
        return made

    character = WD_STYLE_TYPE.CHARACTER
    style("Requirement", "Heading 2", size=10.5, colour=INK, keep=True)
    style("Requirement text", "Normal", keep=True)
    field = style("Requirement field", "Normal", size=8.5, keep=True).paragraph_format
    field.left_indent, field.first_line_indent = Mm(40), Mm(-40)
    field.tab_stops.add_tab_stop(Mm(40))
    style("Table text", "Normal", size=8.5).paragraph_format.space_after = Pt(2)
    contents = style("Contents 1", "Normal").paragraph_format
    contents.tab_stops.add_tab_stop(Mm(170), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    style("Label", "Default Paragraph Font", character, size=9, colour=ACCENT, bold=True)
    style("Field name", "Default Paragraph Font", character, size=8, colour=QUIET)
    for tone, (_, front) in TONES.items():
        style(f"Badge {tone}", "Default Paragraph Font", character, size=7.5, colour=front, bold=True)

    def part(paragraph, kind: str, text: str = "") -> None:
        """A part of a field: begin, its code, separate, end."""
        element = OxmlElement("w:instrText" if kind == "code" else "w:fldChar")
        if kind == "code":
            element.text = text
        else:
            element.set(qn("w:fldCharType"), kind)
        paragraph.add_run()._r.append(element)

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = it["header"]
    for footer in (section.footer.paragraphs[0], section.first_page_footer.paragraphs[0]):
        footer.add_run(f"{it['footer']}\t\t{it['page'][0]} ")
        for code, after in (("PAGE", f" {it['page'][1]} "), ("NUMPAGES", "")):
            part(footer, "begin"), part(footer, "code", code), part(footer, "end")
            footer.add_run(after)

    document.add_paragraph(it["title"], style="Title")
    for line in it["lines"]:
        document.add_paragraph(line, style="Subtitle")
    document.add_paragraph(it["introduction"])
    headings = [f"{one['number']}  {one['text']}" for one in it["themes"]]
    headings.append(f"{len(headings) + 1}  {it['table_heading']}")
    document.add_paragraph(it["contents"], style="TOC Heading" if "TOC Heading" in styles else "Subtitle")
    for index, heading in enumerate(headings):
        entry = document.add_paragraph(style="Contents 1")
        if index == 0:
            part(entry, "begin"), part(entry, "code", r' TOC \o "1-1" \h \z '), part(entry, "separate")
        entry.add_run(f"{heading}\t")
    part(entry, "end")
    for heading, theme in zip(headings, it["themes"]):
        document.add_heading(heading, level=1)
        for one in theme["requirements"]:
            head = document.add_paragraph(style="Requirement")
            head.add_run(one["label"], style="Label")
            head.add_run(f"\u2002{one['title']}\u2002")
            head.add_run(one["badge"], style=f"Badge {one['tone']}")
            document.add_paragraph(one["body"], style="Requirement text")
            for name, text in one["fields"]:
                paragraph = document.add_paragraph(style="Requirement field")
                paragraph.add_run(f"{name}\t", style="Field name")
                paragraph.add_run(text)
    document.add_heading(headings[-1], level=1)
    document.add_paragraph(it["caption"], style="Caption")
    table = document.add_table(rows=len(it["rows"]) + 1, cols=len(it["columns"]), style="Table Grid")
    whole = sum(share for _, share in it["columns"])
    widths = [Mm(170 * share / whole) for _, share in it["columns"]]
    for row, cells in zip(table.rows, [[title for title, _ in it["columns"]], *it["rows"]]):
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, width, text in zip(row.cells, widths, cells):
            cell.width = width
            paragraph = cell.paragraphs[0]
            paragraph.style = "Table text"
            paragraph.add_run(text)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    document.save(out)


def openpyxl(content: str, out: str) -> None:
    import openpyxl
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

    imported()
    it = read(content)
    book = openpyxl.Workbook()
    book.properties.title, book.properties.creator, book.properties.language = it["title"], it["footer"], "fr-FR"
    rule = Side(style="thin", color=HAIRLINE)
    top = Alignment(wrap_text=True, vertical="top")

    def style(name: str, *, size=10, bold=False, colour=INK, bordered=False, back=None) -> str:
        made = NamedStyle(name=name, font=Font(size=size, bold=bold, color=colour), alignment=top)
        if bordered:
            made.border = Border(left=rule, right=rule, top=rule, bottom=rule)
        if back:
            made.fill = PatternFill("solid", fgColor=back)
        book.add_named_style(made)
        return name

    body, strong, quiet = style("body"), style("strong", bold=True), style("quiet", colour=QUIET)
    title, heading = style("big", size=20, bold=True), style("heading", size=13, bold=True, colour=ACCENT)
    cell, first = style("cell", bordered=True), style("first", bordered=True, bold=True)
    header = style("header", bordered=True, bold=True, back=SOFT)

    def set_up(sheet) -> None:
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
        sheet.oddHeader.left.text, sheet.oddFooter.left.text = it["header"], it["footer"]
        sheet.oddFooter.right.text = f"{it['page'][0]} &P {it['page'][1]} &N"
        sheet.sheet_view.showGridLines = False

    def height(text: str, width: float, size: float = 10) -> float:
        return sum(-(-max(len(line), 1) // width) for line in text.split("\n")) * size * 1.35

    sheet = book.active
    sheet.title = it["title"]
    set_up(sheet)
    sheet.column_dimensions["A"].width = 130
    number = 0

    def add(text: str, named: str, size: float = 10) -> None:
        nonlocal number
        number += 1
        at = sheet.cell(row=number, column=1, value=text)
        at.style = named
        sheet.row_dimensions[number].height = height(text, 1300 // size, size)

    add(it["title"], title, 20)
    for line in it["lines"]:
        add(line, quiet)
    add(it["introduction"], body)
    for theme in it["themes"]:
        number += 1
        add(theme["text"], heading, 13)
        for one in theme["requirements"]:
            add(f"{one['label']} {one['title']}", strong)
            add(one["body"], body)
            for name, text in one["fields"]:
                add(f"{name}\n{text}", body)
    add(it["footer"], quiet)

    sheet = book.create_sheet("Récapitulatif")
    set_up(sheet)
    at = sheet.cell(row=1, column=1, value=it["caption"])
    at.font = Font(size=14, bold=True, color=INK)
    for column, (text, share) in enumerate(it["columns"], 1):
        sheet.column_dimensions[openpyxl.utils.get_column_letter(column)].width = share
        sheet.cell(row=2, column=column, value=text).style = header
    for row, cells in enumerate(it["rows"], 3):
        for column, text in enumerate(cells, 1):
            sheet.cell(row=row, column=column, value=text).style = first if column == 1 else cell
        sheet.row_dimensions[row].height = max(height(t, s) for t, (_, s) in zip(cells, it["columns"]))
    last = openpyxl.utils.get_column_letter(len(it["columns"])) + str(len(it["rows"]) + 2)
    sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows = "B3", f"A2:{last}", "1:2"
    sheet.print_area = f"A1:{last}"
    hidden = book.create_sheet("gouvernail")
    hidden.sheet_state = "veryHidden"
    for row in range(len(it["rows"])):
        hidden.append(["Récapitulatif", row + 3])
    book.save(out)


ENGINES = {
    "typst": lambda content, out, fonts: typst(content, out, fonts, []),
    "typst-ua": lambda content, out, fonts: typst(content, out, fonts, ["ua-1"]),
    "weasyprint": lambda content, out, fonts: weasyprint(content, out, fonts, {}),
    "weasyprint-ua": lambda content, out, fonts: weasyprint(content, out, fonts, {"pdf_variant": "pdf/ua-1"}),
    "python-docx": lambda content, out, _: python_docx(content, out),
    "openpyxl": lambda content, out, _: openpyxl(content, out),
}

if __name__ == "__main__":
    engine, *arguments = sys.argv[1:]
    ENGINES[engine](*arguments)
