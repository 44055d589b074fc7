//! Running text whose terms are explained where they stand.

use std::{ops::Range, sync::Arc};

use egui::{
    Color32, FontId, Galley, Id, Pos2, Rect, Role, Sense, Stroke, TextFormat, Ui, WidgetInfo,
    text::{CCursor, CharIndex, LayoutJob},
    vec2,
};

use super::super::theme::{palette, size};

/// A term of a text.
#[derive(Clone, Debug)]
pub(in super::super) struct Explained<'a> {
    /// Where, as bytes of the text.
    pub(in super::super) place: Range<usize>,
    /// Read aloud.
    pub(in super::super) name: String,
    /// Shown where it is pointed at, or has the keyboard.
    pub(in super::super) text: &'a str,
}

/// Draws a text in a column that can be read; returns the term that was pressed.
pub(in super::super) fn explained_ui(
    ui: &mut Ui,
    text: &str,
    font: &FontId,
    colour: Color32,
    terms: &[Explained<'_>],
) -> Option<usize> {
    let mut job = LayoutJob::default();
    let plain = TextFormat { font_id: font.clone(), color: colour, ..TextFormat::default() };
    let term = TextFormat { underline: Stroke::new(1.0, palette(ui).accent), ..plain.clone() };
    let mut from = 0;
    for Explained { place, .. } in terms {
        job.append(text.get(from..place.start).unwrap_or_default(), 0.0, plain.clone());
        job.append(text.get(place.clone()).unwrap_or_default(), 0.0, term.clone());
        from = place.end;
    }
    job.append(text.get(from..).unwrap_or_default(), 0.0, plain);
    job.wrap.max_width = ui.available_width().min(size::READING);
    let galley = ui.fonts_mut(|it| it.layout_job(job));
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    let mut pressed = None;
    if ui.is_rect_visible(rect) {
        ui.painter().galley(rect.min, Arc::clone(&galley), colour);
    }
    for (index, term) in terms.iter().enumerate() {
        if term_ui(ui, text, &galley, rect.min, response.id.with(index), term) {
            pressed = Some(index);
        }
    }
    pressed
}

/// Makes a term something that can be pointed at, reached and pressed; returns whether it was pressed.
fn term_ui(ui: &Ui, text: &str, galley: &Galley, origin: Pos2, id: Id, term: &Explained<'_>) -> bool {
    let letters = |end: usize| text.get(..end).unwrap_or_default().chars().count();
    let at = |end: usize, next: bool| {
        let cursor = CCursor { index: CharIndex(letters(end)), prefer_next_row: next };
        galley.pos_from_cursor(cursor).translate(origin.to_vec2())
    };
    let (start, end) = (at(term.place.start, true), at(term.place.end, false));
    // A term that goes on below is held by its first line.
    let right = if end.top() <= start.top() + 1.0 { end.right() } else { origin.x + galley.size().x };
    let rect = Rect::from_min_max(start.min, egui::pos2(right.max(start.left() + 8.0), start.bottom()));
    let rect = rect.expand2(vec2(0.0, ((24.0 - rect.height()) / 2.0).max(0.0)));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &term.name));
    if response.has_focus() {
        let line = Stroke::new(2.0, palette(ui).focus);
        ui.painter().rect_stroke(rect, 4.0, line, egui::StrokeKind::Outside);
        response.show_tooltip_text(term.text);
    }
    response.on_hover_text(term.text).clicked()
}
