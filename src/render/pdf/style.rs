//! How pages look: geometry, type scale, spaces, shares of a page. Colours are those of every format. A number that only
//! fits one thing to another, such as a line under its letters, stays where both are drawn.

pub(super) use crate::render::palette::{ACCENT, Colour, HAIRLINE, INK, QUIET, SOFT, role, tone};

use crate::{
    document::{Document, Kind, ParagraphStyle, Tone},
    render::parts,
};

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;

/// The word across a draft: seen at a glance, in the way of no letter.
pub(super) const WATERMARK: Colour = tone(Tone::Neutral).0;

/// Thickness of a hairline.
pub(super) const HAIR: f32 = 0.5;
/// Height of a line, in sizes of its letters.
pub(super) const LEADING: f32 = 1.35;
/// The same for the title, whose letters are large.
pub(super) const TITLE_LEADING: f32 = 1.18;
/// The same for headings and badges.
pub(super) const TIGHT_LEADING: f32 = 1.25;
/// From the middle of a line down to its baseline, in sizes of its letters: capitals look centred.
pub(super) const BASELINE: f32 = 0.355;

/// From which room on its right a line looks short: in sizes of its letters, at least and at most in parts of its width.
pub(super) const RAGGED: (f32, f32, f32) = (5.0, 0.1, 0.3);

/// Sizes of letters.
pub(super) mod size {
    pub(in super::super) const LEAD: f32 = 11.3;
    pub(in super::super) const BODY: f32 = 9.6;
    pub(in super::super) const SMALL: f32 = 8.4;
    pub(in super::super) const NOTE: f32 = 9.2;
    pub(in super::super) const TABLE: f32 = 8.6;
    pub(in super::super) const COLUMN: f32 = 8.2;
    pub(in super::super) const FIELD: f32 = 8.6;
    pub(in super::super) const FIELD_NAME: f32 = 7.9;
    pub(in super::super) const RECORD: f32 = 10.4;
    pub(in super::super) const LABEL: f32 = 8.8;
    pub(in super::super) const BADGE: f32 = 7.4;
    pub(in super::super) const RUNNING: f32 = 7.8;
    pub(in super::super) const SUBTITLE: f32 = 10.4;
    pub(in super::super) const CONTENTS: f32 = 9.6;
    pub(in super::super) const CONTENTS_TITLE: f32 = 13.0;
    /// Largest.
    pub(in super::super) const WATERMARK: f32 = 130.0;
}

/// Space between things.
pub(super) mod space {
    pub(in super::super) const PARAGRAPH: f32 = 6.5;
    pub(in super::super) const TIGHT: f32 = 3.0;
    pub(in super::super) const FIELD: f32 = 3.6;
    pub(in super::super) const IN_FIELD: f32 = 1.2;
    pub(in super::super) const BLOCK: f32 = 11.0;
    pub(in super::super) const RECORD: f32 = 17.0;
    pub(in super::super) const CELL_X: f32 = 5.5;
    pub(in super::super) const CELL_Y: f32 = 3.6;
    /// The same above and below a box to tick, which is tall by itself.
    pub(in super::super) const BOX_Y: f32 = 1.8;
    /// The same above and below the text beside such a box.
    pub(in super::super) const BESIDE_BOX_Y: f32 = 2.8;
    pub(in super::super) const NOTE: f32 = 8.5;
    pub(in super::super) const INDENT: f32 = 13.0;
    pub(in super::super) const ITEM: f32 = 14.0;
    pub(in super::super) const ACCENT: f32 = 2.4;
    /// Below the logo.
    pub(in super::super) const LOGO: f32 = 12.0;
    /// Above and below the title of the contents.
    pub(in super::super) const CONTENTS_TITLE: (f32, f32) = (26.0, 6.0);
    /// Above an entry of the contents: of the first level, and of the others.
    pub(in super::super) const CONTENTS: (f32, f32) = (6.5, 1.5);
    /// By how much a level of the contents is at least further right than the one above.
    pub(in super::super) const CONTENTS_LEVEL: f32 = 12.0;
    /// Inside a badge: left and right, above and below.
    pub(in super::super) const BADGE: (f32, f32) = (6.0, 2.2);
    /// Between a title and its badge, between a name and its value.
    pub(in super::super) const BESIDE: f32 = 10.0;
    /// Below the caption of a table.
    pub(in super::super) const CAPTION: f32 = 4.0;
    /// Below a table.
    pub(in super::super) const TABLE: f32 = 13.0;
    /// Between both parts of a header or footer, at least.
    pub(in super::super) const RUNNING: f32 = 12.0;
}

/// Largest parts of a width or a height that things may take.
pub(super) mod part {
    /// A number or label beside its text, of the width of both.
    pub(in super::super) const LABEL: f32 = 0.4;
    /// A badge, of the width of the text.
    pub(in super::super) const BADGE: f32 = 0.32;
    /// The name of a field, of the width of the text; and its largest width.
    pub(in super::super) const FIELD_NAME: (f32, f32) = (0.21, 130.0);
    /// The right part of a header or footer, of the width of the text.
    pub(in super::super) const RUNNING: f32 = 0.4;
    /// Letters of side information, of those of the paragraph that it stands in.
    pub(in super::super) const ASIDE: f32 = 0.89;
    /// The watermark, of the diagonal of the sheet.
    pub(in super::super) const WATERMARK: f32 = 0.62;
    /// A row that is not cut by pages, of the height of a page.
    pub(in super::super) const ROW: f32 = 0.28;
    /// A row that looks lost when it stands alone, of the height of a page.
    pub(in super::super) const SHORT_ROW: f32 = 0.12;
    /// A header row that is repeated, of the height of a page: a taller one would leave no room for rows.
    pub(in super::super) const HEADER_ROW: f32 = 0.3;
}

/// Width and height of the bar above the title.
pub(super) const TITLE_BAR: (f32, f32) = (56.0, 4.0);
/// Thickness of the rule under a header row.
pub(super) const HEADER_RULE: f32 = 0.9;
/// Radius of the corners of a badge.
pub(super) const BADGE_RADIUS: f32 = 3.0;

/// Side of a box to tick, large enough for a pen in any hand, and thickness of its edge.
pub(super) const BOX: (f32, f32) = (6.3 * MM, 0.9);
/// Height of a line to write on by hand.
pub(super) const LINE: f32 = 9.0 * MM;

/// Size of a heading, space above it and space below it. On the few pages of a summary or a guide everything is smaller.
pub(super) fn heading(kind: Kind, level: u8) -> (f32, f32, f32) {
    match level + u8::from(kind.is_one_page() || kind == Kind::Guide) {
        0 | 1 => (17.0, 30.0, 10.0),
        2 => (13.0, 21.0, 7.0),
        _ => (11.0, 16.0, 5.0),
    }
}

/// Size of the title.
pub(super) fn title(kind: Kind) -> f32 {
    match kind {
        Kind::Sheet => 18.0,
        _ if kind.is_one_page() => 20.0,
        _ => 25.0,
    }
}

/// Spaces of the title: from the bar above it to its letters, from these to its lines; above and below its rule.
pub(super) fn title_spaces(kind: Kind) -> [(f32, f32); 2] {
    if kind == Kind::Sheet { [(8.0, 4.0), (7.0, 9.0)] } else { [(12.0, 7.0), (11.0, 16.0)] }
}

/// Frame of the logo.
pub(super) fn logo(kind: Kind) -> (f32, f32) {
    if kind.is_one_page() { (120.0, 26.0) } else { (170.0, 48.0) }
}

/// Largest figure: by how much it may be enlarged, and its part of the height of the page.
pub(super) fn figure(kind: Kind) -> (f32, f32) {
    if kind.is_one_page() { (1.0, 0.3) } else { (1.2, 0.42) }
}

/// Sizes of the figures of a summary, when they are too large for the one page that it has, one after the other.
pub(super) const SQUEEZED: [f32; 3] = [0.85, 0.7, 0.55];

/// Size and colour of a paragraph.
pub(super) fn paragraph(style: ParagraphStyle) -> (f32, Colour) {
    match style {
        ParagraphStyle::Body => (size::BODY, INK),
        ParagraphStyle::Lead => (size::LEAD, INK),
        ParagraphStyle::Small => (size::SMALL, QUIET),
    }
}

/// Where things are on a page; y grows downwards from the top of the sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sheet {
    pub(super) width: f32,
    pub(super) height: f32,
    /// Left and right margins.
    pub(super) side: f32,
    /// Top of the text of the first page, and of the others.
    pub(super) tops: (f32, f32),
    /// Bottom of the text.
    pub(super) bottom: f32,
    /// Baselines of header and footer.
    pub(super) running: (f32, f32),
    /// Widest comfortable line of running text.
    pub(super) measure: f32,
    /// Width of the table of contents.
    pub(super) contents: f32,
    /// How large figures are, 1 for as large as they may be.
    pub(super) figures: f32,
}

impl Sheet {
    /// The sheet of a document. What is held in the hand during a workshop has to stand on few pages.
    pub(super) fn of(document: &Document) -> Self {
        let sheet = Self::a4(document.landscape);
        // Margins in millimetres: top of the first page and of the others, bottom.
        let (first, others, bottom) = match document.kind {
            Kind::Sheet => (16.0, 20.0, 16.0),
            Kind::Guide => (18.0, 20.0, 18.0),
            _ => return sheet,
        };
        let side = f32::from(parts::side(document.kind)) / 10.0 * MM;
        let measure = sheet.width - 2.0 * side;
        let (tops, bottom) = ((first * MM, others * MM), sheet.height - bottom * MM);
        Self { side, tops, bottom, measure, contents: measure, ..sheet }
    }

    /// An A4 sheet.
    pub(super) fn a4(landscape: bool) -> Self {
        let (short, long) = (210.0 * MM, 297.0 * MM);
        let (width, height) = if landscape { (long, short) } else { (short, long) };
        let side = 20.0 * MM;
        Self {
            width,
            height,
            side,
            tops: (21.0 * MM, 24.0 * MM),
            bottom: height - 22.0 * MM,
            running: (14.0 * MM, height - 12.0 * MM),
            measure: if landscape { 178.0 * MM } else { 162.0 * MM },
            contents: (width - 2.0 * side).min(190.0 * MM),
            figures: 1.0,
        }
    }

    /// Width between the margins.
    pub(super) fn text_width(self) -> f32 {
        self.width - 2.0 * self.side
    }

    /// Height between header and footer of a page that is not the first.
    pub(super) fn text_height(self) -> f32 {
        self.bottom - self.tops.1
    }
}
