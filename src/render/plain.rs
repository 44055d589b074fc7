//! What every format asks of the pieces of a document.

use crate::document::{Figure, Pen, Run, Shape};

/// A text with `\n` at the end of its lines, whichever way they ended. Tabs are spaces, or the words beside them would
/// stick together; other control characters are nothing.
pub(super) fn lined(text: &str) -> String {
    let letter = |it: char| match it {
        '\t' => Some(' '),
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        it if it.is_control() => None,
        it => Some(it),
    };
    let is_plain = |it: char| !it.is_control() && !matches!(it, '\u{2028}' | '\u{2029}');
    if text.chars().all(|it| it == '\n' || is_plain(it)) {
        return text.to_owned();
    }
    text.replace("\r\n", "\n").chars().filter_map(letter).collect()
}

/// The same on one line, where there is no place for more.
pub(super) fn on_one_line(text: &str) -> String {
    lined(text).replace('\n', " ")
}

/// The text of runs.
pub(super) fn runs(runs: &[Run]) -> String {
    runs.iter().map(|it| it.text.as_str()).collect()
}

/// The text of paragraphs, with something between them.
pub(super) fn paragraphs(paragraphs: &[Vec<Run>], between: &str) -> String {
    let mut text = String::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if 0 < index {
            text.push_str(between);
        }
        text.extend(paragraph.iter().map(|it| it.text.as_str()));
    }
    text
}

/// Largest size of a figure, in its own units; its shapes may lie as far outside of it.
const LARGEST: f32 = 10_000.0;

/// Whether a figure can be drawn: it has shapes, and a size that a page can hold.
pub(super) fn usable(figure: &Figure) -> bool {
    let is_size = |it: f32| (1.0..=LARGEST).contains(&it);
    is_size(figure.width) && is_size(figure.height) && !figure.shapes.is_empty()
}

/// The shapes of a figure that can be drawn. One that is far away costs the time and memory of all its dots.
pub(super) fn shapes(figure: &Figure) -> impl Iterator<Item = &Shape> {
    let is_near = |it: &(f32, f32)| it.0.abs() <= LARGEST && it.1.abs() <= LARGEST;
    let is_pen = |it: &Pen| (0.01..=LARGEST).contains(&it.width);
    figure.shapes.iter().filter(move |shape| match shape {
        Shape::Polygon { points, line, .. } => {
            1 < points.len() && points.iter().all(is_near) && line.as_ref().is_none_or(is_pen)
        }
        Shape::Line { from, to, pen } => is_near(from) && is_near(to) && is_pen(pen),
        Shape::Text { at, text, size, .. } => is_near(at) && (0.01..=LARGEST).contains(size) && !text.is_empty(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_counts_and_words_never_stick_together() {
        assert_eq!(lined("Sites\tdistants\u{7}"), "Sites distants");
        assert_eq!(lined("a\r\nb\rc\u{B}d\u{C}e\u{85}f\u{2028}g\u{2029}h\n"), "a\nb\nc\nd\ne\nf\ng\nh\n");
        assert_eq!(on_one_line("a\r\nb\tc"), "a b c");
    }
}
