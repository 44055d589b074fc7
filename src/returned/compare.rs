//! What came back beside what was sent.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{
    Cell, Filled, Finding, Remark, Report, Row, Sent, SentTable, Sheet, Spot,
    find::{Found, find},
    text::{is_formula, is_same, plain},
};

/// Compares what came back with the tables that were sent; `None` when the first of them is nowhere in it.
#[must_use]
pub fn compare(sent: &[SentTable], sheets: &[Sheet]) -> Option<Report> {
    let places = find(sent, sheets);
    places.first()?.as_ref()?;
    let mut report = Report::default();
    let mut missing = Vec::new();
    for (table, found) in sent.iter().zip(&places) {
        let Some(found) = found else {
            let finding = Finding::TableMissing { table: table.name.clone() };
            missing.push(Remark { key: String::new(), spot: None, finding });
            report.tables.push(Vec::new());
            continue;
        };
        let mut reading = Reading { table, found, remarks: Vec::new() };
        let (filled, absent) = reading.rows();
        report.tables.push(filled);
        report.remarks.extend(reading.remarks);
        missing.extend(absent);
    }
    report.remarks.extend(formulas_elsewhere(sheets, &places));
    report.remarks.sort_by(|a, b| a.spot.cmp(&b.spot));
    report.remarks.extend(missing);
    Some(report)
}

/// A table being read.
struct Reading<'a> {
    table: &'a SentTable,
    found: &'a Found<'a>,
    remarks: Vec<Remark>,
}

impl Reading<'_> {
    /// What was filled in, in the order in which rows were sent, and the rows that are not there.
    fn rows(&mut self) -> (Vec<Filled>, Vec<Remark>) {
        for finding in &self.found.findings {
            let remark =
                Remark { key: String::new(), spot: Some(self.spot(self.found.head)), finding: finding.clone() };
            self.remarks.push(remark);
        }
        let keys: BTreeMap<String, usize> =
            self.table.rows.iter().enumerate().map(|(index, row)| (plain(key_of(row)), index)).collect();
        let mut rows: Vec<Vec<Filled>> = vec![Vec::new(); self.table.rows.len()];
        let mut last = self.found.head;
        for row in self.found.rows {
            for blank in last + 1..row.number {
                self.note("", blank, Finding::Blank);
            }
            last = row.number;
            let key = plain(self.cell(row, 0).map_or("", |it| it.text.as_str()));
            match keys.get(&key) {
                Some(&index) => {
                    if rows.get(index).is_some_and(|it| !it.is_empty()) {
                        self.note(&key, row.number, Finding::Twice);
                    }
                    let filled = self.row(row, index, key);
                    if let Some(all) = rows.get_mut(index) {
                        all.push(filled);
                    }
                }
                None => self.stranger(row, &key),
            }
        }
        let absent = self.table.rows.iter().zip(&rows).filter(|(_, it)| it.is_empty());
        let absent =
            absent.map(|(row, _)| Remark { key: key_of(row).to_owned(), spot: None, finding: Finding::Missing });
        let absent = absent.collect();
        (rows.into_iter().flatten().collect(), absent)
    }

    /// A row whose key was not sent.
    fn stranger(&mut self, row: &Row, key: &str) {
        if !key.is_empty() {
            self.note(key, row.number, Finding::Unknown);
        } else if let Some(cell) = row.cells.iter().find(|it| !plain(&it.text).is_empty()) {
            self.note("", row.number, Finding::Keyless { found: plain(&cell.text) });
        } else {
            self.note("", row.number, Finding::Blank);
        }
        for (index, cell) in row.cells.iter().enumerate() {
            if cell.is_formula || is_formula(&cell.text) {
                self.note(key, row.number, Finding::Formula { column: letters(index) });
            }
        }
    }

    /// A row that was sent.
    fn row(&mut self, row: &Row, index: usize, key: String) -> Filled {
        let table = self.table;
        let mut cells = Vec::new();
        for (at, (column, sent)) in table.heads.iter().zip(table.rows.get(index).into_iter().flatten()).enumerate() {
            let none = Cell::default();
            let cell = self.cell(row, at).unwrap_or(&none).clone();
            let told = |finding: Finding, reading: &mut Self| reading.note(&key, row.number, finding);
            if cell.is_formula
                || (is_formula(&cell.text) && !matches!(sent, Sent::Fixed(it) if is_same(it, &cell.text)))
            {
                told(Finding::Formula { column: column.clone() }, self);
            }
            let text = plain(&cell.text);
            let is_read = self.found.columns.get(at).is_some_and(Option::is_some);
            match sent {
                Sent::Fixed(sent) => {
                    if is_read && !is_same(sent, &cell.text) {
                        let (sent, found) = (plain(sent), text);
                        told(Finding::Altered { column: column.clone(), sent, found }, self);
                    }
                }
                Sent::Choice(offered) => {
                    let taken = offered.iter().find(|it| plain(it).to_lowercase() == text.to_lowercase());
                    match (taken, text.is_empty()) {
                        (Some(_), _) => {}
                        (None, true) => told(Finding::Unanswered, self),
                        (None, false) => told(Finding::NotOffered { column: column.clone(), found: text }, self),
                    }
                    cells.push(taken.cloned());
                }
                Sent::Number(low, high) => {
                    let number = number(&text);
                    let column = column.clone();
                    match number {
                        _ if text.is_empty() => {}
                        None => told(Finding::NotANumber { column, found: text.clone() }, self),
                        Some(it) if it < *low || *high < it => {
                            told(Finding::Outside { column, found: text.clone() }, self);
                        }
                        Some(_) => {}
                    }
                    cells.push(number.map(|_| text));
                }
                Sent::Words => cells.push((!text.is_empty()).then_some(text)),
            }
        }
        Filled { key, spot: self.spot(row.number), cells }
    }

    fn cell<'r>(&self, row: &'r Row, at: usize) -> Option<&'r Cell> {
        row.cells.get((*self.found.columns.get(at)?)?)
    }

    fn spot(&self, row: u32) -> Spot {
        Spot { sheet: self.found.sheet.name.clone(), row }
    }

    fn note(&mut self, key: &str, row: u32, finding: Finding) {
        self.remarks.push(Remark { key: key.to_owned(), spot: Some(self.spot(row)), finding });
    }
}

/// The key of a row that was sent.
fn key_of(row: &[Sent]) -> &str {
    if let Some(Sent::Fixed(key)) = row.first() { key } else { "" }
}

/// A number as people write it: `1 200,5`.
fn number(text: &str) -> Option<Decimal> {
    let digits: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    digits.replace(',', ".").parse().ok()
}

/// Formulas outside of the tables: none was sent.
fn formulas_elsewhere(sheets: &[Sheet], places: &[Option<Found<'_>>]) -> Vec<Remark> {
    let is_told = |sheet: &Sheet, row: u32| {
        places.iter().flatten().any(|it| std::ptr::eq(it.sheet, sheet) && it.rows.iter().any(|it| it.number == row))
    };
    let mut remarks = Vec::new();
    for sheet in sheets {
        for row in sheet.rows.iter().filter(|it| it.cells.iter().any(|it| it.is_formula)) {
            if is_told(sheet, row.number) {
                continue;
            }
            for (index, _) in row.cells.iter().enumerate().filter(|(_, it)| it.is_formula) {
                let spot = Some(Spot { sheet: sheet.name.clone(), row: row.number });
                let finding = Finding::Formula { column: letters(index) };
                remarks.push(Remark { key: String::new(), spot, finding });
            }
        }
    }
    remarks
}

/// A column as spreadsheets name it: A, B… Z, AA…
fn letters(index: usize) -> String {
    let mut name = String::new();
    let mut left = index + 1;
    while 0 < left {
        let letter = u8::try_from((left - 1) % 26).unwrap_or_default();
        name.insert(0, char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent() -> Vec<SentTable> {
        let row = |id: &str, words: &str| {
            vec![
                Sent::Fixed(id.to_owned()),
                Sent::Fixed(words.to_owned()),
                Sent::Choice(vec!["Yes".to_owned(), "No".to_owned()]),
                Sent::Words,
            ]
        };
        let heads = ["Id", "Sentence", "Answer", "Comment"].map(str::to_owned).to_vec();
        let rows = vec![row("A-1", "Within 4 hours"), row("A-2", "In two places")];
        let number = vec![Sent::Fixed("Delay".to_owned()), Sent::Number(1.into(), 8.into())];
        let values = vec!["Value".to_owned(), "Proposed".to_owned()];
        vec![
            SentTable { name: "Answers".to_owned(), heads, rows },
            SentTable { name: "Values".to_owned(), heads: values, rows: vec![number] },
        ]
    }

    fn sheet(rows: &[&[&str]]) -> Vec<Sheet> {
        let cell = |it: &&str| Cell { text: (*it).to_owned(), is_formula: false };
        let row = |(index, row): (usize, &&[&str])| Row {
            number: u32::try_from(index).unwrap() + 1,
            cells: row.iter().map(cell).collect(),
        };
        let rows = rows.iter().enumerate().map(row).filter(|it| !it.cells.is_empty()).collect();
        vec![Sheet { name: "S".to_owned(), rows }]
    }

    const HEAD: &[&str] = &["Id", "Sentence", "Answer", "Comment"];

    /// Findings with the keys and rows they are about.
    fn findings(rows: &[&[&str]]) -> Vec<(String, u32, Finding)> {
        let report = compare(&sent(), &sheet(rows)).unwrap();
        let told = report.remarks.into_iter();
        told.filter(|it| !matches!(it.finding, Finding::TableMissing { .. }))
            .map(|it| (it.key, it.spot.map_or(0, |it| it.row), it.finding))
            .collect()
    }

    #[test]
    fn rows_are_known_by_their_keys_wherever_they_stand() {
        let rows: &[&[&str]] = &[
            &["Our answer"],
            HEAD,
            &["A-2", "In two\nplaces", "no", ""],
            &["A-1", "Within 4 hours", " Yes ", "of course"],
            &[],
            &["Value", "Proposed"],
            &["Delay", "2,5"],
        ];
        let report = compare(&sent(), &sheet(rows)).unwrap();
        assert_eq!(report.remarks, []);
        let answers: Vec<_> =
            report.tables[0].iter().map(|it| (it.key.as_str(), it.spot.row, it.cells.clone())).collect();
        let text = |it: &str| Some(it.to_owned());
        assert_eq!(answers, [("A-1", 4, vec![text("Yes"), text("of course")]), ("A-2", 3, vec![text("No"), None])]);
        assert_eq!(report.tables[1][0].cells, [text("2,5")]);
    }

    #[test]
    fn what_was_changed_is_told_row_by_row() {
        let rows: &[&[&str]] = &[
            HEAD,
            &["A-1", "Within 40 hours", "Perhaps", "=1+1"],
            &["A-1", "Within 4 hours", "Yes", ""],
            &[],
            &["A-9", "x", "Yes", ""],
            &["", "We also offer", "", ""],
        ];
        let column = |it: &str| it.to_owned();
        let altered = Finding::Altered {
            column: column("Sentence"),
            sent: "Within 4 hours".to_owned(),
            found: "Within 40 hours".to_owned(),
        };
        let key = |it: &str| it.to_owned();
        assert_eq!(
            findings(rows),
            [
                (key("A-1"), 2, altered),
                (key("A-1"), 2, Finding::NotOffered { column: column("Answer"), found: "Perhaps".to_owned() }),
                (key("A-1"), 2, Finding::Formula { column: column("Comment") }),
                (key("A-1"), 3, Finding::Twice),
                (key(""), 4, Finding::Blank),
                (key("A-9"), 5, Finding::Unknown),
                (key(""), 6, Finding::Keyless { found: "We also offer".to_owned() }),
                (key("A-2"), 0, Finding::Missing),
            ]
        );
    }

    #[test]
    fn columns_are_known_by_their_titles() {
        let rows: &[&[&str]] = &[
            &["Comment", "Id", "Price", "Answer", "Answer"],
            &["", "A-1", "3", "Yes", "No"],
            &["", "A-2", "3", "No", "No"],
        ];
        let told: Vec<Finding> = findings(rows).into_iter().map(|it| it.2).collect();
        let column = |it: &str| it.to_owned();
        assert_eq!(
            told[..3],
            [
                Finding::ColumnMissing { column: column("Sentence") },
                Finding::ColumnTwice { column: column("Answer") },
                Finding::ColumnAdded { column: column("Price") },
            ]
        );
        assert_eq!(told[3..], [Finding::Unanswered, Finding::Unanswered], "neither of two columns is taken");
    }

    #[test]
    fn a_value_is_a_number_within_its_bounds() {
        for (text, finding) in [
            ("9", Some(Finding::Outside { column: "Proposed".to_owned(), found: "9".to_owned() })),
            ("soon", Some(Finding::NotANumber { column: "Proposed".to_owned(), found: "soon".to_owned() })),
            ("1", None),
        ] {
            let rows: &[&[&str]] = &[
                HEAD,
                &["A-1", "Within 4 hours", "Yes"],
                &["A-2", "In two places", "Yes"],
                &["Value", "Proposed"],
                &["Delay", text],
            ];
            assert_eq!(findings(rows).into_iter().map(|it| it.2).next(), finding, "{text}");
        }
    }

    #[test]
    fn what_is_no_grid_is_none() {
        assert_eq!(compare(&sent(), &sheet(&[&["Id", "Price"], &["A-1", "3"]])), None);
        assert_eq!(compare(&sent(), &[]), None);
    }

    #[test]
    fn columns_have_letters() {
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
