//! Counts as bars, each with its name and its figure; a figure that is hidden is a word without a bar.

use super::{Align, COVERED, Role, Shape, covered_pen, length, rectangle, share, text};

/// One count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// What was counted.
    pub name: String,
    /// How many; `None` when that may not be shown.
    pub figure: Option<u32>,
}

/// Height of a count.
const ROW: f32 = 15.0;
/// Room for the title.
const HEAD: f32 = 20.0;
/// Thickness of a bar.
const BAR: f32 = 9.0;
/// Room for figures behind the longest bar.
const FIGURES: f32 = 44.0;
/// Letters of a name that fit the room for it, one for so many units.
const LETTER: f32 = 4.9;

/// Draws counts under a title over this width, and tells the height; `names` is the room for names.
#[must_use]
pub fn counts(title: &str, counts: &[Count], hidden: &str, width: f32, names: f32) -> (Vec<Shape>, f32) {
    let most = counts.iter().filter_map(|it| it.figure).max().unwrap_or_default();
    let head = (0.0, 11.0);
    let mut shapes = vec![Shape::Text {
        at: head,
        text: title.to_owned(),
        size: 10.0,
        role: Role::Ink,
        strong: true,
        align: Align::Left,
    }];
    for (index, count) in counts.iter().enumerate() {
        let top = HEAD + ROW * length(index);
        shapes.push(text((names - 8.0, top + 8.0), fitted(&count.name, names), 9.0, Align::Right));
        let long = count.figure.map_or(0.0, |it| (width - names - FIGURES) * share(it, most));
        if 0.0 < long {
            let points = rectangle(names, top, long, BAR);
            shapes.push(Shape::Polygon { points, fill: Some(COVERED), line: Some(covered_pen()) });
        }
        let figure = count.figure.map_or_else(|| hidden.to_owned(), |it| it.to_string());
        shapes.push(text((names + long + 6.0, top + 8.0), figure, 9.0, Align::Left));
    }
    (shapes, HEAD + ROW * length(counts.len()))
}

/// A name that is cut where it would run out of the picture.
fn fitted(name: &str, room: f32) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dozen letters")]
    let most = (room / LETTER) as usize;
    if name.chars().count() <= most {
        return name.to_owned();
    }
    name.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_has_a_word_and_no_bar() {
        let rows = [("a", Some(8)), ("b", None)].map(|(name, figure)| Count { name: name.to_owned(), figure });
        let (shapes, _) = counts("t", &rows, "hidden", 400.0, 100.0);
        let bars = shapes.iter().filter(|it| matches!(it, Shape::Polygon { .. })).count();
        assert_eq!(bars, 1);
        let said = |wanted: &str| shapes.iter().any(|it| matches!(it, Shape::Text { text, .. } if text == wanted));
        assert!(said("8") && said("hidden"));
    }

    #[test]
    fn a_long_name_is_cut() {
        assert_eq!(fitted("abcdefghij", 24.5), "abcd…");
        assert_eq!(fitted("abc", 24.5), "abc");
    }
}
