//! Tables: header row repeated, rows kept whole, columns by their share of the width.

use crate::{
    document::{Align, Cell, Input, Row, Table, Tone},
    render::{palette, parts},
};

use super::{body::Body, inline};

/// Height of a line to write on by hand: 9 mm, in twentieths of a point.
const LINE: &str = "510";

impl Body<'_> {
    /// Adds a table.
    pub(super) fn table(&mut self, table: &Table) {
        if !table.caption.is_empty() {
            inline::paragraph(&mut self.xml, "Caption", |xml| inline::text(xml, "", &table.caption));
        }
        if table.columns.is_empty() {
            return;
        }
        let widths = table.widths(self.sheet.text_width());
        let widths: Vec<String> = widths.iter().map(ToString::to_string).collect();
        self.xml.open("w:tbl", &[]);
        self.table_properties(table);
        self.xml.element("w:tblGrid", &[], |xml| {
            for width in &widths {
                xml.empty("w:gridCol", &[("w:w", width)]);
            }
        });
        if table.has_header() {
            self.header_row(table, &widths);
        }
        for row in &table.rows {
            self.row(table, row, &widths);
        }
        self.xml.close();
        // Without a paragraph between them two tables are one.
        inline::paragraph(&mut self.xml, "TableEnd", |_| {});
    }

    fn table_properties(&mut self, table: &Table) {
        let style = if parts::is_form(table) { "Form" } else { "Grid" };
        let width = self.sheet.text_width().to_string();
        let said = |it: bool| if it { "1" } else { "0" };
        let (first_row, first_column) = (said(table.has_header()), said(table.row_headers));
        let parts = match (table.has_header(), table.row_headers) {
            (true, true) => "00A0",
            (true, false) => "0020",
            (false, true) => "0080",
            (false, false) => "0000",
        };
        let look = [
            ("w:val", parts),
            ("w:firstRow", first_row),
            ("w:lastRow", "0"),
            ("w:firstColumn", first_column),
            ("w:lastColumn", "0"),
            ("w:noHBand", "1"),
            ("w:noVBand", "1"),
        ];
        self.xml.element("w:tblPr", &[], |xml| {
            xml.empty("w:tblStyle", &[("w:val", style)]);
            xml.empty("w:tblW", &[("w:w", &width), ("w:type", "dxa")]);
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
            xml.empty("w:tblLook", &look);
            for (name, text) in [("w:tblCaption", &table.name), ("w:tblDescription", &table.caption)] {
                if !text.is_empty() {
                    xml.empty(name, &[("w:val", text)]);
                }
            }
        });
    }

    fn header_row(&mut self, table: &Table, widths: &[String]) {
        self.xml.element("w:tr", &[], |xml| {
            xml.element("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[]);
                xml.empty("w:tblHeader", &[]);
            });
            for (column, width) in table.columns.iter().zip(widths) {
                xml.element("w:tc", &[], |xml| {
                    xml.element("w:tcPr", &[], |xml| xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]));
                    inline::paragraph(xml, style(column.align), |xml| inline::text(xml, "", &column.title));
                });
            }
        });
    }

    fn row(&mut self, table: &Table, row: &Row, widths: &[String]) {
        let bookmark = self.anchors.get(&row.anchor).map(ToOwned::to_owned);
        self.xml.open("w:tr", &[]);
        let (is_whole, is_written) = (parts::stays_whole(row), row.takes(&Input::Line));
        if is_whole || is_written {
            self.xml.element("w:trPr", &[], |xml| {
                if is_whole {
                    xml.empty("w:cantSplit", &[]);
                }
                if is_written {
                    xml.empty("w:trHeight", &[("w:val", LINE), ("w:hRule", "atLeast")]);
                }
            });
        }
        let is_centred = is_written || row.takes(&Input::Tick);
        let blank = Cell::default();
        for (index, (column, width)) in table.columns.iter().zip(widths).enumerate() {
            let cell = row.cells.get(index).unwrap_or(&blank);
            self.xml.open("w:tc", &[]);
            self.xml.element("w:tcPr", &[], |xml| {
                xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]);
                // No style of Word holds the background of a cell.
                if cell.tone != Tone::Neutral {
                    let fill = palette::tone(cell.tone).0.digits();
                    xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", &fill)]);
                }
                if is_centred {
                    // A box is tall by itself: rows of them have to stand on one page.
                    xml.element("w:tcMar", &[], |xml| {
                        xml.empty("w:top", &[("w:w", "20"), ("w:type", "dxa")]);
                        xml.empty("w:bottom", &[("w:w", "20"), ("w:type", "dxa")]);
                    });
                    xml.empty("w:vAlign", &[("w:val", "center")]);
                }
            });
            if let (0, Some(name)) = (index, &bookmark) {
                let number = self.number();
                inline::bookmark(&mut self.xml, number, name, |_| {});
            }
            match &cell.input {
                Some(input) => self.input(input, cell, &column.title, style(column.align)),
                None if cell.paragraphs.is_empty() => self.paragraph(style(column.align), &[]),
                None => cell.paragraphs.iter().for_each(|it| self.paragraph(style(column.align), it)),
            }
            self.xml.close();
        }
        self.xml.close();
    }
}

fn style(align: Align) -> &'static str {
    match align {
        Align::Left => "TableText",
        Align::Centre => "TableCentre",
        Align::Right => "TableRight",
    }
}
