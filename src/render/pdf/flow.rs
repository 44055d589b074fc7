//! From blocks to strips, in one long column.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    document::{Block, Document, Kind, ParagraphStyle, Record, Run, RunStyle, Target, Tone},
    domain::Language,
    render::places::public_address,
};

use super::{
    breaks::{self, Cut},
    font::{Face, Fonts},
    strip::{self, Glue, PaintShape, Strip},
    style::{
        self, ACCENT, Colour, INK, LEADING, QUIET, Sheet, TIGHT_LEADING, TITLE_BAR, TITLE_LEADING, part, size, space,
    },
    tags::{Element, NodeId, ROOT, Tag, Tree},
    text::{self, Look, Span, Underline},
};

/// The document as one long column.
pub(super) struct Column {
    pub(super) strips: Vec<Strip>,
    /// Header rows of tables, to be repeated.
    pub(super) headers: Vec<Vec<Strip>>,
    pub(super) tree: Tree,
    pub(super) outline: Vec<Entry>,
    /// Number of the destination of each name.
    pub(super) anchors: BTreeMap<String, usize>,
    /// Number of destinations: bookmarks, then rows of tables.
    pub(super) destinations: usize,
}

/// A bookmark. Its place in the list is the number of its destination.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// From 1.
    pub(super) level: u8,
    pub(super) number: String,
    pub(super) text: String,
    /// Whether it stands in the table of contents.
    pub(super) listed: bool,
}

/// Builds the column of a document.
pub(super) fn column(document: &Document, fonts: &'static Fonts, sheet: Sheet) -> Column {
    let (outline, mut anchors) = survey(document);
    let rows = rows(document, outline.len(), &mut anchors);
    let mut flow = Flow {
        kind: document.kind,
        language: document.language,
        fonts,
        sheet,
        tree: Tree::new(),
        strips: Vec::new(),
        headers: Vec::new(),
        names: anchors.keys().cloned().collect(),
        next_row: outline.len(),
        outline,
        next_destination: 0,
        sections: Vec::new(),
        space_below: 0.0,
        next_key: 0,
        page_asked: false,
        after_heading: false,
        titled: false,
    };
    let contents_before = document.blocks.iter().position(|it| matches!(it, Block::Heading { .. }));
    flow.logo(document.marking.logo.as_ref());
    for (index, block) in document.blocks.iter().enumerate() {
        if let (Some(contents), true) = (&document.contents, contents_before == Some(index)) {
            flow.contents(&contents.title);
            flow.page_asked = true;
        }
        flow.block(block);
    }
    let destinations = flow.outline.len() + rows;
    Column { strips: flow.strips, headers: flow.headers, tree: flow.tree, outline: flow.outline, anchors, destinations }
}

/// Numbers the rows that links may point to, after the bookmarks; returns how many there are.
fn rows(document: &Document, first: usize, anchors: &mut BTreeMap<String, usize>) -> usize {
    let tables = document.blocks.iter().filter_map(|it| match it {
        Block::Table(table) if !table.columns.is_empty() => Some(table),
        _ => None,
    });
    let named = tables.flat_map(|it| &it.rows).map(|it| &it.anchor).filter(|it| !it.is_empty());
    let mut count = 0;
    for anchor in named {
        anchors.entry(anchor.clone()).or_insert(first + count);
        count += 1;
    }
    count
}

/// Headings and records, which are the destinations of the document, and their names.
fn survey(document: &Document) -> (Vec<Entry>, BTreeMap<String, usize>) {
    let depth = document.contents.as_ref().map_or(0, |it| it.depth);
    let mut outline: Vec<Entry> = Vec::new();
    let mut anchors = BTreeMap::new();
    let mut level_of_records = 1;
    for block in &document.blocks {
        let (entry, anchor) = match block {
            Block::Heading { level, number, text, anchor } => {
                level_of_records = level.saturating_add(1).min(6);
                let (number, text) = (text::clean_line(number), text::clean_line(text));
                (Entry { level: (*level).max(1), number, text, listed: *level <= depth }, anchor)
            }
            Block::Record(record) => {
                let (number, text) = (text::clean_line(&record.label), text::clean_line(&record.title));
                (Entry { level: level_of_records, number, text, listed: false }, &record.anchor)
            }
            _ => continue,
        };
        if !anchor.is_empty() {
            anchors.entry(anchor.clone()).or_insert(outline.len());
        }
        outline.push(entry);
    }
    (outline, anchors)
}

/// The column that is being built.
pub(super) struct Flow {
    pub(super) kind: Kind,
    pub(super) language: Language,
    pub(super) fonts: &'static Fonts,
    pub(super) sheet: Sheet,
    pub(super) tree: Tree,
    strips: Vec<Strip>,
    pub(super) headers: Vec<Vec<Strip>>,
    /// Names that links may point to.
    names: BTreeSet<String>,
    pub(super) outline: Vec<Entry>,
    next_destination: usize,
    /// Number of the next row that links may point to.
    pub(super) next_row: usize,
    /// Open sections, with the level of their headings.
    sections: Vec<(u8, NodeId)>,
    space_below: f32,
    next_key: usize,
    /// What comes next starts a page.
    page_asked: bool,
    /// The last thing added is a heading.
    after_heading: bool,
    /// The title is the first heading, above those of sections.
    titled: bool,
}

impl Flow {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Title { text, lines } => self.title(text, lines),
            Block::Heading { level, number, text, .. } => self.heading((*level).clamp(1, 3), number, text),
            Block::Paragraph { style, runs } => self.paragraph(*style, runs),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Table(table) => self.table(table),
            Block::Note { tone, title, paragraphs } => self.note(*tone, title, paragraphs),
            Block::Record(record) => self.numbered_record(record),
            Block::Figure(figure) => self.figure(figure),
            Block::PageBreak => self.page_asked = true,
        }
    }

    /// Adds strips under what is there; the larger of both spaces is left between.
    pub(super) fn push(&mut self, mut strips: Vec<Strip>, above: f32, below: f32) {
        let Some(first) = strips.first_mut() else { return };
        first.before = above.max(self.space_below);
        first.starts_page = std::mem::take(&mut self.page_asked) && !self.strips.is_empty();
        self.space_below = below;
        self.after_heading = false;
        self.strips.append(&mut strips);
    }

    /// The part of the structure that is being filled.
    pub(super) fn section(&self) -> NodeId {
        self.sections.last().map_or(ROOT, |it| it.1)
    }

    /// A key that no other band has.
    pub(super) fn key(&mut self) -> usize {
        self.next_key += 1;
        self.next_key
    }

    /// Runs as spans of a part of the structure. Links that lead nowhere are plain text.
    pub(super) fn spans(&mut self, runs: &[Run], look: Look, node: NodeId) -> Vec<Span> {
        let mut spans = Vec::with_capacity(runs.len());
        for run in runs {
            let text = text::clean(&run.text);
            if text.is_empty() {
                continue;
            }
            let size = if run.style == RunStyle::Small { look.size * part::ASIDE } else { look.size };
            let look = Look { face: look.face.with(run.style), size, ..look };
            let target = run.target.as_ref().and_then(|it| match it {
                Target::Anchor(name) | Target::Term(name) => self.names.contains(name).then(|| it.clone()),
                Target::Address(address) => public_address(address).map(Target::Address),
            });
            spans.push(match target {
                Some(target) if !text.trim().is_empty() => {
                    let (look, underline) = match target {
                        Target::Term(_) => (look, Underline::Dotted),
                        Target::Anchor(_) | Target::Address(_) => (Look { colour: ACCENT, ..look }, Underline::Solid),
                    };
                    let link = self.tree.add(node, Element::Link(target, words_of_link(&text)));
                    Span { text, look, tag: Some(self.tree.tag(link)), underline }
                }
                _ => {
                    let struck = run.style == RunStyle::Removed;
                    let underline = if struck { Underline::Struck } else { Underline::None };
                    Span { text, look, tag: Some(self.tree.tag(node)), underline }
                }
            });
        }
        spans
    }

    /// One span of text that has its own tag.
    pub(super) fn span(&mut self, text: &str, look: Look, node: NodeId) -> Span {
        let tag: Tag = self.tree.tag(node);
        Span { text: text::clean(text), look, tag: Some(tag), underline: Underline::None }
    }

    /// Lines of text as strips at `x`.
    pub(super) fn strips(&self, spans: &[Span], x: f32, width: f32, size: f32, cut: Cut) -> Vec<Strip> {
        breaks::lines(self.fonts, spans, width, cut).into_iter().map(|it| Strip::line(it, x, size)).collect()
    }

    /// Paragraphs as strips at `x`, each a part of its own.
    pub(super) fn paragraphs(
        &mut self,
        paragraphs: &[Vec<Run>],
        look: Look,
        (x, width, gap): (f32, f32, f32),
        parent: NodeId,
    ) -> Vec<Strip> {
        let mut all: Vec<Strip> = Vec::new();
        for runs in paragraphs.iter().filter(|it| has_text(it)) {
            let node = self.tree.add(parent, Element::Paragraph);
            let spans = self.spans(runs, look, node);
            let mut strips = self.strips(&spans, x, width, look.size, Cut::Poor(self.language));
            strip::no_widows(&mut strips);
            if let (Some(first), false) = (strips.first_mut(), all.is_empty()) {
                first.before = gap;
            }
            all.append(&mut strips);
        }
        all
    }

    /// Width of running text from `x` on.
    pub(super) fn measure(&self, x: f32) -> f32 {
        self.sheet.measure.min(self.sheet.text_width()) - x
    }

    fn title(&mut self, title: &str, lines: &[String]) {
        let (width, size) = (self.sheet.text_width(), style::title(self.kind));
        let (bar_width, height) = TITLE_BAR;
        let [(before, between), (above, below)] = style::title_spaces(self.kind);
        let mut bar = Strip::space(height + before);
        bar.decorate(PaintShape::Box { x: 0.0, y: 0.0, width: bar_width, height, radius: 0.0, colour: ACCENT });
        let mut strips = vec![bar];
        self.titled = true;
        let node = self.tree.add(ROOT, Element::Heading(1));
        let span = self.span(title, Look { face: Face::Bold, size, colour: INK }, node);
        let mut line_strips =
            breaks::balanced(self.fonts, &[span], width.min(self.measure(0.0)), Cut::Wide(self.language))
                .into_iter()
                .map(|it| tight_line(it, size))
                .collect();
        strips.append(&mut line_strips);
        strips.push(Strip::space(between));
        for line in lines.iter().filter(|it| !it.trim().is_empty()) {
            let node = self.tree.add(ROOT, Element::Paragraph);
            let span = self.span(line, Look { face: Face::Regular, size: size::SUBTITLE, colour: QUIET }, node);
            let mut line_strips =
                self.strips(&[span], 0.0, self.measure(0.0), size::SUBTITLE, Cut::Wide(self.language));
            strips.append(&mut line_strips);
        }
        let mut rule = Strip::space(above);
        rule.decorate(hairline(0.0, width, above));
        strips.push(rule);
        strip::keep_together(&mut strips);
        self.push(strips, 0.0, below);
    }

    fn heading(&mut self, level: u8, number: &str, text: &str) {
        self.sections.retain(|it| it.0 < level);
        let parent = self.section();
        let section = self.tree.add(parent, Element::Section);
        self.sections.push((level, section));
        let destination = self.destination();
        let (size, above, below) = style::heading(self.kind, level);
        let node = self.tree.add(section, Element::Heading(self.level_of_records() - 1));
        let colour = if level == 3 { ACCENT } else { INK };
        let number = text::clean_line(number);
        let number_width = self.fonts.measure(Face::Bold, size, &number);
        let hangs = number_width < self.measure(0.0) * part::LABEL;
        let x = if hangs && number_width > 0.0 { number_width + size * 0.55 } else { 0.0 };
        let number = self.span(&format!("{number} "), bold(size, ACCENT), node);
        let text = self.span(text, bold(size, colour), node);
        // A number that would leave too little room runs into the text.
        let (number, spans) = if hangs { (vec![number], vec![text]) } else { (Vec::new(), vec![number, text]) };
        let mut strips: Vec<Strip> = breaks::balanced(self.fonts, &spans, self.measure(x), Cut::Wide(self.language))
            .into_iter()
            .map(|it| Strip { height: size * TIGHT_LEADING, ..Strip::line(it, x, size) })
            .collect();
        if strips.is_empty() {
            strips.push(Strip::space(size * TIGHT_LEADING));
        }
        for line in breaks::lines(self.fonts, &number, self.measure(0.0), Cut::Never) {
            strips[0].put(line, 0.0, 0.0, size);
        }
        strips[0].destinations.push(destination);
        strip::keep_with_next(&mut strips);
        self.push(strips, above, below);
        self.after_heading = true;
    }

    /// The destination of the heading or record that is being added.
    pub(super) fn destination(&mut self) -> usize {
        self.next_destination += 1;
        self.next_destination - 1
    }

    /// Level of the heading of a record that stands here.
    pub(super) fn level_of_records(&self) -> u8 {
        // Counted, not read: even if the levels of a document skip, those of its structure do not.
        u8::try_from(self.sections.len() + 1 + usize::from(self.titled)).unwrap_or(6)
    }

    fn paragraph(&mut self, style: ParagraphStyle, runs: &[Run]) {
        let (size, colour) = style::paragraph(style);
        let look = Look { face: Face::Regular, size, colour };
        let (width, section) = (self.measure(0.0), self.section());
        if !has_text(runs) {
            return;
        }
        let node = self.tree.add(section, Element::Paragraph);
        let spans = self.spans(runs, look, node);
        let mut strips = if style == ParagraphStyle::Lead {
            let lines = breaks::balanced(self.fonts, &spans, width, Cut::Wide(self.language));
            lines.into_iter().map(|it| Strip::line(it, 0.0, size)).collect()
        } else {
            self.strips(&spans, 0.0, width, size, Cut::Poor(self.language))
        };
        strip::no_widows(&mut strips);
        // The sentence or two that open a section do not stay alone with its heading at the end of a page.
        if self.after_heading && strips.len() <= 3 {
            strip::keep_with_next(&mut strips);
        }
        self.push(strips, space::PARAGRAPH, space::PARAGRAPH);
    }

    fn list(&mut self, ordered: bool, items: &[Vec<Run>]) {
        if !items.iter().any(|it| has_text(it)) {
            return;
        }
        let section = self.section();
        let list = self.tree.add(section, Element::List { ordered });
        let look = Look { face: Face::Regular, size: size::BODY, colour: INK };
        let widest = format!("{}.", items.len());
        let indent = if ordered {
            space::ITEM.max(self.fonts.measure(look.face, look.size, &widest) + 6.0)
        } else {
            space::ITEM
        };
        let mut all: Vec<Strip> = Vec::new();
        for (index, runs) in items.iter().enumerate().filter(|it| has_text(it.1)) {
            let item = self.tree.add(list, Element::Item);
            let label = self.tree.add(item, Element::Label);
            let label_text = if ordered { format!("{}.", index + 1) } else { "•".to_owned() };
            let label_span = self.span(&label_text, Look { colour: ACCENT, ..look }, label);
            let body = self.tree.add(item, Element::Body);
            let spans = self.spans(runs, look, body);
            let mut strips = self.strips(&spans, indent, self.measure(indent), look.size, Cut::Poor(self.language));
            if let Some(first) = strips.first_mut() {
                first.before = if all.is_empty() { 0.0 } else { space::TIGHT };
                let x = if ordered { 0.0 } else { 3.0 };
                for line in breaks::lines(self.fonts, &[label_span], indent, Cut::Never) {
                    first.put(line, x, 0.0, look.size);
                }
            }
            strip::no_widows(&mut strips);
            all.append(&mut strips);
        }
        // The sentence that announces a list does not stay alone, nor does its first item.
        if let (Some(last), true) = (self.strips.last_mut(), self.space_below <= space::PARAGRAPH) {
            last.glue = last.glue.max(Glue::Hard);
        }
        self.push(all, space::PARAGRAPH, space::PARAGRAPH);
    }

    fn note(&mut self, tone: Tone, title: &str, paragraphs: &[Vec<Run>]) {
        if title.trim().is_empty() && !paragraphs.iter().any(|it| has_text(it)) {
            return;
        }
        let (background, foreground) = style::tone(tone);
        let section = self.section();
        let division = self.tree.add(section, Element::Division);
        let x = space::INDENT;
        let width = self.sheet.text_width() - 2.0 * x;
        let measure = width.min(self.measure(0.0));
        let mut strips = vec![Strip::space(space::NOTE)];
        if !title.trim().is_empty() {
            let node = self.tree.add(division, Element::Paragraph);
            let span = self.span(title, bold(size::BODY, foreground), node);
            let mut title = self.strips(&[span], x, measure, size::BODY, Cut::Wide(self.language));
            strip::keep_with_next(&mut title);
            strips.append(&mut title);
        }
        let look = Look { face: Face::Regular, size: size::NOTE, colour: INK };
        let mut body = self.paragraphs(paragraphs, look, (x, measure, space::TIGHT), division);
        if let (Some(first), false) = (body.first_mut(), title.trim().is_empty()) {
            first.before = 2.0;
        }
        strips.append(&mut body);
        strips.push(Strip::space(space::NOTE));
        let (back, rule) = (self.key(), self.key());
        let full = self.sheet.text_width();
        for strip in &mut strips {
            strip.decorate(PaintShape::Band { key: back, x: 0.0, width: full, colour: background });
            strip.decorate(PaintShape::Band { key: rule, x: 0.0, width: space::ACCENT, colour: foreground });
        }
        strip::keep_together(&mut strips);
        self.push(strips, space::BLOCK, space::BLOCK);
    }

    fn numbered_record(&mut self, record: &Record) {
        let destination = self.destination();
        let mut strips = self.record(record);
        if let Some(first) = strips.first_mut() {
            first.destinations.push(destination);
        }
        self.push(strips, space::RECORD, space::RECORD);
    }
}

/// A line of large letters, closer than in running text.
fn tight_line(line: breaks::Line, size: f32) -> Strip {
    let mut strip = Strip::space(size * TITLE_LEADING);
    strip.put(line, 0.0, size * (TITLE_LEADING - LEADING) / 2.0, size);
    strip
}

/// What a link says of itself: the beginning of a long text is enough, for each of its lines says it again.
fn words_of_link(text: &str) -> String {
    const MOST: usize = 250;
    text::clean_line(text).chars().take(MOST).collect()
}

/// Bold text.
pub(super) fn bold(size: f32, colour: Colour) -> Look {
    Look { face: Face::Bold, size, colour }
}

/// Whether runs have anything to show.
pub(super) fn has_text(runs: &[Run]) -> bool {
    runs.iter().any(|it| !text::clean(&it.text).trim().is_empty())
}

/// A thin line across.
pub(super) fn hairline(x: f32, width: f32, y: f32) -> PaintShape {
    PaintShape::Rule { from: (x, y), to: (x + width, y), width: style::HAIR, colour: style::HAIRLINE, dotted: false }
}

/// Runs of which the plain ones get another look.
pub(super) fn looked(runs: &[Run], style: RunStyle) -> Vec<Run> {
    runs.iter().map(|it| if it.style == RunStyle::Plain { Run { style, ..it.clone() } } else { it.clone() }).collect()
}
