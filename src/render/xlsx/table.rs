//! A table on its sheet.

use rust_xlsxwriter::{Format, IgnoreError, Worksheet, XlsxError};

use super::{
    grow::Heights,
    input::Lists,
    look::{self, Looks},
    measure, page,
    text::{Text, cell, is_tempting},
};
use crate::document::{Cell, Document, Input, Row, RunStyle, Table, Tone};

/// Row of the headings, from 0; what the table shows stands above it.
const HEADER: u32 = 1;
/// First row of the table itself, from 0.
pub(super) const FIRST_ROW: u32 = HEADER + 1;

/// Writes a table, and tells the heights of its rows.
pub(super) fn write(
    sheet: &mut Worksheet,
    document: &Document,
    table: &Table,
    lists: &mut Lists,
) -> Result<Heights, XlsxError> {
    page::set_up(sheet, document);
    let caption = if table.caption.is_empty() { &table.name } else { &table.caption };
    let mut heights = vec![(0, 24.0)];
    sheet.write_string_with_format(0, 0, cell(caption), &look::caption())?;
    let widths = measure::widths(&table.columns);
    let mut lines = 1;
    for ((column, width), number) in table.columns.iter().zip(&widths).zip(0..) {
        let title = cell(&column.title);
        lines = lines.max(measure::lines(&title, *width));
        sheet.set_column_width(number, *width)?;
        sheet.write_string_with_format(HEADER, number, title, &look::header(column.align))?;
    }
    heights.push((HEADER, measure::height(lines, look::SIZE) + 6.0));
    let mut looks = Looks::default();
    for (row, number) in table.rows.iter().zip(FIRST_ROW..) {
        let lines = write_row(sheet, table, &widths, &mut looks, (row, number))?;
        heights.push((number, measure::height(lines, look::SIZE)));
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
    Ok(heights)
}

fn last(table: &Table) -> (u32, u16) {
    let row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX).saturating_add(HEADER);
    let column = u16::try_from(table.columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
    (row, column)
}

/// Writes a row, and tells how many lines it takes.
fn write_row(
    sheet: &mut Worksheet,
    table: &Table,
    widths: &[u32],
    looks: &mut Looks,
    (row, number): (&Row, u32),
) -> Result<u32, XlsxError> {
    let none = Cell::default();
    let mut lines = 1;
    for (index, ((column, width), at)) in table.columns.iter().zip(widths).zip(0..).enumerate() {
        let it = row.cells.get(index).unwrap_or(&none);
        let text = Text::of(&it.paragraphs);
        lines = lines.max(measure::lines(&text.text, *width));
        let style = if let [(style, _)] = text.pieces.as_slice() { *style } else { RunStyle::Plain };
        let is_header = table.row_headers && index == 0;
        let look = looks.of(it, column.align, is_header, style, is_tempting(&text.text));
        write_cell(sheet, (number, at), text, it.tone, look)?;
    }
    Ok(lines)
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    Text { text, pieces }: Text,
    tone: Tone,
    look: &Format,
) -> Result<(), XlsxError> {
    if text.parse::<f64>().is_ok() {
        // A number that is printed is a text on purpose: no warning.
        sheet.ignore_error(row, column, IgnoreError::NumberStoredAsText)?;
    }
    if pieces.len() < 2 {
        sheet.write_string_with_format(row, column, text, look)?;
        return Ok(());
    }
    let mut styled: Vec<(Format, &str)> = Vec::new();
    let mut start = 0;
    for (style, end) in pieces {
        styled.push((look::letters(style, tone), text.get(start..end).unwrap_or_default()));
        start = end;
    }
    let styled: Vec<(&Format, &str)> = styled.iter().map(|(look, text)| (look, *text)).collect();
    sheet.write_rich_string_with_format(row, column, &styled, look)?;
    Ok(())
}

/// The rules of a column: one for each stretch of cells that take the same.
fn rules(sheet: &mut Worksheet, table: &Table, column: u16, lists: &mut Lists) -> Result<(), XlsxError> {
    let inputs: Vec<Option<&Input>> =
        table.rows.iter().map(|row| row.cells.get(usize::from(column))?.input.as_ref()).collect();
    let mut start = FIRST_ROW;
    for stretch in inputs.chunk_by(PartialEq::eq) {
        let end = start + u32::try_from(stretch.len()).unwrap_or(u32::MAX);
        let wanted = stretch.first().copied().flatten();
        if let Some(rule) = wanted.map(|it| lists.rule(it)).transpose()?.flatten() {
            sheet.add_data_validation(start, column, end - 1, column, &rule)?;
        }
        start = end;
    }
    Ok(())
}
