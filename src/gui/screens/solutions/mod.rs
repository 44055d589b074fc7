//! What answers the needs: a ranked list, what suffices, and what nothing answers.

mod matrix;
mod solution;

use egui::{RichText, Ui};
use lucide_icons::Icon;

use self::{matrix::matrix_ui, solution::solution_ui};
use super::super::{
    action::Action,
    names::{Shown, count},
    theme::{icons, palette, size},
    view::{Screen, SolutionsAs, View},
    widgets::{
        Segment, Tone, bullet_ui, button_ui, callout_ui, card_ui, disclosure_ui, heading, main_button_ui, paragraph_ui,
        picked_card_ui, quiet, seen_ui, segmented_ui, small, title_ui,
    },
};
use super::next_ui;
use crate::{
    domain::{Decision, Importance, NeedId},
    matching::{SolutionVerdict, Status},
};

/// Needs without an answer that are listed at once, when none of them is essential.
const FEW: usize = 3;

/// Draws the screen.
pub(super) fn solutions_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    title_ui(ui, &shown.say("solutions-title"), &shown.say("solutions-lead"));
    ui.horizontal_top(|ui| {
        ui.label(RichText::new(char::from(Icon::Scale)).font(icons(size::ICON)).color(palette(ui).quiet));
        let said = small(ui, shown.say("solutions-neutral"));
        paragraph_ui(ui, said);
    });
    let assessment = shown.session.assessment();
    if assessment.needs.iter().all(|it| it.weight.is_none_or(|it| it == 0)) {
        nothing_asked_ui(ui, shown, actions);
    }
    let ways = [(SolutionsAs::List, "solutions-as-list"), (SolutionsAs::Matrix, "solutions-as-matrix")];
    let segments = ways.map(|(value, key)| Segment { value, text: shown.say(key), tone: Tone::Accent });
    if let Some(way) = segmented_ui(ui, &shown.say("solutions-as"), Some(&view.solutions_as), &segments) {
        actions.push(Action::LayOut(way));
    }
    match view.solutions_as {
        SolutionsAs::List => list_ui(ui, shown, view, actions),
        SolutionsAs::Matrix => matrix_ui(ui, shown, actions),
    }
    next_ui(ui, shown, Screen::Solutions, actions);
}

/// The solutions one below the other, in three groups.
fn list_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    unanswered_ui(ui, shown);
    set_ui(ui, shown, actions);
    let assessment = shown.session.assessment();
    let of = |wanted: &dyn Fn(&SolutionVerdict) -> bool| {
        assessment.solutions.iter().filter(|it| wanted(it)).collect::<Vec<_>>()
    };
    let ranked = of(&|it| !matches!(it.status, Status::Vetoed | Status::WithoutObject));
    let groups = [
        ("solutions-ranked", ranked),
        ("solutions-without-object", of(&|it| it.status == Status::WithoutObject)),
        ("solutions-vetoed", of(&|it| it.status == Status::Vetoed)),
    ];
    for (key, group) in groups {
        if group.is_empty() {
            continue;
        }
        ui.add_space(8.0);
        let title = heading(ui, shown.tell(key, &[("n", count(group.len()))]));
        ui.label(title);
        for verdict in group {
            let is_sought = view.sought.as_ref() == Some(&verdict.id);
            let mut draw = |ui: &mut Ui| solution_ui(ui, shown, verdict, view, actions);
            // What is to be brought into view is drawn wherever it is.
            if is_sought { draw(ui) } else { seen_ui(ui, &verdict.id, draw) }
        }
    }
}

fn nothing_asked_ui(ui: &mut Ui, shown: Shown<'_>, actions: &mut Vec<Action>) {
    callout_ui(ui, Tone::Accent, &shown.say("solutions-nothing-asked"), &shown.say("solutions-nothing-asked-text"));
    if button_ui(ui, Icon::Target, &shown.say("solutions-go-answer")).clicked() {
        actions.push(Action::Show(Screen::Expectations));
    }
}

/// Needs that weigh and that no solution of the persona covers, the essential ones first.
fn unanswered_ui(ui: &mut Ui, shown: Shown<'_>) {
    let assessment = shown.session.assessment();
    let weighs = |id: &NeedId| assessment.needs.iter().any(|it| it.id == *id && it.weighs());
    let is_essential = |id: &NeedId| shown.session.dossier().importance(id) == Some(Importance::Essential);
    let unanswered = assessment.uncoverable.iter().filter(|it| weighs(it));
    let (essential, others): (Vec<&NeedId>, Vec<&NeedId>) = unanswered.partition(|it| is_essential(it));
    let all = essential.len() + others.len();
    if all == 0 {
        return;
    }
    card_ui(ui, |ui| {
        let title = heading(ui, shown.tell("solutions-unanswered", &[("n", count(all))]));
        ui.label(title.color(palette(ui).danger.ink));
        for need in &essential {
            let name = shown.tell("solutions-unanswered-essential", &[("need", shown.need(need).into())]);
            bullet_ui(ui, RichText::new(name).color(palette(ui).ink));
        }
        let list = |ui: &mut Ui| {
            for need in &others {
                bullet_ui(ui, RichText::new(shown.need(need)).color(palette(ui).ink));
            }
        };
        // What is essential must be seen; a long list of the rest would hide the solutions.
        if essential.is_empty() && others.len() <= FEW {
            list(ui);
        } else if !others.is_empty() {
            let text = shown.tell("solutions-unanswered-others", &[("n", count(others.len()))]);
            disclosure_ui(ui, &text, &text, list);
        }
        let said = quiet(ui, shown.tell("solutions-unanswered-text", &[("n", count(all))]));
        paragraph_ui(ui, said);
    });
}

fn set_ui(ui: &mut Ui, shown: Shown<'_>, actions: &mut Vec<Action>) {
    let sets = &shown.session.assessment().sets;
    let Some(set) = sets.sets.first().filter(|it| !it.is_empty()) else {
        return;
    };
    picked_card_ui(ui, |ui| {
        let key = if sets.minimal_proved { "solutions-set-minimal" } else { "solutions-set" };
        let title = heading(ui, shown.tell(key, &[("n", count(set.len()))]));
        ui.label(title);
        for solution in set {
            let mut line = shown.solution(solution).to_owned();
            let witness = sets.witnesses.iter().find(|it| it.0 == *solution);
            if let Some((_, need)) = witness {
                line = shown.tell(
                    "solutions-witness",
                    &[("solution", line.into()), ("need", shown.quoted(shown.need(need)).into())],
                );
            }
            bullet_ui(ui, RichText::new(line).color(palette(ui).ink));
        }
        if 1 < sets.sets.len() {
            let others = quiet(ui, shown.tell("solutions-equivalent", &[("n", count(sets.sets.len() - 1))]));
            paragraph_ui(ui, others);
        }
        let open: Vec<_> = set.iter().filter(|it| shown.session.dossier().decision(it) == Decision::Open).collect();
        ui.add_space(4.0);
        if open.is_empty() {
            let said = quiet(ui, shown.say("solutions-set-decided"));
            ui.label(said);
        } else if main_button_ui(ui, Icon::ListChecks, &shown.say("solutions-retain-all")).clicked() {
            actions.push(Action::RetainAll(open.into_iter().cloned().collect()));
        }
    });
}
