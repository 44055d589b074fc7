//! From one long column to pages.

use std::collections::BTreeMap;

use crate::document::Document;

use super::{
    flow::{Column, Entry},
    font::{Face, Fonts},
    strip::{Glue, Paint, PaintShape, Strip},
    style::{self, INK, QUIET, Sheet, part, size, space},
    tags::Tree,
    text::{self, Look, Text},
};

/// Pages on which everything has its place, from the top left corner of the sheet.
pub(super) struct Layout {
    pub(super) sheet: Sheet,
    pub(super) pages: Vec<Page>,
    /// The word across every page, from where it starts.
    pub(super) watermark: Option<Text>,
    pub(super) tree: Tree,
    pub(super) outline: Vec<Entry>,
    /// Number of the destination of each name.
    pub(super) anchors: BTreeMap<String, usize>,
    /// Page, from 0, and y of each destination.
    pub(super) places: Vec<(usize, f32)>,
}

/// A page.
#[derive(Default)]
pub(super) struct Page {
    pub(super) paints: Vec<Paint>,
    pub(super) texts: Vec<Text>,
    /// Header and footer.
    pub(super) running: Vec<Text>,
    /// Where the rectangles of bands are among the paints.
    bands: BTreeMap<usize, usize>,
}

/// Cuts a column into pages.
pub(super) fn paginate(document: &Document, fonts: &Fonts, sheet: Sheet, column: Column) -> Layout {
    let Column { strips, headers, tree, outline, anchors, destinations } = column;
    let mut pager = Pager {
        sheet,
        headers: &headers,
        pages: vec![Page::default()],
        y: sheet.tops.0,
        empty: true,
        places: vec![(0, sheet.tops.0); destinations],
        late: Vec::new(),
    };
    let mut start = 0;
    while start < strips.len() {
        if strips[start].starts_page && !pager.empty {
            pager.turn();
        }
        let end = chunk(&strips, start, Glue::Soft);
        let whole = &strips[start..end];
        if pager.fits(whole) {
            pager.pile(whole);
        } else if pager.fits_on_a_page(whole) {
            pager.turn_for(&whole[0]);
            pager.pile(whole);
        } else {
            let mut inner = start;
            while inner < end {
                let inner_end = chunk(&strips, inner, Glue::Hard).min(end);
                let part = &strips[inner..inner_end];
                if !pager.fits(part) && !pager.empty {
                    pager.turn_for(&part[0]);
                }
                for strip in part {
                    if !pager.fits(std::slice::from_ref(strip)) && !pager.empty {
                        pager.turn_for(strip);
                    }
                    pager.pile(std::slice::from_ref(strip));
                }
                inner = inner_end;
            }
        }
        start = end;
    }
    let Pager { mut pages, places, late, .. } = pager;
    for (page, destination, mut text) in late {
        text.text = (places[destination].0 + 1).to_string();
        text.width = fonts.measure(text.look.face, text.look.size, &text.text);
        text.x -= text.width;
        pages[page].texts.push(text);
    }
    add_running(document, fonts, sheet, &mut pages);
    let watermark = watermark(document, fonts, sheet);
    Layout { sheet, pages, watermark, tree, outline, anchors, places }
}

/// End of the strips that hold together from `start` on by at least `glue`.
fn chunk(strips: &[Strip], start: usize, glue: Glue) -> usize {
    let length = strips[start..].iter().position(|it| it.glue < glue).map_or(strips.len() - start, |it| it + 1);
    let next_page = strips[start + 1..start + length].iter().position(|it| it.starts_page);
    next_page.map_or(start + length, |it| start + 1 + it)
}

struct Pager<'a> {
    sheet: Sheet,
    headers: &'a [Vec<Strip>],
    pages: Vec<Page>,
    y: f32,
    /// Nothing is on the page yet, but perhaps a repeated header row.
    empty: bool,
    places: Vec<(usize, f32)>,
    /// Page numbers to be printed: on which page, of which destination.
    late: Vec<(usize, usize, Text)>,
}

impl Pager<'_> {
    fn fits(&self, strips: &[Strip]) -> bool {
        let lost = if self.empty { strips.first().map_or(0.0, |it| it.before) } else { 0.0 };
        self.y + height(strips) - lost <= self.sheet.bottom + 0.01
    }

    fn fits_on_a_page(&self, strips: &[Strip]) -> bool {
        let Some(first) = strips.first() else { return true };
        let header = first.header.map_or(0.0, |it| height(&self.headers[it]));
        header + height(strips) - first.before <= self.sheet.text_height() + 0.01
    }

    /// Starts a page.
    fn turn(&mut self) {
        self.pages.push(Page::default());
        self.y = self.sheet.tops.1;
        self.empty = true;
    }

    /// Starts a page with the header row that a strip wants.
    fn turn_for(&mut self, strip: &Strip) {
        self.turn();
        if let Some(header) = strip.header {
            let headers = self.headers;
            self.pile(&headers[header]);
            self.empty = true;
        }
    }

    fn pile(&mut self, strips: &[Strip]) {
        for strip in strips {
            if !self.empty {
                self.y += strip.before;
            }
            self.empty = false;
            self.place(strip);
            self.y += strip.height;
        }
    }

    fn place(&mut self, strip: &Strip) {
        let (x, y, index) = (self.sheet.side, self.y, self.pages.len() - 1);
        for destination in &strip.destinations {
            self.places[*destination] = (index, y);
        }
        let moved = |text: &Text| Text { x: text.x + x, y: text.y + y, ..text.clone() };
        if let Some(page_of) = &strip.page_of {
            self.late.push((index, page_of.destination, moved(&page_of.text)));
        }
        let Some(page) = self.pages.last_mut() else { return };
        page.texts.extend(strip.texts.iter().map(moved));
        for paint in &strip.paints {
            page.paint(paint, (x, y), strip.height);
        }
    }
}

impl Page {
    fn paint(&mut self, paint: &Paint, (x, y): (f32, f32), strip_height: f32) {
        let moved = |(a, b): (f32, f32)| (a + x, b + y);
        let shape = match paint.shape.clone() {
            PaintShape::Band { key, x: left, width, colour } => {
                if let Some(PaintShape::Box { y: top, height, .. }) =
                    self.bands.get(&key).and_then(|it| self.paints.get_mut(*it)).map(|it| &mut it.shape)
                {
                    *height = y + strip_height - *top;
                    return;
                }
                self.bands.insert(key, self.paints.len());
                PaintShape::Box { x: left + x, y, width, height: strip_height, radius: 0.0, colour }
            }
            PaintShape::Box { x: left, y: top, width, height, radius, colour } => {
                PaintShape::Box { x: left + x, y: top + y, width, height, radius, colour }
            }
            PaintShape::Rule { from, to, width, colour, dotted } => {
                PaintShape::Rule { from: moved(from), to: moved(to), width, colour, dotted }
            }
            PaintShape::Logo { x: left, y: top, width, height } => {
                PaintShape::Logo { x: left + x, y: top + y, width, height }
            }
            PaintShape::Polygon { points, fill, line } => {
                PaintShape::Polygon { points: points.into_iter().map(moved).collect(), fill, line }
            }
        };
        self.paints.push(Paint { tag: paint.tag, shape });
    }
}

/// Height of a pile of strips, with the space above it.
fn height(strips: &[Strip]) -> f32 {
    strips.iter().map(|it| it.before + it.height).sum()
}

/// Adds headers and footers.
fn add_running(document: &Document, fonts: &Fonts, sheet: Sheet, pages: &mut [Page]) {
    let look = Look { face: Face::Regular, size: size::RUNNING, colour: QUIET };
    let total = pages.len();
    let (page_word, of) = (text::clean_line(&document.page_words.0), text::clean_line(&document.page_words.1));
    for (index, page) in pages.iter_mut().enumerate() {
        let number = if of.is_empty() {
            format!("{page_word} {}", index + 1)
        } else {
            format!("{page_word} {} {of} {total}", index + 1)
        };
        let marked = text::clean_line(&document.marking.confidentiality);
        if !marked.is_empty() {
            page.running.push(confidentiality(fonts, sheet, &marked));
        }
        let mut lines = vec![(sheet.running.1, document.footer.as_str(), number.trim())];
        if index > 0 {
            lines.push((sheet.running.0, document.header.as_str(), document.metadata.reference.as_str()));
        }
        for (y, left, right) in lines {
            let (right, right_width) = text::fit(fonts, look, right, sheet.text_width() * part::RUNNING);
            let room = sheet.text_width() - right_width - space::RUNNING;
            let (left, left_width) = text::fit(fonts, look, left, room);
            let right_x = sheet.width - sheet.side - right_width;
            for (x, text, width) in [(sheet.side, left, left_width), (right_x, right, right_width)] {
                if !text.is_empty() {
                    page.running.push(Text { x, y, width, text, look, tag: None, underline: text::Underline::None });
                }
            }
        }
    }
}

/// How far the document may go, in the middle above the header.
fn confidentiality(fonts: &Fonts, sheet: Sheet, marked: &str) -> Text {
    let look = Look { face: Face::Bold, size: size::RUNNING, colour: INK };
    let (text, width) = text::fit(fonts, look, marked, sheet.text_width());
    let (x, y) = ((sheet.width - width) / 2.0, sheet.running.0 - size::RUNNING * 1.6);
    Text { x, y, width, text, look, tag: None, underline: text::Underline::None }
}

/// The word across every page: along the diagonal, as large as it fits.
fn watermark(document: &Document, fonts: &Fonts, sheet: Sheet) -> Option<Text> {
    let word = text::clean_line(&document.marking.watermark);
    if word.is_empty() {
        return None;
    }
    let room = sheet.width.hypot(sheet.height) * part::WATERMARK;
    let size = (100.0 * room / fonts.measure(Face::Bold, 100.0, &word)).min(size::WATERMARK);
    let look = Look { face: Face::Bold, size, colour: style::WATERMARK };
    let width = fonts.measure(Face::Bold, size, &word);
    let (sin, cos) = (sheet.height / sheet.width).atan().sin_cos();
    // Half the word, and a third of the height of its capitals, back from the middle of the page.
    let x = sheet.width / 2.0 - cos * width / 2.0 + sin * size * 0.33;
    let y = sheet.height / 2.0 + sin * width / 2.0 + cos * size * 0.33;
    Some(Text { x, y, width, text: word, look, tag: None, underline: text::Underline::None })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{
            Align, Block, Cell, Column, Contents, Document, Field, Kind, Marking, Metadata, Record, Row, Run, Table,
            Tone,
        },
        domain::Language,
        render::pdf::layout,
    };

    fn document(landscape: bool) -> Document {
        let sentence = "The holder gives all the data back in an open, documented and readable format. ";
        let word = "x".repeat(10_000);
        let runs = |text: &str| vec![Run::plain(text)];
        let record = |lines: usize| Record {
            label: "EX-SUP-001".into(),
            title: sentence.into(),
            badge: "Minimum".into(),
            body: vec![runs(&sentence.repeat(lines))],
            fields: vec![Field { name: sentence.into(), paragraphs: vec![runs(sentence), runs(&word[..300])] }],
            ..Record::default()
        };
        let column = |share| Column { title: "Title".into(), share, align: Align::Right };
        let cells = |texts: [&str; 3]| Row { cells: texts.map(Cell::plain).to_vec(), ..Row::default() };
        let mut rows = vec![cells(["a", &word, sentence]), cells([&sentence.repeat(200), "b", "c"])];
        rows.extend(std::iter::repeat_n(cells(["a", sentence, "c"]), 60));
        let heading =
            |level| Block::Heading { level, number: "1".into(), text: sentence.into(), anchor: String::new() };
        let mut blocks = vec![Block::Title { text: sentence.into(), lines: vec![sentence.into()] }, heading(1)];
        for lines in [1, 5, 12, 90, 3, 7] {
            blocks.extend([heading(2), Block::Record(record(lines)), heading(3)]);
            blocks.push(Block::Paragraph {
                style: crate::document::ParagraphStyle::Body,
                runs: runs(&sentence.repeat(lines)),
            });
            let paragraphs = vec![runs(&sentence.repeat(lines))];
            blocks.push(Block::Note { tone: Tone::Warning, title: sentence.into(), paragraphs });
        }
        let columns = vec![column(1), column(2), column(3)];
        blocks.push(Block::Table(Table {
            caption: sentence.into(),
            columns,
            rows,
            row_headers: true,
            ..Table::default()
        }));
        Document {
            kind: Kind::Annex,
            language: Language::French,
            metadata: Metadata::default(),
            header: sentence.repeat(9),
            footer: sentence.repeat(9),
            contents: Some(Contents { title: "Sommaire".into(), depth: 2 }),
            page_words: ("Page".into(), "sur".into()),
            landscape,
            marking: Marking::default(),
            blocks,
        }
    }

    #[track_caller]
    fn check(landscape: bool) {
        let Layout { sheet, pages, tree, .. } = layout(&document(landscape), Fonts::get().unwrap());
        assert!(pages.len() > 10);
        let right = sheet.width - sheet.side + 0.1;
        for page in &pages {
            for text in page.texts.iter().chain(&page.running) {
                assert!(text.x >= sheet.side - 0.1 && text.x + text.width <= right, "{text:?}");
            }
            for text in &page.texts {
                assert!(text.y > sheet.tops.0 && text.y <= sheet.bottom, "{text:?}");
            }
            for (index, text) in page.texts.iter().enumerate() {
                for other in &page.texts[index + 1..] {
                    let beside = text.x + text.width <= other.x + 0.1 || other.x + other.width <= text.x + 0.1;
                    let gap = (text.y - other.y).abs();
                    assert!(beside || gap >= text.look.size.min(other.look.size), "{text:?} {other:?}");
                }
            }
            let lowest = page.texts.iter().max_by(|a, b| a.y.total_cmp(&b.y));
            let node = lowest.and_then(|it| it.tag).map(|it| tree.element(it.node));
            assert!(!matches!(node, Some(crate::render::pdf::tags::Element::Heading(_))), "{lowest:?}");
        }
    }

    #[test]
    fn everything_is_inside_the_margins_and_nothing_overlaps() {
        check(false);
    }

    #[test]
    fn landscape_too() {
        check(true);
    }
}
