//! From spans of text to lines that fit a width.

use std::ops::Range;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use crate::domain::Language;

use super::{
    font::{Face, Fonts},
    hyphen::{self, Need},
    style::RAGGED,
    text::{Look, Span, Text},
};

/// A line of text.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// Placed from x = 0, with the baseline at y = 0.
    pub(super) texts: Vec<Text>,
    pub(super) width: f32,
    /// A word goes on in the next line.
    pub(super) cut: bool,
}

/// Which words may go on in the next line, after a hyphen.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cut {
    /// None: labels, numbers, texts of figures.
    Never,
    /// Those that are wider than the line: titles, names of columns.
    Wide(Language),
    /// Those too that would leave the line visibly empty: running text.
    Poor(Language),
}

/// Stands for the hyphen of a word that goes on: seen as one, but no part of the word for who copies or hears it.
const HYPHEN: char = '\u{AD}';

/// A character with its place in the spans.
#[derive(Clone, Copy)]
struct Letter {
    byte: usize,
    span: usize,
    face: Face,
    shown: char,
    width: f32,
    /// Change of the width of the letter before it, if both are on one line.
    kern: f32,
    kind: LetterKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum LetterKind {
    Visible,
    Space,
    /// Takes part in line breaking only.
    Invisible,
}

/// Breaks text into lines no wider than `width`. A word wider than that which may not be cut is broken anywhere.
pub(super) fn lines(fonts: &Fonts, spans: &[Span], width: f32, cut: Cut) -> Vec<Line> {
    let whole: String = spans.iter().map(|it| it.text.as_str()).collect();
    if whole.trim().is_empty() {
        return Vec::new();
    }
    let letters = letters(fonts, spans);
    let mut breaker = Breaker {
        fonts,
        spans,
        whole: &whole,
        letters: &letters,
        width,
        cut,
        line_start: 0,
        line_width: 0.0,
        lines: Vec::new(),
    };
    let mut start = 0;
    for (byte, opportunity) in linebreaks(&whole).filter(|it| !is_in_a_code(&whole, it.0)) {
        let end = letters.partition_point(|it| it.byte < byte);
        breaker.add(start, end);
        if opportunity == BreakOpportunity::Mandatory {
            breaker.end_line(end, None);
        }
        start = end;
    }
    breaker.lines
}

/// Whether a place is inside a code such as `EX-CON-013`, which is read, and looked for, as one.
fn is_in_a_code(text: &str, byte: usize) -> bool {
    let is_part = |it: char| it.is_ascii_uppercase() || it.is_ascii_digit();
    let (before, after) = text.split_at(byte);
    before.strip_suffix('-').is_some_and(|it| it.ends_with(is_part)) && after.starts_with(is_part)
}

/// As [`lines`], of about the same width if they are few: no word is left alone on the last line.
pub(super) fn balanced(fonts: &Fonts, spans: &[Span], width: f32, cut: Cut) -> Vec<Line> {
    let cuts = |lines: &[Line]| lines.iter().filter(|it| it.cut).count();
    let mut best = lines(fonts, spans, width, cut);
    if !(2..=4).contains(&best.len()) {
        return best;
    }
    let (mut narrow, mut wide) = (width * 0.74, width);
    for _ in 0..7 {
        let middle = f32::midpoint(narrow, wide);
        let tried = lines(fonts, spans, middle, cut);
        if tried.len() > best.len() || cuts(&tried) > cuts(&best) {
            narrow = middle;
        } else {
            (wide, best) = (middle, tried);
        }
    }
    best
}

fn letters(fonts: &Fonts, spans: &[Span]) -> Vec<Letter> {
    let mut letters = Vec::new();
    let mut start = 0;
    for (index, span) in spans.iter().enumerate() {
        let mut previous = None;
        for (offset, wanted) in span.text.char_indices() {
            let kind = match wanted {
                ' ' | '\n' => LetterKind::Space,
                '\u{200B}' | '\u{2060}' => LetterKind::Invisible,
                _ => LetterKind::Visible,
            };
            let (face, shown, width) = match kind {
                LetterKind::Invisible => (span.look.face, ' ', 0),
                LetterKind::Space => fonts.pick(span.look.face, ' '),
                LetterKind::Visible => fonts.pick(span.look.face, wanted),
            };
            let width = f32::from(width) * span.look.size / 1000.0;
            let mut kern = 0.0;
            if kind != LetterKind::Invisible {
                let pair = previous.filter(|it: &(Face, char)| it.0 == face);
                let thousandths = pair.map_or(0, |it| fonts.kern(face, it.1, shown));
                kern = f32::from(thousandths) * span.look.size / 1000.0;
                previous = Some((face, shown));
            }
            letters.push(Letter { byte: start + offset, span: index, face, shown, width, kern, kind });
        }
        start += span.text.len();
    }
    letters
}

struct Breaker<'a> {
    fonts: &'a Fonts,
    spans: &'a [Span],
    /// The text of the spans.
    whole: &'a str,
    letters: &'a [Letter],
    width: f32,
    cut: Cut,
    /// First letter of the line that is being filled.
    line_start: usize,
    /// Its width, with the space at its end.
    line_width: f32,
    lines: Vec<Line>,
}

/// Letters of the longest word that is looked at as one: a longer one is none of any language.
const LONGEST: usize = 200;
/// Sums of widths are not exact.
const TOLERANCE: f32 = 0.01;

impl Breaker<'_> {
    /// Adds the letters of a word and the space after it.
    fn add(&mut self, word: usize, end: usize) {
        let visible = last_visible(&self.letters[word..end]).map_or(word, |it| word + it + 1);
        let mut start = word;
        if LONGEST < visible - word {
            self.add_anyhow(word, visible);
            start = visible;
        }
        while start < visible && !self.has_room(self.width_of(start..visible)) {
            if let Some((place, hyphen)) = self.place_of_cut(word..visible, start) {
                self.end_line(place, Some(hyphen));
                start = place;
            } else if self.line_start < start {
                self.end_line(start, None);
            } else {
                self.add_anyhow(start, visible);
                start = visible;
            }
        }
        self.line_width += self.width_of(start..end);
    }

    /// Adds letters, with new lines anywhere among them.
    fn add_anyhow(&mut self, start: usize, end: usize) {
        for index in start..end {
            if !self.has_room(self.width_of(index..index + 1)) && index > self.line_start {
                self.end_line(index, None);
                if let Some(line) = self.lines.last_mut() {
                    line.cut = true;
                }
            }
            self.line_width += self.width_of(index..index + 1);
        }
    }

    /// Width of letters that are added to the line.
    fn width_of(&self, range: Range<usize>) -> f32 {
        let letters = &self.letters[range.clone()];
        let kerned = if range.start == self.line_start { letters.get(1..).unwrap_or_default() } else { letters };
        letters.iter().map(|it| it.width).sum::<f32>() + kerned.iter().map(|it| it.kern).sum::<f32>()
    }

    fn has_room(&self, width: f32) -> bool {
        self.line_width + width <= self.width + TOLERANCE
    }

    /// Where to cut the rest, from `start` on, of a word that does not fit: before which letter, and the hyphen to show.
    fn place_of_cut(&self, word: Range<usize>, start: usize) -> Option<(usize, Letter)> {
        let size = self.spans[self.letters[start].span].look.size;
        let (language, need) = match self.cut {
            Cut::Wide(language) | Cut::Poor(language) if start == self.line_start => (language, Need::Force),
            Cut::Poor(language) if self.is_poor(size) => {
                // A last line with less than a word would look poorer still.
                let is_last = last_visible(&self.letters[word.end..]).is_none();
                let wide = self.width_of(word.clone()) > self.width;
                match (wide, is_last) {
                    (true, _) => (language, Need::Force),
                    (false, true) => return None,
                    (false, false) => (language, Need::Wish),
                }
            }
            _ => return None,
        };
        let byte = |letter: usize| self.letters.get(letter).map_or(self.whole.len(), |it| it.byte);
        let (before, rest) = self.whole.split_at(byte(word.start));
        let (text, after) = rest.split_at(byte(word.end) - byte(word.start));
        // Parts of addresses and compounds are no words, though lines may end between them.
        if before.ends_with(|it: char| !it.is_whitespace()) || after.starts_with(|it: char| !it.is_whitespace()) {
            return None;
        }
        let places = hyphen::places(text, language, need).into_iter().rev();
        let places =
            places.map(|it| word.start + self.letters[word.clone()].partition_point(|at| at.byte < before.len() + it));
        places.filter(|it| *it > start).find_map(|place| {
            let last = self.letters[place - 1];
            let (face, shown, advance) = self.fonts.pick(last.face, HYPHEN);
            let kern = f32::from(self.fonts.kern(face, last.shown, shown)) * size / 1000.0;
            let hyphen = Letter { face, shown, width: f32::from(advance) * size / 1000.0, kern, ..last };
            self.has_room(self.width_of(start..place) + hyphen.kern + hyphen.width).then_some((place, hyphen))
        })
    }

    /// Whether the line that is being filled would be visibly short; two lines on end never have hyphens for that.
    fn is_poor(&self, size: f32) -> bool {
        let room = self.width - self.line_width;
        let ladder = self.lines.last().is_some_and(|it| it.cut);
        !ladder && room > (RAGGED.0 * size).min(RAGGED.2 * self.width).max(RAGGED.1 * self.width)
    }

    /// Ends the line before a letter, and perhaps with a hyphen.
    fn end_line(&mut self, end: usize, hyphen: Option<Letter>) {
        let letters = &self.letters[self.line_start..end];
        self.line_start = end;
        self.line_width = 0.0;
        let visible = last_visible(letters).map_or(0, |it| it + 1);
        let mut line = Line { cut: hyphen.is_some(), ..Line::default() };
        for (index, letter) in letters.iter().chain(&hyphen).enumerate() {
            let is_hyphen = index == letters.len();
            // One space is kept at the end, for those who copy the text or hear it.
            let lost = index > visible || (index == visible && visible == 0);
            if letter.kind == LetterKind::Invisible || (lost && !is_hyphen) {
                continue;
            }
            let kern = if index == 0 { 0.0 } else { letter.kern };
            let width = if index < visible || is_hyphen { kern + letter.width } else { 0.0 };
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

fn last_visible(letters: &[Letter]) -> Option<usize> {
    letters.iter().rposition(|it| it.kind == LetterKind::Visible)
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
    use crate::render::pdf::{
        style::INK,
        text::{Underline, clean},
    };

    #[track_caller]
    fn check(text: &str, width: f32, expected: &[&str]) {
        check_cut(text, width, Cut::Never, expected);
    }

    /// Hyphens at ends of lines are written as `¬`.
    #[track_caller]
    fn check_cut(text: &str, width: f32, cut: Cut, expected: &[&str]) {
        let look = Look { face: Face::Regular, size: 10.0, colour: INK };
        let span = Span { text: clean(text), look, tag: None, underline: Underline::None };
        let fonts = Fonts::get().unwrap();
        let lines = lines(fonts, &[span], width, cut);
        for line in &lines {
            assert!(line.width <= width + 0.1, "{} > {width}", line.width);
        }
        let text = |it: &Line| it.texts.iter().map(|it| it.text.replace('\u{AD}', "¬")).collect::<String>();
        let found: Vec<String> = lines.iter().map(text).collect();
        assert_eq!(found, expected);
    }

    #[derive(serde::Deserialize)]
    enum Which {
        Never,
        Wide,
        Poor,
    }

    #[derive(serde::Deserialize)]
    struct Specimen {
        text: String,
        width: f32,
        cut: Which,
        language: Language,
        lines: Vec<String>,
    }

    /// Sets the texts of a name in `tests/specimens/lines.ron`.
    #[track_caller]
    fn check_specimens(name: &str) {
        let text = include_str!("../../../tests/specimens/lines.ron");
        let specimens: std::collections::BTreeMap<String, Vec<Specimen>> = ron::from_str(text).unwrap();
        for Specimen { text, width, cut, language, lines } in &specimens[name] {
            let cut = match cut {
                Which::Never => Cut::Never,
                Which::Wide => Cut::Wide(*language),
                Which::Poor => Cut::Poor(*language),
            };
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            check_cut(text, *width, cut, &lines);
        }
    }

    #[test]
    fn lines_break_at_spaces() {
        check("un deux trois", 40.0, &["un deux ", "trois"]);
    }

    #[test]
    fn no_break_spaces_do_not_break() {
        check_specimens("no-break spaces do not break");
    }

    #[test]
    fn long_words_are_broken() {
        check("aaaaaaaaaa", 30.0, &["aaaaa", "aaaaa"]);
    }

    #[test]
    fn a_word_is_cut_if_its_line_would_be_visibly_empty() {
        check_specimens("a word is cut if its line would be visibly empty");
    }

    #[test]
    fn a_word_is_not_cut_to_fill_a_line_that_is_almost_full() {
        check_specimens("a word is not cut to fill a line that is almost full");
    }

    #[test]
    fn a_word_that_is_wider_than_its_line_is_cut_between_syllables() {
        check_specimens("a word that is wider than its line is cut between syllables");
    }

    #[test]
    fn two_lines_on_end_have_no_hyphens_if_the_words_fit() {
        check_specimens("two lines on end have no hyphens if the words fit");
    }

    #[test]
    fn a_text_does_not_end_with_a_part_of_a_word() {
        check_specimens("a text does not end with a part of a word");
    }

    #[test]
    fn parts_of_compounds_and_addresses_are_not_cut() {
        check_specimens("parts of compounds and addresses are not cut");
    }

    #[test]
    fn line_ends_break_and_controls_vanish() {
        check("a\tb\u{7}\r\nc", 100.0, &["a b ", "c"]);
    }

    #[test]
    fn nothing_makes_no_line() {
        check("", 100.0, &[]);
        check(" \u{7}\n ", 100.0, &[]);
    }

    #[test]
    fn decomposed_letters_are_composed_and_unknown_signs_are_boxes() {
        check("n\u{303}✓\u{1F9FF}", 100.0, &["ñ✓□"]);
    }
}
