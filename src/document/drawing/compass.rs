//! The compass: for each theme a sector as long as what was asked, filled as far as it is covered. A theme alone is as
//! legible as ten of them.

use std::f32::consts::TAU;

use super::{Align, Axis, COVERED, Pen, Role, Shape, asked_pen, covered_pen, length, share, text};

/// Parts of the arc of a sector.
const STEPS: u8 = 10;
/// Corners of a ring.
const CORNERS: u8 = 72;

/// Where the compass stands.
#[derive(Clone, Copy)]
struct Frame {
    centre: (f32, f32),
    radius: f32,
}

impl Frame {
    /// The point at an angle and a part of the radius.
    fn at(self, angle: f32, reach: f32) -> (f32, f32) {
        (self.centre.0 + angle.cos() * self.radius * reach, self.centre.1 + angle.sin() * self.radius * reach)
    }
}

/// Draws the compass in a frame of this width and height; `margin` is the room for names on each side.
#[must_use]
pub fn compass(axes: &[Axis], width: f32, height: f32, margin: f32) -> Vec<Shape> {
    let radius = (height / 2.0 - 20.0).min(width / 2.0 - margin).max(10.0);
    let frame = Frame { centre: (width / 2.0, height / 2.0), radius };
    let most = axes.iter().map(|it| it.asked).max().unwrap_or_default();
    let grid = Pen::plain(Role::Quiet, 0.4);
    let turn = |part: u8| TAU * f32::from(part) / f32::from(CORNERS);
    let ring = |reach: f32| (0..CORNERS).map(|it| frame.at(turn(it), reach)).collect();
    let mut shapes: Vec<Shape> = [1.0 / 3.0, 2.0 / 3.0, 1.0]
        .map(|it| Shape::Polygon { points: ring(it), fill: None, line: Some(grid) })
        .to_vec();
    let angle = |index: usize| TAU * length(index) / length(axes.len()) - TAU / 4.0;
    shapes.extend((0..axes.len()).map(|it| Shape::Line {
        from: frame.centre,
        to: frame.at(angle(it), 1.0),
        pen: grid,
    }));
    for (index, axis) in axes.iter().enumerate() {
        let points = |points: u32| sector(frame, angle(index), share(points, most), axes.len());
        if 0 < axis.covered {
            shapes.push(Shape::Polygon {
                points: points(axis.covered),
                fill: Some(COVERED),
                line: Some(covered_pen()),
            });
        }
        if axis.covered < axis.asked {
            shapes.push(Shape::Polygon { points: points(axis.asked), fill: None, line: Some(asked_pen()) });
        }
    }
    shapes.extend(axes.iter().enumerate().map(|(index, axis)| name(frame, angle(index), axis)));
    shapes
}

/// The heart, then the arc.
fn sector(frame: Frame, angle: f32, reach: f32, count: usize) -> Vec<(f32, f32)> {
    let half = (TAU / length(count) * 0.42).min(TAU / 8.0);
    let arc = (0..=STEPS).map(|step| {
        let turn = half * (2.0 * f32::from(step) / f32::from(STEPS) - 1.0);
        frame.at(angle + turn, reach)
    });
    std::iter::once(frame.centre).chain(arc).collect()
}

fn name(frame: Frame, angle: f32, axis: &Axis) -> Shape {
    let (x, y) = frame.at(angle, 1.0 + 8.0 / frame.radius);
    let align = match angle.cos() {
        it if it < -0.2 => Align::Right,
        it if 0.2 < it => Align::Left,
        _ => Align::Centre,
    };
    let drop = match (align, angle.sin()) {
        (Align::Centre, sin) if sin < 0.0 => 0.0,
        (Align::Centre, _) => 8.0,
        _ => 3.5,
    };
    match text((x, y + drop), axis.name.as_str(), 9.5, align) {
        Shape::Text { at, text, size, strong, align, .. } if axis.asked == 0 => {
            Shape::Text { at, text, size, role: Role::Quiet, strong, align }
        }
        shape => shape,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(asked: u32, covered: u32) -> Axis {
        Axis { name: "A".into(), asked, covered }
    }

    fn reach(shape: &Shape) -> f32 {
        let Shape::Polygon { points, .. } = shape else { return 0.0 };
        points.iter().map(|(x, y)| (x - 100.0).hypot(y - 100.0)).fold(0.0, f32::max)
    }

    #[test]
    fn what_was_asked_is_dashed_and_what_is_covered_is_filled() {
        let shapes = compass(&[axis(6, 3), axis(2, 2), axis(0, 0)], 200.0, 200.0, 20.0);
        let dashed: Vec<f32> = shapes
            .iter()
            .filter(|it| matches!(it, Shape::Polygon { line: Some(pen), .. } if pen.dashed))
            .map(reach)
            .collect();
        let filled: Vec<f32> =
            shapes.iter().filter(|it| matches!(it, Shape::Polygon { fill: Some(_), .. })).map(reach).collect();
        assert_eq!(dashed.len(), 1, "a theme that is covered whole has no outline of what was asked");
        assert_eq!(filled.len(), 2);
        assert!((dashed[0] - 80.0).abs() < 0.1 && (filled[0] - 40.0).abs() < 0.1, "{dashed:?} {filled:?}");
    }

    #[test]
    fn nothing_asked_is_an_empty_rose() {
        let shapes = compass(&[axis(0, 0), axis(0, 0)], 200.0, 200.0, 20.0);
        assert!(shapes.iter().all(|it| !matches!(it, Shape::Polygon { fill: Some(_), .. })));
    }
}
