//! Heights of rows that still grow. The library fixes those that it is given, but a long answer needs a higher row; and
//! it keeps hundreds of bytes for each. Most are therefore written here.

use std::{
    fmt::Write as _,
    io::{Cursor, Read},
};

use zip::{CompressionMethod, ZipArchive, result::ZipError};

use crate::render::{RenderError, archive::Archive};

/// What fixes the height of a row.
const FIXED: &str = " customHeight=\"1\"";

/// Heights of the rows of a sheet, in points; rows in order, from 0.
pub(super) type Heights = Vec<(u32, f64)>;

/// The same workbook with these heights of the rows of its first sheets. No height is more than that of today.
pub(super) fn let_rows_grow(workbook: &[u8], heights: &[Heights]) -> Result<Vec<u8>, RenderError> {
    let refused = |error: ZipError| RenderError::Table(error.to_string());
    let mut from = ZipArchive::new(Cursor::new(workbook)).map_err(refused)?;
    let mut to = Archive::quick();
    for index in 0..from.len() {
        let mut file = from.by_index(index).map_err(refused)?;
        let name = file.name().map_err(refused)?.into_owned();
        let mut bytes = Vec::with_capacity(usize::try_from(file.size()).unwrap_or_default());
        file.read_to_end(&mut bytes)?;
        let sheet = name.strip_prefix("xl/worksheets/sheet").and_then(|it| it.strip_suffix(".xml"));
        let heights = sheet.and_then(|it| heights.get(it.parse::<usize>().ok()?.checked_sub(1)?));
        match heights {
            Some(heights) => to.add(&name, grown(&String::from_utf8_lossy(&bytes), heights))?,
            None if file.compression() == CompressionMethod::Stored => to.store(&name, bytes)?,
            None => to.add(&name, bytes)?,
        }
    }
    to.finish()
}

fn grown(sheet: &str, heights: &Heights) -> String {
    let mut heights = heights.iter().peekable();
    let mut parts = sheet.split("<row r=\"");
    let mut grown = String::with_capacity(sheet.len() * 2);
    grown.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (number, part) = part.split_once('"').unwrap_or_default();
        let (row, cells) = part.split_once('>').unwrap_or_default();
        grown.extend(["<row r=\"", number, "\""]);
        match heights.next_if(|it| number.parse() == Ok(it.0 + 1)) {
            Some((_, height)) => {
                // Spreadsheets count in dots, of three quarters of a point. Writing to memory never fails.
                let _ = write!(grown, "{row} ht=\"{}\"", (height / 0.75).round() * 0.75);
            }
            // The library knows its height.
            None => grown.extend(row.split(FIXED)),
        }
        grown.extend([">", cells]);
    }
    grown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_get_their_heights_and_lose_what_fixes_those_of_the_library() {
        let sheet =
            "<a/><row r=\"2\" spans=\"1:1\"><c/></row><row r=\"3\" ht=\"75\" customHeight=\"1\"/><row r=\"9\"></row>b";
        let expected =
            "<a/><row r=\"2\" spans=\"1:1\" ht=\"17.25\"><c/></row><row r=\"3\" ht=\"75\"/><row r=\"9\"></row>b";
        assert_eq!(grown(sheet, &vec![(1, 17.0), (5, 30.0)]), expected);
    }
}
