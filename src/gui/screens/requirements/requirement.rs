//! One requirement, whole: its sentence, its level, its numbers, its proofs, its risks.

use egui::{RichText, Ui};
use lucide_icons::Icon;

use super::{
    super::super::{
        action::Action,
        draft::Field,
        lexicon::text_ui,
        names::Shown,
        theme::{bold, palette},
        view::View,
        widgets::{
            Look, Segment, Tone, badge_ui, badges_row_ui, bullet_ui, callout_ui, card_ui, disclosure_ui, field_ui,
            icon_button_ui, overline, paragraph_ui, quiet, segmented_ui, small, strong,
        },
    },
    list::level_look,
    parameter::parameters_ui,
    wording::wording_ui,
};
use crate::{
    domain::{Level, Requirement},
    requirements::{Called, flags, wording},
};

/// Draws a requirement.
pub(super) fn requirement_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    called: &Called<'_>,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let requirement = called.requirement;
    let language = shown.language();
    ui.horizontal(|ui| {
        let id = overline(ui, requirement.id.as_str());
        ui.label(id);
        let name = shown.tell("requirement-copy", &[("id", requirement.id.as_str().into())]);
        if icon_button_ui(ui, Icon::Copy, &name).clicked() {
            let sentence = wording(shown.session.pack(), shown.session.dossier(), requirement, shown.words);
            let head = format!("{} – {}", requirement.id, requirement.title.get(language));
            actions.push(Action::Copy(format!("{head}\n{sentence}\n")));
        }
    });
    let title = RichText::new(requirement.title.get(language)).font(bold(20.0)).color(palette(ui).ink);
    paragraph_ui(ui, title);
    badges_row_ui(ui, |ui| {
        let (tone, icon) = level_look(called.level);
        badge_ui(ui, tone, Some(icon), &shown.words.level(called.level));
        badge_ui(ui, Tone::Neutral, None, &shown.words.nature(requirement.nature));
        badge_ui(ui, Tone::Neutral, None, &shown.words.bearer(requirement.borne_by));
        if requirement.confidence.to_be_checked() {
            badge_ui(ui, Tone::Warning, Some(Icon::TriangleAlert), &shown.say("to-be-checked"));
        }
    });
    wording_ui(ui, shown, requirement, view, actions);
    callers_ui(ui, shown, called);
    level_ui(ui, shown, called, view, actions);
    parameters_ui(ui, shown, requirement, view, actions);
    card_ui(ui, |ui| {
        part(ui, &shown.say("requirement-proofs"));
        for proof in &requirement.proofs {
            bullet_ui(ui, proof.get(language));
        }
        part(ui, &shown.say("requirement-verification"));
        text_ui(ui, shown, requirement.verification.get(language), actions);
        if let Some(penalty) = &requirement.penalty {
            part(ui, &shown.say("requirement-penalty"));
            text_ui(ui, shown, penalty.get(language), actions);
        }
    });
    flags_ui(ui, shown, called, view, actions);
    frameworks_ui(ui, shown, requirement);
    let name = shown.tell("requirement-sources-name", &[("id", requirement.id.as_str().into())]);
    disclosure_ui(ui, &shown.say("sources"), &name, |ui| {
        for source in shown.sources(&requirement.cite) {
            let source = small(ui, source);
            bullet_ui(ui, source);
        }
    });
}

fn frameworks_ui(ui: &mut Ui, shown: Shown<'_>, requirement: &Requirement) {
    let mut maps = shown.session.pack().frameworks_of(&requirement.id).peekable();
    if maps.peek().is_none() {
        return;
    }
    let name = shown.tell("requirement-frameworks-name", &[("id", requirement.id.as_str().into())]);
    disclosure_ui(ui, &shown.say("frameworks"), &name, |ui| {
        for (framework, items) in maps {
            let title = format!("{} {}", shown.text(&framework.title), framework.version);
            let said = small(ui, format!("{title} – {}", items.join(", ")));
            bullet_ui(ui, said);
        }
        let note = quiet(ui, shown.say("frameworks-note"));
        paragraph_ui(ui, note);
    });
}

fn part(ui: &mut Ui, title: &str) {
    let title = strong(ui, title);
    ui.label(title);
}

fn callers_ui(ui: &mut Ui, shown: Shown<'_>, called: &Called<'_>) {
    if !called.needs.is_empty() {
        let arguments = [("needs", shown.needs(&called.needs).into())];
        let said = quiet(ui, shown.tell("requirement-needs", &arguments));
        paragraph_ui(ui, said);
    }
    if !called.solutions.is_empty() {
        let arguments = [("solutions", shown.solutions(&called.solutions).into())];
        let said = quiet(ui, shown.tell("requirement-solutions", &arguments));
        paragraph_ui(ui, said);
    }
}

fn level_ui(ui: &mut Ui, shown: Shown<'_>, called: &Called<'_>, view: &mut View, actions: &mut Vec<Action>) {
    let id = &called.requirement.id;
    card_ui(ui, |ui| {
        part(ui, &shown.say("requirement-level"));
        let method = shown.words.level(called.method_level).to_lowercase();
        let said = quiet(ui, shown.tell("requirement-level-method", &[("level", method.into())]));
        paragraph_ui(ui, said);
        if let Some(ceiling) = called.lowered {
            callout_ui(ui, Tone::Warning, &shown.say("requirement-lowered"), ceiling.because.get(shown.language()));
        }
        let levels = [Level::Minimum, Level::Scored, Level::Option];
        let segments = levels.map(|it| Segment { value: it, text: shown.words.level(it), tone: Tone::Accent });
        let name = shown.tell("requirement-level-name", &[("id", id.as_str().into())]);
        if let Some(level) = segmented_ui(ui, &name, Some(&called.level), &segments) {
            // Pressing the method's level takes the change back.
            actions.push(Action::Level(id.clone(), (level != called.method_level).then_some(level)));
        }
        if let Some(change) = called.changed {
            let (label, hint) = (shown.say("requirement-level-reason"), shown.say("requirement-level-reason-hint"));
            let look = Look { label: &label, hint: &hint, ..Look::default() };
            field_ui(ui, &mut view.drafts, Field::LevelReason(id.clone()), &change.reason, &look, actions);
        }
    });
}

fn flags_ui(ui: &mut Ui, shown: Shown<'_>, called: &Called<'_>, view: &mut View, actions: &mut Vec<Action>) {
    let requirement = called.requirement;
    let language = shown.language();
    let session = shown.session;
    let flags = flags(session.pack(), session.dossier(), called, session.risks(), shown.words);
    let reworded = shown.session.dossier().wordings.contains_key(&requirement.id);
    if flags.is_empty() && !reworded {
        return;
    }
    card_ui(ui, |ui| {
        part(ui, &shown.say("requirement-flags"));
        let (tone, key) = if reworded {
            (Tone::Warning, "requirement-flags-reworded")
        } else {
            (Tone::Neutral, "requirement-flags-proposed")
        };
        let lead = quiet(ui, shown.say(key));
        paragraph_ui(ui, lead);
        for flag in flags {
            callout_ui(ui, tone, flag.trigger.get(language), flag.message.get(language));
            let rewrite = shown.tell("requirement-rewrite", &[("text", flag.rewrite.get(language).into())]);
            paragraph_ui(ui, RichText::new(rewrite).color(palette(ui).ink));
            let ground = quiet(ui, flag.ground.get(language));
            paragraph_ui(ui, ground);
        }
        let held = shown.session.dossier().grounds.get(&requirement.id).map_or("", String::as_str);
        let (label, hint) = (shown.say("requirement-ground"), shown.say("requirement-ground-hint"));
        let look = Look { label: &label, hint: &hint, rows: 2, ..Look::default() };
        field_ui(ui, &mut view.drafts, Field::Ground(requirement.id.clone()), held, &look, actions);
    });
}
