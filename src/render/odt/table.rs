//! Tables: header row repeated, rows kept whole, columns by their share of the width; cells to be filled in are fields.

use std::collections::BTreeSet;

use crate::{
    document::{Align, BOXES, Block, Cell, Input, Row, Table},
    render::{markup::Markup, parts, plain},
};

use super::{body::Body, inline, length, text_width};

/// What an empty field shows: room to click on, without a word.
const BLANK: &str = "\u{2003}\u{2003}\u{2003}";

impl Body<'_> {
    /// Adds the widths of the columns of every table to the styles.
    pub(super) fn column_styles(&mut self) {
        let room = text_width(self.document);
        let tables =
            self.document.blocks.iter().filter_map(|it| if let Block::Table(it) = it { Some(it) } else { None });
        for (number, table) in (1_usize..).zip(tables) {
            let style = [("style:name", table_style(number)), ("style:family", "table".to_owned())];
            let style = style.each_ref().map(|(name, value)| (*name, value.as_str()));
            let width = [("style:width", length(room)), ("table:align", "left".to_owned())];
            let width = width.each_ref().map(|(name, value)| (*name, value.as_str()));
            self.xml.element("style:style", &style, |xml| xml.empty("style:table-properties", &width));
            for (index, width) in table.widths(room).into_iter().enumerate() {
                let name = column_style(number, index);
                let style = [("style:name", name.as_str()), ("style:family", "table-column")];
                let width = length(width);
                self.xml.element("style:style", &style, |xml| {
                    xml.empty("style:table-column-properties", &[("style:column-width", &width)]);
                });
            }
        }
    }

    /// Adds a table.
    pub(super) fn table(&mut self, table: &Table) {
        self.tables += 1;
        if !table.caption.is_empty() {
            inline::paragraph(&mut self.xml, "Caption", |xml| inline::text(xml, &table.caption));
        }
        if table.columns.is_empty() {
            return;
        }
        let family = if parts::is_form(table) { "Form" } else { "Grid" };
        let style = table_style(self.tables);
        self.xml.open("table:table", &[("table:name", &style), ("table:style-name", &style)]);
        if !table.name.is_empty() {
            self.xml.leaf("table:title", &[], &table.name);
        }
        if !table.caption.is_empty() {
            self.xml.leaf("table:desc", &[], &table.caption);
        }
        for index in 0..table.columns.len() {
            let style = column_style(self.tables, index);
            self.xml.empty("table:table-column", &[("table:style-name", &style)]);
        }
        if table.has_header() {
            self.header_row(table, family);
        }
        table.rows.iter().for_each(|it| self.row(table, it, family));
        self.xml.close();
        inline::paragraph(&mut self.xml, "Table_20_End", |_| {});
    }

    fn header_row(&mut self, table: &Table, family: &str) {
        self.xml.element("table:table-header-rows", &[], |xml| {
            xml.element("table:table-row", &[("table:style-name", "WholeRow")], |xml| {
                for column in &table.columns {
                    cell(xml, &format!("{family}Header"), |xml| {
                        inline::paragraph(xml, heading_style(column.align), |xml| inline::text(xml, &column.title));
                    });
                }
            });
        });
    }

    fn row(&mut self, table: &Table, row: &Row, family: &str) {
        let is_written = row.takes(&Input::Line);
        let style = match parts::stays_whole(row) {
            true if is_written => "WritingRow",
            true => "WholeRow",
            false => "LongRow",
        };
        let is_centred = is_written || row.takes(&Input::Tick);
        let bookmark = self.anchors.get(&row.anchor);
        let (anchors, blank) = (&self.anchors, Cell::default());
        self.xml.element("table:table-row", &[("table:style-name", style)], |xml| {
            for (index, column) in table.columns.iter().enumerate() {
                let held = row.cells.get(index).unwrap_or(&blank);
                let mut bookmark = bookmark.filter(|_| index == 0);
                let look = if is_centred { "Middle" } else { parts::tone(held.tone) };
                cell(xml, &format!("{family}{look}"), |xml| {
                    let is_tick = held.input == Some(Input::Tick);
                    let style = if is_tick { "Table_20_Tick" } else { text_style(column.align) };
                    if let Some(input) = &held.input {
                        for text in texts(input, held) {
                            inline::paragraph(xml, style, |xml| {
                                inline::bookmark(xml, bookmark.take(), |xml| field(xml, input, &text, &column.title));
                            });
                        }
                        return;
                    }
                    if held.paragraphs.is_empty() {
                        inline::paragraph(xml, style, |xml| inline::bookmark(xml, bookmark, |_| {}));
                    }
                    for runs in &held.paragraphs {
                        inline::paragraph(xml, style, |xml| {
                            inline::bookmark(xml, bookmark.take(), |xml| inline::runs(xml, runs, anchors));
                        });
                    }
                });
            }
        });
    }
}

fn cell(xml: &mut Markup, style: &str, inside: impl FnOnce(&mut Markup)) {
    xml.element("table:table-cell", &[("table:style-name", style), ("office:value-type", "string")], inside);
}

/// What is in the fields of a cell already. No field holds more than a line: a text of several has a field for each.
fn texts(input: &Input, cell: &Cell) -> Vec<String> {
    let held = plain::paragraphs(&cell.paragraphs, "\n");
    match input {
        Input::Tick if held.is_empty() => vec![BOXES[0].to_owned()],
        Input::Choice(_) | Input::Tick => vec![plain::on_one_line(&held)],
        Input::Text | Input::Number { .. } | Input::Date | Input::Line => {
            plain::lined(&held).split('\n').map(ToOwned::to_owned).collect()
        }
    }
}

/// A field to be filled in, with what is in it already.
fn field(xml: &mut Markup, input: &Input, held: &str, title: &str) {
    match input {
        Input::Tick => field(xml, &Input::Choice(BOXES.map(ToOwned::to_owned).to_vec()), held, title),
        Input::Choice(choices) => xml.element("text:drop-down", &[("text:name", title)], |xml| {
            let mut seen = BTreeSet::new();
            let choices = choices.iter().map(|it| plain::on_one_line(it));
            for choice in std::iter::once(held.to_owned()).chain(choices).filter(|it| seen.insert(it.clone())) {
                let current = if choice == held { "true" } else { "false" };
                xml.empty("text:label", &[("text:value", &choice), ("text:current-selected", current)]);
            }
            xml.text(held);
        }),
        Input::Text | Input::Number { .. } | Input::Date | Input::Line => {
            let held = if held.is_empty() { BLANK } else { held };
            xml.element("text:text-input", &[("text:description", title)], |xml| xml.text(held));
        }
    }
}

fn table_style(number: usize) -> String {
    format!("Table{number}")
}

fn column_style(number: usize, index: usize) -> String {
    format!("Table{number}.{}", index + 1)
}

fn text_style(align: Align) -> &'static str {
    match align {
        Align::Left => "Table_20_Contents",
        Align::Centre => "Table_20_Centre",
        Align::Right => "Table_20_Right",
    }
}

fn heading_style(align: Align) -> &'static str {
    match align {
        Align::Left => "Table_20_Heading",
        Align::Centre => "Table_20_Heading_20_Centre",
        Align::Right => "Table_20_Heading_20_Right",
    }
}
