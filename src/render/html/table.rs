//! Tables, with header cells that screen readers tell along with each cell.

use super::{blocks::Body, style::tone};
use crate::{
    document::{Align, Cell, Row, Table, Tone},
    render::plain,
};

impl Body<'_> {
    /// Adds a table, `index` being its place in the document; one without columns is nothing.
    pub(super) fn table(&mut self, index: usize, table: &Table) {
        if table.columns.is_empty() {
            return;
        }
        let name = if table.caption.is_empty() { &table.name } else { &table.caption };
        // Wide tables scroll on small screens: the keyboard must reach them.
        self.markup.open("div", &[("class", "scroll"), ("role", "region"), ("aria-label", name), ("tabindex", "0")]);
        self.markup.open("table", if has_long_words(table) { &[("class", "long")] } else { &[] });
        self.markup.line();
        if !table.caption.is_empty() {
            self.markup.leaf("caption", &[], &table.caption);
            self.markup.line();
        }
        self.columns(table);
        self.markup.open("tbody", &[]);
        self.markup.line();
        for (number, row) in table.rows.iter().enumerate() {
            let id = self.anchors.of_row(index, number);
            self.row(table, row, id);
        }
        self.markup.close_line();
        self.markup.close();
        self.markup.close();
    }

    fn columns(&mut self, table: &Table) {
        self.markup.open("colgroup", &[]);
        // In thousandths: whole numbers give the same text everywhere.
        for part in table.widths(1000) {
            let width = format!("width: {}.{}%", part / 10, part % 10);
            self.markup.empty("col", &[("style", &width)]);
        }
        self.markup.close_line();
        self.markup.open("thead", &[]);
        self.markup.open("tr", &[]);
        for column in &table.columns {
            let class = align(column.align);
            let attributes = [("scope", "col"), ("class", class)];
            self.markup.leaf(
                "th",
                attributes.get(..if class.is_empty() { 1 } else { 2 }).unwrap_or_default(),
                &column.title,
            );
        }
        self.markup.close();
        self.markup.close_line();
    }

    fn row(&mut self, table: &Table, row: &Row, id: Option<&str>) {
        let attributes: Vec<_> = id.map(|it| ("id", it)).into_iter().collect();
        self.markup.open("tr", &attributes);
        let none = Cell::default();
        for (index, column) in table.columns.iter().enumerate() {
            let cell = row.cells.get(index).unwrap_or(&none);
            let is_blank = cell.input.is_some() && cell.paragraphs.is_empty();
            let classes = [
                align(column.align),
                if cell.tone == Tone::Neutral { "" } else { tone(cell.tone) },
                if is_blank { "input" } else { "" },
                if is_name(cell) { "whole" } else { "" },
            ];
            let classes = classes.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ");
            let is_header = table.row_headers && index == 0;
            let mut attributes = Vec::new();
            if is_header {
                attributes.push(("scope", "row"));
            }
            if !classes.is_empty() {
                attributes.push(("class", classes.as_str()));
            }
            self.markup.open(if is_header { "th" } else { "td" }, &attributes);
            self.lines(&cell.paragraphs);
            self.markup.close();
        }
        self.markup.close_line();
    }
}

/// Whether a word of a table is so long that it has to be broken.
fn has_long_words(table: &Table) -> bool {
    const LONGEST: usize = 36;
    let runs = table.rows.iter().flat_map(|it| &it.cells).flat_map(|it| &it.paragraphs).flatten();
    let texts = runs.map(|it| &it.text).chain(table.columns.iter().map(|it| &it.title));
    texts.flat_map(|it| it.split_whitespace()).any(|it| LONGEST < it.chars().count())
}

/// Whether a cell holds a single short name, such as that of a requirement, which a hyphen must not break.
fn is_name(cell: &Cell) -> bool {
    const LONGEST: usize = 14;
    let [paragraph] = cell.paragraphs.as_slice() else { return false };
    let text = plain::runs(paragraph);
    text.contains('-') && !text.contains(char::is_whitespace) && text.chars().count() <= LONGEST
}

fn align(align: Align) -> &'static str {
    match align {
        Align::Left => "",
        Align::Centre => "centre",
        Align::Right => "right",
    }
}
