//! The structure of the document, for those who hear it or reflow it: what each text is and in which order to read.

use crate::document::Target;

/// A place in the structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NodeId(pub(super) usize);

/// What something on a page belongs to, and its rank in the reading order of the whole document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag {
    pub(super) order: usize,
    pub(super) node: NodeId,
}

/// What a part of the document is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Element {
    Document,
    Section,
    Division,
    Heading(u8),
    Paragraph,
    List {
        ordered: bool,
    },
    Item,
    Label,
    Body,
    Table,
    Caption,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    Contents,
    ContentsItem,
    Reference,
    /// A link, and the words it is made of.
    Link(Target, String),
    /// A figure, and what it shows in words.
    Figure(String),
}

impl Element {
    /// Standard structure type (ISO 32000-1, 14.8.4).
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Section => "Sect",
            Self::Division => "Div",
            Self::Paragraph => "P",
            Self::Heading(level) => ["H1", "H2", "H3", "H4", "H5", "H6"][usize::from(level.clamp(&1, &6) - 1)],
            Self::List { .. } => "L",
            Self::Item => "LI",
            Self::Label => "Lbl",
            Self::Body => "LBody",
            Self::Table => "Table",
            Self::Caption => "Caption",
            Self::Row => "TR",
            Self::ColumnHeader | Self::RowHeader => "TH",
            Self::Cell => "TD",
            Self::Contents => "TOC",
            Self::ContentsItem => "TOCI",
            Self::Reference => "Reference",
            Self::Link(..) => "Link",
            Self::Figure(_) => "Figure",
        }
    }
}

/// A part of the document.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) element: Element,
    pub(super) parent: Option<NodeId>,
    pub(super) order: usize,
}

/// All parts of the document; the first is the document itself.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    next: usize,
}

/// The document itself.
pub(super) const ROOT: NodeId = NodeId(0);

impl Tree {
    /// A document without parts.
    pub(super) fn new() -> Self {
        Self { nodes: vec![Node { element: Element::Document, parent: None, order: 0 }], next: 1 }
    }

    /// Adds a part, read after everything added before.
    pub(super) fn add(&mut self, parent: NodeId, element: Element) -> NodeId {
        let order = self.tick();
        self.nodes.push(Node { element, parent: Some(parent), order });
        NodeId(self.nodes.len() - 1)
    }

    /// A stretch of content of a part, read after everything added before.
    pub(super) fn tag(&mut self, node: NodeId) -> Tag {
        Tag { order: self.tick(), node }
    }

    /// What a part is.
    pub(super) fn element(&self, node: NodeId) -> &Element {
        &self.nodes[node.0].element
    }

    fn tick(&mut self) -> usize {
        self.next += 1;
        self.next - 1
    }
}
