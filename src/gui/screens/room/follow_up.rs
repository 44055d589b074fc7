//! The checklist from one meeting to the next: owners, due dates, progress, and what changed since the last one.

use egui::{RichText, TextEdit, Ui};
use lucide_icons::Icon;

use super::super::super::{
    action::Action,
    draft::{Field, date, shown_date},
    names::{Shown, count},
    room::{Room, RoomAction},
    theme::palette,
    view::{Screen, View},
    widgets::{
        Look, Segment, Tone, badge_ui, bullet_ui, button_ui, callout_ui, card_ui, field_ui, heading, main_button_ui,
        overline, paragraph_ui, quiet, segmented_ui, small, strong, title_ui, typed_ui,
    },
    work::Product,
};
use crate::{
    document::Kind,
    domain::{Decision, Edit, Line, Progress, SolutionId, Task},
    render::Format,
    workshop::{changes_since, lines, overdue},
};

/// Draws the part.
pub(super) fn follow_up_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    title_ui(ui, &shown.say("follow-up-title"), &shown.say("follow-up-lead"));
    let dossier = shown.session.dossier();
    let lines = lines(dossier);
    let followed: Vec<_> = lines.iter().filter(|(_, it)| it.decision != Decision::SetAside).collect();
    if followed.is_empty() {
        callout_ui(ui, Tone::Neutral, &shown.say("follow-up-none"), &shown.say("follow-up-none-text"));
        if main_button_ui(ui, Icon::Layers, &shown.say("follow-up-decide")).clicked() {
            actions.push(Action::Show(Screen::Solutions));
        }
        return;
    }
    since_ui(ui, shown);
    late_ui(ui, shown, view.room.as_ref());
    for (solution, line) in followed {
        line_ui(ui, shown, solution, line, view, actions);
    }
    close_ui(ui, shown, view, actions);
    past_ui(ui, shown);
}

/// What changed since the last meeting.
fn since_ui(ui: &mut Ui, shown: Shown<'_>) {
    let Some(last) = shown.session.dossier().follow_up.meetings.last() else {
        return;
    };
    let changes = changes_since(shown.session.dossier());
    card_ui(ui, |ui| {
        let date = shown.words.date(&last.date);
        let title = heading(ui, shown.tell("follow-up-since", &[("date", date.into()), ("n", count(changes.len()))]));
        ui.label(title);
        for change in &changes {
            let told = shown.words.follow_up_change(change);
            let name = shown.solution(&change.solution);
            let line = shown.tell("room-line", &[("name", name.into()), ("text", told.join(", ").into())]);
            let line = RichText::new(line).color(palette(ui).ink);
            bullet_ui(ui, line);
        }
    });
}

/// What should be done by the day of the meeting.
fn late_ui(ui: &mut Ui, shown: Shown<'_>, room: Option<&Room>) {
    let day = room.and_then(|it| date(&it.meeting.0).ok()).unwrap_or_default();
    let late = overdue(shown.session.dossier(), &day);
    if late.is_empty() {
        return;
    }
    let names = late.iter().map(|it| {
        let arguments = [("solution", shown.solution(&it.solution).into()), ("date", shown.words.date(&it.due).into())];
        shown.tell("follow-up-late-line", &arguments)
    });
    let title = shown.tell("follow-up-late", &[("n", count(late.len()))]);
    callout_ui(ui, Tone::Warning, &title, &names.collect::<Vec<_>>().join("\n"));
}

/// A solution, who follows it up, by when, how far it has come.
fn line_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    solution: &SolutionId,
    line: &Line,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let name = shown.solution(solution);
    card_ui(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let title = strong(ui, name);
            ui.label(title);
            badge_ui(ui, Tone::Neutral, None, &shown.words.decision(line.decision));
        });
        let segments = Progress::ALL.map(|it| Segment {
            value: it,
            text: shown.words.progress(it),
            tone: match it {
                Progress::NotStarted => Tone::Neutral,
                Progress::Ongoing => Tone::Accent,
                Progress::Blocked => Tone::Danger,
                Progress::Done => Tone::Success,
            },
        });
        let label = shown.tell("follow-up-progress", &[("solution", name.into())]);
        if let Some(progress) = segmented_ui(ui, &label, Some(&line.progress), &segments) {
            let task = Task { progress, remark: line.remark.clone() };
            actions.push(Action::Edit(Edit::FollowUp(solution.clone(), task)));
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let third = ((ui.available_width() - 24.0) / 3.0).floor();
            let mut one = |ui: &mut Ui, field, label: &str, name: &str, held: &str| {
                let (label, name) =
                    (shown.say(label), shown.tell(name, &[("solution", shown.solution(solution).into())]));
                let look = Look { label: &label, name: &name, width: third, ..Look::default() };
                field_ui(ui, &mut view.drafts, field, held, &look, actions);
            };
            one(ui, Field::Owner(solution.clone()), "follow-up-owner", "follow-up-owner-name", &line.owner);
            one(ui, Field::Due(solution.clone()), "follow-up-due", "follow-up-due-name", &shown_date(&line.due));
            one(ui, Field::Remark(solution.clone()), "follow-up-remark", "follow-up-remark-name", &line.remark);
        });
    });
}

/// Closes the meeting: what stands now is what the next one starts from.
fn close_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    let Some(room) = &mut view.room else {
        return;
    };
    card_ui(ui, |ui| {
        let title = heading(ui, shown.say("follow-up-close-title"));
        ui.label(title);
        let lead = quiet(ui, shown.say("follow-up-close-text"));
        paragraph_ui(ui, lead);
        let label = overline(ui, shown.say("follow-up-day"));
        ui.label(label);
        let field = TextEdit::singleline(&mut room.meeting.0)
            .id(egui::Id::unique("meeting-day"))
            .desired_width(140.0)
            .margin(egui::Margin::symmetric(10, 7));
        ui.add(field).accessible_name(shown.say("follow-up-day"));
        let day = date(&room.meeting.0).ok().filter(|it| !it.is_empty());
        if day.is_none() {
            let fault = small(ui, shown.say("field-not-a-date")).color(palette(ui).danger.ink);
            ui.label(fault);
        }
        let label = overline(ui, shown.say("follow-up-note"));
        ui.label(label);
        let hint = RichText::new(shown.say("follow-up-note-hint")).color(palette(ui).quiet);
        let field = typed_ui(ui, &mut room.meeting.1, &shown.words.too_long(), |it| {
            TextEdit::multiline(it)
                .id(egui::Id::unique("meeting-note"))
                .hint_text(hint)
                .desired_rows(2)
                .desired_width(f32::INFINITY)
                .margin(egui::Margin::symmetric(10, 7))
        });
        field.accessible_name(shown.say("follow-up-note"));
        ui.horizontal_wrapped(|ui| {
            let told = shown.words.date(day.as_deref().unwrap_or_default());
            let text = shown.tell("follow-up-close", &[("date", told.into())]);
            let close = ui.add_enabled_ui(day.is_some(), |ui| main_button_ui(ui, Icon::CalendarCheck, &text)).inner;
            if close.clicked() {
                actions.push(Action::Room(RoomAction::CloseMeeting));
            }
            if button_ui(ui, Icon::ListChecks, &shown.say("follow-up-export")).clicked() {
                actions.push(Action::Export(Product::Document(Kind::Checklist, Format::Pdf)));
            }
        });
    });
}

/// Meetings that are over, the last one first.
fn past_ui(ui: &mut Ui, shown: Shown<'_>) {
    let meetings = &shown.session.dossier().follow_up.meetings;
    if meetings.is_empty() {
        return;
    }
    let title = heading(ui, shown.say("follow-up-past"));
    ui.label(title);
    for meeting in meetings.iter().rev() {
        let done = meeting.lines.values().filter(|it| it.progress == Progress::Done).count();
        let arguments = [
            ("date", shown.words.date(&meeting.date).into()),
            ("done", count(done)),
            ("all", count(meeting.lines.len())),
        ];
        let line = shown.tell("follow-up-meeting", &arguments);
        let line = RichText::new(line).color(palette(ui).ink);
        bullet_ui(ui, line);
        if !meeting.note.is_empty() {
            let note = small(ui, &meeting.note);
            paragraph_ui(ui, note);
        }
    }
}
