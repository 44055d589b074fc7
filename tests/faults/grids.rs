//! Response grids that come back from bidders: 27, 28 and 102.

use std::{collections::BTreeMap, fs, path::Path};

use csv::{QuoteStyle, ReaderBuilder, WriterBuilder};
use gouvernail::{
    returned::{Row, Sheet},
    store,
};
use rust_xlsxwriter::{Color, Format as Look, Formula, Workbook};
use serde_json::Value;

use crate::{
    Case, Played, Trouble, ensure,
    made::full,
    tools::{Place, flat, needs, output, refused, said},
};

pub(crate) const CASES: &[Case] = &[
    Case { number: "27", name: "CSV of any country: separators, quotation marks, lines in cells", play: any_country },
    Case { number: "28", name: "CSV with other columns, rows, ids and answers", play: tampered },
];

type Rows = Vec<Vec<String>>;

/// A dossier and its grid as it is sent, in a format.
fn sent(place: &Place, name: &str) -> Result<(), Trouble> {
    place.file("d.gouvernail", store::to_text(&full()))?;
    let arguments = ["export", "d.gouvernail", "--document", "response-grid", "--out", name];
    let done = output(place.terminal(arguments).current_dir(place.path()))?;
    ensure!(done.status.success(), "{}", flat(&done.stderr));
    Ok(())
}

/// What the program tells of a grid, for other programs; the dossier stays as it is.
fn told(place: &Place, name: &str) -> Result<Value, Trouble> {
    let before = fs::read(place.at("d.gouvernail"))?;
    let done = output(place.terminal(["returned", "d.gouvernail", name, "--json"]).current_dir(place.path()))?;
    ensure!(done.status.success(), "{name}: {}", flat(&done.stderr));
    ensure!(fs::read(place.at("d.gouvernail"))? == before, "the dossier changed");
    // What people read obeys no command either.
    let read = output(place.terminal(["returned", "d.gouvernail", name]).current_dir(place.path()))?;
    let commands = read.stdout.iter().filter(|it| it.is_ascii_control() && **it != b'\n').count();
    ensure!(read.status.success() && commands == 0, "{commands} commands for the terminal");
    Ok(serde_json::from_slice(&done.stdout)?)
}

/// Kinds of remarks, each with how many there are.
fn kinds(report: &Value) -> BTreeMap<String, usize> {
    let mut kinds = BTreeMap::new();
    for remark in report["remarks"].as_array().into_iter().flatten() {
        *kinds.entry(remark["kind"].as_str().unwrap_or_default().to_owned()).or_default() += 1;
    }
    kinds
}

/// The rows of the two tables of a grid in CSV.
fn tables(place: &Place) -> Result<[Rows; 2], Trouble> {
    let text = fs::read_to_string(place.at("g.csv"))?;
    let text = text.trim_start_matches('\u{feff}');
    let mut reader =
        ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(text.as_bytes());
    let rows: Rows =
        reader.records().map(|it| it.map(|it| it.iter().map(str::to_owned).collect())).collect::<Result<_, _>>()?;
    let second = rows.iter().position(|it| it.len() == 6).ok_or("one table")?;
    Ok([rows[..second].to_vec(), rows[second..].to_vec()])
}

/// How a spreadsheet writes.
#[derive(Clone, Copy)]
struct Country {
    separator: u8,
    style: QuoteStyle,
    ends: csv::Terminator,
    mark: bool,
}

const FRENCH: Country =
    Country { separator: b';', style: QuoteStyle::Necessary, ends: csv::Terminator::CRLF, mark: false };

fn write(place: &Place, tables: &[Rows; 2], country: Country) -> Result<(), Trouble> {
    let Country { separator, style, ends, mark } = country;
    let mut bytes = if mark { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
    for (index, rows) in tables.iter().enumerate() {
        if 0 < index {
            bytes.extend_from_slice(b"\r\n");
        }
        let mut builder = WriterBuilder::new();
        builder.delimiter(separator).quote_style(style).terminator(ends).flexible(true);
        let mut writer = builder.from_writer(Vec::new());
        for row in rows {
            writer.write_record(row)?;
        }
        bytes.extend(writer.into_inner().map_err(|error| error.to_string())?);
    }
    place.file("r.csv", bytes)?;
    Ok(())
}

const COMMENT: &str = "Oui ; « voir » \"annexe 2\", p. 3\net 4\tbis";

/// Fills every row in.
fn fill(tables: &mut [Rows; 2]) {
    for row in tables[0].iter_mut().skip(1) {
        row[4] = "Conforme".into();
        row[5] = COMMENT.into();
    }
    for row in tables[1].iter_mut().skip(1) {
        // « de 2 à 24 »: the middle of what is asked for.
        let low: String = row[5].chars().filter(|it| it.is_ascii_digit() || *it == ' ').collect();
        if row[5].is_empty() || low.trim().is_empty() {
            row[3] = String::new();
        }
    }
}

fn any_country() -> Played {
    let place = Place::new()?;
    sent(&place, "g.csv")?;
    let mut tables = tables(&place)?;
    fill(&mut tables);
    let bounded = tables[1].iter().position(|it| it[5].contains('1') && it[5].contains("24"));
    if let Some(row) = bounded {
        tables[1][row][3] = "2,5".into();
    }
    let asked = tables[0].len() - 1;
    let mut tried = 0;
    for separator in [b';', b',', b'\t'] {
        for style in [QuoteStyle::Always, QuoteStyle::Necessary] {
            for (ends, mark) in [(csv::Terminator::CRLF, true), (csv::Terminator::Any(b'\n'), false)] {
                write(&place, &tables, Country { separator, style, ends, mark })?;
                let report = told(&place, "r.csv")?;
                ensure!(kinds(&report).is_empty(), "{separator}: {:?}", report["remarks"][0]);
                ensure!(report["answered"] == asked && report["asked"] == asked, "{}", report["answered"]);
                let answers = report["answers"].as_array().ok_or("no answers")?;
                let comment = COMMENT.split_whitespace().collect::<Vec<_>>().join(" ");
                ensure!(
                    answers.iter().all(|it| it["answer"] == "Conforme" && it["comment"] == *comment),
                    "{:?}",
                    answers[0]
                );
                tried += 1;
            }
        }
    }
    if bounded.is_some() {
        let report = told(&place, "r.csv")?;
        let values = report["values"].as_array().ok_or("no values")?;
        ensure!(values.iter().any(|it| it["proposed"] == "2,5"), "the decimal comma is lost");
    }
    Ok(format!("{tried} ways to write it, {asked} answers each time; nothing is imported"))
}

fn tampered() -> Played {
    let place = Place::new()?;
    sent(&place, "g.csv")?;
    let mut whole = tables(&place)?;
    fill(&mut whole);
    let number = |it: &Value| it["place"]["row"].as_u64().unwrap_or_default();
    let mut seen = Vec::new();
    let mut check = |name: &str, change: &dyn Fn(&mut Rows), kind: &str, row: u64| -> Result<(), Trouble> {
        let mut changed = whole.clone();
        change(&mut changed[0]);
        write(&place, &changed, FRENCH)?;
        let report = told(&place, "r.csv")?;
        let found = report["remarks"].as_array().ok_or("no remarks")?;
        let it = found.iter().find(|it| it["kind"] == kind).ok_or_else(|| format!("{name}: {found:?}"))?;
        ensure!(row == 0 || number(it) == row, "{name}: row {}", number(it));
        seen.push(name.to_owned());
        Ok(())
    };
    check("a column less", &|rows| rows.iter_mut().for_each(|it| drop(it.remove(2))), "column-missing", 1)?;
    check("a column more", &|rows| rows.iter_mut().for_each(|it| it.push("Prix".to_owned())), "column-added", 1)?;
    check("an unknown id", &|rows| rows[2][0] = "EX-ZZZ-999".into(), "unknown", 3)?;
    check("its own id missing", &|rows| rows[2][0] = "EX-ZZZ-999".into(), "missing", 0)?;
    check("an answer that was not offered", &|rows| rows[1][4] = "Presque".into(), "not-offered", 2)?;
    check("no answer", &|rows| rows[1][4] = String::new(), "unanswered", 2)?;
    check("an empty row", &|rows| rows.insert(2, vec![String::new(); 7]), "blank", 3)?;
    check("a row less", &|rows| drop(rows.remove(3)), "missing", 0)?;
    check("a row twice", &|rows| rows.insert(2, rows[1].clone()), "twice", 3)?;
    check(
        "a sentence changed",
        &|rows| rows[1][1] = rows[1][1].replacen("doit", "peut", 1) + " si possible",
        "altered",
        2,
    )?;
    check("a level changed", &|rows| rows[1][2] = "Souhaitable".to_owned() + &rows[1][2], "altered", 2)?;
    check("a formula", &|rows| rows[1][5] = "=HYPERLINK(\"http://x\")".into(), "formula", 2)?;
    check("a row of its own", &|rows| rows.push(vec![String::new(), "Nous offrons aussi".to_owned()]), "keyless", 0)?;
    for (name, bytes) in [
        ("none.csv", &b"a;b\r\n1;2\r\n"[..]),
        ("empty.csv", b""),
        ("latin.csv", b"Exigence;R\xe9ponse\r\n"),
        ("utf16.csv", b"\xff\xfea\0;\0"),
    ] {
        place.file(name, bytes)?;
        refused(&output(place.terminal(["returned", "d.gouvernail", name]).current_dir(place.path()))?, name)?;
    }
    place.file("wide.csv", ";".repeat(100_000))?;
    refused(&output(place.terminal(["returned", "d.gouvernail", "wide.csv"]).current_dir(place.path()))?, "colonnes")?;
    Ok(format!("each told at its row: {}", seen.join(", ")))
}

/// Writes sheets as another program would: in other looks, without the names and rules of ours.
fn rewritten(sheets: &[Sheet], path: &Path) -> Result<(), Trouble> {
    let mut book = Workbook::new();
    let look = Look::new().set_bold().set_background_color(Color::Yellow);
    for sheet in sheets {
        let page = book.add_worksheet().set_name(&sheet.name)?;
        for row in &sheet.rows {
            for (column, cell) in (0..).zip(&row.cells) {
                if cell.is_formula {
                    page.write_formula(row.number - 1, column, Formula::new(&cell.text).set_result("Conforme"))?;
                } else {
                    page.write_string_with_format(row.number - 1, column, &cell.text, &look)?;
                }
            }
        }
    }
    book.save(path)?;
    Ok(())
}

/// The rows of the answers, from that of the titles on.
fn answers(sheets: &mut [Sheet]) -> Result<&mut Vec<Row>, Trouble> {
    let is_grid = |it: &&mut Sheet| it.rows.iter().any(|it| it.cells.len() == 7 || it.cells.len() == 4);
    let found = sheets.iter_mut().filter(|it| it.name != "gouvernail").find(is_grid);
    Ok(&mut found.ok_or("no grid")?.rows)
}

/// A grid in XLSX that was filled in, sorted, cut, extended and saved again.
pub(crate) fn comes_back() -> Played {
    let place = Place::new()?;
    sent(&place, "g.xlsx")?;
    let untouched = told(&place, "g.xlsx")?;
    let asked = usize::try_from(untouched["asked"].as_u64().unwrap_or_default())?;
    let expected = BTreeMap::from([("unanswered".to_owned(), asked)]);
    let found = kinds(&untouched);
    ensure!(!found.contains_key("altered") && found.get("unanswered") >= expected.get("unanswered"), "{found:?}");
    ensure!(found.keys().all(|it| it == "unanswered"), "{found:?}");
    let mut sheets = store::read_grid(&place.at("g.xlsx")).map_err(|it| said(&it))?;
    let rows = answers(&mut sheets)?;
    let head = rows.iter().position(|it| 5 < it.cells.len()).ok_or("no titles")?;
    for row in rows.iter_mut().skip(head + 1) {
        row.cells.resize(7, gouvernail::returned::Cell::default());
        row.cells[4].text = "Conforme".into();
    }
    let ids: Vec<String> = rows[head + 1..].iter().map(|it| it.cells[0].text.clone()).collect();
    rows[head + 1].cells[1].text += " dans la mesure du possible";
    rows[head + 2].cells[2].text = "Information".into();
    rows[head + 3].cells[4].text = "Presque".into();
    rows[head + 4].cells[4] = gouvernail::returned::Cell { text: "=1+1".to_owned(), is_formula: true };
    rows[head + 5].cells[0].text = "EX-ZZZ-999".into();
    rows[head + 6].cells[5].text = "\u{1b}[2Jfait".into();
    rows.remove(head + 7);
    // In another order.
    let numbers: Vec<u32> = rows[head + 1..].iter().map(|it| it.number).collect();
    rows[head + 1..].reverse();
    for (row, number) in rows[head + 1..].iter_mut().zip(&numbers) {
        row.number = *number;
    }
    let last = rows.last().ok_or("no rows")?.clone();
    rows.push(Row { number: last.number + 1, ..last });
    rewritten(&sheets, &place.at("r.xlsx"))?;
    let mut names = vec!["r.xlsx"];
    if needs("soffice", "LibreOffice").is_ok() {
        fs::create_dir(place.at("again"))?;
        let profile = format!("-env:UserInstallation=file://{}", place.at("profile").display());
        let mut command = std::process::Command::new("soffice");
        command.args([&profile, "--headless", "--convert-to", "xlsx", "--outdir", "again", "r.xlsx"]);
        output(command.current_dir(place.path()))?;
        if place.at("again/r.xlsx").is_file() {
            names.push("again/r.xlsx");
        }
    }
    for name in &names {
        let report = told(&place, name)?;
        let kind_of = |id: &str| -> Vec<&str> {
            let all = report["remarks"].as_array().into_iter().flatten();
            all.filter(|it| it["key"] == *id).filter_map(|it| it["kind"].as_str()).collect()
        };
        for (index, expected) in
            [(0, "altered"), (1, "altered"), (2, "not-offered"), (3, "formula"), (4, "missing"), (6, "missing")]
        {
            ensure!(kind_of(&ids[index]).contains(&expected), "{name}: {} has {:?}", ids[index], kind_of(&ids[index]));
        }
        ensure!(kind_of("EX-ZZZ-999") == ["unknown"], "{name}: {:?}", kind_of("EX-ZZZ-999"));
        ensure!(kinds(&report).get("twice") == Some(&1), "{name}: {:?}", kinds(&report));
        ensure!(kind_of(&ids[7]).is_empty(), "{name}: {:?}", kind_of(&ids[7]));
        let text = report.to_string();
        ensure!(!text.contains('\u{1b}') && text.contains("fait"), "{name}: a command");
    }
    let bomb = hollow()?;
    place.file("bomb.xlsx", bomb)?;
    refused(
        &output(place.terminal(["returned", "d.gouvernail", "bomb.xlsx"]).current_dir(place.path()))?,
        "décompressé",
    )?;
    for at in [100, 1_000, 5_000] {
        let bytes = fs::read(place.at("g.xlsx"))?;
        place.file("cut.xlsx", &bytes[..bytes.len() - at])?;
        refused(
            &output(place.terminal(["returned", "d.gouvernail", "cut.xlsx"]).current_dir(place.path()))?,
            "cut.xlsx",
        )?;
    }
    Ok(format!("{} requirements known by their ids in {}; {} kinds of change told", ids.len(), names.join(" and "), 7))
}

/// A workbook that unfolds to very much.
fn hollow() -> Result<Vec<u8>, Trouble> {
    use std::io::Write as _;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("xl/worksheets/sheet1.xml", zip::write::SimpleFileOptions::default())?;
    let part = vec![b' '; 1 << 20];
    for _ in 0..140 {
        zip.write_all(&part)?;
    }
    Ok(zip.finish()?.into_inner())
}
