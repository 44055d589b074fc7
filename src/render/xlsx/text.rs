//! Texts of cells.

use crate::{
    document::{Run, RunStyle},
    render::{markup::legible, plain},
};

/// Most letters in a cell.
const MOST: usize = 32_767;

/// The text of paragraphs as a cell takes it: one below the other.
pub(super) fn of(paragraphs: &[Vec<Run>]) -> String {
    cell(&plain::paragraphs(paragraphs, "\n"))
}

/// A text as a cell takes it.
pub(super) fn cell(text: &str) -> String {
    let text = legible(text);
    if text.encode_utf16().count() <= MOST { text.into_owned() } else { format!("{}…", shortened(&text, MOST - 1)) }
}

/// The beginning of a text, in the units in which spreadsheets count letters.
pub(super) fn shortened(text: &str, most: usize) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        most < units
    });
    end.map_or(text, |(end, _)| text.get(..end).unwrap_or_default())
}

/// Pieces of one look, when a text has several; a text of one look is written at once.
pub(super) fn pieces(paragraphs: &[Vec<Run>]) -> Vec<(RunStyle, String)> {
    let mut pieces: Vec<(RunStyle, String)> = Vec::new();
    let mut add = |style: RunStyle, text: &str| match pieces.last_mut() {
        Some((last, held)) if *last == style => held.push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push((style, text.to_owned())),
    };
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if 0 < index {
            add(RunStyle::Plain, "\n");
        }
        for run in paragraph {
            add(run.style, &legible(&run.text));
        }
    }
    pieces
}

/// Whether a text would be taken for a formula by whoever edits its cell.
pub(super) fn is_tempting(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}
