//! A part of a long page, which is only drawn where it is seen.

use std::{fmt::Debug, hash::Hash};

use egui::{Rangef, Ui, vec2};

/// Draws a part of a page, or leaves it the room that it took last when it is more than a screen away from what is
/// seen. `key` tells it apart from the other parts of the page.
///
/// What has the keyboard is always drawn, and for a reader of screens everything is. When what is far away changes,
/// the page is as high as before until it comes near.
pub(in super::super) fn seen_ui(ui: &mut Ui, key: impl Hash + Debug, contents: impl FnOnce(&mut Ui)) {
    let width = ui.available_width();
    let id = ui.scope_id().with(("seen", key, width.to_bits()));
    let top = ui.cursor().top();
    let held = ui.data(|data| data.get_temp::<f32>(id));
    if let Some(height) = held.filter(|height| may_be_left_out(ui, Rangef::new(top, top + height))) {
        ui.allocate_space(vec2(width, height));
        return;
    }
    let height = ui.scope(contents).response.rect.height();
    ui.data_mut(|data| data.insert_temp(id, height));
}

fn may_be_left_out(ui: &Ui, part: Rangef) -> bool {
    let seen = ui.clip_rect().y_range();
    let is_read = || ui.ctx().accesskit_node_builder(ui.unique_id(), |_| ()).is_some();
    let has_keyboard = || {
        let focused = ui.memory(egui::Memory::focused).and_then(|it| ui.ctx().read_response(it));
        focused.is_some_and(|it| part.intersects(it.rect.y_range()))
    };
    !seen.expand(seen.span()).intersects(part) && !is_read() && !has_keyboard()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use egui::{Context, Id, Pos2, RawInput, Rect, ScrollArea, Sense, pos2};

    use super::*;

    /// Draws a page of fifty parts of 100 points, in a window of 400, scrolled by so much; the parts drawn and the
    /// height of the page.
    fn page(ctx: &Context, offset: f32) -> (BTreeSet<usize>, f32) {
        let (mut drawn, mut height) = (BTreeSet::new(), 0.0);
        let screen_rect = Some(Rect::from_min_max(Pos2::ZERO, pos2(400.0, 400.0)));
        let mut output = ctx.run_ui(RawInput { screen_rect, ..RawInput::default() }, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let page = ScrollArea::vertical().vertical_scroll_offset(offset).show(ui, |ui| {
                for part in 0..50 {
                    seen_ui(ui, part, |ui| {
                        drawn.insert(part);
                        let (_, rect) = ui.allocate_space(vec2(100.0, 100.0));
                        ui.interact(rect, Id::unique(("part", part)), Sense::click());
                    });
                }
            });
            height = page.content_size.y;
        });
        // Nothing is painted here.
        output.textures_delta.clear();
        (drawn, height)
    }

    #[test]
    fn what_is_more_than_a_screen_away_is_left_out_and_keeps_its_room() {
        let ctx = Context::default();
        let (drawn, height) = page(&ctx, 2000.0);
        assert_eq!((drawn.len(), height), (50, 5000.0), "what was never drawn has no height yet");
        let (drawn, height) = page(&ctx, 2000.0);
        assert!(drawn.contains(&20) && drawn.contains(&23) && drawn.contains(&17), "what is seen, and beyond");
        assert!(!drawn.contains(&10) && !drawn.contains(&35));
        assert!((height - 5000.0).abs() < 0.5);
    }

    #[test]
    fn what_has_the_keyboard_is_drawn_wherever_it_is() {
        let ctx = Context::default();
        page(&ctx, 0.0);
        ctx.memory_mut(|it| it.request_focus(Id::unique(("part", 40))));
        page(&ctx, 0.0);
        assert!(page(&ctx, 0.0).0.contains(&40));
    }

    #[test]
    fn everything_is_drawn_for_a_reader_of_screens() {
        let ctx = Context::default();
        ctx.enable_accesskit();
        page(&ctx, 2000.0);
        assert_eq!(page(&ctx, 2000.0).0.len(), 50);
    }
}
