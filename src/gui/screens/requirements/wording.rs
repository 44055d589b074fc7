//! The sentence of a requirement: as it is proposed, as the user writes it, and what sets the two apart.

use egui::{CornerRadius, Frame, Margin, RichText, Ui};
use lucide_icons::Icon;

use super::super::super::{
    action::Action,
    draft::Field,
    names::Shown,
    theme::{italic, palette, regular, size},
    view::View,
    widgets::{
        Look, Tone, button_ui, callout_ui, disclosure_ui, field_ui, overline, paragraph_ui, quiet, runs_ui, small,
    },
};
use crate::{
    document::{Run, marked},
    domain::{Edit, Requirement},
    requirements::{pieces, proposed, wording},
};

/// Draws the sentence, and what changes it.
pub(super) fn wording_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    requirement: &Requirement,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let palette = palette(ui);
    let dossier = shown.session.dossier();
    let sentence = wording(shown.session.pack(), dossier, requirement, shown.words);
    let changed = dossier.wordings.get(&requirement.id);
    let frame = Frame::new()
        .fill(palette.accent_soft)
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin::symmetric(20, 16));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        paragraph_ui(ui, RichText::new(&sentence).font(regular(size::SUBHEADING)).color(palette.ink));
        let buyer = shown.tell("requirement-written-for", &[("buyer", shown.words.buyer(dossier.buyer).into())]);
        let key = if changed.is_some() { shown.say("requirement-reworded") } else { buyer };
        paragraph_ui(ui, RichText::new(key).font(italic(size::SMALL)).color(palette.quiet));
    });
    let name = shown.tell("requirement-reword-name", &[("id", requirement.id.as_str().into())]);
    disclosure_ui(ui, &shown.say("requirement-reword"), &name, |ui| {
        let field = Field::Wording(requirement.id.clone());
        let held = changed.map_or(sentence.as_str(), String::as_str);
        let (name, hint) =
            (shown.tell("requirement-reword-field", &[("id", requirement.id.as_str().into())]), String::new());
        let look = Look { name: &name, hint: &hint, rows: 4, ..Look::default() };
        field_ui(ui, &mut view.drafts, field.clone(), held, &look, actions);
        risks_ui(ui, shown, view.drafts.text(&field).or(changed.map(String::as_str)));
        compared_ui(ui, shown, requirement, view.drafts.text(&field).or(changed.map(String::as_str)));
        if changed.is_some() && button_ui(ui, Icon::Undo2, &shown.say("requirement-reword-back")).clicked() {
            actions.push(Action::Forget(field));
            actions.push(Action::Edit(Edit::Wording(requirement.id.clone(), None)));
        }
    });
}

/// The user's sentence beside the proposed one, word by word, as it is typed.
fn compared_ui(ui: &mut Ui, shown: Shown<'_>, requirement: &Requirement, text: Option<&str>) {
    let session = shown.session;
    let proposed = proposed(session.pack(), session.dossier(), requirement, shown.words);
    let Some(text) = text.map(str::trim).filter(|it| !it.is_empty() && *it != proposed) else {
        return;
    };
    let title = overline(ui, shown.say("requirement-compared"));
    ui.label(title);
    let runs: Vec<Run> = pieces(&proposed, text).iter().map(marked).collect();
    runs_ui(ui, &runs);
    let legend = small(ui, shown.say("requirement-compared-legend"));
    paragraph_ui(ui, legend);
}

/// What the user's own words raise, as they are typed.
fn risks_ui(ui: &mut Ui, shown: Shown<'_>, text: Option<&str>) {
    let Some(text) = text else {
        return;
    };
    let session = shown.session;
    for found in session.risks().read(text, shown.language(), session.dossier().buyer) {
        let Some(flag) = session.pack().flag(&found.flag) else {
            continue;
        };
        let words = text.get(found.place).unwrap_or_default();
        let title = shown.tell("risk-found", &[("flag", flag.id.as_str().into()), ("words", words.into())]);
        callout_ui(ui, Tone::Warning, &title, shown.text(&flag.message));
        let rewrite = shown.tell("requirement-rewrite", &[("text", shown.text(&flag.rewrite).into())]);
        paragraph_ui(ui, RichText::new(rewrite).color(palette(ui).ink));
        let ground = quiet(ui, shown.text(&flag.ground));
        paragraph_ui(ui, ground);
    }
}
