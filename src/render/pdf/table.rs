//! Tables: a header row that is repeated, rows that are cut only when they are tall.

use crate::document::{Align, Cell, Column, Row, RunStyle, Table, Tone};

use super::{
    breaks::{self, Cut, Line},
    flow::{Flow, bold, hairline, has_text, looked},
    font::Face,
    strip::{Glue, Paint, PaintShape, Strip, keep_with_next, no_widows},
    style::{self, ACCENT, HAIR, HAIRLINE, HEADER_RULE, INK, LEADING, SOFT, part, size, space},
    tags::{Element, NodeId},
    text::{Look, Span, Text},
};

/// Width below which words of a cell are cut only when they have to be: of a few words, half would be.
const NARROW: f32 = 84.0;

/// Where a column is.
#[derive(Clone, Copy)]
struct Place {
    x: f32,
    width: f32,
    align: Align,
}

impl Place {
    /// Width for text. Even a column without room has room for a letter.
    fn inner(self) -> f32 {
        (self.width - 2.0 * space::CELL_X).max(size::TABLE)
    }
}

/// Lines of a cell with the tops of their boxes, and their height.
struct Stack {
    lines: Vec<(f32, Line)>,
    height: f32,
}

impl Flow {
    /// Adds a table.
    pub(super) fn table(&mut self, table: &Table) {
        if table.columns.is_empty() {
            return;
        }
        let places = places(table, self.sheet.text_width());
        let section = self.section();
        let node = self.tree.add(section, Element::Table);
        let mut strips = Vec::new();
        if !table.caption.trim().is_empty() {
            let caption = self.tree.add(node, Element::Caption);
            let span = self.span(&table.caption, bold(size::TABLE, INK), caption);
            strips = self.strips(&[span], 0.0, self.measure(0.0), size::TABLE, Cut::Wide(self.language));
            keep_with_next(&mut strips);
            if let Some(last) = strips.last_mut() {
                last.height += space::CAPTION;
            }
        }
        let header = self.header_row(table, &places, node);
        let is_repeated = header.iter().map(|it| it.height).sum::<f32>() <= self.sheet.text_height() * part::HEADER_ROW;
        let header_index = is_repeated.then_some(self.headers.len());
        if is_repeated {
            self.headers.push(header.iter().map(decoration).collect());
        }
        strips.extend(header);
        for (index, row) in table.rows.iter().enumerate() {
            let named = !row.anchor.is_empty();
            let mut row = self.row(row, table.row_headers, &places, node);
            for strip in &mut row {
                strip.header = header_index;
            }
            if let (true, Some(first)) = (named, row.first_mut()) {
                first.destinations.push(self.next_row);
                self.next_row += 1;
            }
            // Neither the first row nor the last one stays alone, unless it is something by itself.
            let height: f32 = row.iter().map(|it| it.height).sum();
            let is_short = height < self.sheet.text_height() * part::SHORT_ROW;
            if let (Some(last), true) = (row.last_mut(), is_short && (index == 0 || index + 2 == table.rows.len())) {
                last.glue = last.glue.max(if table.rows.len() > 1 { Glue::Soft } else { Glue::None });
            }
            strips.append(&mut row);
        }
        if let Some(last) = strips.last_mut() {
            last.glue = Glue::None;
        }
        self.push(strips, space::BLOCK, space::TABLE);
    }

    fn header_row(&mut self, table: &Table, places: &[Place], parent: NodeId) -> Vec<Strip> {
        let row = self.tree.add(parent, Element::Row);
        let mut stacks = Vec::new();
        for (column, place) in table.columns.iter().zip(places) {
            let cell = self.tree.add(row, Element::ColumnHeader);
            let span = self.span(&column.title, bold(size::COLUMN, ACCENT), cell);
            stacks.push(self.stack(&[vec![span]], place.inner(), 0.0, Cut::Wide(self.language)));
        }
        let mut strips = strips(stacks, places, self.sheet.text_height() * part::HEADER_ROW);
        let (key, width) = (self.key(), self.sheet.text_width());
        for strip in &mut strips {
            strip.paints.insert(0, Paint { tag: None, shape: PaintShape::Band { key, x: 0.0, width, colour: SOFT } });
        }
        if let Some(last) = strips.last_mut() {
            let (y, thickness) = (last.height - HEADER_RULE / 2.0, HEADER_RULE);
            let (from, to) = ((0.0, y), (width, y));
            last.decorate(PaintShape::Rule { from, to, width: thickness, colour: ACCENT, dotted: false });
            last.glue = Glue::Hard;
        }
        strips
    }

    fn row(&mut self, row: &Row, row_headers: bool, places: &[Place], parent: NodeId) -> Vec<Strip> {
        let node = self.tree.add(parent, Element::Row);
        let nothing = Cell::default();
        let mut spans = Vec::new();
        let mut tones = Vec::new();
        for (index, _) in places.iter().enumerate() {
            let cell = row.cells.get(index).unwrap_or(&nothing);
            spans.push(self.cell(cell, row_headers && index == 0, node));
            tones.push((cell.tone != Tone::Neutral).then(|| (self.key(), style::tone(cell.tone).0)));
        }
        let edges: Vec<_> = edges(row, places).into_iter().map(|it| (self.key(), it)).collect();
        let cut = |place: &Place| {
            if place.inner() < NARROW { Cut::Wide(self.language) } else { Cut::Poor(self.language) }
        };
        let stacks: Vec<Stack> = spans
            .iter()
            .zip(places)
            .map(|(it, place)| self.stack(it, place.inner(), space::TIGHT, cut(place)))
            .collect();
        let mut strips = strips(stacks, places, self.sheet.text_height() * part::ROW);
        for strip in &mut strips {
            for (place, (key, colour)) in places.iter().zip(&tones).filter_map(|(place, tone)| Some((place, (*tone)?)))
            {
                strip.decorate(PaintShape::Band { key, x: place.x, width: place.width, colour });
            }
            for &(key, x) in &edges {
                strip.decorate(PaintShape::Band { key, x: x - HAIR / 2.0, width: HAIR, colour: HAIRLINE });
            }
        }
        if let Some(last) = strips.last_mut() {
            last.decorate(hairline(0.0, self.sheet.text_width(), last.height));
        }
        strips
    }

    /// Spans of the paragraphs of a cell.
    fn cell(&mut self, cell: &Cell, names_row: bool, row: NodeId) -> Vec<Vec<Span>> {
        let node = self.tree.add(row, if names_row { Element::RowHeader } else { Element::Cell });
        let look = Look { face: Face::Regular, size: size::TABLE, colour: INK };
        let paragraphs: Vec<_> = cell.paragraphs.iter().filter(|it| has_text(it)).collect();
        let several = paragraphs.len() > 1;
        let mut spans = Vec::new();
        for runs in paragraphs {
            let node = if several { self.tree.add(node, Element::Paragraph) } else { node };
            spans.push(if names_row {
                self.spans(&looked(runs, RunStyle::Strong), look, node)
            } else {
                self.spans(runs, look, node)
            });
        }
        spans
    }

    fn stack(&self, paragraphs: &[Vec<Span>], width: f32, gap: f32, cut: Cut) -> Stack {
        let mut stack = Stack { lines: Vec::new(), height: 0.0 };
        for spans in paragraphs {
            if !stack.lines.is_empty() {
                stack.height += gap;
            }
            for line in breaks::lines(self.fonts, spans, width, cut) {
                stack.lines.push((stack.height, line));
                stack.height += size::TABLE * LEADING;
            }
        }
        stack
    }
}

/// Shares the width among columns, in hundredths of a point.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a page is not that wide"
)]
fn places(table: &Table, width: f32) -> Vec<Place> {
    let widths = table.widths((width * 100.0) as u32).into_iter().map(|it| it as f32 / 100.0);
    let mut x = 0.0;
    let place = |(column, width): (&Column, f32)| {
        x += width;
        Place { x: x - width, width, align: column.align }
    };
    table.columns.iter().zip(widths).map(place).collect()
}

/// Where a row has lines from top to bottom: on both sides of what is to be filled in, or a printed form would not look
/// like one.
fn edges(row: &Row, places: &[Place]) -> Vec<f32> {
    let cells = row.cells.get(..places.len()).unwrap_or(&row.cells);
    let is_blank = |index: usize| cells.get(index).is_some_and(|it| it.input.is_some());
    let starts = places.iter().map(|it| it.x).enumerate();
    let end = places.last().map(|it| (places.len(), it.x + it.width));
    let is_edge = |index: usize| is_blank(index) || index.checked_sub(1).is_some_and(is_blank);
    starts.chain(end).filter(|it| is_edge(it.0)).map(|it| it.1).collect()
}

/// A row as one strip, or as several when it would be taller than `most`.
fn strips(stacks: Vec<Stack>, places: &[Place], most: f32) -> Vec<Strip> {
    let is_tall = stacks.iter().any(|it| it.height > most);
    if is_tall { sliced(stacks, places) } else { vec![row_strip(stacks, places)] }
}

fn row_strip(stacks: Vec<Stack>, places: &[Place]) -> Strip {
    let height = stacks.iter().map(|it| it.height).fold(size::TABLE * LEADING, f32::max);
    let mut strip = Strip::space(height + 2.0 * space::CELL_Y);
    for (stack, place) in stacks.into_iter().zip(places) {
        for (y, line) in stack.lines {
            put(&mut strip, line, *place, space::CELL_Y + y);
        }
    }
    strip
}

/// A tall row as one strip for each line, which pages may part.
fn sliced(stacks: Vec<Stack>, places: &[Place]) -> Vec<Strip> {
    let count = stacks.iter().map(|it| it.lines.len()).max().unwrap_or_default();
    let mut strips: Vec<Strip> = (0..count).map(|_| Strip::space(size::TABLE * LEADING)).collect();
    for (stack, place) in stacks.into_iter().zip(places) {
        for (strip, (_, line)) in strips.iter_mut().zip(stack.lines) {
            strip.glue_if_cut(&line);
            put(strip, line, *place, 0.0);
        }
    }
    strips.insert(0, Strip::space(space::CELL_Y));
    strips.push(Strip::space(space::CELL_Y));
    no_widows(&mut strips);
    strips
}

fn put(strip: &mut Strip, line: Line, place: Place, y: f32) {
    let room = place.inner() - line.width;
    let shift = match place.align {
        Align::Left => 0.0,
        Align::Centre => room / 2.0,
        Align::Right => room,
    };
    strip.put(line, place.x + space::CELL_X + shift.max(0.0), y, size::TABLE);
}

/// The same strip, as decoration: read once only.
fn decoration(strip: &Strip) -> Strip {
    let texts = strip.texts.iter().map(|it| Text { tag: None, ..it.clone() }).collect();
    Strip { texts, destinations: Vec::new(), ..strip.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Input;

    #[test]
    fn only_what_is_to_be_filled_in_has_lines_on_both_sides() {
        let places = [0.0, 10.0, 20.0, 30.0].map(|x| Place { x, width: 10.0, align: Align::Left });
        let found = |blank: &[bool]| {
            let cell = |it: &bool| if *it { Cell::input(Input::Text) } else { Cell::default() };
            edges(&Row { cells: blank.iter().map(cell).collect(), ..Row::default() }, &places)
        };
        assert_eq!(found(&[false, true, true, false]), [10.0, 20.0, 30.0]);
        assert_eq!(found(&[true, false, false, true, true]), [0.0, 10.0, 30.0, 40.0]);
        assert!(found(&[false]).is_empty());
    }
}
