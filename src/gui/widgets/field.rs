//! A text field that becomes one edit when it is left.

use egui::{Margin, TextEdit, Ui, vec2};

use super::{
    super::{
        action::Action,
        draft::{Drafts, Field},
        theme::{palette, size},
    },
    text::overline,
    typed::Typed,
};

/// How a field looks.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Look<'a> {
    /// Written above it; nothing when it is empty.
    pub(in super::super) label: &'a str,
    /// Read aloud; the label when it is empty.
    pub(in super::super) name: &'a str,
    /// Shown while it is empty.
    pub(in super::super) hint: &'a str,
    /// Lines; one when it is zero.
    pub(in super::super) rows: usize,
    /// Width; all there is when it is zero.
    pub(in super::super) width: f32,
}

/// Draws a field over what the dossier holds.
pub(in super::super) fn field_ui(
    ui: &mut Ui,
    drafts: &mut Drafts,
    field: Field,
    held: &str,
    look: &Look<'_>,
    actions: &mut Vec<Action>,
) {
    let palette = palette(ui);
    let Look { label, name, hint, rows, width } = *look;
    let width = if width == 0.0 { ui.available_width() } else { width.min(ui.available_width()) };
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 4.0;
        if !label.is_empty() {
            let label = overline(ui, label);
            ui.label(label);
        }
        let fault = drafts.fault(&field).map(str::to_owned);
        let mut text = drafts.text(&field).unwrap_or(held).to_owned();
        let id = egui::Id::unique(("field", &field));
        let mut typed = Typed::new(&mut text);
        let edit = if rows <= 1 {
            TextEdit::singleline(&mut typed)
        } else {
            TextEdit::multiline(&mut typed).desired_rows(rows)
        };
        let edit = edit
            .id(id)
            .hint_text(egui::RichText::new(hint).color(palette.quiet))
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(10, 7))
            .min_size(vec2(0.0, size::CONTROL));
        let response = ui.add(edit).accessible_name(if name.is_empty() { label } else { name });
        if typed.finish() {
            actions.push(Action::Refuse(field.clone(), text));
        } else if response.changed() {
            drafts.write(field.clone(), text);
        }
        if let Some(fault) = fault {
            ui.label(
                egui::RichText::new(fault).font(super::super::theme::regular(size::SMALL)).color(palette.danger.ink),
            );
        }
        if response.lost_focus() {
            actions.push(Action::Commit(field));
        }
    });
}
