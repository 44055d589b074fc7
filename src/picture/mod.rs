//! Pictures made of dots: logos that users bring, drawings turned into files.
//!
//! **Invariant:** what a file refers to is never fetched, and a hostile file is refused before it costs much.

mod cost;
mod dots;
mod drawing;

use self::dots::read_small_png;
pub use self::{
    dots::{Dots, read_png, write_png},
    drawing::rasterise,
};
use crate::domain::Logo;
use base64::{Engine as _, engine::general_purpose::STANDARD};

/// Largest file of a logo, in bytes.
const MOST_BYTES: usize = 2_000_000;
/// Width that a logo drawn in vectors gets, in dots: 50 mm at 600 dots per inch.
const LOGO_WIDTH: u32 = 1200;

/// Why a picture cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PictureError {
    /// More bytes than a logo needs; `most` is how many are taken.
    #[error("the file has more than {most} bytes")]
    Heavy {
        /// How many are taken.
        most: usize,
    },
    /// Neither a PNG nor an SVG.
    #[error("the file is neither a PNG nor an SVG")]
    Unknown,
    /// A PNG or an SVG with a fault, told by the library that reads it.
    #[error("the picture cannot be read: {0}")]
    Faulty(String),
    /// No width, no height, or more dots than a logo needs.
    #[error("the picture has no usable size")]
    Size,
    /// Nothing can be seen in it.
    #[error("nothing can be seen in the picture")]
    Blank,
    /// A drawing that refers to itself, or to so many parts that it would never be drawn.
    #[error("the drawing is too intricate")]
    Intricate,
}

/// Makes a logo of a file that the user chose; what it shows is for the user to say.
///
/// A drawing becomes dots here, once: the documents that bear it then never meet the file itself.
pub fn import(file: &[u8]) -> Result<Logo, PictureError> {
    if MOST_BYTES < file.len() {
        return Err(PictureError::Heavy { most: MOST_BYTES });
    }
    let dots = if dots::is_png(file) {
        read_small_png(file)?
    } else if drawing::is_svg(file) {
        drawing::rasterise_file(file, LOGO_WIDTH)?
    } else {
        return Err(PictureError::Unknown);
    };
    if dots.is_blank() {
        return Err(PictureError::Blank);
    }
    Ok(Logo { description: String::new(), png: STANDARD.encode(write_png(&dots)?) })
}

/// The file of a logo, and the dots in it.
pub fn read_logo(logo: &Logo) -> Result<(Vec<u8>, Dots), PictureError> {
    let file = STANDARD.decode(logo.png.trim()).map_err(|error| PictureError::Faulty(error.to_string()))?;
    let dots = read_small_png(&file)?;
    Ok((file, dots))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_and_a_picture_become_logos() {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><rect width="2" height="1"/></svg>"#;
        let logo = import(svg.as_bytes()).unwrap();
        let (file, dots) = read_logo(&logo).unwrap();
        assert_eq!((dots.width, dots.height), (1200, 300));
        assert_eq!(import(&file), Ok(logo));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let blank = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"/>"#;
        assert_eq!(import(blank.as_bytes()), Err(PictureError::Blank));
        assert_eq!(import(b"GIF89a"), Err(PictureError::Unknown));
        assert_eq!(import(b""), Err(PictureError::Unknown));
        assert!(matches!(import(&vec![b' '; 3_000_000]), Err(PictureError::Heavy { .. })));
    }
}
