//! Where a workbook comes from, so that a returned one is recognised row by row.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Worksheet, XlsxError};

use super::{
    table::FIRST_ROW,
    text::{Text, cell, shortened},
};
use crate::{
    document::{Document, Table},
    render::markup::legible,
};

/// Most letters in a property.
const MOST: usize = 255;

/// Names and values that tell where a workbook comes from; the names never change.
fn parts(document: &Document) -> Vec<(&'static str, &str)> {
    let own = [
        ("gouvernail-fingerprint", document.metadata.fingerprint.as_str()),
        ("gouvernail-language", document.language.tag()),
    ];
    document.metadata.stamp.parts().chain(own).collect()
}

/// The properties of the file.
pub(super) fn properties(document: &Document) -> Result<DocProperties, XlsxError> {
    let about = &document.metadata;
    let value = |text: &str| shortened(&legible(text), MOST).to_owned();
    let mut properties = DocProperties::new()
        .set_title(value(&about.title))
        .set_subject(value(&about.subject))
        .set_author(value(about.creator()))
        .set_company(value(&about.author))
        .set_keywords(value(&about.keywords.join(", ")))
        .set_comment(value(&about.generator))
        .set_status(value(&document.marking.watermark))
        .set_category(value(&document.marking.confidentiality))
        .set_creation_datetime(&date(&about.date)?);
    for (name, text) in parts(document) {
        properties = properties.set_custom_property(name, value(text));
    }
    Ok(properties)
}

/// Writes the sheet that tells where the workbook comes from: what it was made from, then each row of the tables, which
/// is recognised by the text of its first cell. Tables come with the names of their sheets.
pub(super) fn write(sheet: &mut Worksheet, document: &Document, tables: &[(&Table, String)]) -> Result<(), XlsxError> {
    let mut row = 0;
    for (name, text) in parts(document) {
        sheet.write_string(row, 0, name)?;
        sheet.write_string(row, 1, cell(text))?;
        row += 1;
    }
    row += 1;
    for (name, column) in ["id", "sheet", "row"].into_iter().zip(0..) {
        sheet.write_string(row, column, name)?;
    }
    for (table, name) in tables {
        // Spreadsheets number rows from 1.
        for (it, number) in table.rows.iter().zip(FIRST_ROW + 1..) {
            row += 1;
            let id = it.cells.first().map(|it| Text::of(&it.paragraphs).text).unwrap_or_default();
            sheet.write_string(row, 0, id)?;
            sheet.write_string(row, 1, name)?;
            sheet.write_number(row, 2, number)?;
        }
    }
    Ok(())
}

/// The date of the document; without one the file bears the first date that archives know, never the clock's.
fn date(text: &str) -> Result<ExcelDateTime, XlsxError> {
    let parts: Vec<Option<u16>> = text.split('-').map(|it| it.parse().ok()).collect();
    let given = match parts.as_slice() {
        [Some(year), Some(month), Some(day)] => match (u8::try_from(*month), u8::try_from(*day)) {
            (Ok(month), Ok(day)) => ExcelDateTime::from_ymd(*year, month, day).ok(),
            _ => None,
        },
        _ => None,
    };
    given.map_or_else(|| ExcelDateTime::from_ymd(1980, 1, 1), Ok)
}
