//! Rows that still grow: the library fixes the heights that it is given, but a long answer needs a higher row.

use std::io::{Cursor, Read, Write};

use zip::{CompressionMethod, ZipArchive, ZipWriter, result::ZipError, write::SimpleFileOptions};

use crate::render::RenderError;

/// What fixes the height of a row.
const FIXED: &str = " customHeight=\"1\"";

/// The same workbook, where heights of rows are those of today and no more.
pub(super) fn let_rows_grow(workbook: Vec<u8>) -> Result<Vec<u8>, RenderError> {
    let refused = |error: ZipError| RenderError::Table(error.to_string());
    let mut from = ZipArchive::new(Cursor::new(workbook)).map_err(refused)?;
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    // The date is the first that archives know: the same document gives the same bytes.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let options = options.last_modified_time(zip::DateTime::default());
    for index in 0..from.len() {
        let name = from.by_index_raw(index).map_err(refused)?.name().map_err(refused)?.into_owned();
        if !name.starts_with("xl/worksheets/sheet") {
            to.raw_copy_file(from.by_index_raw(index).map_err(refused)?).map_err(refused)?;
            continue;
        }
        let mut sheet = String::new();
        from.by_index(index).map_err(refused)?.read_to_string(&mut sheet)?;
        to.start_file(name, options).map_err(refused)?;
        to.write_all(without_fixed_rows(&sheet).as_bytes())?;
    }
    Ok(to.finish().map_err(refused)?.into_inner())
}

fn without_fixed_rows(sheet: &str) -> String {
    let mut parts = sheet.split("<row ");
    let mut free = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (row, rest) = part.split_once('>').unwrap_or((part, ""));
        free.push_str("<row ");
        free.push_str(&row.replace(FIXED, ""));
        free.push('>');
        free.push_str(rest);
    }
    free
}
