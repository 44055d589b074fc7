//! Tables as comma-separated values: `;` and a byte-order mark, as a French spreadsheet expects them.

use csv::{QuoteStyle, WriterBuilder};

use super::{
    RenderError,
    plain::{lined, paragraphs},
};
use crate::document::{Block, Document, Table};

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The tables of a document, one under the other, an empty line between them.
pub(super) fn csv(document: &Document) -> Result<Vec<u8>, RenderError> {
    let mut bytes = BYTE_ORDER_MARK.to_vec();
    let tables = document.blocks.iter().filter_map(|it| if let Block::Table(table) = it { Some(table) } else { None });
    for (index, table) in tables.enumerate() {
        if 0 < index {
            bytes.extend_from_slice(b"\r\n");
        }
        bytes.extend(one(table)?);
    }
    Ok(bytes)
}

fn one(table: &Table) -> Result<Vec<u8>, RenderError> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .quote_style(QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new());
    let refused = |error: csv::Error| RenderError::Table(error.to_string());
    writer.write_record(table.columns.iter().map(|it| inert(&it.title))).map_err(refused)?;
    for row in &table.rows {
        writer.write_record(row.cells.iter().map(|it| inert(&paragraphs(&it.paragraphs, "\n")))).map_err(refused)?;
    }
    writer.into_inner().map_err(|error| RenderError::Table(error.to_string()))
}

/// A cell that a spreadsheet cannot take for a formula (CWE-1236), which spaces and line ends may come before.
fn inert(text: &str) -> String {
    let text = lined(text);
    match text.trim_start().chars().next() {
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') => format!("'{text}"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_can_start_a_formula() {
        for text in ["=1+1", "+33", "-5 °C", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            let first = inert(text).chars().next();
            assert_eq!(first, Some('\''), "{text:?}");
        }
        assert_eq!(inert("99,95 %"), "99,95 %");
        assert_eq!(inert("Sites\tdistants\rou non"), "Sites distants\nou non");
    }
}
