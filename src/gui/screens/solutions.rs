//! What answers the needs: a ranked list, what suffices, and what nothing answers.

use egui::{RichText, Ui};
use lucide_icons::Icon;

use super::{
    super::{
        action::Action,
        names::{Shown, count},
        theme::{icons, palette, size},
        view::{Screen, View},
        widgets::{
            Tone, bullet_ui, button_ui, callout_ui, card_ui, heading, main_button_ui, paragraph_ui, picked_card_ui,
            quiet, seen_ui, small, title_ui,
        },
    },
    solution::solution_ui,
};
use crate::{
    domain::{Decision, NeedId},
    matching::{SolutionVerdict, Status},
};

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
    unanswered_ui(ui, shown);
    set_ui(ui, shown, actions);
    let of = |wanted: &dyn Fn(&SolutionVerdict) -> bool| {
        let mut found: Vec<_> = assessment.solutions.iter().filter(|it| wanted(it)).collect();
        found.sort_by_key(|it| it.rank.unwrap_or(u32::MAX));
        found
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
            seen_ui(ui, &verdict.id, |ui| solution_ui(ui, shown, verdict, view, actions));
        }
    }
}

fn nothing_asked_ui(ui: &mut Ui, shown: Shown<'_>, actions: &mut Vec<Action>) {
    callout_ui(ui, Tone::Accent, &shown.say("solutions-nothing-asked"), &shown.say("solutions-nothing-asked-text"));
    if button_ui(ui, Icon::Target, &shown.say("solutions-go-answer")).clicked() {
        actions.push(Action::Show(Screen::Expectations));
    }
}

/// Needs that weigh and that no solution of the persona covers.
fn unanswered_ui(ui: &mut Ui, shown: Shown<'_>) {
    let assessment = shown.session.assessment();
    let weighs = |id: &NeedId| assessment.needs.iter().any(|it| it.id == *id && it.weighs());
    let unanswered: Vec<&NeedId> = assessment.uncoverable.iter().filter(|it| weighs(it)).collect();
    if unanswered.is_empty() {
        return;
    }
    card_ui(ui, |ui| {
        let title = heading(ui, shown.tell("solutions-unanswered", &[("n", count(unanswered.len()))]));
        ui.label(title.color(palette(ui).danger.ink));
        for need in &unanswered {
            bullet_ui(ui, RichText::new(shown.need(need)).color(palette(ui).ink));
        }
        let said = quiet(ui, shown.tell("solutions-unanswered-text", &[("n", count(unanswered.len()))]));
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
