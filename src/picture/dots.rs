//! PNG files, read into dots and written from them.

use png::{BitDepth, ColorType, DecodeOptions, Decoder, Encoder, Limits, Transformations};

use super::PictureError;

/// Most dots in width or height.
const MOST_SIDE: u32 = 4096;
/// Most dots of a logo in all: those of the tallest drawing that is taken. Some kilobytes can ask for more.
const MOST_DOTS: u64 = 1200 * 4096;
/// Most memory that reading a file may take, in bytes.
const MOST_MEMORY: usize = 4 * 4096 * 4096 + (1 << 20);

/// A picture in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dots {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// Red, green, blue and opacity of each dot, row by row from the top; colours are not multiplied by the opacity.
    pub rgba: Vec<u8>,
}

impl Dots {
    /// Whether nothing of it can be seen.
    pub(super) fn is_blank(&self) -> bool {
        self.rgba.chunks_exact(4).all(|it| it.last() == Some(&0))
    }
}

/// Whether a file begins as a PNG does.
pub(super) fn is_png(file: &[u8]) -> bool {
    file.starts_with(&[0x89, b'P', b'N', b'G'])
}

/// Reads a PNG file of any colours and depth.
pub fn read_png(file: &[u8]) -> Result<Dots, PictureError> {
    read(file, u64::MAX)
}

/// The same, for one that somebody chose as a logo: each document that bears it costs time in proportion.
pub(super) fn read_small_png(file: &[u8]) -> Result<Dots, PictureError> {
    read(file, MOST_DOTS)
}

fn read(file: &[u8], most: u64) -> Result<Dots, PictureError> {
    let faulty = |error: png::DecodingError| PictureError::Faulty(error.to_string());
    let mut options = DecodeOptions::default();
    options.set_ignore_text_chunk(true);
    let mut decoder = Decoder::new_with_options(std::io::Cursor::new(file), options);
    decoder.set_limits(Limits { bytes: MOST_MEMORY });
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
    let mut reader = decoder.read_info().map_err(faulty)?;
    let (width, height) = (reader.info().width, reader.info().height);
    let dots = u64::from(width) * u64::from(height);
    if MOST_SIDE < width.max(height) || most < dots || dots == 0 {
        return Err(PictureError::Size);
    }
    let mut rows = vec![0; reader.output_buffer_size().ok_or(PictureError::Size)?];
    let info = reader.next_frame(&mut rows).map_err(faulty)?;
    rows.truncate(info.buffer_size());
    let rgba = match info.color_type {
        ColorType::Rgba => rows,
        ColorType::GrayscaleAlpha => rows.chunks_exact(2).flat_map(|it| [it[0], it[0], it[0], it[1]]).collect(),
        ColorType::Grayscale | ColorType::Rgb | ColorType::Indexed => return Err(PictureError::Size),
    };
    Ok(Dots { width, height, rgba })
}

/// Writes a PNG file; the same dots give the same bytes.
pub fn write_png(dots: &Dots) -> Result<Vec<u8>, PictureError> {
    let faulty = |error: png::EncodingError| PictureError::Faulty(error.to_string());
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, dots.width, dots.height);
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(faulty)?;
    writer.write_image_data(&dots.rgba).map_err(faulty)?;
    writer.finish().map_err(faulty)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dots() -> Dots {
        Dots { width: 2, height: 1, rgba: vec![255, 0, 0, 255, 0, 0, 255, 128] }
    }

    #[test]
    fn what_is_written_is_read_back() {
        assert_eq!(read_png(&write_png(&dots()).unwrap()), Ok(dots()));
    }

    #[test]
    fn a_file_cut_short_is_refused() {
        let file = write_png(&dots()).unwrap();
        for end in 0..file.len() - 12 {
            assert!(read_png(&file[..end]).is_err(), "{end} bytes of {}", file.len());
        }
    }

    #[test]
    fn a_size_that_no_logo_has_is_refused_before_any_dot_is_read() {
        let mut file = write_png(&dots()).unwrap();
        // Width of the header, then its check sum.
        file[16..20].copy_from_slice(&0x00FF_FFFF_u32.to_be_bytes());
        assert!(read_png(&file).is_err());
    }

    #[test]
    fn a_logo_has_fewer_dots_than_a_picture_may() {
        let dots = |side: u32| Dots { width: side, height: side, rgba: vec![9; 4 * (side * side) as usize] };
        assert!(read_small_png(&write_png(&dots(2217)).unwrap()).is_ok());
        let large = write_png(&dots(2218)).unwrap();
        assert_eq!(read_small_png(&large), Err(PictureError::Size));
        assert!(read_png(&large).is_ok());
    }
}
