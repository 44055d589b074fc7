//! Pieces of text, without what cannot be printed.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::render::plain::lined;

use super::{
    font::{Face, Fonts},
    style::Colour,
    tags::Tag,
};

/// Look of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    pub(super) face: Face,
    pub(super) size: f32,
    pub(super) colour: Colour,
}

/// The line under a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Underline {
    None,
    /// A link.
    Solid,
    /// A term that is defined.
    Dotted,
    /// Through the text: what was removed.
    Struck,
}

/// A stretch of text of one look and one place in the structure.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) text: String,
    pub(super) look: Look,
    pub(super) tag: Option<Tag>,
    pub(super) underline: Underline,
}

/// A text of one face on one line; where it starts is relative to whatever holds it, until it is on a page.
#[derive(Clone, Debug)]
#[expect(clippy::struct_field_names, reason = "a text has a text")]
pub(super) struct Text {
    pub(super) x: f32,
    /// Baseline.
    pub(super) y: f32,
    /// Without the space that may end a line.
    pub(super) width: f32,
    pub(super) text: String,
    pub(super) look: Look,
    /// `None` for decoration.
    pub(super) tag: Option<Tag>,
    pub(super) underline: Underline,
}

/// A text as it is printed: composed, without what only tells how its letters are shown.
pub(super) fn clean(text: &str) -> String {
    let lined = lined(text);
    // Most texts are composed already: looking is quicker than composing them again.
    if is_nfc_quick(lined.chars()) == IsNormalized::Yes && !lined.contains(is_instruction) {
        return lined;
    }
    lined.nfc().filter(|it| !is_instruction(*it)).collect()
}

/// Whether a character only tells how others are shown: joiners, variants, directions, soft hyphens.
fn is_instruction(it: char) -> bool {
    matches!(
        it,
        '\u{AD}' | '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// Text on one line: as [`clean`], with spaces for line ends.
pub(super) fn clean_line(text: &str) -> String {
    clean(text).replace('\n', " ").trim().to_owned()
}

/// One line of text, cut with an ellipsis if it is wider than `width`.
pub(super) fn fit(fonts: &Fonts, look: Look, text: &str, width: f32) -> (String, f32) {
    let text = clean_line(text);
    let whole = fonts.measure(look.face, look.size, &text);
    if whole <= width {
        return (text, whole);
    }
    let mut cut = String::new();
    let mut sum = fonts.measure(look.face, look.size, "…");
    for letter in text.chars() {
        sum += f32::from(fonts.pick(look.face, letter).2) * look.size / 1000.0;
        if sum > width {
            break;
        }
        cut.push(letter);
    }
    loop {
        let shown = format!("{}…", cut.trim_end());
        let shown_width = fonts.measure(look.face, look.size, &shown);
        // Some pairs of letters are moved apart.
        if shown_width <= width || cut.pop().is_none() {
            return (shown, shown_width);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::pdf::style::INK;

    #[test]
    fn a_text_that_is_too_long_for_its_line_ends_with_an_ellipsis() {
        let look = Look { face: Face::Regular, size: 10.0, colour: INK };
        let (text, width) = fit(Fonts::get().unwrap(), look, "An organisation with a very long name", 60.0);
        assert_eq!(text, "An organis…");
        assert!(width <= 60.0);
    }
}
