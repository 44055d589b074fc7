//! The icon of the program: the wheel of its first screen on a tile, drawn from the typeface of icons at any size.

use std::sync::Arc;

use lucide_icons::Icon;
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{
        Options, Tree, WriteOptions,
        fontdb::{Database, Source},
    },
};

use super::theme::Palette;

/// Side of the drawing.
const SIDE: f32 = 64.0;
/// Height of the wheel: what is left around it is a ninth of the side.
const WHEEL: f32 = 50.0;

/// The icon as a drawing of outlines, which needs no typeface to be shown.
#[must_use]
pub fn svg() -> Option<String> {
    tree().map(|it| it.to_string(&WriteOptions::default()))
}

/// The icon as a square of dots of this side, four bytes each: red, green, blue, opacity.
#[must_use]
pub fn dots(side: u32) -> Option<Vec<u8>> {
    let tree = tree()?;
    let mut dots = Pixmap::new(side, side)?;
    #[expect(clippy::cast_precision_loss, reason = "a side is far below 2^23")]
    let factor = side as f32 / SIDE;
    resvg::render(&tree, Transform::from_scale(factor, factor), &mut dots.as_mut());
    let bytes = dots.pixels().iter().flat_map(|it| {
        let it = it.demultiply();
        [it.red(), it.green(), it.blue(), it.alpha()]
    });
    Some(bytes.collect())
}

fn tree() -> Option<Tree> {
    let mut fonts = Database::new();
    fonts.load_font_source(Source::Binary(Arc::new(lucide_icons::LUCIDE_FONT_BYTES)));
    let options = Options { font_family: "lucide".to_owned(), fontdb: Arc::new(fonts), ..Options::default() };
    // Where a typeface puts its signs is its own affair: the wheel is measured, then put in the middle.
    let measured = Tree::from_str(&drawing(0.0, 0.0), &options).ok()?;
    let wheel = measured.root().children().last()?.abs_bounding_box();
    let (left, top) = ((SIDE - wheel.width()) / 2.0 - wheel.x(), (SIDE - wheel.height()) / 2.0 - wheel.y());
    Tree::from_str(&drawing(left, top), &options).ok()
}

/// The tile, and the wheel moved by so much.
fn drawing(x: f32, y: f32) -> String {
    let colors = Palette::LIGHT;
    let hex = |it: egui::Color32| format!("#{:02x}{:02x}{:02x}", it.r(), it.g(), it.b());
    let (tile, ink, wheel) = (hex(colors.accent), hex(colors.on_accent), char::from(Icon::ShipWheel));
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{SIDE}' height='{SIDE}'>\
         <rect width='{SIDE}' height='{SIDE}' rx='14' fill='{tile}'/>\
         <text x='{x}' y='{y}' font-family='lucide' font-size='{WHEEL}' fill='{ink}'>{wheel}</text></svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wheel_is_in_the_middle_of_its_tile() {
        for side in [16, 48, 64, 256] {
            let dots = dots(side).unwrap();
            let side = usize::try_from(side).unwrap();
            let is_ink = |x: usize, y: usize| dots[(y * side + x) * 4 + 1] > 200 && dots[(y * side + x) * 4 + 3] > 200;
            let columns: Vec<usize> = (0..side).filter(|x| (0..side).any(|y| is_ink(*x, y))).collect();
            let rows: Vec<usize> = (0..side).filter(|y| (0..side).any(|x| is_ink(x, *y))).collect();
            for marked in [columns, rows] {
                let (before, after) = (marked[0], side - 1 - marked.last().unwrap());
                assert!(before.abs_diff(after) <= 1, "{side}: {before} before, {after} after");
                assert!(before * 12 >= side && before * 4 <= side, "{side}: {before} left around");
            }
            assert_eq!(dots[3], 0, "corners are cut");
        }
    }

    #[test]
    fn the_drawing_needs_no_typeface() {
        let svg = svg().unwrap();
        assert!(svg.contains("<path") && !svg.contains("<text") && !svg.contains("font"));
    }
}
