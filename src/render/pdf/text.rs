//! From runs of text to lines that fit a width.

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_normalization::UnicodeNormalization;

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

/// A line of text.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// Placed from x = 0, with the baseline at y = 0.
    pub(super) texts: Vec<Text>,
    pub(super) width: f32,
}

/// A character with its place in the spans.
struct Letter {
    byte: usize,
    span: usize,
    face: Face,
    shown: char,
    width: f32,
    kind: LetterKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum LetterKind {
    Visible,
    Space,
    /// Takes part in line breaking only.
    Invisible,
}

/// Text without what cannot be printed: composed, without control characters; tabs are spaces.
pub(super) fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .nfc()
        .filter_map(|it| match it {
            '\t' => Some(' '),
            '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            it if it.is_control() || is_instruction(it) => None,
            it => Some(it),
        })
        .collect()
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

/// Breaks text into lines no wider than `width`. A word wider than that is broken anywhere.
pub(super) fn lines(fonts: &Fonts, spans: &[Span], width: f32) -> Vec<Line> {
    let whole: String = spans.iter().map(|it| it.text.as_str()).collect();
    if whole.trim().is_empty() {
        return Vec::new();
    }
    let letters = letters(fonts, spans);
    let mut breaker = Breaker { spans, letters: &letters, width, line_start: 0, line_width: 0.0, lines: Vec::new() };
    let mut start = 0;
    for (byte, opportunity) in linebreaks(&whole) {
        let end = letters.partition_point(|it| it.byte < byte);
        breaker.add(start, end);
        if opportunity == BreakOpportunity::Mandatory {
            breaker.end_line(end);
        }
        start = end;
    }
    breaker.lines
}

/// As [`lines`], of about the same width if they are few: no word is left alone on the last line.
pub(super) fn balanced(fonts: &Fonts, spans: &[Span], width: f32) -> Vec<Line> {
    let mut best = lines(fonts, spans, width);
    if !(2..=4).contains(&best.len()) {
        return best;
    }
    let (mut narrow, mut wide) = (width * 0.74, width);
    for _ in 0..7 {
        let middle = f32::midpoint(narrow, wide);
        let tried = lines(fonts, spans, middle);
        if tried.len() > best.len() {
            narrow = middle;
        } else {
            (wide, best) = (middle, tried);
        }
    }
    best
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
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    let width = fonts.measure(look.face, look.size, &cut);
    (cut, width)
}

fn letters(fonts: &Fonts, spans: &[Span]) -> Vec<Letter> {
    let mut letters = Vec::new();
    let mut start = 0;
    for (index, span) in spans.iter().enumerate() {
        for (offset, wanted) in span.text.char_indices() {
            let kind = match wanted {
                ' ' => LetterKind::Space,
                '\n' | '\u{200B}' | '\u{2060}' => LetterKind::Invisible,
                _ => LetterKind::Visible,
            };
            let (face, shown, width) = match kind {
                LetterKind::Invisible => (span.look.face, ' ', 0),
                _ => fonts.pick(span.look.face, wanted),
            };
            let width = f32::from(width) * span.look.size / 1000.0;
            letters.push(Letter { byte: start + offset, span: index, face, shown, width, kind });
        }
        start += span.text.len();
    }
    letters
}

struct Breaker<'a> {
    spans: &'a [Span],
    letters: &'a [Letter],
    width: f32,
    /// First letter of the line that is being filled.
    line_start: usize,
    /// Its width, with the space at its end.
    line_width: f32,
    lines: Vec<Line>,
}

/// Sums of widths are not exact.
const TOLERANCE: f32 = 0.01;

impl Breaker<'_> {
    /// Adds the letters of a word and the space after it.
    fn add(&mut self, start: usize, end: usize) {
        let word = &self.letters[start..end];
        let visible = word.iter().rposition(|it| it.kind == LetterKind::Visible).map_or(0, |it| it + 1);
        let visible_width: f32 = word[..visible].iter().map(|it| it.width).sum();
        if self.line_width + visible_width > self.width + TOLERANCE && start > self.line_start {
            self.end_line(start);
        }
        if visible_width > self.width + TOLERANCE {
            for (index, letter) in (start..).zip(&word[..visible]) {
                if self.line_width + letter.width > self.width + TOLERANCE && index > self.line_start {
                    self.end_line(index);
                }
                self.line_width += letter.width;
            }
        } else {
            self.line_width += visible_width;
        }
        self.line_width += word[visible..].iter().map(|it| it.width).sum::<f32>();
    }

    /// Ends the line before a letter.
    fn end_line(&mut self, end: usize) {
        let letters = &self.letters[self.line_start..end];
        self.line_start = end;
        self.line_width = 0.0;
        let visible = letters.iter().rposition(|it| it.kind == LetterKind::Visible).map_or(0, |it| it + 1);
        let mut line = Line::default();
        for (index, letter) in letters.iter().enumerate() {
            // One space is kept at the end, for those who copy the text or hear it.
            if letter.kind == LetterKind::Invisible || index > visible || (index == visible && visible == 0) {
                continue;
            }
            let width = if index < visible { letter.width } else { 0.0 };
            let span = &self.spans[letter.span];
            match line.texts.last_mut() {
                Some(text) if text.look.face == letter.face && same_place(text, span) => {
                    text.text.push(letter.shown);
                    text.width += width;
                }
                _ => line.texts.push(Text {
                    x: line.width,
                    y: 0.0,
                    width,
                    text: letter.shown.into(),
                    look: Look { face: letter.face, ..span.look },
                    tag: span.tag,
                    underline: span.underline,
                }),
            }
            line.width += width;
        }
        self.lines.push(line);
    }
}

fn same_place(text: &Text, span: &Span) -> bool {
    text.tag == span.tag
        && text.look.size.to_bits() == span.look.size.to_bits()
        && text.look.colour == span.look.colour
        && text.underline == span.underline
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::pdf::style::INK;

    #[track_caller]
    fn check(text: &str, width: f32, expected: &[&str]) {
        let look = Look { face: Face::Regular, size: 10.0, colour: INK };
        let span = Span { text: clean(text), look, tag: None, underline: Underline::None };
        let fonts = Fonts::get().unwrap();
        let lines = lines(fonts, &[span], width);
        for line in &lines {
            assert!(line.width <= width + 0.1, "{} > {width}", line.width);
        }
        let found: Vec<String> = lines.iter().map(|it| it.texts.iter().map(|it| it.text.as_str()).collect()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn lines_break_at_spaces() {
        check("un deux trois", 40.0, &["un deux ", "trois"]);
    }

    #[test]
    fn no_break_spaces_do_not_break() {
        check("un «\u{a0}deux\u{202f}»", 40.0, &["un ", "«\u{a0}deux\u{202f}»"]);
    }

    #[test]
    fn long_words_are_broken() {
        check("aaaaaaaaaa", 30.0, &["aaaaa", "aaaaa"]);
    }

    #[test]
    fn line_ends_break_and_controls_vanish() {
        check("a\tb\u{7}\r\nc", 100.0, &["a b", "c"]);
    }

    #[test]
    fn nothing_makes_no_line() {
        check("", 100.0, &[]);
        check(" \u{7}\n ", 100.0, &[]);
    }

    #[test]
    fn decomposed_letters_are_composed_and_unknown_signs_are_boxes() {
        check("e\u{301}✓\u{1F9FF}", 100.0, &["é✓□"]);
    }

    #[test]
    fn a_text_that_is_too_long_for_its_line_ends_with_an_ellipsis() {
        let look = Look { face: Face::Regular, size: 10.0, colour: INK };
        let (text, width) = fit(Fonts::get().unwrap(), look, "Une organisation au nom très long", 60.0);
        assert_eq!(text, "Une organ…");
        assert!(width <= 60.0);
    }
}
