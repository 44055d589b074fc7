//! Who buys what, under which rules.

use egui::{Id, Label, RichText, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::super::{
    action::Action,
    draft::{Field, shown_date},
    names::{Shown, count},
    theme::{bold, palette, regular, size},
    view::{Screen, View},
    widgets::{Look, Tone, callout_ui, card_ui, field_ui, heading, paragraph_ui, quiet, title_ui},
};
use super::next_ui;
use crate::domain::{BuyerStatus, Edit, NeedKind, VitalOperator};

/// Draws the screen.
pub(super) fn context_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    title_ui(ui, &shown.say("context-title"), &shown.say("context-lead"));
    let of = |kind| count(shown.session.answers(kind).count());
    let ahead = [
        ("expectations", of(NeedKind::Expectation)),
        ("constraints", of(NeedKind::Constraint)),
        ("solutions", count(shown.session.assessment().solutions.len())),
    ];
    callout_ui(ui, Tone::Neutral, &shown.say("context-ahead"), &shown.tell("context-ahead-text", &ahead));
    let persona = shown.session.persona();
    let caution = persona.caution.as_ref();
    if let Some(caution) = caution {
        callout_ui(ui, Tone::Warning, &shown.say("context-caution"), shown.text(caution));
    }
    card_ui(ui, |ui| {
        part_ui(ui, &shown.say("context-persona"), shown.text(&persona.description));
    });
    card_ui(ui, |ui| {
        part_ui(ui, &shown.say("context-case"), &shown.say("context-case-lead"));
        ui.add_space(4.0);
        fields_ui(ui, shown, view, actions);
    });
    card_ui(ui, |ui| {
        part_ui(ui, &shown.say("context-buyer"), &shown.say("context-buyer-lead"));
        ui.add_space(4.0);
        let held = shown.session.dossier().buyer;
        for status in BuyerStatus::ALL {
            let explained = shown.say(&format!("context-buyer-{}", key(status)));
            if option_ui(ui, held == status, &shown.words.buyer(status), &explained) {
                actions.push(Action::Edit(Edit::Buyer(status)));
            }
        }
    });
    card_ui(ui, |ui| {
        part_ui(ui, &shown.say("context-vital"), &shown.say("context-vital-lead"));
        ui.add_space(4.0);
        let held = shown.session.dossier().vital_operator;
        let options = [(VitalOperator::Yes, "yes"), (VitalOperator::No, "no"), (VitalOperator::Unknown, "unknown")];
        for (value, key) in options {
            let explained = shown.say(&format!("context-vital-text-{key}"));
            if option_ui(ui, held == value, &shown.say(&format!("context-vital-{key}")), &explained) {
                actions.push(Action::Edit(Edit::VitalOperator(value)));
            }
        }
        ui.add_space(4.0);
        callout_ui(ui, Tone::Warning, &shown.say("context-vital-warning"), &shown.say("context-vital-warning-text"));
    });
    next_ui(ui, shown, Screen::Context, actions);
}

fn part_ui(ui: &mut Ui, title: &str, text: &str) {
    let title = heading(ui, title);
    ui.label(title);
    let text = quiet(ui, text);
    paragraph_ui(ui, text);
}

fn fields_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    let dossier = shown.session.dossier();
    let half = ((ui.available_width() - 12.0) / 2.0).floor();
    let mut one = |ui: &mut Ui, field: Field, key: &str, held: &str, rows, width| {
        let (label, hint) = (shown.say(&format!("field-{key}")), shown.say(&format!("field-hint-{key}")));
        let look = Look { label: &label, hint: &hint, rows, width, ..Look::default() };
        field_ui(ui, &mut view.drafts, field, held, &look, actions);
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        one(ui, Field::Organisation, "organisation", &dossier.organisation, 0, half);
        one(ui, Field::Title, "title", &dossier.title, 0, half);
    });
    if let Some(respondent) = &dossier.respondent {
        one(ui, Field::Respondent, "respondent", &respondent.name, 0, 0.0);
    }
    one(ui, Field::Object, "object", &dossier.object, 2, 0.0);
    one(ui, Field::Perimeter, "perimeter", &dossier.perimeter, 3, 0.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        one(ui, Field::Reference, "reference", &dossier.reference, 0, half);
        one(ui, Field::Date, "date", &shown_date(&dossier.date), 0, half);
    });
}

fn key(status: BuyerStatus) -> &'static str {
    match status {
        BuyerStatus::Unknown => "unknown",
        BuyerStatus::State => "state",
        BuyerStatus::LocalAuthority => "local-authority",
        BuyerStatus::ContractingEntity => "contracting-entity",
        BuyerStatus::Private => "private",
    }
}

/// One of several answers, with a line that explains it; returns whether it was pressed.
fn option_ui(ui: &mut Ui, held: bool, text: &str, explained: &str) -> bool {
    let palette = palette(ui);
    let width = ui.available_width();
    let room = width - 58.0;
    let lay = |text: &str, font| ui.painter().layout(text.to_owned(), font, palette.ink, room).size().y;
    let height = lay(text, bold(size::BODY)) + lay(explained, regular(size::SMALL)) + 20.0;
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = ui.interact(rect, Id::unique(("option", text)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, held, text));
    let (fill, line) = match (held, response.hovered()) {
        (true, _) => (palette.accent_soft, Stroke::new(1.5, palette.accent)),
        (false, true) => (palette.sunken, Stroke::new(1.0, palette.accent)),
        (false, false) => (palette.surface, Stroke::new(1.0, palette.line)),
    };
    let line = if response.has_focus() { Stroke::new(2.0, palette.focus) } else { line };
    ui.painter().rect(rect, 8.0, fill, line, egui::StrokeKind::Inside);
    let mark = rect.left_center() + vec2(22.0, 0.0);
    let ring = if held { Stroke::new(2.0, palette.accent) } else { Stroke::new(1.5, palette.boundary) };
    ui.painter().circle(mark, 8.0, palette.surface, ring);
    if held {
        ui.painter().circle_filled(mark, 4.5, palette.accent);
    }
    let mut inside = rect.shrink2(vec2(14.0, 8.0));
    inside.min.x += 28.0;
    let mut inner =
        ui.new_child(egui::UiBuilder::new().max_rect(inside).layout(egui::Layout::top_down(egui::Align::Min)));
    inner.spacing_mut().item_spacing.y = 2.0;
    inner.add(Label::new(RichText::new(text).font(bold(size::BODY)).color(palette.ink)).wrap());
    inner.add(Label::new(RichText::new(explained).font(regular(size::SMALL)).color(palette.quiet)).wrap());
    response.clicked()
}
