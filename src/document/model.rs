//! The neutral document model: headings, paragraphs, lists, tables, notes, records, figures, links, metadata.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::Figure;
use crate::domain::Language;

/// Which document it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Requirements annex of a tender.
    Annex,
    /// Solutions retained, with owners and due dates.
    Checklist,
    /// One page for people who decide.
    Summary,
    /// What bidders fill in.
    ResponseGrid,
    /// From the source's row to the requirement, holes included.
    Traceability,
    /// What changed from one dossier to another.
    Changes,
    /// What came out of a workshop.
    Workshop,
    /// What a participant of a workshop fills in by hand.
    Sheet,
    /// How to lead a workshop.
    Guide,
    /// One page that a visitor of an event takes away.
    Handout,
    /// What an event counted.
    Day,
}

impl Kind {
    /// Every kind that follows from one dossier, in the order in which documents are offered. Those of a workshop are
    /// offered where it is led.
    pub const ALL: [Self; 5] = [Self::Annex, Self::Checklist, Self::Summary, Self::ResponseGrid, Self::Traceability];

    /// Whether it is to stand on one page.
    #[must_use]
    pub fn is_one_page(self) -> bool {
        matches!(self, Self::Summary | Self::Handout | Self::Day)
    }
}

/// A whole document.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Which document it is.
    pub kind: Kind,
    /// Language of all its texts.
    pub language: Language,
    /// What goes into the properties of the file.
    pub metadata: Metadata,
    /// Running header of every page but the first: left part (the right part is the reference).
    pub header: String,
    /// Footer of every page, left of the page number.
    pub footer: String,
    /// Table of contents.
    pub contents: Option<Contents>,
    /// Word before a page number in the footer, e.g. « Page » or "Page"; and between number and total, « sur ».
    pub page_words: (String, String),
    /// Landscape pages, for wide tables.
    pub landscape: bool,
    /// What every page bears besides.
    pub marking: Marking,
    /// The text.
    pub blocks: Vec<Block>,
}

/// A table of contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// Its heading.
    pub title: String,
    /// Deepest level of the headings that it lists.
    pub depth: u8,
}

/// Properties of the file. Nothing here ever comes from the computer: no user, path or host name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// Title.
    pub title: String,
    /// Subject.
    pub subject: String,
    /// Organisation that issues the document; empty when it was not given.
    pub author: String,
    /// Reference of the consultation; empty when it was not given.
    pub reference: String,
    /// Date that the document bears, ISO 8601; empty when it was not given.
    pub date: String,
    /// Key words.
    pub keywords: Vec<String>,
    /// Version that its author gave it; empty when it was not given.
    pub version: String,
    /// Person or department that wrote it; empty when it was not given.
    pub writer: String,
    /// Name and version of the program.
    pub generator: String,
    /// Fingerprint of the dossier and pack that it was built from, hexadecimal: same fingerprint, same document.
    pub fingerprint: String,
    /// What it was made from, for a program that gets it back.
    pub stamp: Stamp,
}

impl Metadata {
    /// Who made it, as properties of files name a person first: the writer, or else the organisation.
    #[must_use]
    pub fn creator(&self) -> &str {
        if self.writer.is_empty() { &self.author } else { &self.writer }
    }
}

/// What a document was made from. Hexadecimal hashes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// Name and version of the pack, overlays included.
    pub pack: String,
    /// Hash of the pack.
    pub pack_hash: String,
    /// What of it is not known to be what somebody wrote; empty when all of it is.
    pub doubts: String,
    /// Hash of the dossier.
    pub dossier_hash: String,
}

impl Stamp {
    /// Its parts under the names that other programs read; the names never change.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let parts = [
            ("gouvernail-pack", &self.pack),
            ("gouvernail-pack-hash", &self.pack_hash),
            ("gouvernail-pack-doubts", &self.doubts),
            ("gouvernail-dossier-hash", &self.dossier_hash),
        ];
        // What is not doubtful bears no word of doubt.
        parts
            .into_iter()
            .map(|(name, part)| (name, part.as_str()))
            .filter(|it| it.0 != "gouvernail-pack-doubts" || !it.1.is_empty())
    }
}

/// What every page bears besides header and footer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marking {
    /// How far the document may go, e.g. « Diffusion restreinte »; empty for none.
    pub confidentiality: String,
    /// Word across each page of a draft; empty on a final document.
    pub watermark: String,
    /// Logo of the organisation, on the first page.
    pub logo: Option<Picture>,
}

/// A picture made of dots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What it shows, in words.
    pub description: String,
    /// The picture, as a PNG file that was read without a fault.
    pub png: Arc<[u8]>,
    /// Width in dots.
    pub width: u32,
    /// Height in dots.
    pub height: u32,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Title of the document, once, first.
    Title {
        /// The title.
        text: String,
        /// Lines under it: organisation, reference, date…
        lines: Vec<String>,
    },
    /// A heading. Levels do not skip.
    Heading {
        /// 1 to 3.
        level: u8,
        /// `3.2`; empty when it is not numbered.
        number: String,
        /// The text.
        text: String,
        /// Name that links point to; empty for none.
        anchor: String,
    },
    /// A paragraph.
    Paragraph {
        /// Kind of paragraph.
        style: ParagraphStyle,
        /// The text.
        runs: Vec<Run>,
    },
    /// A list.
    List {
        /// Numbered from 1.
        ordered: bool,
        /// One paragraph each.
        items: Vec<Vec<Run>>,
    },
    /// A table.
    Table(Table),
    /// A framed remark.
    Note {
        /// What kind of remark.
        tone: Tone,
        /// Its heading.
        title: String,
        /// One paragraph each.
        paragraphs: Vec<Vec<Run>>,
    },
    /// A requirement, or anything with a name, a badge, a sentence and named fields. Kept on one page if it fits.
    Record(Record),
    /// A picture made of shapes.
    Figure(Figure),
    /// What follows starts on a new page.
    PageBreak,
}

/// Kind of paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParagraphStyle {
    /// Running text.
    Body,
    /// Introduction, larger.
    Lead,
    /// Side information, smaller.
    Small,
}

/// Tone of a remark, a badge, a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// No colour.
    #[default]
    Neutral,
    /// Explains.
    Information,
    /// Answered, covered, done.
    Success,
    /// To be checked.
    Warning,
    /// Missing, or at risk.
    Danger,
}

/// A stretch of text of one look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Its look.
    pub style: RunStyle,
    /// Where it leads.
    pub target: Option<Target>,
}

/// Look of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RunStyle {
    /// As the paragraph.
    #[default]
    Plain,
    /// Bold.
    Strong,
    /// Italic.
    Emphasis,
    /// In the newer of two versions only.
    Added,
    /// In the older of two versions only.
    Removed,
    /// Side information, smaller.
    Small,
}

/// Where a run leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An anchor of this document.
    Anchor(String),
    /// The anchor of a definition: marked discreetly, for it comes often.
    Term(String),
    /// A public address.
    Address(String),
}

/// A table. The header row is repeated on each page; a table of which no column has a title has none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Short name, where tables are sheets of a workbook; empty to be named after the document.
    pub name: String,
    /// What it shows, for people who do not see it; printed above it.
    pub caption: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows; each has as many cells as there are columns.
    pub rows: Vec<Row>,
    /// The first cell of each row names the row.
    pub row_headers: bool,
}

impl Table {
    /// Whether some column has a title.
    #[must_use]
    pub fn has_header(&self) -> bool {
        self.columns.iter().any(|it| !it.title.trim().is_empty())
    }

    /// What each column gets of a width, by its share, which is at least one; together they get all of it.
    #[must_use]
    pub fn widths(&self, total: u32) -> Vec<u32> {
        let share = |it: &Column| u64::from(it.share.max(1));
        let all: u64 = self.columns.iter().map(share).sum();
        let (mut shares, mut end) = (0, 0);
        let width = |it| {
            shares += share(it);
            let start = std::mem::replace(&mut end, u64::from(total) * shares / all);
            u32::try_from(end - start).unwrap_or(total)
        };
        self.columns.iter().map(width).collect()
    }
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Its share of the width.
    pub share: u16,
    /// Alignment of its cells.
    pub align: Align,
}

/// Alignment of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Align {
    /// Text.
    #[default]
    Left,
    /// Marks.
    Centre,
    /// Numbers.
    Right,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<Cell>,
    /// Name that links point to; empty for none.
    pub anchor: String,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// One paragraph each.
    pub paragraphs: Vec<Vec<Run>>,
    /// Background.
    pub tone: Tone,
    /// What may be written in it; `None` for what is printed.
    pub input: Option<Input>,
}

/// What may be written in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Any text.
    Text,
    /// One of these.
    Choice(Vec<String>),
    /// A number between two bounds, both included.
    Number {
        /// Lowest.
        low: Decimal,
        /// Highest.
        high: Decimal,
    },
    /// A date.
    Date,
    /// A box to tick, large enough for a pen.
    Tick,
    /// A line to write on by hand.
    Line,
}

/// Signs of a box in texts: empty, and ticked.
pub const BOXES: [&str; 2] = ["\u{2610}", "\u{2612}"];

/// A requirement, as it is printed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// Name that links point to.
    pub anchor: String,
    /// `EX-SUP-001`.
    pub label: String,
    /// Short name.
    pub title: String,
    /// e.g. « Exigence minimale ».
    pub badge: String,
    /// Tone of the badge.
    pub tone: Tone,
    /// The sentence or sentences; one paragraph each.
    pub body: Vec<Vec<Run>>,
    /// Named fields: parameters, proofs, verification, sources…
    pub fields: Vec<Field>,
}

/// A named field of a record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// One paragraph each.
    pub paragraphs: Vec<Vec<Run>>,
}

impl Run {
    /// Plain text.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Bold text.
    #[must_use]
    pub fn strong(text: impl Into<String>) -> Self {
        Self { text: text.into(), style: RunStyle::Strong, target: None }
    }

    /// Smaller text.
    #[must_use]
    pub fn small(text: impl Into<String>) -> Self {
        Self { text: text.into(), style: RunStyle::Small, target: None }
    }

    /// Italic text.
    #[must_use]
    pub fn emphasis(text: impl Into<String>) -> Self {
        Self { text: text.into(), style: RunStyle::Emphasis, target: None }
    }

    /// Text that leads somewhere.
    #[must_use]
    pub fn link(text: impl Into<String>, target: Target) -> Self {
        Self { text: text.into(), style: RunStyle::Plain, target: Some(target) }
    }
}

impl Row {
    /// Whether some cell of it is filled in this way.
    #[must_use]
    pub fn takes(&self, wanted: &Input) -> bool {
        self.cells.iter().any(|it| it.input.as_ref() == Some(wanted))
    }
}

impl Cell {
    /// A cell of one paragraph.
    #[must_use]
    pub fn of(runs: Vec<Run>) -> Self {
        Self { paragraphs: vec![runs], ..Self::default() }
    }

    /// A cell to be filled in.
    #[must_use]
    pub fn input(input: Input) -> Self {
        Self { input: Some(input), ..Self::default() }
    }

    /// A cell of plain text.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { paragraphs: vec![vec![Run::plain(text)]], ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_the_whole_of_a_width() {
        let table = |shares: &[u16]| {
            let column = |share: &u16| Column { share: *share, ..Column::default() };
            Table { columns: shares.iter().map(column).collect(), ..Table::default() }
        };
        assert_eq!(table(&[1, 0, 2]).widths(1000), [250, 250, 500]);
        assert_eq!(table(&[1, 1, 1]).widths(100), [33, 33, 34]);
        assert_eq!(table(&[u16::MAX, u16::MAX]).widths(u32::MAX).iter().sum::<u32>(), u32::MAX);
        assert!(table(&[]).widths(100).is_empty());
    }
}
