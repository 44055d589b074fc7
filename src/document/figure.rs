//! Pictures made of shapes: drawn once, painted on a screen, a page or a file.

use super::Align;

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

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    /// Colour.
    pub role: Role,
    /// Width.
    pub width: f32,
    /// In dashes: told apart from a plain line without colours.
    pub dashed: bool,
}

impl Pen {
    /// Length of a dash and of the gap after it, in widths of the line.
    pub const DASH: [f32; 2] = [3.0, 2.0];

    /// A plain line.
    #[must_use]
    pub fn plain(role: Role, width: f32) -> Self {
        Self { role, width, dashed: false }
    }

    /// A dashed line.
    #[must_use]
    pub fn dashed(role: Role, width: f32) -> Self {
        Self { role, width, dashed: true }
    }
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
        /// Outline.
        line: Option<Pen>,
    },
    /// A line.
    Line {
        /// Start.
        from: (f32, f32),
        /// End.
        to: (f32, f32),
        /// How it is drawn.
        pen: Pen,
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
        /// Bold.
        strong: bool,
        /// Alignment.
        align: Align,
    },
}
