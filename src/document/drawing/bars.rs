//! Coverage by theme as bars: longer names, exact points.

use super::{Align, Axis, COVERED, Key, Pen, Role, Shape, asked_pen, covered_pen, key, length, rectangle, share, text};

/// Height of a theme.
const ROW: f32 = 22.0;
/// Room for the key.
const HEAD: f32 = 38.0;
/// Thickness of a bar.
const BAR: f32 = 11.0;

/// Draws the bars over this width, and tells the height; `names` is the room for names.
#[must_use]
pub fn bars(axes: &[Axis], words: Key<'_>, width: f32, names: f32) -> (Vec<Shape>, f32) {
    let most = axes.iter().map(|it| it.asked).max().unwrap_or_default();
    // The points stand behind the longest bar.
    let room = width - names - 46.0;
    let mut shapes = key(words, 0.0, 2.0);
    let height = HEAD + ROW * length(axes.len());
    shapes.push(Shape::Line { from: (names, HEAD - 4.0), to: (names, height), pen: Pen::plain(Role::Quiet, 0.6) });
    for (index, axis) in axes.iter().enumerate() {
        let top = HEAD + ROW * length(index);
        shapes.push(text((names - 8.0, top + 9.0), axis.name.as_str(), 9.5, Align::Right));
        let bar = |points: u32| rectangle(names, top, room * share(points, most), BAR);
        if 0 < axis.covered {
            shapes.push(Shape::Polygon { points: bar(axis.covered), fill: Some(COVERED), line: Some(covered_pen()) });
        }
        if axis.covered < axis.asked {
            shapes.push(Shape::Polygon { points: bar(axis.asked), fill: None, line: Some(asked_pen()) });
        }
        let end = names + room * share(axis.asked, most);
        let points = format!("{} / {}", axis.covered, axis.asked);
        shapes.push(text((end + 7.0, top + 9.0), points, 9.0, Align::Left));
    }
    (shapes, height)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_theme_says_its_points() {
        let axes = [Axis { name: "DON".into(), asked: 6, covered: 2 }];
        let (shapes, height) = bars(&axes, Key { asked: "d", covered: "c" }, 400.0, 100.0);
        let said = |wanted: &str| shapes.iter().any(|it| matches!(it, Shape::Text { text, .. } if text == wanted));
        assert!(said("DON") && said("2 / 6"));
        assert!((height - 60.0).abs() < 0.1);
    }
}
