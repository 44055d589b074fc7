//! The priority matrix: how much a need matters against how far it is answered, one numbered disc for each need.

use std::f32::consts::TAU;

use super::{Align, Pen, Role, Shape, asked_pen, length, rectangle, text};

/// A need in the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Number that the text beside the picture explains.
    pub number: usize,
    /// Row, 0 at the top.
    pub row: usize,
    /// Column, 0 at the left.
    pub column: usize,
    /// Whether it is covered.
    pub covered: bool,
}

/// Room for the names of rows.
const NAMES: f32 = 92.0;
/// From line to line of the names of a row.
const NAME: f32 = 11.0;
/// Room for the names of columns.
const HEAD: f32 = 22.0;
/// From disc to disc.
const STEP: f32 = 24.0;
/// Radius of a disc.
const DISC: f32 = 9.5;
/// Corners of a disc.
const CORNERS: u8 = 32;

/// Draws the matrix over this width, and tells the height. A row has a name or two, one under the other, and grows with
/// the needs that it holds.
#[must_use]
pub fn matrix(rows: &[Vec<String>], columns: &[String], marks: &[Mark], width: f32) -> (Vec<Shape>, f32) {
    let cell = (width - NAMES) / length(columns.len()).max(1.0);
    let across = ((cell - 8.0) / STEP).floor().max(1.0);
    let held = |row: usize, column: usize| marks.iter().filter(move |it| it.row == row && it.column == column);
    let grid = Pen::plain(Role::Quiet, 0.6);
    let mut shapes = Vec::new();
    for (index, column) in columns.iter().enumerate() {
        let middle = NAMES + cell * (length(index) + 0.5);
        shapes.push(text((middle, 12.0), column.as_str(), 9.0, Align::Centre));
    }
    let mut top = HEAD;
    for (row, grade) in rows.iter().enumerate() {
        let fullest = (0..columns.len()).map(|it| held(row, it).count()).max().unwrap_or_default();
        let lines = (length(fullest) / across).ceil().max(1.0);
        let height = lines * STEP + 10.0;
        let first = top + height / 2.0 + 3.0 - NAME * (length(grade.len()) - 1.0) / 2.0;
        for (index, name) in grade.iter().enumerate() {
            shapes.push(text((NAMES - 8.0, first + NAME * length(index)), name.as_str(), 9.5, Align::Right));
        }
        for column in 0..columns.len() {
            let left = NAMES + cell * length(column);
            shapes.push(Shape::Polygon { points: rectangle(left, top, cell, height), fill: None, line: Some(grid) });
            for (index, mark) in held(row, column).enumerate() {
                let line = (length(index) / across).floor();
                let place = length(index) - line * across;
                let centre = (left + 5.0 + STEP * (place + 0.5), top + 5.0 + STEP * (line + 0.5));
                shapes.extend(disc(mark, centre));
            }
        }
        top += height;
    }
    (shapes, top + 2.0)
}

/// A need: a full disc when it is covered, a dashed ring when it is not.
fn disc(mark: &Mark, (x, y): (f32, f32)) -> [Shape; 2] {
    let corner = |it: u8| {
        let angle = TAU * f32::from(it) / f32::from(CORNERS);
        (x + angle.cos() * DISC, y + angle.sin() * DISC)
    };
    let points = (0..CORNERS).map(corner).collect();
    let (fill, line, role) = if mark.covered {
        (Some((Role::Covered, 100)), None, Role::Paper)
    } else {
        (Some((Role::Paper, 100)), Some(asked_pen()), Role::Ink)
    };
    let number = Shape::Text {
        at: (x, y + 3.2),
        text: mark.number.to_string(),
        size: 9.0,
        role,
        strong: true,
        align: Align::Centre,
    };
    [Shape::Polygon { points, fill, line }, number]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_grows_with_what_it_holds() {
        let (rows, columns) = ([vec!["r".to_owned()]], ["a".to_owned(), "b".to_owned()]);
        let marks =
            |count| (0..count).map(|number| Mark { number, row: 0, column: 0, covered: false }).collect::<Vec<_>>();
        let height = |count| matrix(&rows, &columns, &marks(count), 300.0).1;
        assert!(height(2) < height(12), "{} {}", height(2), height(12));
    }

    #[test]
    fn no_disc_leaves_its_cell() {
        let marks: Vec<Mark> = (0..20).map(|number| Mark { number, row: 0, column: 1, covered: true }).collect();
        let (shapes, height) = matrix(&[vec!["r".to_owned()]], &["a".to_owned(), "b".to_owned()], &marks, 300.0);
        for shape in shapes {
            if let Shape::Polygon { points, fill: Some(_), .. } = shape {
                assert!(points.iter().all(|(x, y)| (196.0..300.0).contains(x) && (HEAD..height).contains(y)));
            }
        }
    }
}
