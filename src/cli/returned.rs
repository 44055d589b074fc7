//! `returned`: a response grid that a bidder filled in, beside the one that follows from the dossier.

use std::path::Path;

use serde_json::{Value, json};

use super::{desk::Desk, fail::Failure, json::print};
use crate::{
    document::{Block, Cell, Document, Input, Kind, Table, build},
    domain::{Dossier, Language, Pack, wanted},
    returned::{Filled, Finding, Remark, Report, Sent, SentTable, Sheet, Spot, compare},
    store,
    words::Words,
};

/// Sheet of a workbook that tells what it was made from.
const RECOGNITION: &str = "gouvernail";
/// What it says of the state of the dossier.
const HASH: &str = "gouvernail-dossier-hash";

/// Reads a grid, and tells the answers and what is not as it was sent. Nothing is changed anywhere.
pub(super) fn returned(desk: Desk<'_>, file: &Path, grid: &Path, as_json: bool) -> Result<String, Failure> {
    let Desk { words, pack, .. } = desk;
    let dossier = desk.open(file)?;
    let sheets = store::read_grid(grid)?;
    returned_told(words, pack, &dossier, &sheets, as_json).ok_or_else(|| Failure::NoGrid(grid.to_owned()))
}

/// What `returned` says of the sheets that came back, beside the grid that follows from a dossier; `None` when its
/// answers are in none of them, or the pack does not have its persona.
#[must_use]
pub fn returned_told(words: &Words, pack: &Pack, dossier: &Dossier, sheets: &[Sheet], as_json: bool) -> Option<String> {
    // A grid may have been sent in the other language.
    let others = Language::ALL.into_iter().filter(|it| *it != words.language());
    let in_other = |language| read(&Words::new(language), pack, dossier, sheets);
    let (report, asked) = read(words, pack, dossier, sheets).or_else(|| others.into_iter().find_map(in_other))?;
    Some(if as_json { in_json(&report, asked) } else { in_words(words, &report, asked) })
}

/// What came back in a grid in the language of the words, and how many requirements it asked about.
fn read(words: &Words, pack: &Pack, dossier: &Dossier, sheets: &[Sheet]) -> Option<(Report, usize)> {
    let document = build(Kind::ResponseGrid, pack, dossier, words)?;
    let tables: Vec<SentTable> = document.blocks.iter().filter_map(table_of).map(sent).collect();
    let asked = tables.first().map_or(0, |it| it.rows.len());
    let mut report = compare(&tables, sheets)?;
    report.remarks.extend(other_dossier(&document, sheets));
    Some((report, asked))
}

fn table_of(block: &Block) -> Option<&Table> {
    if let Block::Table(table) = block { Some(table) } else { None }
}

/// A table of the document as it was sent.
fn sent(table: &Table) -> SentTable {
    let rows = table.rows.iter().map(|row| row.cells.iter().map(sent_cell).collect());
    SentTable {
        name: table.name.clone(),
        heads: table.columns.iter().map(|it| it.title.clone()).collect(),
        rows: rows.collect(),
    }
}

fn sent_cell(cell: &Cell) -> Sent {
    match &cell.input {
        Some(Input::Choice(offered)) => Sent::Choice(offered.clone()),
        Some(Input::Number { low, high }) => Sent::Number(*low, *high),
        Some(_) => Sent::Words,
        None => {
            let lines = cell.paragraphs.iter().map(|it| it.iter().map(|run| run.text.as_str()).collect::<String>());
            Sent::Fixed(lines.collect::<Vec<_>>().join("\n"))
        }
    }
}

/// Whether a workbook says that it was made from another state of the dossier.
fn other_dossier(document: &Document, sheets: &[Sheet]) -> Option<Remark> {
    let sheet = sheets.iter().find(|it| it.name == RECOGNITION)?;
    let row = sheet.rows.iter().find(|it| it.cells.first().is_some_and(|it| it.text == HASH))?;
    let said = row.cells.get(1).map_or("", |it| it.text.as_str());
    (said != document.metadata.stamp.dossier_hash).then(|| Remark {
        key: String::new(),
        spot: Some(Spot { sheet: sheet.name.clone(), row: row.number }),
        finding: Finding::OtherDossier,
    })
}

/// How many requirements were answered, each once.
fn answered(report: &Report) -> usize {
    let rows = report.tables.first().into_iter().flatten();
    let mut keys: Vec<&str> =
        rows.filter(|it| it.cells.iter().any(Option::is_some)).map(|it| it.key.as_str()).collect();
    keys.dedup();
    keys.len()
}

fn in_words(words: &Words, report: &Report, asked: usize) -> String {
    let counts =
        [("answered", answered(report).into()), ("asked", asked.into()), ("remarks", report.remarks.len().into())];
    let mut told = words.tell("returned-counts", &counts) + "\n";
    for (rows, title) in report.tables.iter().zip(["returned-answers", "returned-values"]) {
        if rows.is_empty() {
            continue;
        }
        told += &["\n", &words.say(title), "\n"].concat();
        for row in rows {
            let cells: Vec<String> = row.cells.iter().flatten().map(|it| one_line(it)).collect();
            let text = if cells.is_empty() { words.say("returned-none") } else { cells.join(" · ") };
            let line = words.tell("returned-answer", &[("key", one_line(&row.key).into()), ("told", text.into())]);
            told += &["  ", &line, "\n"].concat();
        }
    }
    if !report.remarks.is_empty() {
        told += &["\n", &words.say("returned-remarks"), "\n"].concat();
        for it in &report.remarks {
            told += &["  ", &one_line(&words.remark(it)), "\n"].concat();
        }
    }
    told
}

/// A text of a bidder's on one line, without anything that a terminal would obey.
fn one_line(text: &str) -> String {
    wanted(text).replace(['\n', '\r', '\t'], " ")
}

fn in_json(report: &Report, asked: usize) -> String {
    let [answers, values] = [0, 1].map(|index| report.tables.get(index).map(Vec::as_slice).unwrap_or_default());
    let cell = |row: &Filled, index: usize| row.cells.get(index).cloned().flatten();
    let spot = |it: &Spot| json!({ "sheet": it.sheet, "row": it.row });
    print(&json!({
        "asked": asked,
        "answered": answered(report),
        "answers": answers.iter().map(|it| json!({
            "requirement": it.key, "answer": cell(it, 0), "comment": cell(it, 1), "proof": cell(it, 2),
            "place": spot(&it.spot),
        })).collect::<Vec<_>>(),
        "values": values.iter().map(|it| json!({
            "label": it.key, "proposed": cell(it, 0), "place": spot(&it.spot),
        })).collect::<Vec<_>>(),
        "remarks": report.remarks.iter().map(|it| {
            let mut value = finding(&it.finding);
            if let Value::Object(fields) = &mut value {
                fields.insert("key".to_owned(), it.key.as_str().into());
                fields.insert("place".to_owned(), it.spot.as_ref().map_or(Value::Null, spot));
            }
            value
        }).collect::<Vec<_>>(),
    }))
}

fn finding(finding: &Finding) -> Value {
    match finding {
        Finding::Altered { column, sent, found } => {
            json!({ "kind": "altered", "column": column, "sent": sent, "found": found })
        }
        Finding::Missing => json!({ "kind": "missing" }),
        Finding::Unknown => json!({ "kind": "unknown" }),
        Finding::Keyless { found } => json!({ "kind": "keyless", "found": found }),
        Finding::Twice => json!({ "kind": "twice" }),
        Finding::Blank => json!({ "kind": "blank" }),
        Finding::Unanswered => json!({ "kind": "unanswered" }),
        Finding::NotOffered { column, found } => json!({ "kind": "not-offered", "column": column, "found": found }),
        Finding::NotANumber { column, found } => json!({ "kind": "not-a-number", "column": column, "found": found }),
        Finding::Outside { column, found } => json!({ "kind": "outside", "column": column, "found": found }),
        Finding::Formula { column } => json!({ "kind": "formula", "column": column }),
        Finding::ColumnMissing { column } => json!({ "kind": "column-missing", "column": column }),
        Finding::ColumnAdded { column } => json!({ "kind": "column-added", "column": column }),
        Finding::ColumnTwice { column } => json!({ "kind": "column-twice", "column": column }),
        Finding::TableMissing { table } => json!({ "kind": "table-missing", "table": table }),
        Finding::OtherDossier => json!({ "kind": "other-dossier" }),
    }
}
