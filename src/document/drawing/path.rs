//! The path of data: the places that data goes through, one after the other, and what holds for all of them.

use super::{Align, Pen, Role, Shape, length, rectangle, text};

/// A place, or a matter that holds all along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Station {
    /// Its name.
    pub name: String,
    /// What is asked there, in lines of a few words; empty for nothing.
    pub asked: Vec<String>,
    /// Whether something is asked there.
    pub is_asked: bool,
}

/// Height of a place.
const BOX: f32 = 52.0;
/// From place to place.
const GAP: f32 = 22.0;
/// Height of a matter that holds all along.
const BAND: f32 = 20.0;

/// Draws the path over this width, and tells the height.
#[must_use]
pub fn path(along: &[Station], across: &[Station], width: f32) -> (Vec<Shape>, f32) {
    let count = length(along.len()).max(1.0);
    let wide = (width - GAP * (count - 1.0)) / count;
    let mut shapes = Vec::new();
    for (index, station) in along.iter().enumerate() {
        let left = (wide + GAP) * length(index);
        shapes.push(frame(station, left, 1.0, wide, BOX));
        let middle = left + wide / 2.0;
        shapes.push(Shape::Text {
            at: (middle, if station.asked.is_empty() { 30.0 } else { 18.0 }),
            text: station.name.clone(),
            size: 9.5,
            role: Role::Ink,
            strong: true,
            align: Align::Centre,
        });
        for (line, asked) in station.asked.iter().enumerate() {
            shapes.push(text((middle, 31.0 + 11.5 * length(line)), asked.as_str(), 8.5, Align::Centre));
        }
        if index + 1 < along.len() {
            shapes.extend(arrow(left + wide + 3.0, left + wide + GAP - 3.0, 1.0 + BOX / 2.0));
        }
    }
    let mut top = BOX + 12.0;
    for station in across {
        shapes.push(frame(station, 0.0, top, width, BAND));
        shapes.push(text((10.0, top + 13.5), station.name.as_str(), 9.0, Align::Left));
        shapes.push(text((width - 10.0, top + 13.5), station.asked.join(", "), 8.5, Align::Right));
        top += BAND + 4.0;
    }
    (shapes, top)
}

/// Filled where something is asked, dashed where nothing is.
fn frame(station: &Station, left: f32, top: f32, width: f32, height: f32) -> Shape {
    let points = rectangle(left + 0.5, top, width - 1.0, height);
    let (fill, line) = if station.is_asked {
        (Some((Role::Covered, 14)), Pen::plain(Role::Covered, 1.0))
    } else {
        (None, Pen::dashed(Role::Quiet, 0.8))
    };
    Shape::Polygon { points, fill, line: Some(line) }
}

fn arrow(from: f32, to: f32, y: f32) -> [Shape; 2] {
    let pen = Pen::plain(Role::Ink, 1.2);
    let head = vec![(to, y), (to - 6.0, y - 3.5), (to - 6.0, y + 3.5)];
    [
        Shape::Line { from: (from, y), to: (to - 5.0, y), pen },
        Shape::Polygon { points: head, fill: Some((Role::Ink, 100)), line: None },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_joined_by_arrows_and_the_rest_lies_below() {
        let station = |name: &str| Station { name: name.into(), asked: vec!["3 exigences".into()], is_asked: true };
        let (shapes, height) = path(&[station("a"), station("b"), station("c")], &[station("d")], 480.0);
        let heads = shapes.iter().filter(|it| matches!(it, Shape::Polygon { points, .. } if points.len() == 3));
        assert_eq!(heads.count(), 2);
        assert!((height - 88.0).abs() < 0.1, "{height}");
    }
}
