//! Tables, with header cells that screen readers tell along with each cell.

use super::{blocks::Body, style::tone};
use crate::{
    document::{Align, Cell, Input, Row, Table, Tone},
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
        if !table.has_header() {
            return;
        }
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
        let id = id.map(|it| ("id", it));
        let class = row.takes(&Input::Tick).then_some(("class", "ticks"));
        let attributes: Vec<_> = id.into_iter().chain(class).collect();
        self.markup.open("tr", &attributes);
        let none = Cell::default();
        for (index, column) in table.columns.iter().enumerate() {
            let cell = row.cells.get(index).unwrap_or(&none);
            let by_hand = by_hand(cell);
            let is_blank = cell.input.is_some() && cell.paragraphs.is_empty() && by_hand.is_none();
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
            match by_hand {
                Some(kind) => {
                    let name = name_of(table, row, index);
                    self.markup.empty("input", &[("type", kind), ("aria-label", &name)]);
                }
                None => self.lines(&cell.paragraphs),
            }
            self.markup.close();
        }
        self.markup.close_line();
    }
}

/// What a cell that is filled in by hand is on a screen; `None` for any other cell.
fn by_hand(cell: &Cell) -> Option<&'static str> {
    match cell.input {
        // What is in it already is told as any text is.
        _ if !cell.paragraphs.is_empty() => None,
        Some(Input::Tick) => Some("checkbox"),
        Some(Input::Line) => Some("text"),
        _ => None,
    }
}

/// Name of a cell to be filled in: what its row says, then the title of its column.
fn name_of(table: &Table, row: &Row, index: usize) -> String {
    let said = row.cells.iter().filter(|it| it.input.is_none()).filter_map(|it| it.paragraphs.first());
    let title = table.columns.get(index).map(|it| it.title.clone());
    let parts = said.map(|it| plain::runs(it)).chain(title).filter(|it| !it.is_empty());
    parts.collect::<Vec<_>>().join(" – ")
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
