//! The text, block by block.

use std::sync::Arc;

use crate::{
    document::{Block, Document, Figure, ParagraphStyle, Run, Tone},
    render::{
        RenderError,
        markup::Markup,
        parts,
        places::{self, Anchors},
        raster,
    },
};

use super::{SPACES, inline, pages, text_width};

const CELLS: &str = include_str!("../../../assets/odt/cells.xml");
/// Style of the first paragraph, which says what the first page looks like.
const OPENING: &str = "Opening";
/// Tenths of a millimetre in a point.
const TENTHS: f32 = 254.0 / 72.0;

/// The text and its pictures.
pub(super) struct Written {
    pub(super) content: String,
    /// Files of pictures, by name.
    pub(super) pictures: Vec<(String, Arc<[u8]>)>,
}

/// The text that is being written.
pub(super) struct Body<'a> {
    pub(super) xml: Markup,
    pub(super) document: &'a Document,
    pub(super) anchors: Anchors,
    /// Whether headings are counted by the program that opens the file, or have their numbers as text.
    counts: bool,
    pictures: Vec<(String, Arc<[u8]>)>,
    /// Headings so far: their bookmarks are what the table of contents leads to.
    headings: usize,
    /// Tables so far.
    pub(super) tables: usize,
}

impl<'a> Body<'a> {
    /// A text about to be written.
    pub(super) fn new(document: &'a Document) -> Self {
        Self {
            xml: Markup::xml(),
            document,
            anchors: Anchors::of(document),
            counts: places::counts_by_itself(document),
            pictures: Vec::new(),
            headings: 0,
            tables: 0,
        }
    }

    /// Writes it.
    pub(super) fn write(mut self) -> Result<Written, RenderError> {
        self.xml.open("office:document-content", &SPACES);
        pages::typefaces(&mut self.xml);
        self.styles();
        self.xml.open("office:body", &[]);
        self.xml.open("office:text", &[("text:use-soft-page-breaks", "false")]);
        self.opening();
        let mut blocks = self.document.blocks.iter().peekable();
        while let Some(block) = blocks.next() {
            self.block(block)?;
            if matches!(block, Block::Title { .. }) {
                self.contents();
            }
            // Two remarks of one style would share one frame.
            if let (Block::Note { .. }, Some(Block::Note { .. })) = (block, blocks.peek()) {
                inline::paragraph(&mut self.xml, "Note_20_End", |_| {});
            }
        }
        Ok(Written { content: self.xml.finish(), pictures: self.pictures })
    }

    /// A paragraph of runs.
    pub(super) fn paragraph(&mut self, style: &str, runs: &[Run]) {
        inline::paragraph(&mut self.xml, style, |xml| inline::runs(xml, runs, &self.anchors));
    }

    /// The style of the first paragraph: that of what it holds, on a page without a running header.
    fn opening_style(&self) -> &'static str {
        match (&self.document.marking.logo, self.document.blocks.first()) {
            (Some(_), _) => "Logo",
            (None, Some(Block::Title { .. })) => "Title",
            _ => "Page_20_Start",
        }
    }

    fn styles(&mut self) {
        let parent = self.opening_style();
        let opening = [
            ("style:name", OPENING),
            ("style:family", "paragraph"),
            ("style:parent-style-name", parent),
            ("style:master-page-name", pages::FIRST),
        ];
        self.xml.open("office:automatic-styles", &[]);
        self.xml.empty("style:style", &opening);
        self.xml.own(CELLS.trim());
        self.column_styles();
        self.xml.close();
    }

    fn opening(&mut self) {
        match self.opening_style() {
            "Logo" => {
                if let Some(logo) = &self.document.marking.logo {
                    let size = raster::logo_size(logo.width, logo.height);
                    self.picture(OPENING, logo.png.clone(), &logo.description, size);
                }
            }
            "Title" => return,
            _ => inline::paragraph(&mut self.xml, OPENING, |_| {}),
        }
        if !matches!(self.document.blocks.first(), Some(Block::Title { .. })) {
            self.contents();
        }
    }

    fn block(&mut self, block: &Block) -> Result<(), RenderError> {
        match block {
            Block::Title { text, lines } => {
                let style = if self.opening_style() == "Title" { OPENING } else { "Title" };
                inline::paragraph(&mut self.xml, style, |xml| inline::text(xml, text));
                for line in lines {
                    inline::paragraph(&mut self.xml, "Subtitle", |xml| inline::text(xml, line));
                }
            }
            Block::Heading { level, number, text, anchor } => self.heading(*level, number, text, anchor),
            Block::Paragraph { style, runs } => self.paragraph(paragraph_style(*style), runs),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Table(it) => self.table(it),
            Block::Note { tone, title, paragraphs } => self.note(*tone, title, paragraphs),
            Block::Record(it) => self.record(it),
            Block::Figure(it) => self.figure(it)?,
            Block::PageBreak => inline::paragraph(&mut self.xml, "Page_20_Break", |_| {}),
        }
        Ok(())
    }

    fn heading(&mut self, level: u8, number: &str, text: &str, anchor: &str) {
        self.headings += 1;
        let contents = contents_bookmark(self.headings);
        let level = level.clamp(1, 3).to_string();
        let counted = self.counts && !number.is_empty();
        let style = format!("Heading_20_{level}{}", if counted { "" } else { "_20_Plain" });
        let mut attributes = vec![("text:style-name", style.as_str()), ("text:outline-level", level.as_str())];
        if !counted {
            attributes.push(("text:is-list-header", "true"));
        }
        let anchor = self.anchors.get(anchor);
        self.xml.element("text:h", &attributes, |xml| {
            inline::bookmark(xml, Some(&contents), |xml| {
                inline::bookmark(xml, anchor, |xml| {
                    if !counted && !number.is_empty() {
                        inline::text(xml, number);
                        xml.empty("text:tab", &[]);
                    }
                    inline::text(xml, text);
                });
            });
        });
    }

    fn list(&mut self, ordered: bool, items: &[Vec<Run>]) {
        if items.is_empty() {
            return;
        }
        let (list, style) = if ordered { ("Numbers", "List_20_Number") } else { ("Points", "List_20_Bullet") };
        self.xml.open("text:list", &[("text:style-name", list)]);
        for item in items {
            self.xml.open("text:list-item", &[]);
            self.paragraph(style, item);
            self.xml.close();
        }
        self.xml.close();
    }

    fn note(&mut self, tone: Tone, title: &str, paragraphs: &[Vec<Run>]) {
        let style = format!("Note_20_{}", parts::tone(tone));
        if !title.is_empty() {
            inline::paragraph(&mut self.xml, &style, |xml| inline::span(xml, "Note_20_Title", title));
        }
        for runs in paragraphs {
            self.paragraph(&style, runs);
        }
    }

    fn figure(&mut self, figure: &Figure) -> Result<(), RenderError> {
        #[expect(clippy::cast_precision_loss, reason = "a page is not that wide")]
        let room = text_width(self.document) as f32 / TENTHS;
        if let Some(it) = raster::print(figure, self.document, room)? {
            self.picture("Picture", it.png.into(), &figure.description, (it.width, it.height));
        }
        Ok(())
    }

    fn picture(&mut self, style: &str, png: Arc<[u8]>, description: &str, (width, height): (f32, f32)) {
        let number = self.pictures.len() + 1;
        let (file, name) = (format!("Pictures/{number}.png"), format!("Picture {number}"));
        let (width, height) = (format!("{width:.2}pt"), format!("{height:.2}pt"));
        let frame = [
            ("draw:style-name", "InlinePicture"),
            ("draw:name", name.as_str()),
            ("text:anchor-type", "as-char"),
            ("svg:width", &width),
            ("svg:height", &height),
        ];
        let image = [
            ("xlink:href", file.as_str()),
            ("xlink:type", "simple"),
            ("xlink:show", "embed"),
            ("xlink:actuate", "onLoad"),
            ("draw:mime-type", "image/png"),
        ];
        inline::paragraph(&mut self.xml, style, |xml| {
            xml.element("draw:frame", &frame, |xml| {
                xml.empty("draw:image", &image);
                // LibreOffice reads the title aloud, Word the description.
                xml.leaf("svg:title", &[], description);
                xml.leaf("svg:desc", &[], description);
            });
        });
        self.pictures.push((file, png));
    }
}

/// Bookmark of a heading, by its place among headings.
pub(super) fn contents_bookmark(heading: usize) -> String {
    format!("contents-{heading}")
}

fn paragraph_style(style: ParagraphStyle) -> &'static str {
    match style {
        ParagraphStyle::Body => "Text_20_body",
        ParagraphStyle::Lead => "Lead",
        ParagraphStyle::Small => "Small",
    }
}
