//! A table on its sheet.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::{
    input::Lists,
    look, measure, page,
    text::{cell, is_tempting, of, pieces},
};
use crate::document::{Cell, Document, Input, Row, RunStyle, Table};

/// Row of the headings, from 0; what the table shows stands above it.
const HEADER: u32 = 1;
/// First row of the table itself, from 0.
pub(super) const FIRST_ROW: u32 = HEADER + 1;
/// Writes a table.
pub(super) fn write(
    sheet: &mut Worksheet,
    document: &Document,
    table: &Table,
    lists: &mut Lists,
) -> Result<(), XlsxError> {
    page::set_up(sheet, document);
    let caption = if table.caption.is_empty() { &table.name } else { &table.caption };
    sheet.set_row_height(0, 24)?;
    sheet.write_string_with_format(0, 0, cell(caption), &look::caption())?;
    let widths = measure::widths(&table.columns);
    let headings = table.columns.iter().zip(&widths).map(|(column, width)| measure::lines(&column.title, *width));
    sheet.set_row_height(HEADER, measure::height(headings.max().unwrap_or(1), look::SIZE) + 6.0)?;
    for ((column, width), number) in table.columns.iter().zip(&widths).zip(0..) {
        sheet.set_column_width(number, *width)?;
        sheet.write_string_with_format(HEADER, number, cell(&column.title), &look::header(column.align))?;
    }
    for (row, number) in table.rows.iter().zip(FIRST_ROW..) {
        let texts = row.cells.iter().zip(&widths).map(|(it, width)| measure::lines(&of(&it.paragraphs), *width));
        sheet.set_row_height(number, measure::height(texts.max().unwrap_or(1), look::SIZE))?;
        write_row(sheet, table, row, number)?;
    }
    sheet.set_repeat_rows(0, HEADER)?;
    sheet.set_freeze_panes(FIRST_ROW, u16::from(table.row_headers))?;
    let (last_row, last_column) = last(table);
    if FIRST_ROW <= last_row {
        sheet.autofilter(HEADER, 0, last_row, last_column)?;
        sheet.set_print_area(0, 0, last_row, last_column)?;
    }
    for column in 0..=last_column {
        rules(sheet, table, column, lists)?;
    }
    Ok(())
}

fn last(table: &Table) -> (u32, u16) {
    let row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX).saturating_add(HEADER);
    let column = u16::try_from(table.columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
    (row, column)
}

fn write_row(sheet: &mut Worksheet, table: &Table, row: &Row, number: u32) -> Result<(), XlsxError> {
    let none = Cell::default();
    for ((column, index), at) in table.columns.iter().zip(0..).zip(0..) {
        let it = row.cells.get::<usize>(index).unwrap_or(&none);
        let look = look::cell(it, column.align, table.row_headers && index == 0);
        write_cell(sheet, (number, at), it, look)?;
    }
    Ok(())
}

fn write_cell(sheet: &mut Worksheet, (row, column): (u32, u16), it: &Cell, look: Format) -> Result<(), XlsxError> {
    let text = of(&it.paragraphs);
    if text.is_empty() {
        sheet.write_blank(row, column, &look)?;
        return Ok(());
    }
    let look = if is_tempting(&text) { look.set_quote_prefix() } else { look };
    if text.parse::<f64>().is_ok() {
        // A number that is printed is a text on purpose: no warning.
        sheet.ignore_error(row, column, rust_xlsxwriter::IgnoreError::NumberStoredAsText)?;
    }
    let pieces = pieces(&it.paragraphs);
    let look = match pieces.as_slice() {
        [(RunStyle::Strong, _)] => look.set_bold(),
        [(RunStyle::Emphasis, _)] => look.set_italic(),
        _ => look,
    };
    let letters: usize = pieces.iter().map(|it| it.1.encode_utf16().count()).sum();
    // Pieces are written whole: a text that was cut has one look.
    if pieces.len() < 2 || text.encode_utf16().count() < letters {
        sheet.write_string_with_format(row, column, text, &look)?;
        return Ok(());
    }
    let pieces: Vec<(Format, &str)> =
        pieces.iter().map(|(style, text)| (look::letters(*style, it.tone), text.as_str())).collect();
    let pieces: Vec<(&Format, &str)> = pieces.iter().map(|(look, text)| (look, *text)).collect();
    sheet.write_rich_string_with_format(row, column, &pieces, &look)?;
    Ok(())
}

/// The rules of a column: one for each stretch of cells that take the same.
fn rules(sheet: &mut Worksheet, table: &Table, column: u16, lists: &mut Lists) -> Result<(), XlsxError> {
    let input = |row: &Row| -> Option<Input> { row.cells.get(usize::from(column))?.input.clone() };
    let mut start = FIRST_ROW;
    for stretch in table.rows.chunk_by(|one, next| input(one) == input(next)) {
        let end = start + u32::try_from(stretch.len()).unwrap_or(u32::MAX);
        let wanted = stretch.first().and_then(input);
        if let Some(rule) = wanted.map(|it| lists.rule(&it)).transpose()?.flatten() {
            sheet.add_data_validation(start, column, end - 1, column, &rule)?;
        }
        start = end;
    }
    Ok(())
}
