//! What accompanies the requirements: advice to the buyer, methods, founders' positions.

use egui::{Label, RichText, Ui};
use lucide_icons::Icon;

use super::super::super::{
    action::Action,
    names::Shown,
    theme::palette,
    widgets::{
        Tone, badge_ui, bullet_ui, button_ui, callout_ui, card_ui, heading, paragraph_ui, quiet, small, strong,
        title_ui,
    },
};
use crate::{
    domain::{Citation, Edit, MethodCard, Position},
    requirements::Advice,
};

/// Draws a card of advice.
pub(super) fn advice_ui(ui: &mut Ui, shown: Shown<'_>, advice: &Advice<'_>) {
    let card = advice.card;
    let public = shown.session.dossier().buyer.is_public();
    title_ui(ui, shown.text(&card.title), &shown.say("requirements-advice-lead"));
    let text = if public { &card.public_advice } else { &card.private_advice };
    paragraph_ui(ui, RichText::new(shown.text(text)).color(palette(ui).ink));
    ui.add_space(8.0);
    for method in shown.session.pack().methods_of(&card.id).filter(|it| !it.steps(public).is_empty()) {
        method_ui(ui, shown, method, public);
    }
    sources_ui(ui, shown, &card.cite);
}

fn method_ui(ui: &mut Ui, shown: Shown<'_>, method: &MethodCard, public: bool) {
    card_ui(ui, |ui| {
        let title = heading(ui, shown.text(&method.title));
        ui.add(Label::new(title).wrap());
        if method.confidence.to_be_checked() {
            badge_ui(ui, Tone::Warning, Some(Icon::TriangleAlert), &shown.say("to-be-checked"));
        }
        let question = quiet(ui, shown.text(&method.question));
        paragraph_ui(ui, question);
        for (index, step) in method.steps(public).iter().enumerate() {
            paragraph_ui(ui, RichText::new(format!("{}. {}", index + 1, shown.text(step))).color(palette(ui).ink));
        }
        let limits = strong(ui, shown.say("method-limits"));
        ui.label(limits);
        for limit in &method.limits {
            bullet_ui(ui, shown.text(limit));
        }
        sources_ui(ui, shown, &method.cite);
    });
}

/// Draws a founders' position.
pub(super) fn position_ui(ui: &mut Ui, shown: Shown<'_>, position: &Position, actions: &mut Vec<Action>) {
    title_ui(ui, shown.text(&position.title), &shown.say("position-lead"));
    paragraph_ui(ui, RichText::new(shown.text(&position.statement)).color(palette(ui).ink));
    callout_ui(ui, Tone::Warning, &shown.say("position-caution"), shown.text(&position.caution));
    callout_ui(ui, Tone::Accent, &shown.say("position-advice"), shown.text(&position.advice));
    let offered = position.requirements.iter().filter_map(|it| shown.session.pack().requirement(it));
    for it in offered {
        bullet_ui(ui, format!("{} – {}", it.id, shown.text(&it.title)));
    }
    if !position.requirements.is_empty() {
        let adopted = shown.session.dossier().positions.contains(&position.id);
        let (icon, key) = if adopted { (Icon::Undo2, "position-leave") } else { (Icon::Check, "position-adopt") };
        if button_ui(ui, icon, &shown.say(key)).clicked() {
            actions.push(Action::Edit(Edit::Position(position.id.clone(), !adopted)));
        }
    }
    sources_ui(ui, shown, &position.cite);
}

fn sources_ui(ui: &mut Ui, shown: Shown<'_>, cite: &[Citation]) {
    for source in shown.sources(cite) {
        let source = small(ui, source);
        bullet_ui(ui, source);
    }
}
