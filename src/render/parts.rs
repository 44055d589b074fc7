//! What formats with pages lay alike: margins, parts of a requirement, entries of the contents, tones, rows that stay
//! whole.

use crate::document::{Block, Contents, Document, Kind, Record, Row, Run, Table, Tone};

/// Deepest level of a heading.
pub(super) const DEEPEST: u8 = 3;
/// A cell with more letters may be taller than a page: its row may then be broken.
const LETTERS_OF_A_WHOLE_ROW: usize = 1000;

/// Left and right margins, in tenths of a millimetre. What is held in the hand during a workshop has to stand on few
/// pages.
pub(super) fn side(kind: Kind) -> u16 {
    match kind {
        Kind::Sheet => 120,
        Kind::Guide => 150,
        _ => 200,
    }
}

/// A paragraph of a requirement, under its label.
pub(super) struct Part<'a> {
    pub(super) place: Place,
    /// Name of the field, on its first paragraph; empty otherwise.
    pub(super) name: &'a str,
    pub(super) runs: &'a [Run],
}

/// What a paragraph of a requirement is.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// The sentence, or one of them.
    Sentence,
    /// The first paragraph of a field.
    Field,
    /// Another paragraph of a field.
    FieldMore,
}

/// Paragraphs of a requirement.
pub(super) fn of(record: &Record) -> Vec<Part<'_>> {
    let body = record.body.iter().map(|runs| Part { place: Place::Sentence, name: "", runs });
    let fields = record.fields.iter().flat_map(|field| {
        field.paragraphs.iter().enumerate().map(|(index, runs)| match index {
            0 => Part { place: Place::Field, name: &field.name, runs },
            _ => Part { place: Place::FieldMore, name: "", runs },
        })
    });
    body.chain(fields).collect()
}

/// A heading, as the table of contents lists it.
pub(super) struct Entry<'a> {
    /// 1 to 3.
    pub(super) level: u8,
    pub(super) number: &'a str,
    pub(super) text: &'a str,
    /// Its place among all headings of the document, from 1.
    pub(super) place: usize,
}

/// The table of contents and what it lists; `None` for a document without one, or without headings.
pub(super) fn contents(document: &Document) -> Option<(&Contents, Vec<Entry<'_>>)> {
    let contents = document.contents.as_ref()?;
    let headings = document.blocks.iter().filter_map(|it| match it {
        &Block::Heading { level, ref number, ref text, .. } => Some((level.clamp(1, DEEPEST), number, text)),
        _ => None,
    });
    let entries = (1..).zip(headings).map(|(place, (level, number, text))| Entry { level, number, text, place });
    let entries: Vec<_> = entries.filter(|it| it.level <= contents.depth).collect();
    (!entries.is_empty()).then_some((contents, entries))
}

/// Whether a row is short enough to stand on one page.
pub(super) fn stays_whole(row: &Row) -> bool {
    let letters = |runs: &[Run]| runs.iter().map(|it| it.text.chars().count()).sum::<usize>();
    row.cells.iter().all(|it| it.paragraphs.iter().map(|it| letters(it)).sum::<usize>() <= LETTERS_OF_A_WHOLE_ROW)
}

/// Whether something of a table is to be filled in.
pub(super) fn is_form(table: &Table) -> bool {
    table.rows.iter().flat_map(|it| &it.cells).any(|it| it.input.is_some())
}

/// Part of the name of a style.
pub(super) fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Neutral => "Neutral",
        Tone::Information => "Information",
        Tone::Success => "Success",
        Tone::Warning => "Warning",
        Tone::Danger => "Danger",
    }
}
