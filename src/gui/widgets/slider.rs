//! A number on a line between two ends.

use std::ops::RangeInclusive;

use egui::{Color32, Response, RichText, Slider, SliderClamping, Ui};

use super::super::theme::palette;

/// How a number moves.
#[derive(Clone, Debug)]
pub(in super::super) struct Course {
    /// From where to where.
    pub(in super::super) range: RangeInclusive<f64>,
    /// The least move.
    pub(in super::super) step: f64,
    /// Equal moves multiply instead of adding.
    pub(in super::super) multiplies: bool,
}

/// Draws a slider over all the room there is, up to a width.
pub(in super::super) fn slider_ui(ui: &mut Ui, name: &str, number: &mut f64, course: &Course) -> Response {
    let palette = palette(ui);
    ui.scope(|ui| {
        let visuals = ui.visuals_mut();
        // egui fills the line as it fills a button, which here is the colour of the card.
        for it in [&mut visuals.widgets.inactive, &mut visuals.widgets.hovered, &mut visuals.widgets.active] {
            it.bg_fill = palette.boundary;
        }
        visuals.widgets.hovered.bg_fill = palette.accent;
        visuals.widgets.inactive.fg_stroke.color = Color32::TRANSPARENT;
        visuals.selection.bg_fill = palette.accent;
        ui.spacing_mut().slider_width = (ui.available_width() - 8.0).clamp(80.0, 320.0);
        let slider = Slider::new(number, course.range.clone())
            // A number that somebody typed stays as it is until it is moved.
            .clamping(SliderClamping::Edits)
            .step_by(course.step)
            .logarithmic(course.multiplies)
            .trailing_fill(true)
            .show_value(false)
            .text(RichText::new(""));
        ui.add(slider).accessible_name(name)
    })
    .inner
}
