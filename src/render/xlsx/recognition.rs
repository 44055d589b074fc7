//! Where a workbook comes from, so that a returned one is recognised row by row.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Worksheet, XlsxError};

use super::text::{cell, of, shortened};
use crate::{
    document::{Document, Row},
    render::markup::legible,
};

/// Most letters in a property.
const MOST: usize = 255;

/// A row of a table, and where it stands.
pub(super) struct Place {
    id: String,
    sheet: String,
    /// As the spreadsheet numbers it, from 1.
    row: u32,
}

impl Place {
    /// A row is recognised by the text of its first cell.
    pub(super) fn new(row: &Row, sheet: &str, number: u32) -> Self {
        let id = row.cells.first().map(|it| of(&it.paragraphs)).unwrap_or_default();
        Self { id, sheet: sheet.to_owned(), row: number }
    }
}

/// Names and values that tell where a workbook comes from; the names never change.
fn parts(document: &Document) -> Vec<(&'static str, &str)> {
    let own = [
        ("gouvernail-fingerprint", document.metadata.fingerprint.as_str()),
        ("gouvernail-language", document.language.tag()),
    ];
    document.metadata.stamp.parts().into_iter().chain(own).collect()
}

/// The properties of the file.
pub(super) fn properties(document: &Document) -> Result<DocProperties, XlsxError> {
    let about = &document.metadata;
    let value = |text: &str| shortened(&legible(text), MOST).to_owned();
    let mut properties = DocProperties::new()
        .set_title(value(&about.title))
        .set_subject(value(&about.subject))
        .set_author(value(if about.writer.is_empty() { &about.author } else { &about.writer }))
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

/// Writes the sheet that tells where the workbook comes from: what it was made from, then each row.
pub(super) fn write(sheet: &mut Worksheet, document: &Document, places: &[Place]) -> Result<(), XlsxError> {
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
    for place in places {
        row += 1;
        sheet.write_string(row, 0, &place.id)?;
        sheet.write_string(row, 1, &place.sheet)?;
        sheet.write_number(row, 2, place.row)?;
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
