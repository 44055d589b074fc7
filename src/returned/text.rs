//! Texts of cells, as they are compared.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;

use crate::domain::wanted;

/// Longest text of a cell that spreadsheets take: beyond, what was sent was cut.
const MOST: usize = 32_767;

/// A text without what formats and spreadsheets change of it: spaces, ends of lines, the way in which accents are
/// written, the apostrophe that keeps a text from being a formula.
pub(super) fn plain(text: &str) -> String {
    let text = wanted(text);
    let text = match text.strip_prefix('\'') {
        Some(rest) if begins_formula(rest) => Cow::Borrowed(rest),
        _ => text,
    };
    text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text came back as it was sent.
pub(super) fn is_same(sent: &str, found: &str) -> bool {
    let (sent, found) = (plain(sent), plain(found));
    let is_cut = || found.strip_suffix('…').is_some_and(|it| MOST / 2 < it.len() && sent.starts_with(it.trim_end()));
    sent == found || (MOST <= sent.encode_utf16().count() && is_cut())
}

/// Whether a spreadsheet would take a text for a formula.
pub(super) fn is_formula(text: &str) -> bool {
    let text = text.trim_start();
    let rest = || text.get(1..).unwrap_or_default();
    let calls = |it: char| it.is_alphabetic() || it == '(';
    match text.chars().next() {
        Some('=' | '@' | '＝' | '＠') => true,
        Some('+' | '-') => rest().starts_with(calls) && rest().contains(['(', '!', '|']),
        _ => false,
    }
}

fn begins_formula(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_and_forms_of_letters_make_no_difference() {
        assert!(is_same("99,9\u{202f}%\nde l\u{e9}t\u{e9}", " 99,9 % de l\u{e9}te\u{301} "));
        assert!(is_same("-5 \u{b0}C", "'-5 \u{b0}C"));
        assert!(!is_same("4 heures", "40 heures"));
        assert!(!is_same("'4", "4"));
        assert!(is_same("a\u{0}b", "ab"));
    }

    #[test]
    fn what_a_spreadsheet_would_run_is_told() {
        for text in ["=1+1", " @SUM(A1)", "+cmd|' /C calc'!A0", "-SUM(A1)"] {
            assert!(is_formula(text), "{text}");
        }
        for text in ["-5", "- voir annexe", "+33 1 23", "-oui", "Conforme", ""] {
            assert!(!is_formula(text), "{text}");
        }
    }
}
