//! One requirement, whole: its sentence, its level, its numbers, its proofs, its risks.

use egui::{CornerRadius, Frame, Margin, RichText, Ui};
use lucide_icons::Icon;

use super::{
    super::{
        action::Action,
        draft::Field,
        names::Shown,
        theme::{bold, italic, palette, regular, size},
        view::View,
        widgets::{
            Look, Segment, Tone, badge_ui, badges_row_ui, bullet_ui, button_ui, callout_ui, card_ui, disclosure_ui,
            field_ui, overline, paragraph_ui, quiet, segmented_ui, small, strong,
        },
    },
    requirements::level_look,
};
use crate::{
    domain::{Edit, LegalFlag, Level, Parameter, Period, Quantity, Requirement},
    requirements::{Called, parameters, wording},
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
    let id = overline(ui, requirement.id.as_str());
    ui.label(id);
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
        paragraph_ui(ui, requirement.verification.get(language));
        if let Some(penalty) = &requirement.penalty {
            part(ui, &shown.say("requirement-penalty"));
            paragraph_ui(ui, penalty.get(language));
        }
    });
    flags_ui(ui, shown, requirement, view, actions);
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

fn wording_ui(ui: &mut Ui, shown: Shown<'_>, requirement: &Requirement, view: &mut View, actions: &mut Vec<Action>) {
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
        if changed.is_some() && button_ui(ui, Icon::Undo2, &shown.say("requirement-reword-back")).clicked() {
            actions.push(Action::Forget(field));
            actions.push(Action::Edit(Edit::Wording(requirement.id.clone(), None)));
        }
    });
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

fn parameters_ui(ui: &mut Ui, shown: Shown<'_>, requirement: &Requirement, view: &mut View, actions: &mut Vec<Action>) {
    let pack = shown.session.pack();
    let named = parameters(requirement, shown.session.dossier().buyer());
    let parameters: Vec<&Parameter> = named.filter_map(|it| pack.parameter(it)).collect();
    if parameters.is_empty() {
        return;
    }
    card_ui(ui, |ui| {
        part(ui, &shown.say("requirement-parameters"));
        for (index, parameter) in parameters.into_iter().enumerate() {
            if 0 < index {
                ui.separator();
            }
            parameter_ui(ui, shown, parameter, view, actions);
        }
    });
}

fn parameter_ui(ui: &mut Ui, shown: Shown<'_>, parameter: &Parameter, view: &mut View, actions: &mut Vec<Action>) {
    let language = shown.language();
    let dossier = shown.session.dossier();
    let label = parameter.label.get(language);
    ui.horizontal_wrapped(|ui| {
        let title = overline(ui, label);
        ui.label(title);
        if parameter.confidence.to_be_checked() {
            badge_ui(ui, Tone::Warning, Some(Icon::TriangleAlert), &shown.say("to-be-checked"));
        }
    });
    let mut field = |ui: &mut Ui, field: Field, held: &str, rows: usize, width: f32| {
        let look = Look { name: label, rows, width, ..Look::default() };
        field_ui(ui, &mut view.drafts, field, held, &look, actions);
    };
    match &parameter.quantity {
        Quantity::Number { default, low, high } => {
            let number = dossier.numbers.get(&parameter.id).copied().unwrap_or(*default);
            ui.horizontal_top(|ui| {
                field(ui, Field::Number(parameter.id.clone()), &shown.words.number_as_typed(number), 0, 120.0);
                ui.vertical(|ui| {
                    ui.add_space(6.0);
                    let unit = parameter.unit.get(language);
                    let key = if unit.is_empty() { "parameter-range-unitless" } else { "parameter-range" };
                    let arguments = [
                        ("unit", unit.into()),
                        ("low", shown.words.number(*low).into()),
                        ("high", shown.words.number(*high).into()),
                        ("default", shown.words.number(*default).into()),
                    ];
                    let said = quiet(ui, shown.tell(key, &arguments));
                    paragraph_ui(ui, said);
                });
            });
        }
        Quantity::OneOf { options } => {
            let chosen = dossier.words.get(&parameter.id).and_then(|it| it.parse::<usize>().ok()).unwrap_or_default();
            for (index, option) in options.iter().enumerate() {
                let response = ui.radio(index == chosen, option.get(language));
                if response.clicked() {
                    let words = (index != 0).then(|| index.to_string());
                    actions.push(Action::Edit(Edit::Words(parameter.id.clone(), words)));
                }
            }
        }
        Quantity::Words { default } => {
            let held = dossier.words.get(&parameter.id).map_or(default.get(language), String::as_str);
            field(ui, Field::Words(parameter.id.clone()), held, 2, 0.0);
        }
    }
    if let Quantity::Number { default, .. } = &parameter.quantity {
        let number = dossier.numbers.get(&parameter.id).copied().unwrap_or(*default);
        if let Some(period) = parameter.availability_over {
            let key = match period {
                Period::Month => "parameter-downtime-month",
                Period::Year => "parameter-downtime-year",
            };
            let duration = shown.words.duration(period.downtime_seconds(number));
            let said = strong(ui, shown.tell(key, &[("duration", duration.into())]));
            paragraph_ui(ui, said);
        }
        if let Some(step) = parameter.realism(number) {
            callout_ui(ui, Tone::Accent, &shown.say("parameter-realism"), shown.text(&step.text));
        }
    }
    if let Some(note) = &parameter.note {
        let note = small(ui, note.get(language));
        paragraph_ui(ui, note);
    }
    if let Some(measure) = &parameter.measure {
        let arguments = [
            ("point", measure.point.get(language).into()),
            ("window", measure.window.get(language).into()),
            ("exclusions", measure.exclusions.get(language).into()),
        ];
        let said = small(ui, shown.tell("parameter-measure", &arguments));
        paragraph_ui(ui, said);
    }
}

fn flags_ui(ui: &mut Ui, shown: Shown<'_>, requirement: &Requirement, view: &mut View, actions: &mut Vec<Action>) {
    let language = shown.language();
    let buyer = shown.session.dossier().buyer;
    let flags = requirement.flags.iter().filter_map(|it| shown.session.pack().flag(it));
    let flags: Vec<&LegalFlag> = flags.filter(|it| it.concerns(buyer)).collect();
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
