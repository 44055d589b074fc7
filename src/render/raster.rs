//! Figures as dots, for word processors.

use crate::{
    document::{Document, Figure},
    picture::{self, PictureError},
};

use super::{RenderError, plain, svg::svg};

/// Dots in a point: 216 per inch, sharp on paper.
const DOTS: f32 = 3.0;

/// A figure as it is printed. Sizes in points.
pub(super) struct Printed {
    pub(super) png: Vec<u8>,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// Prints a figure no wider than `room` points; `None` for one in which nothing can be seen.
pub(super) fn print(figure: &Figure, document: &Document, room: f32) -> Result<Option<Printed>, RenderError> {
    if !plain::usable(figure) {
        return Ok(None);
    }
    let (largest, tallest) = if document.kind.is_one_page() { (1.0, 210.0) } else { (1.2, 300.0) };
    let factor = (room / figure.width).min(tallest / figure.height).min(largest);
    let (width, height) = (figure.width * factor, figure.height * factor);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between a dot and a page of them")]
    let dots = (width * DOTS).clamp(1.0, 4000.0) as u32;
    match picture::rasterise(&svg(figure), dots).and_then(|it| picture::write_png(&it)) {
        Ok(png) => Ok(Some(Printed { png, width, height })),
        // Thinner than a dot, or larger than anything: nothing of it could be seen.
        Err(PictureError::Size | PictureError::Faulty(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Size of a logo on paper, in points: no wider than 60 mm, no taller than 18 mm.
pub(super) fn logo_size(width: u32, height: u32) -> (f32, f32) {
    #[expect(clippy::cast_precision_loss, reason = "a picture has fewer dots")]
    let (width, height) = (width.max(1) as f32, height.max(1) as f32);
    let factor = (170.0 / width).min(51.0 / height);
    (width * factor, height * factor)
}
