//! Texts of cells.

use crate::{
    document::{Run, RunStyle},
    render::markup::legible,
};

/// Most letters in a cell.
const MOST: usize = 32_767;

/// What stands in a cell: paragraphs, one below the other.
pub(super) struct Text {
    pub(super) text: String,
    /// Where each stretch of one look ends; nothing for a text of several looks that was cut.
    pub(super) pieces: Vec<(RunStyle, usize)>,
}

impl Text {
    /// The text of paragraphs.
    pub(super) fn of(paragraphs: &[Vec<Run>]) -> Self {
        let mut text = String::new();
        let mut pieces: Vec<(RunStyle, usize)> = Vec::new();
        let mut add = |style: RunStyle, more: &str| {
            text.push_str(more);
            match pieces.last_mut() {
                Some((last, end)) if *last == style => *end = text.len(),
                _ if more.is_empty() => {}
                _ => pieces.push((style, text.len())),
            }
        };
        for (index, paragraph) in paragraphs.iter().enumerate() {
            if 0 < index {
                add(RunStyle::Plain, "\n");
            }
            for run in paragraph {
                add(run.style, &legible(&run.text));
            }
        }
        if let Some(cut) = cut(&text) {
            text = cut;
            if 1 < pieces.len() {
                pieces.clear();
            }
        }
        Self { text, pieces }
    }
}

/// A text as a cell takes it.
pub(super) fn cell(text: &str) -> String {
    let text = legible(text);
    cut(&text).unwrap_or_else(|| text.into_owned())
}

/// What a cell takes of a text that is too long for it.
fn cut(text: &str) -> Option<String> {
    // No letter counts more than its bytes.
    let is_long = MOST < text.len() && MOST < text.encode_utf16().count();
    is_long.then(|| format!("{}…", shortened(text, MOST - 1)))
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

/// Whether a text would be taken for a formula by whoever edits its cell.
pub(super) fn is_tempting(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_tells_where_its_look_changes() {
        let paragraphs = [vec![Run::plain("ñ"), Run::plain("\u{0}"), Run::strong("b")], vec![Run::plain("c")]];
        let found = Text::of(&paragraphs);
        assert_eq!(found.text, "ñb\nc");
        assert_eq!(found.pieces, [(RunStyle::Plain, 2), (RunStyle::Strong, 3), (RunStyle::Plain, 5)]);
    }

    #[test]
    fn a_text_that_is_cut_has_one_look() {
        let long = "ñ".repeat(MOST);
        let cut = Text::of(&[vec![Run::strong("a"), Run::plain(&long)]]);
        assert_eq!((cut.text.chars().count(), cut.pieces.len()), (MOST, 0));
        assert!(cut.text.ends_with("ñ…"));
        assert_eq!(Text::of(&[vec![Run::strong(format!("{long}ñ"))]]).pieces.len(), 1);
    }
}
