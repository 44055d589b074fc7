//! Small pieces that several documents share.

use crate::{
    document::{Align, Block, Cell, Column, ParagraphStyle, Row, Run, Table, Target, Tone},
    domain::{RequirementId, TermId, Text},
};

use super::Brief;

/// A numbered heading of level 1, with an anchor.
pub(super) fn section(number: usize, text: String) -> Block {
    Block::Heading { level: 1, number: number.to_string(), text, anchor: format!("section-{number}") }
}

/// Parts under numbered headings, in their order; those without anything are left out, and not numbered.
pub(super) fn sections<const N: usize>(brief: &Brief<'_>, parts: [(&str, Vec<Block>); N]) -> Vec<Block> {
    let parts = parts.into_iter().filter(|it| !it.1.is_empty());
    (1..)
        .zip(parts)
        .flat_map(|(number, (key, part))| [section(number, brief.words.say(key))].into_iter().chain(part))
        .collect()
}

/// A paragraph of running text.
pub(super) fn body(text: impl Into<String>) -> Block {
    Block::Paragraph { style: ParagraphStyle::Body, runs: vec![Run::plain(text)] }
}

/// A paragraph of side information.
pub(super) fn small(text: impl Into<String>) -> Block {
    Block::Paragraph { style: ParagraphStyle::Small, runs: vec![Run::plain(text)] }
}

/// An introduction.
pub(super) fn lead(text: impl Into<String>) -> Block {
    Block::Paragraph { style: ParagraphStyle::Lead, runs: vec![Run::plain(text)] }
}

/// Texts of the pack as paragraphs.
pub(super) fn paragraphs(brief: &Brief<'_>, texts: &[Text]) -> Vec<Block> {
    let runs = texts.iter().map(|it| brief.runs(brief.text(it)));
    runs.map(|runs| Block::Paragraph { style: ParagraphStyle::Body, runs }).collect()
}

/// Name of the definition of a term.
pub(super) fn term_anchor(term: &TermId) -> String {
    format!("term-{term}")
}

/// A remark of one paragraph.
pub(super) fn note(tone: Tone, title: String, text: impl Into<String>) -> Block {
    Block::Note { tone, title, paragraphs: vec![vec![Run::plain(text)]] }
}

/// Columns from their headings and shares of the width.
pub(super) fn columns<const N: usize>(brief: &Brief<'_>, keys: [(&str, u16); N]) -> Vec<Column> {
    keys.map(|(key, share)| Column { title: brief.words.say(key), share, align: Align::Left }).to_vec()
}

/// The same table under a short name, where tables are sheets.
pub(super) fn named(name: String, block: Block) -> Block {
    match block {
        Block::Table(table) => Block::Table(Table { name, ..table }),
        other => other,
    }
}

/// A table with row headers.
pub(super) fn table(caption: String, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Block {
    let rows = rows.into_iter().map(|cells| Row { cells, anchor: String::new() }).collect();
    Block::Table(Table { caption, columns, rows, row_headers: true, ..Table::default() })
}

/// A table under its caption, or nothing when it would be empty.
pub(super) fn captioned<const N: usize>(
    brief: &Brief<'_>,
    caption: &str,
    heads: [(&str, u16); N],
    rows: Vec<Vec<Cell>>,
) -> Vec<Block> {
    if rows.is_empty() { Vec::new() } else { vec![table(brief.words.say(caption), columns(brief, heads), rows)] }
}

/// A cell that leads to a requirement of this document.
pub(super) fn requirement_cell(id: &RequirementId) -> Cell {
    Cell::of(vec![Run::link(id.as_str(), Target::Anchor(id.to_string()))])
}

/// A cell of several paragraphs.
pub(super) fn lines_cell(lines: impl IntoIterator<Item = String>) -> Cell {
    Cell { paragraphs: lines.into_iter().map(|it| vec![Run::plain(it)]).collect(), ..Cell::default() }
}

/// The same cell on a background.
pub(super) fn toned(cell: Cell, tone: Tone) -> Cell {
    Cell { tone, ..cell }
}
