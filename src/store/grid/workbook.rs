//! Workbooks: what their cells show, and which of them a formula makes. Nothing in them is run.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};

use calamine::{DataRef, Reader as _, Xlsx};
use zip::ZipArchive;

use super::{GridFault, MOST_SHEETS, MOST_UNFOLDED, add};
use crate::returned::{Cell, Row, Sheet};

/// Every sheet, hidden ones too.
pub(super) fn sheets(bytes: Vec<u8>) -> Result<Vec<Sheet>, GridFault> {
    unfold(&bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| GridFault::Damaged)?;
    let names = workbook.sheet_names();
    if MOST_SHEETS < names.len() {
        return Err(GridFault::Sheets(MOST_SHEETS));
    }
    let mut sheets = Vec::new();
    let mut room = super::MOST_TEXT;
    for name in names {
        // A sheet of charts has no cells.
        let Ok(mut reader) = workbook.worksheet_cells_reader(&name) else {
            continue;
        };
        let mut sheet = Sheet { name: name.clone(), rows: Vec::new() };
        // In whichever order the file has them.
        let mut rows: BTreeMap<u32, Vec<Cell>> = BTreeMap::new();
        while let Some(found) = reader.next_cell_with_formula_metadata().map_err(|_| GridFault::Damaged)? {
            let cell = Cell { text: text(&found.value), is_formula: found.formula.is_some() };
            if cell.text.is_empty() && !cell.is_formula {
                continue;
            }
            room = room.checked_sub(cell.text.len()).ok_or(GridFault::Unfolded(MOST_UNFOLDED / 1024 / 1024))?;
            let (row, column) = (found.pos.0, found.pos.1 as usize);
            if super::MOST_COLUMNS <= column {
                return Err(GridFault::Columns(super::MOST_COLUMNS));
            }
            let cells = rows.entry(row).or_default();
            cells.resize(cells.len().max(column + 1), Cell::default());
            if let Some(place) = cells.get_mut(column) {
                *place = cell;
            }
            if super::MOST_ROWS < rows.len() {
                return Err(GridFault::Rows(super::MOST_ROWS));
            }
        }
        for (row, cells) in rows {
            add(&mut sheet, Row { number: row.saturating_add(1), cells })?;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// Unfolds every part once, to count: what an archive says of its sizes is not to be believed.
fn unfold(bytes: &[u8]) -> Result<(), GridFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| GridFault::Damaged)?;
    let mut room = MOST_UNFOLDED;
    let mut part = vec![0; 64 * 1024];
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|_| GridFault::Damaged)?;
        loop {
            match entry.read(&mut part) {
                Ok(0) => break,
                Ok(read) => {
                    let left = room.checked_sub(read as u64);
                    room = left.ok_or(GridFault::Unfolded(MOST_UNFOLDED / 1024 / 1024))?;
                }
                Err(_) => return Err(GridFault::Damaged),
            }
        }
    }
    Ok(())
}

/// What a cell shows.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(it) | DataRef::DateTimeIso(it) | DataRef::DurationIso(it) => it.clone(),
        DataRef::SharedString(it) => (*it).to_owned(),
        DataRef::Int(it) => it.to_string(),
        DataRef::Float(it) => it.to_string(),
        DataRef::Bool(it) => it.to_string().to_uppercase(),
        DataRef::DateTime(it) => {
            let (year, month, day, ..) = it.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::Error(it) => it.to_string(),
    }
}
