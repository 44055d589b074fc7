//! The blocks of a document as elements.

use super::{
    anchors::{Anchors, fragment},
    style::tone,
};
use crate::{
    document::{Block, Figure, ParagraphStyle, Record, Run, RunStyle, Target},
    render::{
        markup::Markup,
        places::public_address,
        plain::{lined, usable},
        svg,
    },
};

/// The text of a document under construction.
pub(super) struct Body<'a> {
    pub(super) markup: &'a mut Markup,
    pub(super) anchors: &'a Anchors,
    /// Level of the last heading.
    level: u8,
}

impl<'a> Body<'a> {
    pub(super) fn new(markup: &'a mut Markup, anchors: &'a Anchors) -> Self {
        Self { markup, anchors, level: 0 }
    }

    /// Adds a block; `index` is its place in the document.
    pub(super) fn block(&mut self, index: usize, block: &Block) {
        match block {
            Block::Title { text, lines } => {
                for line in std::iter::once(text).chain(lines) {
                    self.markup.leaf("p", &[], line);
                }
            }
            Block::Heading { level, number, text, .. } => {
                self.level = (*level).clamp(1, 3);
                let id = self.anchors.of_block(index).unwrap_or_default();
                self.markup.open(heading(self.level), &[("id", id)]);
                if !number.is_empty() {
                    self.markup.leaf("span", &[("class", "number")], number);
                }
                self.markup.text(text);
                self.markup.close();
            }
            Block::Paragraph { style, runs } => {
                match style {
                    ParagraphStyle::Body => self.markup.open("p", &[]),
                    ParagraphStyle::Lead => self.markup.open("p", &[("class", "lead")]),
                    ParagraphStyle::Small => self.markup.open("p", &[("class", "small")]),
                }
                self.runs(runs);
                self.markup.close();
            }
            Block::List { ordered, items } => {
                self.markup.open(if *ordered { "ol" } else { "ul" }, &[]);
                for item in items {
                    self.markup.open("li", &[]);
                    self.runs(item);
                    self.markup.close();
                }
                self.markup.close();
            }
            Block::Table(table) => self.table(index, table),
            Block::Note { tone: kind, title, paragraphs } => {
                let class = format!("note {}", tone(*kind));
                self.markup.open("aside", &[("role", "note"), ("class", &class)]);
                if !title.is_empty() {
                    self.markup.leaf("p", &[("class", "name")], title);
                }
                self.paragraphs(paragraphs);
                self.markup.close();
            }
            Block::Record(record) => self.record(index, record),
            Block::Figure(figure) => self.figure(figure),
            Block::PageBreak => self.markup.leaf("div", &[("class", "break")], ""),
        }
        self.markup.line();
    }

    fn record(&mut self, index: usize, record: &Record) {
        let mut attributes = vec![("class", "record")];
        attributes.extend(self.anchors.of_block(index).map(|it| ("id", it)));
        self.markup.open("article", &attributes);
        self.markup.line();
        self.markup.open("header", &[]);
        if !record.label.is_empty() || !record.title.is_empty() {
            self.markup.open(heading(self.level + 1), &[("class", "heading")]);
            self.markup.leaf("span", &[("class", "label")], &record.label);
            self.markup.text(" ");
            self.markup.text(&record.title);
            self.markup.close();
        }
        if !record.badge.is_empty() {
            let class = format!("badge {}", tone(record.tone));
            self.markup.leaf("p", &[("class", &class)], &record.badge);
        }
        self.markup.close_line();
        self.paragraphs(&record.body);
        if !record.fields.is_empty() {
            self.markup.open("dl", &[]);
            self.markup.line();
            for field in &record.fields {
                self.markup.open("div", &[]);
                self.markup.leaf("dt", &[], &field.name);
                self.markup.open("dd", &[]);
                self.lines(&field.paragraphs);
                self.markup.close();
                self.markup.close_line();
            }
            self.markup.close();
        }
        self.markup.close();
    }

    fn figure(&mut self, figure: &Figure) {
        if usable(figure) {
            self.markup.open("figure", &[]);
            self.markup.own(&svg::svg(figure));
            self.markup.close();
        } else {
            self.markup.leaf("p", &[], &figure.description);
        }
    }

    fn paragraphs(&mut self, paragraphs: &[Vec<Run>]) {
        for paragraph in paragraphs {
            self.markup.open("p", &[]);
            self.runs(paragraph);
            self.markup.close_line();
        }
    }

    /// Paragraphs inside something small: a single one needs no element of its own.
    pub(super) fn lines(&mut self, paragraphs: &[Vec<Run>]) {
        match paragraphs {
            [only] => self.runs(only),
            several => self.paragraphs(several),
        }
    }

    fn runs(&mut self, runs: &[Run]) {
        for run in runs {
            self.run(run);
        }
    }

    fn run(&mut self, run: &Run) {
        let anchors = self.anchors;
        let link = |anchor: &str| anchors.of_anchor(anchor).map(fragment);
        let (class, to) = match &run.target {
            None => ("", None),
            Some(Target::Anchor(anchor)) => ("", link(anchor)),
            Some(Target::Term(anchor)) => ("term", link(anchor)),
            Some(Target::Address(text)) => ("", public_address(text)),
        };
        if let Some(to) = &to {
            let attributes = [("href", to.as_str()), ("class", class)];
            self.markup.open("a", attributes.get(..if class.is_empty() { 1 } else { 2 }).unwrap_or_default());
        }
        match run.style {
            RunStyle::Plain => {}
            RunStyle::Strong => self.markup.open("strong", &[]),
            RunStyle::Emphasis => self.markup.open("em", &[]),
            RunStyle::Added => self.markup.open("ins", &[]),
            RunStyle::Removed => self.markup.open("del", &[]),
            RunStyle::Small => self.markup.open("small", &[]),
        }
        for (index, line) in lined(&run.text).split('\n').enumerate() {
            if 0 < index {
                self.markup.empty("br", &[]);
            }
            self.markup.text(line);
        }
        if run.style != RunStyle::Plain {
            self.markup.close();
        }
        if to.is_some() {
            self.markup.close();
        }
    }
}

/// Element of a heading; the title of the document is above them all.
fn heading(level: u8) -> &'static str {
    match level {
        0 | 1 => "h2",
        2 => "h3",
        3 => "h4",
        _ => "h5",
    }
}
