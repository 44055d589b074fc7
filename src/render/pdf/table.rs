//! Tables: a header row that is repeated, rows that are cut only when they are tall, boxes to tick.

use crate::document::{Align, Cell, Column, Input, Row, RunStyle, Table, Tone};

use super::{
    breaks::{self, Cut, Line},
    flow::{Flow, bold, hairline, has_text, looked},
    font::Face,
    strip::{Glue, Paint, PaintShape, Strip, Stroke, keep_with_next, no_widows},
    style::{self, ACCENT, BOX, HAIR, HAIRLINE, HEADER_RULE, INK, LEADING, LINE, SOFT, part, size, space},
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

/// A paragraph of a cell, and the size of its letters.
type Paragraph = (Vec<Span>, f32);

/// Lines of a cell with the tops of their boxes and the sizes of their letters, and their height.
struct Stack {
    lines: Vec<(f32, f32, Line)>,
    height: f32,
}

/// How rows are laid: how tall at least, with how much space above and below their text, and whether that stands in the
/// middle.
#[derive(Clone, Copy)]
struct Laying {
    least: f32,
    space: f32,
    in_the_middle: bool,
}

impl Laying {
    const USUAL: Self =
        Self { least: size::TABLE * LEADING + 2.0 * space::CELL_Y, space: space::CELL_Y, in_the_middle: false };

    /// That of a row: what is filled in by hand needs its room.
    fn of(row: &Row) -> Self {
        let least = if row.takes(&Input::Line) {
            LINE
        } else if row.takes(&Input::Tick) {
            BOX.0 + 2.0 * space::BOX_Y
        } else {
            return Self::USUAL;
        };
        Self { least, space: space::BESIDE_BOX_Y, in_the_middle: true }
    }
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
        let header = if table.has_header() { self.header_row(table, &places, node) } else { Vec::new() };
        let is_repeated = table.has_header()
            && header.iter().map(|it| it.height).sum::<f32>() <= self.sheet.text_height() * part::HEADER_ROW;
        let is_open = !table.has_header();
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
            // Without a header row nothing else closes it at the top.
            if let (true, 0, Some(first)) = (is_open, index, row.first_mut()) {
                first.decorate(hairline(0.0, self.sheet.text_width(), 0.0));
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
            stacks.push(self.stack(&[(vec![span], size::TABLE)], place.inner(), 0.0, Cut::Wide(self.language)));
        }
        let mut strips = strips(stacks, places, Laying::USUAL, self.sheet.text_height() * part::HEADER_ROW);
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
        let mut strips = strips(stacks, places, Laying::of(row), self.sheet.text_height() * part::ROW);
        if let Some(first) = strips.first_mut() {
            let is_empty_box = |it: &Cell| it.input == Some(Input::Tick) && it.paragraphs.is_empty();
            for (_, place) in row.cells.iter().zip(places).filter(|it| is_empty_box(it.0)) {
                first.decorate(box_to_tick(*place, first.height));
            }
        }
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

    /// The paragraphs of a cell.
    fn cell(&mut self, cell: &Cell, names_row: bool, row: NodeId) -> Vec<Paragraph> {
        let node = self.tree.add(row, if names_row { Element::RowHeader } else { Element::Cell });
        let look = Look { face: Face::Regular, size: size::TABLE, colour: INK };
        let paragraphs: Vec<_> = cell.paragraphs.iter().filter(|it| has_text(it)).collect();
        let several = paragraphs.len() > 1;
        let mut spans = Vec::new();
        for runs in paragraphs {
            let node = if several { self.tree.add(node, Element::Paragraph) } else { node };
            let is_aside = runs.iter().all(|it| it.style == RunStyle::Small);
            let size = if is_aside { look.size * part::ASIDE } else { look.size };
            let said = if names_row { looked(runs, RunStyle::Strong) } else { runs.clone() };
            spans.push((self.spans(&said, look, node), size));
        }
        spans
    }

    fn stack(&self, paragraphs: &[Paragraph], width: f32, gap: f32, cut: Cut) -> Stack {
        let mut stack = Stack { lines: Vec::new(), height: 0.0 };
        for (spans, size) in paragraphs {
            if !stack.lines.is_empty() {
                stack.height += gap;
            }
            for line in breaks::lines(self.fonts, spans, width, cut) {
                stack.lines.push((stack.height, *size, line));
                stack.height += size * LEADING;
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
fn strips(stacks: Vec<Stack>, places: &[Place], laying: Laying, most: f32) -> Vec<Strip> {
    let is_tall = stacks.iter().any(|it| it.height > most);
    if is_tall { sliced(stacks, places) } else { vec![row_strip(stacks, places, laying)] }
}

fn row_strip(stacks: Vec<Stack>, places: &[Place], laying: Laying) -> Strip {
    let heights = stacks.iter().map(|it| it.height + 2.0 * laying.space);
    let mut strip = Strip::space(heights.fold(laying.least, f32::max));
    for (stack, place) in stacks.into_iter().zip(places) {
        let top = if laying.in_the_middle { (strip.height - stack.height) / 2.0 } else { laying.space };
        for (y, size, line) in stack.lines {
            put(&mut strip, line, *place, (top + y, size));
        }
    }
    strip
}

/// An empty box in the middle of a cell. It is a part of the form and no picture: what it stands for is told by the
/// headers of its row and column.
fn box_to_tick(place: Place, height: f32) -> PaintShape {
    let (side, width) = BOX;
    let (x, y) = (place.x + (place.width - side) / 2.0, (height - side) / 2.0);
    let points = vec![(x, y), (x + side, y), (x + side, y + side), (x, y + side)];
    PaintShape::Polygon { points, fill: None, line: Some(Stroke { colour: INK, width, dashed: false }) }
}

/// A tall row as one strip for each line, which pages may part.
fn sliced(stacks: Vec<Stack>, places: &[Place]) -> Vec<Strip> {
    let count = stacks.iter().map(|it| it.lines.len()).max().unwrap_or_default();
    let mut strips: Vec<Strip> = (0..count).map(|_| Strip::space(size::TABLE * LEADING)).collect();
    for (stack, place) in stacks.into_iter().zip(places) {
        for (strip, (_, size, line)) in strips.iter_mut().zip(stack.lines) {
            strip.glue_if_cut(&line);
            put(strip, line, *place, (0.0, size));
        }
    }
    strips.insert(0, Strip::space(space::CELL_Y));
    strips.push(Strip::space(space::CELL_Y));
    no_widows(&mut strips);
    strips
}

fn put(strip: &mut Strip, line: Line, place: Place, (y, size): (f32, f32)) {
    let room = place.inner() - line.width;
    let shift = match place.align {
        Align::Left => 0.0,
        Align::Centre => room / 2.0,
        Align::Right => room,
    };
    strip.put(line, place.x + space::CELL_X + shift.max(0.0), y, size);
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
