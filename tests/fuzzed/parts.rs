//! Several files in one input, as text that people can read: a line `//// name` begins each.
//!
//! Archives are made of them by the code that is tried, so that what is made up lies inside of the archive and not in
//! its check sums.

use std::io::{Cursor, Write as _};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// What begins a part.
const MARK: &str = "//// ";

/// Whether an input is made of parts.
pub(super) fn is_of_parts(bytes: &[u8]) -> bool {
    bytes.starts_with(MARK.as_bytes())
}

/// The parts of an input, each with its name; what comes before the first mark is none.
pub(super) fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for line in bytes.split_inclusive(|it| *it == b'\n') {
        if let Some(name) = line.strip_prefix(MARK.as_bytes()) {
            parts.push((String::from_utf8_lossy(name).trim_end().to_owned(), Vec::new()));
        } else if let Some((_, part)) = parts.last_mut() {
            part.extend(line);
        }
    }
    parts
}

/// An archive of parts; `None` when two have one name.
pub(super) fn archive(parts: &[(String, Vec<u8>)]) -> Option<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, part) in parts {
        archive.start_file(name.as_str(), options).ok()?;
        archive.write_all(part).ok()?;
    }
    archive.finish().ok().map(Cursor::into_inner)
}
