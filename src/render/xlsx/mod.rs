//! XLSX: a workbook with an introduction and one sheet for each table; what bidders fill in is checked as they type.
//!
//! **Invariant:** texts are written as texts: no cell of a workbook is ever a formula.

mod grow;
mod input;
mod introduction;
mod look;
mod measure;
mod names;
mod page;
mod recognition;
mod table;
mod text;

use rust_xlsxwriter::{Workbook, XlsxError};

use self::{input::Lists, names::Names};
use super::RenderError;
use crate::document::{Block, Document, Kind};

/// Sheet that tells where a workbook comes from, for a program that gets it back.
const RECOGNITION: &str = "gouvernail";
/// Most rows of a table: those of a sheet, without its title and the titles of its columns.
const MOST_ROWS: usize = 1_048_574;
/// Sheet of the choices that are too long to stand in a rule.
const LISTS: &str = "gouvernail-lists";

impl From<XlsxError> for RenderError {
    fn from(error: XlsxError) -> Self {
        Self::Table(error.to_string())
    }
}

/// The document as a workbook.
pub(super) fn xlsx(document: &Document) -> Result<Vec<u8>, RenderError> {
    let tables = document.blocks.iter().filter_map(|it| if let Block::Table(table) = it { Some(table) } else { None });
    if tables.map(|it| it.rows.len()).max().unwrap_or_default() > MOST_ROWS {
        return Err(RenderError::Rows { most: MOST_ROWS });
    }
    let mut workbook = Workbook::new();
    // It is packed again below, for good.
    workbook.set_zip_compression_level(1);
    workbook.set_properties(&recognition::properties(document)?);
    let mut names = Names::new([RECOGNITION, LISTS]);
    let mut lists = Lists::default();
    let mut tables = Vec::new();
    let title = introduction::title(document).0;
    let introduction = workbook.add_worksheet().set_name(names.give(title, title))?;
    let mut heights = vec![introduction::write(introduction, document)?];
    for block in &document.blocks {
        let Block::Table(table) = block else { continue };
        if table.columns.is_empty() {
            continue;
        }
        let name = names.give(&table.name, title);
        let sheet = workbook.add_worksheet().set_name(&name)?;
        heights.push(table::write(sheet, document, table, &mut lists)?);
        tables.push((table, name));
    }
    if !lists.is_empty() {
        lists.write(workbook.add_worksheet().set_name(LISTS)?.set_hidden(true))?;
    }
    recognition::write(workbook.add_worksheet().set_name(RECOGNITION)?.set_very_hidden(true), document, &tables)?;
    if is_returned(document) {
        for sheet in workbook.worksheets_mut() {
            page::protect(sheet);
        }
    }
    grow::let_rows_grow(&workbook.save_to_buffer()?, &heights)
}

/// Whether a workbook goes out to be filled in and comes back: nothing else of it may change.
fn is_returned(document: &Document) -> bool {
    document.kind == Kind::ResponseGrid
}
