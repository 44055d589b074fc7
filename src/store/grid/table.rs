//! Tables of separated values, as spreadsheets of any country write them.

use csv::{ReaderBuilder, StringRecord};

use super::{GridFault, add};
use crate::{
    domain::wanted,
    notation::{self, Diagnostic},
    returned::{Cell, Row, Sheet},
};

/// Signs that may stand between values, the likeliest first.
const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];

/// The text of a table. Commands that a bidder's program left in it are dropped; another encoding is refused, for its
/// letters would have to be guessed.
pub(super) fn text(name: &str, bytes: &[u8]) -> Result<String, Diagnostic> {
    let is_kept = |it: &u8| !it.is_ascii_control() || matches!(it, b'\t' | b'\n' | b'\r');
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || bytes.iter().all(|it| *it == 0) {
        return notation::readable(name, bytes).map(str::to_owned);
    }
    let kept: Vec<u8> = bytes.iter().copied().filter(is_kept).collect();
    match notation::readable(name, &kept) {
        Ok(text) => Ok(text.to_owned()),
        // What is left are commands of two bytes.
        Err(Diagnostic { fault: notation::Fault::Control, .. }) => {
            let text = String::from_utf8_lossy(&kept);
            Ok(wanted(text.strip_prefix('\u{feff}').unwrap_or(&text)).into_owned())
        }
        Err(diagnostic) => Err(diagnostic),
    }
}

/// The rows of a table; the sign between its values is the one that makes most columns of its first row.
pub(super) fn sheet(text: &str) -> Result<Sheet, GridFault> {
    let columns = |separator: &u8| {
        let record = reader(text, *separator).records().next();
        record.and_then(Result::ok).map_or(0, |it| it.len())
    };
    let separator = SEPARATORS.into_iter().rev().max_by_key(columns).unwrap_or(b';');
    let text = text.replace("\r\n", "\n").replace('\r', "\n") + "\n";
    let mut sheet = Sheet::default();
    let mut rows = reader(&text, separator);
    let mut record = StringRecord::new();
    // Spreadsheets count empty lines as rows, and lines inside a cell as none.
    let (mut number, mut next_line) = (0, 1);
    while rows.read_record(&mut record).map_err(|_| GridFault::Damaged)? {
        let end = rows.position().line();
        let inside: usize = record.iter().map(|it| it.matches('\n').count()).sum();
        let line = end.saturating_sub(inside as u64 + 1);
        number += line.saturating_sub(next_line) + 1;
        next_line = end;
        let cells = record.iter().map(|it| Cell { text: it.to_owned(), is_formula: false }).collect();
        add(&mut sheet, Row { number: u32::try_from(number).unwrap_or(u32::MAX), cells })?;
    }
    Ok(sheet)
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        let rows = sheet(text).unwrap().rows.into_iter();
        rows.map(|it| (it.number, it.cells.into_iter().map(|it| it.text).collect())).collect()
    }

    fn row(number: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (number, cells.iter().map(|it| (*it).to_owned()).collect())
    }

    #[test]
    fn the_sign_between_values_is_found() {
        for separator in [";", ",", "\t"] {
            let text = ["a,;b", "c", "d"].map(|it| format!("\"{it}\"")).join(separator);
            assert_eq!(rows(&text), [row(1, &["a,;b", "c", "d"])], "{separator:?}");
        }
    }

    #[test]
    fn rows_have_the_numbers_of_spreadsheets() {
        let text = "a;b\r\n\r\n\"c\r\nd\";e\r\nf;\"g \"\"h\"\"\"\r\n;\r\ni;j";
        let expected = [row(1, &["a", "b"]), row(3, &["c\nd", "e"]), row(4, &["f", "g \"h\""]), row(6, &["i", "j"])];
        assert_eq!(rows(text), expected);
    }

    #[test]
    fn commands_are_dropped_and_other_encodings_refused() {
        assert_eq!(text("t", b"\xef\xbb\xbfa\x1b[2J;\x00b\xc2\x85").unwrap(), "a[2J;b");
        for refused in [&b"\xff\xfea\0"[..], b"a;\xe9", b"", b"\0\0"] {
            assert!(text("t", refused).is_err(), "{refused:?}");
        }
    }

    #[test]
    fn what_is_too_much_is_refused() {
        assert_eq!(sheet(&";".repeat(300)), Err(GridFault::Columns(64)));
        assert_eq!(sheet(&"a\n".repeat(20_001)), Err(GridFault::Rows(20_000)));
        assert_eq!(sheet(&format!("a;\"{}\"", "b".repeat(40_000))), Err(GridFault::Letters(32_767)));
    }
}
