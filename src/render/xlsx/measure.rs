//! Widths of columns and heights of rows. Spreadsheets other than Excel do not measure texts when they open a file.

use crate::document::Column;

/// Width of all columns together, in letters.
const WIDTH: u32 = 165;
/// Widths of the narrowest and widest column, in letters.
const WIDTHS: (u32, u32) = (7, 90);
/// Most lines in a row: no spreadsheet has higher ones.
const MOST: u32 = 28;

/// Widths of columns by their shares; each has room for the longest word of its heading.
pub(super) fn widths(columns: &[Column]) -> Vec<u32> {
    let all: u32 = columns.iter().map(|it| u32::from(it.share.max(1))).sum();
    let one = |column: &Column| {
        let share = u32::from(column.share.max(1)) * WIDTH / all.max(1);
        let longest = column.title.split_whitespace().map(|it| letters(it.as_bytes())).max().unwrap_or_default();
        // Room for bold letters, and for the button of the filter.
        share.max((longest + 5).min(30)).clamp(WIDTHS.0, WIDTHS.1)
    };
    columns.iter().map(one).collect()
}

/// Height in points of a row of so many lines, in letters of this size.
pub(super) fn height(lines: u32, size: f64) -> f64 {
    (f64::from(lines.clamp(1, MOST)) * size * 1.28 + 4.0).min(409.0).round()
}

/// Lines that a text takes in a column of this width; rather one too many than one too few.
pub(super) fn lines(text: &str, width: u32) -> u32 {
    // Columns are measured in digits, larger than most letters.
    let room = (width * 9 / 8).max(1);
    text.split('\n').map(|it| wrapped(it.as_bytes(), room)).sum()
}

fn wrapped(line: &[u8], room: u32) -> u32 {
    // No line has more letters than bytes.
    if u32::try_from(line.len()).is_ok_and(|it| it <= room) {
        return 1;
    }
    let (mut lines, mut used) = (1, 0);
    for word in line.split(|it| *it == b' ').map(letters) {
        if 0 < used && room < used + 1 + word {
            lines += 1;
            used = 0;
        }
        used += word + u32::from(0 < used);
        // A word longer than a line is broken.
        lines += used.saturating_sub(1) / room;
        used -= used.saturating_sub(1) / room * room;
    }
    lines
}

/// Letters of a text in UTF-8, in which each begins with a byte of its own kind.
fn letters(text: &[u8]) -> u32 {
    let begins = |it: &&u8| !matches!(it, 0x80..=0xBF);
    u32::try_from(text.iter().filter(begins).count()).unwrap_or(u32::MAX / 64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_as_they_break() {
        assert_eq!(lines("", 20), 1);
        assert_eq!(lines("un\ndeux\n", 20), 3);
        assert_eq!(lines("un deux trois quatre", 10), 3);
        assert_eq!(lines(&"a".repeat(95), 20), 5);
        assert_eq!(lines(&"a".repeat(22), 20), 1);
    }
}
