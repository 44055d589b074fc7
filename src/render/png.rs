//! PNG: the figures of a document as dots, where drawings are not taken.

use super::{RenderError, svg};
use crate::{
    document::Document,
    picture::{rasterise, write_png},
};

/// Dots in a unit of the figures.
const DENSITY: f32 = 2.0;
/// Most dots on a side.
const MOST: f32 = 4000.0;

/// Every figure of a document, as in its SVG file.
pub(super) fn png(document: &Document) -> Result<Vec<u8>, RenderError> {
    let (width, height) = svg::sheet_size(document);
    let density = DENSITY.min(MOST / width).min(MOST / height);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and the most")]
    let dots = (width * density).ceil().max(1.0) as u32;
    Ok(write_png(&rasterise(&svg::sheet(document), dots)?)?)
}
