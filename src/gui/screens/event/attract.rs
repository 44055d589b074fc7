//! The screen that waits for somebody.

use std::{f32::consts::TAU, time::Duration};

use egui::{CentralPanel, Frame, Id, Key, Label, Pos2, RichText, Sense, Shape, Stroke, Ui, vec2};
use lucide_icons::Icon;

use super::{
    super::super::{
        action::Action,
        event::EventAction,
        theme::{palette, regular, size},
        widgets::{Rank, Touch, touch_ui},
    },
    Words,
};

/// Seconds of a swing of the needle, there and back.
const SWING: f64 = 14.0;
/// How far the needle swings to each side, in turns.
const REACH: f32 = 0.07;
/// Where it rests, in turns from the right.
const REST: f32 = -0.19;
/// Between two moves of the needle: slow enough to cost nothing.
const PAUSE: Duration = Duration::from_millis(80);
/// Room between the rose, the sentence and the target.
const GAP: f32 = 22.0;
/// Marks of the rose.
const MARKS: u8 = 32;

/// Draws the screen; touching it anywhere begins.
pub(super) fn attract_ui(ui: &mut Ui, words: &Words, actions: &mut Vec<Action>) {
    let colours = palette(ui);
    CentralPanel::no_frame().frame(Frame::new().inner_margin(28.0)).show(ui, |ui| {
        let whole = ui.max_rect();
        ui.vertical_centered(|ui| {
            ui.spacing_mut().item_spacing.y = GAP;
            let said = words.say("event-attract");
            let font = regular(size::TOUCHED + 3.0);
            let wide = whole.width().min(size::READING + 140.0);
            let galley = ui.painter().layout(said.clone(), font.clone(), colours.ink, wide);
            let rest = galley.size().y + size::TOUCH + 2.0 * GAP;
            let reach = (whole.height() - rest).clamp(48.0, 340.0);
            ui.add_space(((whole.height() - rest - reach) / 2.0).max(0.0));
            rose_ui(ui, reach);
            ui.set_max_width(wide);
            ui.add(Label::new(RichText::new(said).font(font).color(colours.ink)).wrap().halign(egui::Align::Center));
            let text = words.say("event-touch");
            let (id, icon) = (Id::unique("event-touch"), Some(Icon::Pointer));
            let touch = touch_ui(ui, &Touch { id, icon, text: &text, rank: Rank::Main, width: 0.0 });
            let is_touched = ui.rect_contains_pointer(whole) && ui.input(|it| it.pointer.any_click());
            let is_free = ui.memory(|it| it.focused().is_none());
            let is_pressed = is_free && ui.input(|it| it.key_pressed(Key::Enter) || it.key_pressed(Key::Space));
            if touch.clicked() || is_touched || is_pressed {
                actions.push(Action::Event(EventAction::Touch));
            }
        });
    });
}

/// A compass rose whose needle swings slowly, or rests where nothing is to move. It says nothing that words do not.
fn rose_ui(ui: &mut Ui, extent: f32) {
    let colours = palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(extent, extent), Sense::hover());
    let (centre, radius) = (rect.center(), extent / 2.0 - 4.0);
    let moves = 0.0 < ui.style().animation_time;
    let turn = if moves {
        ui.ctx().request_repaint_after(PAUSE);
        #[expect(clippy::cast_possible_truncation, reason = "a part of a turn")]
        let swing = (ui.input(|it| it.time) / SWING * std::f64::consts::TAU).sin() as f32;
        REST + REACH * swing
    } else {
        REST
    };
    let at = |turn: f32, reach: f32| -> Pos2 { centre + vec2((turn * TAU).cos(), (turn * TAU).sin()) * radius * reach };
    let painter = ui.painter();
    painter.circle(centre, radius, colours.surface, Stroke::new(2.0, colours.accent));
    painter.circle_stroke(centre, radius * 0.72, Stroke::new(1.0, colours.line));
    for mark in 0..MARKS {
        let angle = f32::from(mark) / f32::from(MARKS);
        let from = if mark % 8 == 0 { 0.80 } else { 0.90 };
        painter.line_segment([at(angle, from), at(angle, 0.97)], Stroke::new(1.5, colours.boundary));
    }
    let half = |tip: f32, colour| {
        let points = vec![at(turn + tip, 0.68), at(turn + 0.25, 0.09), at(turn - 0.25, 0.09)];
        Shape::convex_polygon(points, colour, Stroke::NONE)
    };
    painter.add(half(0.0, colours.asked));
    painter.add(half(0.5, colours.covered));
    painter.circle(centre, radius * 0.05, colours.surface, Stroke::new(2.0, colours.ink));
}
