//! The neutral document model: headings, paragraphs, lists, tables, notes, records, figures, links, metadata.

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
}

impl Kind {
    /// Every kind, in the order in which documents are offered.
    pub const ALL: [Self; 5] = [Self::Annex, Self::Checklist, Self::Summary, Self::ResponseGrid, Self::Traceability];
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
    /// Heading of the table of contents; `None` for no table of contents.
    pub contents: Option<String>,
    /// Word before a page number in the footer, e.g. « Page » or "Page"; and between number and total, « sur ».
    pub page_words: (String, String),
    /// Landscape pages, for wide tables.
    pub landscape: bool,
    /// The text.
    pub blocks: Vec<Block>,
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
    /// Name and version of the program.
    pub generator: String,
    /// Fingerprint of the dossier and pack that it was built from, hexadecimal: same fingerprint, same document.
    pub fingerprint: String,
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

/// A table. The header row is repeated on each page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it shows, for people who do not see it; printed above it.
    pub caption: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows; each has as many cells as there are columns.
    pub rows: Vec<Row>,
    /// The first cell of each row names the row.
    pub row_headers: bool,
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
}

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

/// A picture made of shapes, in its own units; y grows downwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it shows, in words.
    pub description: String,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// Painted in this order.
    pub shapes: Vec<Shape>,
}

/// Which colour of the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Text.
    Ink,
    /// Grid lines, secondary text.
    Quiet,
    /// What was asked.
    Asked,
    /// What is covered.
    Covered,
    /// Background of a shape.
    Paper,
}

/// One shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A closed polygon.
    Polygon {
        /// Corners.
        points: Vec<(f32, f32)>,
        /// Fill, and its opacity in percent.
        fill: Option<(Role, u8)>,
        /// Outline, and its width.
        line: Option<(Role, f32)>,
    },
    /// A line.
    Line {
        /// Start.
        from: (f32, f32),
        /// End.
        to: (f32, f32),
        /// Colour.
        role: Role,
        /// Width.
        width: f32,
    },
    /// A line of text.
    Text {
        /// Baseline: left end, middle or right end of the text, after `align`.
        at: (f32, f32),
        /// The text.
        text: String,
        /// Size of the letters.
        size: f32,
        /// Colour.
        role: Role,
        /// Alignment.
        align: Align,
    },
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

impl Cell {
    /// A cell of plain text.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { paragraphs: vec![vec![Run::plain(text)]], tone: Tone::Neutral }
    }
}
