//! Response grids that come back from bidders, read as text and nothing else. Somebody outside wrote them: how large
//! they are is looked at before anything is made of them.

mod table;
mod workbook;

use std::path::Path;

use super::{StoreError, file};
use crate::{
    notation::{Diagnostic, Place},
    returned::{Row, Sheet},
};

/// Most bytes that a workbook unfolds to.
const MOST_UNFOLDED: u64 = 128 * 1024 * 1024;
/// Most sheets.
const MOST_SHEETS: usize = 64;
/// Most rows of a sheet; ours have some hundreds.
const MOST_ROWS: usize = 20_000;
/// Most columns; ours have seven.
const MOST_COLUMNS: usize = 64;
/// Most bytes of all texts together: a workbook may say one text in a million cells.
const MOST_TEXT: usize = 32 * 1024 * 1024;
/// Most letters of a cell: those that spreadsheets take.
const MOST_LETTERS: usize = 32_767;

/// Why a file cannot be read as a grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridFault {
    /// It is no workbook that can be read.
    Damaged,
    /// It unfolds to more than that many mebibytes.
    Unfolded(u64),
    /// It has more sheets than that.
    Sheets(usize),
    /// A sheet has more rows than that.
    Rows(usize),
    /// A row has more columns than that.
    Columns(usize),
    /// A cell has more letters than that.
    Letters(usize),
}

/// The sheets of a workbook (XLSX), or the one of a table of separated values.
pub fn read_grid(path: &Path) -> Result<Vec<Sheet>, StoreError> {
    grid_sheets(path, file::read(path)?)
}

/// The same, from the bytes of a file; `path` only says where a fault is.
pub fn grid_sheets(path: &Path, bytes: Vec<u8>) -> Result<Vec<Sheet>, StoreError> {
    let refused = |fault| StoreError::NotAGrid { path: path.to_owned(), fault };
    if bytes.starts_with(b"PK") {
        return workbook::sheets(bytes).map_err(refused);
    }
    let name = path.display().to_string();
    let text =
        table::text(&name, &bytes).map_err(|Diagnostic { place: Place { line, column, .. }, fault, .. }| {
            let place = Place { file: name.clone(), line, column };
            StoreError::Faulty { diagnostics: vec![Diagnostic::new(place, fault)] }
        })?;
    Ok(vec![table::sheet(&text).map_err(refused)?])
}

/// Adds a row to a sheet, unless it is empty or there are too many.
fn add(sheet: &mut Sheet, row: Row) -> Result<(), GridFault> {
    if MOST_COLUMNS < row.cells.len() {
        return Err(GridFault::Columns(MOST_COLUMNS));
    }
    if row.cells.iter().any(|it| MOST_LETTERS < it.text.len() && MOST_LETTERS < it.text.encode_utf16().count()) {
        return Err(GridFault::Letters(MOST_LETTERS));
    }
    if row.cells.iter().all(|it| it.text.trim().is_empty() && !it.is_formula) {
        return Ok(());
    }
    if MOST_ROWS <= sheet.rows.len() {
        return Err(GridFault::Rows(MOST_ROWS));
    }
    sheet.rows.push(row);
    Ok(())
}
