//! What word processors style alike: parts of a requirement, entries of the contents, tones, rows that stay whole.

use crate::document::{Block, Document, Record, Row, Run, Table, Tone};

/// A cell with more letters may be taller than a page: its row may then be broken.
const LETTERS_OF_A_WHOLE_ROW: usize = 1000;

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
}

/// Title and entries of the table of contents; `None` for a document without one, or without headings.
pub(super) fn contents(document: &Document) -> Option<(&str, Vec<Entry<'_>>)> {
    let entry = |block| match block {
        &Block::Heading { level, ref number, ref text, .. } => Some(Entry { level: level.clamp(1, 3), number, text }),
        _ => None,
    };
    let entries: Vec<_> = document.blocks.iter().filter_map(entry).collect();
    document.contents.as_deref().filter(|_| !entries.is_empty()).map(|title| (title, entries))
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
