//! Spaces of the pack's texts, for those who draw them in windows.

/// A text with wide no-break spaces (U+00A0) in the place of narrow ones (U+202F), where lines would end otherwise.
#[must_use]
pub fn held(text: &str) -> String {
    text.replace('\u{202f}', "\u{a0}")
}
