//! How votes spread: a dot for each, over the four levels.

use egui::{Align2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::super::super::{
    names::{Shown, count},
    theme::{bold, palette, regular, size},
};
use crate::{
    domain::{Importance, NeedKind},
    matching::Spread,
    workshop::Tally,
};

/// Height of the names of levels below the dots, in points.
const NAMES: f32 = 30.0;

/// Draws the votes of a round; those of the round before as rings. Nobody's name is on it.
pub(super) fn spread_ui(ui: &mut Ui, shown: Shown<'_>, kind: NeedKind, tally: &Tally, height: f32) {
    let palette = palette(ui);
    let width = ui.available_width().min(size::READING);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, told(shown, kind, tally)));
    let (Some(spread), true) = (tally.spread, ui.is_rect_visible(rect)) else {
        return;
    };
    let before = tally.moved.and_then(|it| it.before).map_or([0; 4], |it| it.counts);
    let dots = Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - NAMES));
    let column = width / 4.0;
    let painter = ui.painter();
    let middle = |level: Importance| dots.left() + (f32::from(level as u8) + 0.5) * column;

    // Half of the votes lie between the quartiles.
    let half = Rect::from_x_y_ranges(
        (middle(spread.first_quartile) - column * 0.44)..=(middle(spread.third_quartile) + column * 0.44),
        dots.y_range(),
    );
    painter.rect_filled(half, 10.0, palette.accent_soft);
    let median =
        Rect::from_center_size(pos2(middle(spread.median), dots.center().y), vec2(column * 0.8, dots.height()));
    painter.rect_stroke(median, 10.0, Stroke::new(2.5, palette.accent), StrokeKind::Inside);

    let most = spread.counts.iter().chain(&before).copied().max().unwrap_or(1).max(1);
    let (across, radius) = fit(most, vec2(column * 0.72, dots.height() - 10.0));
    for level in Importance::ALL {
        let dot = |index: usize| {
            let (row, place) = (index / across, index % across);
            let in_row = across.min(spread.counts[level as usize].max(before[level as usize]) - row * across);
            #[expect(clippy::cast_precision_loss, reason = "a room is small")]
            let (row, place, in_row) = (row as f32, place as f32, in_row as f32);
            let step = radius * 2.3;
            pos2(middle(level) + (place - (in_row - 1.0) / 2.0) * step, dots.bottom() - 8.0 - radius - row * step)
        };
        for index in 0..before[level as usize] {
            painter.circle_stroke(dot(index), radius, Stroke::new(1.5, palette.boundary));
        }
        for index in 0..spread.counts[level as usize] {
            painter.circle_filled(dot(index), radius - 2.0, palette.accent);
        }
        let is_median = level == spread.median;
        let font = if is_median { bold(size::SUBHEADING) } else { regular(size::SUBHEADING) };
        let name = shown.words.importance(kind, level);
        let ink = if is_median { palette.accent_ink } else { palette.ink };
        painter.text(pos2(middle(level), rect.bottom()), Align2::CENTER_BOTTOM, name, font, ink);
    }
}

/// How many dots stand side by side, and their radius, so that this many fit.
fn fit(most: usize, room: egui::Vec2) -> (usize, f32) {
    let radius = |across: usize| {
        let rows = most.div_ceil(across);
        #[expect(clippy::cast_precision_loss, reason = "a room is small")]
        let (across, rows) = (across as f32, rows as f32);
        (room.x / (across * 2.3)).min(room.y / (rows * 2.3)).min(14.0)
    };
    let best = (1..=most).max_by(|one, other| radius(*one).total_cmp(&radius(*other)).then(other.cmp(one)));
    best.map_or((1, radius(1)), |it| (it, radius(it)))
}

/// The same in words: how many gave each level, the middle, and what changed.
pub(super) fn told(shown: Shown<'_>, kind: NeedKind, tally: &Tally) -> String {
    let Some(spread) = tally.spread else {
        return shown.say("room-nobody-knows");
    };
    let given = Importance::ALL.into_iter().filter(|it| 0 < spread.counts[*it as usize]).map(|level| {
        let name = shown.words.importance(kind, level);
        shown.tell("room-votes-of", &[("level", name.into()), ("n", count(spread.counts[level as usize]))])
    });
    let given = given.collect::<Vec<_>>().join(", ");
    let median = shown.words.importance(kind, spread.median);
    shown.tell("room-spread", &[("votes", given.into()), ("median", median.into())])
}

/// How the middle moved from one round to the next; `None` when it was the first, or stayed.
pub(super) fn moved(shown: Shown<'_>, kind: NeedKind, tally: &Tally) -> Option<String> {
    let moved = tally.moved?;
    let name = |it: Spread| shown.words.importance(kind, it.median);
    let (before, now) = (moved.before.map(name), tally.spread.map(name));
    let changed = [("changed", count(moved.changed)), ("of", count(moved.of))];
    Some(match (before, now) {
        (Some(before), Some(now)) if before != now => {
            let [changed, of] = changed;
            shown.tell("room-moved", &[changed, of, ("before", before.into()), ("now", now.into())])
        }
        _ => shown.tell("room-moved-little", &changed),
    })
}
