//! Expectations and constraints: one list of questions, twice.

use egui::{RichText, TextEdit, Ui};
use lucide_icons::Icon;

use super::super::{
    action::Action,
    draft::Field,
    lexicon::text_ui,
    names::{Shown, count},
    theme::{palette, size},
    view::{Screen, View},
    widgets::{
        Look, Segment, Tone, badge_ui, bullet_ui, button_ui, callout_ui, card_ui, choice_ui, disclosed_ui, field_ui,
        heading, icon_button_ui, main_button_ui, overline, paragraph_ui, picked_card_ui, quiet, seen_ui, segmented_ui,
        small, strong, title_ui, toggle_ui, typed_ui,
    },
};
use super::next_ui;
use crate::domain::{Answer, Edit, Importance, Need, NeedKind, NeedRow, OwnNeed};

/// A question, and whether it stands alone on the page: then it says at once why it is asked.
#[derive(Clone, Copy)]
struct Question<'a> {
    row: &'a NeedRow,
    need: &'a Need,
    is_alone: bool,
}

/// Draws the screen of a kind of need.
pub(super) fn needs_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    kind: NeedKind,
    guided: bool,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let key = key(kind);
    title_ui(ui, &shown.say(&format!("needs-title-{key}")), &shown.say(&format!("needs-lead-{key}")));
    let session = shown.session;
    let rows: Vec<(&NeedRow, &Need)> = session
        .persona()
        .needs
        .iter()
        .filter_map(|row| Some((row, session.pack().need(&row.need)?)))
        .filter(|(_, need)| need.kind == kind)
        .collect();
    if rows.is_empty() {
        callout_ui(ui, Tone::Neutral, &shown.say("needs-none"), &shown.say("needs-none-text"));
    } else {
        let (done, all) = (session.answers(kind).flatten().count(), session.answers(kind).count());
        ui.horizontal_wrapped(|ui| {
            let said = quiet(ui, shown.tell("needs-progress", &[("done", count(done)), ("all", count(all))]));
            ui.label(said);
            let (icon, key) =
                if guided { (Icon::Rows3, "needs-all-at-once") } else { (Icon::SquareStack, "needs-one-at-a-time") };
            if button_ui(ui, icon, &shown.say(key)).clicked() {
                actions.push(Action::Guide(!guided));
            }
        });
    }
    if guided && !rows.is_empty() {
        return guided_ui(ui, shown, kind, &rows, view, actions);
    }
    for (row, need) in rows {
        seen_ui(ui, &need.id, |ui| {
            need_ui(ui, shown, Question { row, need, is_alone: false }, view, actions);
        });
    }
    own_needs_ui(ui, shown, kind, view, actions);
    next_ui(ui, shown, screen_of(kind), actions);
}

fn screen_of(kind: NeedKind) -> Screen {
    match kind {
        NeedKind::Expectation => Screen::Expectations,
        NeedKind::Constraint => Screen::Constraints,
    }
}

/// One question, and what leads to the others; after the last one, what the user wants to add.
fn guided_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    kind: NeedKind,
    rows: &[(&NeedRow, &Need)],
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let place = (*view.question(kind)).min(rows.len());
    places_ui(ui, shown, kind, place, rows, actions);
    match rows.get(place) {
        Some((row, need)) => {
            let arguments = [("n", count(place + 1)), ("all", count(rows.len()))];
            let title = heading(ui, shown.tell("needs-question", &arguments));
            ui.label(title);
            need_ui(ui, shown, Question { row, need, is_alone: true }, view, actions);
        }
        None => own_needs_ui(ui, shown, kind, view, actions),
    }
    ui.add_space(8.0);
    let is_last = rows.len() <= place;
    if is_last {
        next_ui(ui, shown, screen_of(kind), actions);
    }
    ui.horizontal(|ui| {
        let next = shown.say("needs-continue");
        if !is_last && main_button_ui(ui, Icon::ArrowRight, &next).clicked() {
            actions.push(Action::Ask(kind, place + 1));
        }
        if let Some(before) = place.checked_sub(1)
            && button_ui(ui, Icon::ArrowLeft, &shown.say("needs-back")).clicked()
        {
            actions.push(Action::Ask(kind, before));
        }
    });
}

/// A number for each question, with a sign when it is answered.
fn places_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    kind: NeedKind,
    place: usize,
    rows: &[(&NeedRow, &Need)],
    actions: &mut Vec<Action>,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
        for (index, (_, need)) in rows.iter().enumerate() {
            let answer = shown.session.dossier().answers.get(&need.id).copied();
            let arguments = [
                ("n", count(index + 1)),
                ("need", shown.need(&need.id).into()),
                ("answer", shown.words.answer(kind, answer).into()),
            ];
            let name = shown.tell("needs-question-name", &arguments);
            let sign = if answer.is_some() { "✓" } else { "" };
            let text = format!("{}{sign}", index + 1);
            if choice_ui(ui, index == place, &text, &name).on_hover_text(&name).clicked() {
                actions.push(Action::Ask(kind, index));
            }
        }
        let own = shown.say("needs-own-short");
        if choice_ui(ui, rows.len() <= place, &own, &own).clicked() {
            actions.push(Action::Ask(kind, rows.len()));
        }
    });
}

fn key(kind: NeedKind) -> &'static str {
    match kind {
        NeedKind::Expectation => "expectations",
        NeedKind::Constraint => "constraints",
    }
}

fn need_ui(ui: &mut Ui, shown: Shown<'_>, question: Question<'_>, view: &mut View, actions: &mut Vec<Action>) {
    let Question { row, need, .. } = question;
    let answer = shown.session.dossier().answers.get(&need.id).copied();
    let label = shown.need(&need.id);
    let contents = |ui: &mut Ui| {
        let theme = shown.session.pack().theme(&need.theme);
        ui.spacing_mut().interact_size.y = size::SMALL;
        ui.horizontal_wrapped(|ui| {
            if let Some(theme) = theme {
                let theme = overline(ui, theme.label.get(shown.language()));
                ui.label(theme);
            }
            if need.confidence.to_be_checked() {
                badge_ui(ui, Tone::Warning, Some(Icon::TriangleAlert), &shown.say("to-be-checked"));
            }
        });
        ui.spacing_mut().interact_size.y = size::CONTROL;
        let title = strong(ui, label);
        paragraph_ui(ui, title);
        text_ui(ui, shown, need.question.get(shown.language()), actions);
        ui.add_space(2.0);
        importance_ui(ui, shown, need.kind, &need.id, label, answer, actions);
        let usual = shown.words.importance(need.kind, row.usual).to_lowercase();
        let usual = small(ui, shown.tell("needs-usual", &[("importance", usual.into())]));
        ui.label(usual);
        about_ui(ui, shown, question, view, actions);
    };
    if answer.is_some() {
        picked_card_ui(ui, contents);
    } else {
        card_ui(ui, contents);
    }
}

fn importance_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    kind: NeedKind,
    id: &crate::domain::NeedId,
    name: &str,
    answer: Option<Answer>,
    actions: &mut Vec<Action>,
) {
    let one = |it: Importance| Segment {
        value: Answer::Importance(it),
        text: shown.words.importance(kind, it),
        tone: if it == Importance::None { Tone::Neutral } else { Tone::Accent },
    };
    let mut segments: Vec<_> = Importance::ALL.into_iter().map(one).collect();
    segments.push(Segment { value: Answer::DontKnow, text: shown.say("needs-dont-know"), tone: Tone::Neutral });
    if let Some(pressed) = segmented_ui(ui, name, answer.as_ref(), &segments) {
        // Pressing what holds takes the answer back.
        let next = (answer != Some(pressed)).then_some(pressed);
        actions.push(Action::Edit(Edit::Answer(id.clone(), next)));
    }
}

/// What lies behind a question: what the manifesto leaves open, what is particular to the persona, the sources.
fn behind_ui(ui: &mut Ui, shown: Shown<'_>, row: &NeedRow, need: &Need, actions: &mut Vec<Action>) {
    let language = shown.language();
    if let Some(gap) = &need.gap {
        let title = overline(ui, shown.say("needs-gap"));
        ui.label(title);
        text_ui(ui, shown, gap.get(language), actions);
    }
    if let Some(note) = &row.note {
        let title = overline(ui, shown.say("needs-particular"));
        ui.label(title);
        text_ui(ui, shown, note.get(language), actions);
    }
    let title = overline(ui, shown.tell("sources-row", &[("row", row.bullet.as_str().into())]));
    ui.label(title);
    for source in shown.sources(&need.cite) {
        let source = small(ui, source);
        bullet_ui(ui, source);
    }
}

/// Why it is asked, and what the user wrote about it: two buttons, and below what they show.
fn about_ui(ui: &mut Ui, shown: Shown<'_>, question: Question<'_>, view: &mut View, actions: &mut Vec<Action>) {
    let Question { row, need, is_alone } = question;
    let label = shown.need(&need.id);
    let held = shown.session.dossier().notes.get(&need.id).map_or("", String::as_str);
    let why = need.why.get(shown.language());
    if is_alone {
        let title = overline(ui, shown.say("needs-why"));
        ui.label(title);
        text_ui(ui, shown, why, actions);
    }
    let (key, name_key) =
        if is_alone { ("needs-behind", "needs-behind-name") } else { ("needs-why", "needs-why-name") };
    let why_name = shown.tell(name_key, &[("need", label.into())]);
    let note_name = shown.tell("needs-note-name", &[("need", label.into())]);
    let note_key = if held.is_empty() { "needs-note-add" } else { "needs-note" };
    let (is_open, note) = ui
        .horizontal(|ui| {
            let is_open = toggle_ui(ui, &shown.say(key), &why_name);
            (is_open, toggle_ui(ui, &shown.say(note_key), &note_name))
        })
        .inner;
    disclosed_ui(ui, &why_name, is_open, |ui| {
        if !is_alone {
            text_ui(ui, shown, why, actions);
        }
        behind_ui(ui, shown, row, need, actions);
    });
    disclosed_ui(ui, &note_name, note, |ui| {
        let (hint, name) = (shown.say("needs-note-hint"), shown.tell("needs-note-field", &[("need", label.into())]));
        let look = Look { name: &name, hint: &hint, rows: 2, ..Look::default() };
        field_ui(ui, &mut view.drafts, Field::Note(need.id.clone()), held, &look, actions);
    });
    if !note && !held.is_empty() {
        let said = quiet(ui, shown.quoted(held));
        paragraph_ui(ui, said);
    }
}

fn own_needs_ui(ui: &mut Ui, shown: Shown<'_>, kind: NeedKind, view: &mut View, actions: &mut Vec<Action>) {
    let key = key(kind);
    ui.add_space(8.0);
    let title = heading(ui, shown.say(&format!("needs-own-{key}")));
    ui.label(title);
    let lead = quiet(ui, shown.say("needs-own-lead"));
    paragraph_ui(ui, lead);
    for own in shown.session.dossier().own_needs.iter().filter(|it| it.kind == kind) {
        own_need_ui(ui, shown, own, view, actions);
    }
    card_ui(ui, |ui| {
        let label = overline(ui, shown.say(&format!("needs-own-field-{key}")));
        ui.label(label);
        ui.horizontal(|ui| {
            let words = view.new_need(kind);
            let hint = RichText::new(shown.say(&format!("needs-own-hint-{key}"))).color(palette(ui).quiet);
            let width = (ui.available_width() - 140.0).max(120.0);
            let field = typed_ui(ui, words, &shown.words.too_long(), |it| {
                TextEdit::singleline(it)
                    .id(egui::Id::unique(("new-need", key)))
                    .hint_text(hint)
                    .desired_width(width)
                    .margin(egui::Margin::symmetric(10, 7))
            });
            let field = field.accessible_name(shown.say(&format!("needs-own-field-{key}")));
            let entered = field.lost_focus() && ui.input(|it| it.key_pressed(egui::Key::Enter));
            let named = !words.trim().is_empty();
            let add = ui.add_enabled_ui(named, |ui| button_ui(ui, Icon::Plus, &shown.say("needs-own-add"))).inner;
            if named && (add.clicked() || entered) {
                actions.push(Action::AddNeed(kind));
            }
        });
    });
}

fn own_need_ui(ui: &mut Ui, shown: Shown<'_>, own: &OwnNeed, view: &mut View, actions: &mut Vec<Action>) {
    let answer = shown.session.dossier().answers.get(&own.id).copied();
    card_ui(ui, |ui| {
        ui.horizontal(|ui| {
            let name = shown.tell("needs-own-field", &[("need", own.label.as_str().into())]);
            let look = Look { name: &name, width: ui.available_width() - 48.0, ..Look::default() };
            field_ui(ui, &mut view.drafts, Field::OwnNeed(own.id.clone()), &own.label, &look, actions);
            let remove = shown.tell("needs-own-remove", &[("need", own.label.as_str().into())]);
            if icon_button_ui(ui, Icon::Trash2, &remove).clicked() {
                actions.push(Action::Edit(Edit::RemoveOwnNeed(own.id.clone())));
            }
        });
        importance_ui(ui, shown, own.kind, &own.id, &own.label, answer, actions);
        let said = small(ui, shown.say("needs-own-unlinked"));
        paragraph_ui(ui, said);
    });
}
