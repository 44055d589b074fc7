//! What was said and decided, on one page, and what is still to be settled.

use egui::{Label, RichText, Ui};
use lucide_icons::Icon;

use super::{
    super::{
        action::Action,
        names::{Shown, count},
        review::{OpenPoint, open_points},
        theme::{icons, palette, size},
        view::Screen,
        widgets::{Tone, button_ui, callout_ui, card_ui, heading, link_ui, paragraph_ui, quiet, title_ui},
    },
    next_ui,
};
use crate::domain::{Decision, Level, NeedKind};

/// Draws the screen.
pub(super) fn review_ui(ui: &mut Ui, shown: Shown<'_>, actions: &mut Vec<Action>) {
    title_ui(ui, &shown.say("review-title"), &shown.say("review-lead"));
    open_ui(ui, shown, actions);
    let dossier = shown.session.dossier();
    let facts = [
        ("field-organisation", dossier.organisation.clone()),
        ("field-object", dossier.object.clone()),
        ("field-perimeter", dossier.perimeter.clone()),
        ("field-reference", dossier.reference.clone()),
        ("field-date", shown.words.date(&dossier.date)),
        ("context-buyer", shown.words.buyer(dossier.buyer)),
        ("context-vital", shown.words.vital_operator(dossier.vital_operator)),
    ];
    let facts = facts.map(|(key, value)| (shown.say(key), value));
    part_ui(ui, shown, Screen::Context, &facts, actions);
    for (screen, kind) in [(Screen::Expectations, NeedKind::Expectation), (Screen::Constraints, NeedKind::Constraint)] {
        let needs = shown.session.assessment().needs.iter().filter(|it| it.kind == kind);
        let rows: Vec<(String, String)> =
            needs.map(|it| (shown.need(&it.id).to_owned(), shown.words.answer(kind, it.answer))).collect();
        part_ui(ui, shown, screen, &rows, actions);
    }
    let decisions = [Decision::Retained, Decision::InPlace, Decision::SetAside, Decision::Open];
    let decided = decisions.map(|decision| {
        let solutions = shown.session.assessment().solutions.iter().filter(|it| it.decision == decision);
        let names: Vec<&str> = solutions.map(|it| shown.solution(&it.id)).collect();
        (shown.words.decision(decision), names.join("\n"))
    });
    part_ui(ui, shown, Screen::Solutions, &decided, actions);
    let levels = [Level::Minimum, Level::Scored, Level::Option].map(|level| {
        let called = shown.session.asked().at(level);
        (shown.words.level(level), shown.tell("requirements-count", &[("n", count(called))]))
    });
    let mut asked = levels.to_vec();
    let positions = shown.session.pack().positions.iter().filter(|it| dossier.positions.contains(&it.id));
    let adopted: Vec<&str> = positions.map(|it| shown.text(&it.title)).collect();
    asked.push((shown.say("positions"), adopted.join("\n")));
    asked.extend(weights(shown));
    part_ui(ui, shown, Screen::Requirements, &asked, actions);
    next_ui(ui, shown, Screen::Review, actions);
}

/// Each award criterion that has a weight.
fn weights(shown: Shown<'_>) -> Vec<(String, String)> {
    let criteria = &shown.session.dossier().criteria;
    let theme = |id| shown.session.pack().theme(id).map_or("", |it| shown.text(&it.label));
    let themes = criteria.themes.iter().map(|(id, weight)| (theme(id).to_owned(), shown.words.weight(*weight)));
    let others = criteria.others.iter().filter_map(|it| Some((it.label.clone(), shown.words.weight(it.weight?))));
    themes.chain(others).collect()
}

/// What is still to be settled, each with the screen on which that is done.
fn open_ui(ui: &mut Ui, shown: Shown<'_>, actions: &mut Vec<Action>) {
    let points = open_points(shown.session);
    if points.is_empty() {
        return callout_ui(ui, Tone::Success, &shown.say("review-nothing"), &shown.say("review-nothing-text"));
    }
    card_ui(ui, |ui| {
        let title = heading(ui, shown.tell("review-open", &[("n", count(points.len()))]));
        ui.label(title);
        let lead = quiet(ui, shown.say("review-open-text"));
        paragraph_ui(ui, lead);
        for point in points {
            ui.horizontal(|ui| {
                let tint = Tone::Warning.tint(ui);
                let sign = RichText::new(char::from(Tone::Warning.icon())).font(icons(size::ICON)).color(tint.ink);
                ui.label(sign);
                let told = told(shown, point);
                if link_ui(ui, &told).clicked() {
                    actions.push(Action::Show(point.screen()));
                }
            });
        }
    });
}

fn told(shown: Shown<'_>, point: OpenPoint) -> String {
    let counted = |key: &str, n: usize| shown.tell(key, &[("n", count(n))]);
    match point {
        OpenPoint::BuyerUnknown => shown.say("documents-buyer-unknown"),
        OpenPoint::Undated => shown.say("review-undated"),
        OpenPoint::Expectations(n) => counted("review-expectations", n),
        OpenPoint::Constraints(n) => counted("review-constraints", n),
        OpenPoint::Essential(n) => counted("overview-essential", n),
        OpenPoint::Undecided(n) => counted("review-undecided", n),
        OpenPoint::WithoutReason(n) => counted("review-without-reason", n),
        OpenPoint::Weights => shown.say("review-weights"),
    }
}

/// The rows of a step, and what leads back to it.
fn part_ui(ui: &mut Ui, shown: Shown<'_>, screen: Screen, rows: &[(String, String)], actions: &mut Vec<Action>) {
    let palette = palette(ui);
    let name = super::step_name(shown.words, screen);
    card_ui(ui, |ui| {
        ui.horizontal(|ui| {
            let title = heading(ui, &name);
            ui.label(title);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let spoken = shown.tell("review-change-name", &[("step", name.as_str().into())]);
                let change = button_ui(ui, Icon::Pencil, &shown.say("review-change")).accessible_name(spoken);
                if change.clicked() {
                    actions.push(Action::Show(screen));
                }
            });
        });
        let width = (ui.available_width() * 0.45).min(320.0);
        for (label, value) in rows {
            ui.horizontal_top(|ui| {
                ui.allocate_ui_with_layout(egui::vec2(width, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
                    ui.set_width(width);
                    let label = quiet(ui, label);
                    ui.add(Label::new(label).wrap());
                });
                let text = if value.is_empty() { shown.say("review-empty") } else { value.clone() };
                let ink = if value.is_empty() { palette.quiet } else { palette.ink };
                ui.vertical(|ui| ui.add(Label::new(RichText::new(text).color(ink)).wrap()));
            });
        }
    });
}
