//! Where the tables that were sent are in what came back.

use super::{Finding, Row, SentTable, Sheet, text::plain};

/// A table in a sheet.
pub(super) struct Found<'a> {
    pub(super) sheet: &'a Sheet,
    /// Row of its titles.
    pub(super) head: u32,
    /// Column of each title that was sent; `None` for one that is not there, or there twice.
    pub(super) columns: Vec<Option<usize>>,
    /// Its rows.
    pub(super) rows: &'a [Row],
    /// What is wrong with its columns.
    pub(super) findings: Vec<Finding>,
}

/// Finds each table by the titles of its columns: the first of them, and half of the others at least.
pub(super) fn find<'a>(sent: &[SentTable], sheets: &'a [Sheet]) -> Vec<Option<Found<'a>>> {
    sent.iter()
        .map(|table| {
            let places = sheets.iter().flat_map(|sheet| (0..sheet.rows.len()).map(move |at| (sheet, at)));
            let (sheet, at) = places.max_by_key(|(sheet, at)| {
                // The first of several that fit as well.
                (sheet.rows.get(*at).map_or(0, |row| likeness(table, row)), std::cmp::Reverse(*at))
            })?;
            let row = sheet.rows.get(at)?;
            let enough = table.heads.len().div_ceil(2).max(2);
            (enough <= likeness(table, row)).then(|| found(table, sent, sheet, at, row))
        })
        .collect()
}

/// How many titles of a table stand in a row, when the first of them does.
fn likeness(table: &SentTable, row: &Row) -> usize {
    let cells: Vec<String> = row.cells.iter().map(|it| plain(&it.text)).collect();
    let holds = |head: &String| cells.contains(&plain(head));
    if table.heads.first().is_some_and(holds) { table.heads.iter().filter(|it| holds(it)).count() } else { 0 }
}

fn found<'a>(table: &SentTable, sent: &[SentTable], sheet: &'a Sheet, at: usize, head: &'a Row) -> Found<'a> {
    let rest = sheet.rows.get(at + 1..).unwrap_or_default();
    let is_other =
        |row: &Row| sent.iter().any(|it| it != table && it.heads.len().div_ceil(2).max(2) <= likeness(it, row));
    let end = rest.iter().position(is_other).unwrap_or(rest.len());
    let titles: Vec<String> = head.cells.iter().map(|it| plain(&it.text)).collect();
    let mut findings = Vec::new();
    let mut columns = Vec::new();
    for column in &table.heads {
        let mut places = titles.iter().enumerate().filter(|(_, it)| **it == plain(column)).map(|(at, _)| at);
        let (first, second) = (places.next(), places.next());
        match (first, second) {
            (None, _) => findings.push(Finding::ColumnMissing { column: column.clone() }),
            (_, Some(_)) => findings.push(Finding::ColumnTwice { column: column.clone() }),
            (Some(_), None) => {}
        }
        columns.push(first.filter(|_| second.is_none()));
    }
    let is_sent = |title: &String| table.heads.iter().any(|it| plain(it) == *title);
    for column in titles.iter().filter(|it| !it.is_empty() && !is_sent(it)) {
        findings.push(Finding::ColumnAdded { column: column.clone() });
    }
    Found { sheet, head: head.number, columns, rows: rest.get(..end).unwrap_or_default(), findings }
}
