//! Strips: slices of the text, as wide as the page, that are never cut. Pages are piles of strips.

use super::{
    breaks::Line,
    style::{Colour, LEADING},
    tags::Tag,
    text::Text,
};

/// Whether a strip may be parted from the next one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Glue {
    /// A page may end here.
    #[default]
    None,
    /// Only if what is glued does not fit on a page.
    Soft,
    /// Only if there is no other way.
    Hard,
}

/// A slice of the text.
#[derive(Clone, Debug, Default)]
pub(super) struct Strip {
    /// Space above, lost at the top of a page.
    pub(super) before: f32,
    pub(super) height: f32,
    /// From the left margin and the top of the strip.
    pub(super) texts: Vec<Text>,
    pub(super) paints: Vec<Paint>,
    /// With the strip that follows.
    pub(super) glue: Glue,
    /// Which header row is repeated if a page starts here.
    pub(super) header: Option<usize>,
    /// Destinations that are here.
    pub(super) destinations: Vec<usize>,
    /// Page number to be printed, ending at this x.
    pub(super) page_of: Option<PageOf>,
    /// A page starts here.
    pub(super) starts_page: bool,
}

/// The number of the page where a destination is.
#[derive(Clone, Debug)]
pub(super) struct PageOf {
    pub(super) destination: usize,
    /// Template of the text; `x` is its right end.
    pub(super) text: Text,
}

/// Something painted.
#[derive(Clone, Debug)]
pub(super) struct Paint {
    /// `None` for decoration.
    pub(super) tag: Option<Tag>,
    pub(super) shape: PaintShape,
}

/// A shape. Places are from the left margin and the top of the strip, until it is on a page.
#[derive(Clone, Debug)]
pub(super) enum PaintShape {
    /// A background as high as the strip; those of one key that follow each other on a page are one rectangle.
    Band { key: usize, x: f32, width: f32, colour: Colour },
    /// A filled rectangle.
    Box { x: f32, y: f32, width: f32, height: f32, radius: f32, colour: Colour },
    /// A line.
    Rule { from: (f32, f32), to: (f32, f32), width: f32, colour: Colour, dotted: bool },
    /// The logo of the document.
    Logo { x: f32, y: f32, width: f32, height: f32 },
    /// A polygon, filled with some opacity in percent, outlined, or both.
    Polygon { points: Vec<(f32, f32)>, fill: Option<(Colour, u8)>, line: Option<Stroke> },
}

/// The outline of a polygon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stroke {
    pub(super) colour: Colour,
    pub(super) width: f32,
    pub(super) dashed: bool,
}

impl Strip {
    /// Empty space with whatever is behind it.
    pub(super) fn space(height: f32) -> Self {
        Self { height, ..Self::default() }
    }

    /// A line of text at `x`, in a strip as high as lines of letters of `size` are.
    pub(super) fn line(line: Line, x: f32, size: f32) -> Self {
        let mut strip = Self::space(size * LEADING);
        strip.glue_if_cut(&line);
        strip.put(line, x, 0.0, size);
        strip
    }

    /// A page does not end in the middle of a word.
    pub(super) fn glue_if_cut(&mut self, line: &Line) {
        if line.cut {
            self.glue = self.glue.max(Glue::Hard);
        }
    }

    /// Puts a line of text with the top of its box at `y`.
    pub(super) fn put(&mut self, line: Line, x: f32, y: f32, size: f32) {
        let baseline = y + size * (LEADING / 2.0 + super::style::BASELINE);
        self.texts.extend(line.texts.into_iter().map(|text| Text { x: text.x + x, y: baseline, ..text }));
    }

    /// Paints decoration.
    pub(super) fn decorate(&mut self, shape: PaintShape) {
        self.paints.push(Paint { tag: None, shape });
    }
}

/// Glues strips into one thing: together if they fit on a page, never parting its first two and last two strips.
pub(super) fn keep_together(strips: &mut [Strip]) {
    let Some(last) = strips.len().checked_sub(1) else { return };
    for strip in &mut strips[..last] {
        strip.glue = strip.glue.max(Glue::Soft);
    }
    no_widows(strips);
}

/// Glues the first two and the last two strips.
pub(super) fn no_widows(strips: &mut [Strip]) {
    if let [first, _, ..] = strips {
        first.glue = Glue::Hard;
    }
    if let [.., last_but_one, _] = strips {
        last_but_one.glue = Glue::Hard;
    }
}

/// Glues strips to what follows.
pub(super) fn keep_with_next(strips: &mut [Strip]) {
    for strip in strips {
        strip.glue = Glue::Hard;
    }
}
