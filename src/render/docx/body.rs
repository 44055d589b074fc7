//! The text, block by block.

use crate::{
    document::{Block, Document, Kind, ParagraphStyle, Run, Tone},
    render::{
        RenderError,
        markup::Markup,
        parts,
        places::{self, Anchors},
    },
};

use super::{Sheet, inline, relations::Relations};

/// Name spaces of the parts that hold text.
pub(super) const SPACES: [(&str, &str); 7] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("xmlns:v", "urn:schemas-microsoft-com:vml"),
    ("xmlns:o", "urn:schemas-microsoft-com:office:office"),
];

/// What the text may hold besides: boxes to tick, which older programs may leave out.
const NEWER: [(&str, &str); 3] = [
    ("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("xmlns:w14", "http://schemas.microsoft.com/office/word/2010/wordml"),
    ("mc:Ignorable", "w14"),
];

const LISTS: &str = include_str!("../../../assets/docx/lists.xml");
/// Numbering of headings, list of points, numbered list: in this order in the static part.
const STATIC_LISTS: usize = 3;
/// Distance of header and footer from the edge of the sheet, and top and bottom of the text.
const RUNNING: &str = "624";
const TOP: &str = "1304";
const BOTTOM: &str = "1247";
/// Top and bottom of a page that has to hold everything.
const SHORT: &str = "907";

/// The parts that hold the text.
pub(super) struct Written {
    pub(super) document: String,
    pub(super) numbering: String,
}

/// The text that is being written.
pub(super) struct Body<'a> {
    pub(super) xml: Markup,
    pub(super) document: &'a Document,
    pub(super) sheet: Sheet,
    pub(super) anchors: Anchors,
    pub(super) relations: &'a mut Relations,
    /// Whether Word counts the headings, or the document gives their numbers as text.
    pub(super) counts: bool,
    /// Number of the last bookmark, picture or field.
    last_number: usize,
    /// Numbered lists so far, each of which starts again at 1.
    lists: usize,
    /// Headings so far: their bookmarks are what the table of contents leads to.
    headings: usize,
}

impl<'a> Body<'a> {
    /// A text about to be written.
    pub(super) fn new(document: &'a Document, sheet: Sheet, relations: &'a mut Relations) -> Self {
        Self {
            xml: Markup::xml(),
            document,
            sheet,
            anchors: Anchors::of(document),
            relations,
            counts: places::counts_by_itself(document),
            last_number: 0,
            lists: 0,
            headings: 0,
        }
    }

    /// Writes it.
    pub(super) fn write(mut self) -> Result<Written, RenderError> {
        self.xml.open("w:document", &[SPACES.as_slice(), &NEWER].concat());
        self.xml.open("w:body", &[]);
        self.logo();
        let has_title = matches!(self.document.blocks.first(), Some(Block::Title { .. }));
        if !has_title {
            self.contents();
        }
        let mut blocks = self.document.blocks.iter().peekable();
        while let Some(block) = blocks.next() {
            self.block(block)?;
            // Two remarks of one style would share one frame.
            if let (Block::Note { .. }, Some(Block::Note { .. })) = (block, blocks.peek()) {
                inline::paragraph(&mut self.xml, "NoteEnd", |_| {});
            }
            if matches!(block, Block::Title { .. }) {
                self.contents();
            }
        }
        self.section();
        Ok(Written { document: self.xml.finish(), numbering: numbering(self.lists) })
    }

    /// A number that nothing else of the file bears.
    pub(super) fn number(&mut self) -> usize {
        self.last_number += 1;
        self.last_number
    }

    /// A paragraph of runs.
    pub(super) fn paragraph(&mut self, style: &str, runs: &[Run]) {
        inline::paragraph(&mut self.xml, style, |xml| inline::runs(xml, runs, &self.anchors, self.relations));
    }

    fn block(&mut self, block: &Block) -> Result<(), RenderError> {
        match block {
            Block::Title { text, lines } => {
                inline::paragraph(&mut self.xml, "Title", |xml| inline::text(xml, "", text));
                for line in lines {
                    inline::paragraph(&mut self.xml, "Subtitle", |xml| inline::text(xml, "", line));
                }
            }
            Block::Heading { level, number, text, anchor } => self.heading(*level, number, text, anchor),
            Block::Paragraph { style, runs } => self.paragraph(paragraph_style(*style), runs),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Table(it) => self.table(it),
            Block::Note { tone, title, paragraphs } => self.note(*tone, title, paragraphs),
            Block::Record(it) => self.record(it),
            Block::Figure(it) => self.figure(it)?,
            Block::PageBreak => self.xml.element("w:p", &[], |xml| {
                xml.element("w:r", &[], |xml| xml.empty("w:br", &[("w:type", "page")]));
            }),
        }
        Ok(())
    }

    fn heading(&mut self, level: u8, number: &str, text: &str, anchor: &str) {
        self.headings += 1;
        let numbers = (self.number(), self.number());
        let contents = contents_bookmark(self.headings);
        let own = self.anchors.get(anchor).map(ToOwned::to_owned);
        let counted = self.counts && !number.is_empty();
        let style = format!("Heading{}", level.clamp(1, 3));
        self.xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:pStyle", &[("w:val", &style)]);
                if !counted {
                    xml.element("w:numPr", &[], |xml| xml.empty("w:numId", &[("w:val", "0")]));
                    xml.empty("w:ind", &[("w:left", "0"), ("w:firstLine", "0")]);
                }
            });
            let inside = |xml: &mut Markup| {
                if !counted && !number.is_empty() {
                    inline::text(xml, "", number);
                    inline::tab(xml);
                }
                inline::text(xml, "", text);
            };
            inline::bookmark(xml, numbers.0, &contents, |xml| match &own {
                Some(name) => inline::bookmark(xml, numbers.1, name, inside),
                None => inside(xml),
            });
        });
    }

    fn list(&mut self, ordered: bool, items: &[Vec<Run>]) {
        if !ordered {
            for item in items {
                self.paragraph("ListBullet", item);
            }
            return;
        }
        self.lists += 1;
        let list = (STATIC_LISTS + self.lists).to_string();
        for item in items {
            self.xml.element("w:p", &[], |xml| {
                xml.element("w:pPr", &[], |xml| {
                    xml.empty("w:pStyle", &[("w:val", "ListNumber")]);
                    xml.element("w:numPr", &[], |xml| {
                        xml.empty("w:ilvl", &[("w:val", "0")]);
                        xml.empty("w:numId", &[("w:val", &list)]);
                    });
                });
                inline::runs(xml, item, &self.anchors, self.relations);
            });
        }
    }

    fn note(&mut self, tone: Tone, title: &str, paragraphs: &[Vec<Run>]) {
        let style = format!("Note{}", parts::tone(tone));
        let title = Some(title).filter(|it| !it.is_empty()).map(NoteLine::Title);
        let mut lines = title.into_iter().chain(paragraphs.iter().map(|it| NoteLine::Text(it))).peekable();
        let mut first = true;
        while let Some(line) = lines.next() {
            self.xml.element("w:p", &[], |xml| {
                xml.element("w:pPr", &[], |xml| {
                    xml.empty("w:pStyle", &[("w:val", &style)]);
                    if first && lines.peek().is_some() {
                        xml.empty("w:keepNext", &[]);
                    }
                });
                match line {
                    NoteLine::Title(it) => inline::text(xml, "NoteTitle", it),
                    NoteLine::Text(it) => inline::runs(xml, it, &self.anchors, self.relations),
                }
            });
            first = false;
        }
    }

    fn section(&mut self) {
        let (width, height) = (self.sheet.width.to_string(), self.sheet.height.to_string());
        let side = self.sheet.side.to_string();
        let (top, bottom) = if self.document.kind == Kind::Sheet { (SHORT, SHORT) } else { (TOP, BOTTOM) };
        let landscape = self.sheet.landscape;
        self.xml.element("w:sectPr", &[], |xml| {
            for (name, kind, id) in [
                ("w:headerReference", "first", "headerFirst"),
                ("w:headerReference", "default", "header"),
                ("w:footerReference", "first", "footer"),
                ("w:footerReference", "default", "footer"),
            ] {
                xml.empty(name, &[("w:type", kind), ("r:id", id)]);
            }
            let mut sheet = vec![("w:w", width.as_str()), ("w:h", height.as_str())];
            if landscape {
                sheet.push(("w:orient", "landscape"));
            }
            xml.empty("w:pgSz", &sheet);
            let margins = [
                ("w:top", top),
                ("w:right", &side),
                ("w:bottom", bottom),
                ("w:left", &side),
                ("w:header", RUNNING),
                ("w:footer", RUNNING),
                ("w:gutter", "0"),
            ];
            xml.empty("w:pgMar", &margins);
            xml.empty("w:titlePg", &[]);
        });
    }
}

/// A paragraph of a remark.
enum NoteLine<'a> {
    Title(&'a str),
    Text(&'a [Run]),
}

/// Bookmark of a heading, by its place among headings, under the name that Word would give.
pub(super) fn contents_bookmark(heading: usize) -> String {
    format!("_Toc{heading:08}")
}

fn paragraph_style(style: ParagraphStyle) -> &'static str {
    match style {
        ParagraphStyle::Body => "",
        ParagraphStyle::Lead => "Lead",
        ParagraphStyle::Small => "Small",
    }
}

/// The part that tells how lists are numbered.
fn numbering(lists: usize) -> String {
    let mut xml = Markup::xml();
    xml.element("w:numbering", &SPACES[..1], |xml| {
        xml.own(LISTS.trim());
        for number in 1..=STATIC_LISTS + lists {
            let kind = number.min(STATIC_LISTS).to_string();
            xml.element("w:num", &[("w:numId", &number.to_string())], |xml| {
                xml.empty("w:abstractNumId", &[("w:val", &kind)]);
                if STATIC_LISTS < number {
                    xml.element("w:lvlOverride", &[("w:ilvl", "0")], |xml| {
                        xml.empty("w:startOverride", &[("w:val", "1")]);
                    });
                }
            });
        }
    });
    xml.finish()
}
