//! One solution: where it stands, why, and what was decided.

use egui::{Align, Label, Layout, RichText, Ui, vec2};
use lucide_icons::Icon;

use super::super::{
    action::Action,
    draft::{Field, shown_date},
    names::{Shown, count},
    theme::{bold, palette, regular, size},
    view::View,
    widgets::{
        Look, Segment, Tone, badge_ui, badges_row_ui, bullet_ui, callout_ui, card_ui, disclosure_ui, field_ui,
        interval_bar_ui, overline, paragraph_ui, picked_card_ui, quiet, segmented_ui, small, strong,
    },
};
use crate::{
    domain::{Choice, Decision, Solution},
    matching::{Reason, SolutionVerdict, Status},
};

/// Draws a solution.
pub(super) fn solution_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    verdict: &SolutionVerdict,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let Some(solution) = shown.session.pack().solution(&verdict.id) else {
        return;
    };
    let contents = |ui: &mut Ui| {
        head_ui(ui, shown, solution, verdict);
        let summary = quiet(ui, solution.summary.get(shown.language()));
        paragraph_ui(ui, summary);
        for veto in verdict.vetoes.iter().filter_map(|it| shown.session.pack().vetoes.get(*it)) {
            let because = veto.because.get(shown.language());
            callout_ui(ui, Tone::Danger, &shown.say("solution-vetoed"), because);
        }
        if 0 < verdict.points_max && verdict.status != Status::Vetoed {
            relevance_ui(ui, shown, verdict);
        }
        if let Some(interest) = &solution.interest {
            let said = shown.tell("solution-interest", &[("text", interest.get(shown.language()).into())]);
            let said = small(ui, said);
            paragraph_ui(ui, said);
        }
        ui.add_space(2.0);
        decision_ui(ui, shown, verdict, view, actions);
        why_ui(ui, shown, solution, verdict, actions);
    };
    if matches!(verdict.decision, Decision::Retained | Decision::InPlace) {
        picked_card_ui(ui, contents);
    } else {
        card_ui(ui, contents);
    }
}

fn head_ui(ui: &mut Ui, shown: Shown<'_>, solution: &Solution, verdict: &SolutionVerdict) {
    let (tone, icon) = match verdict.status {
        Status::Indispensable => (Tone::Accent, Icon::Star),
        Status::Recommended => (Tone::Success, Icon::CircleCheck),
        Status::Useful => (Tone::Neutral, Icon::Plus),
        Status::WithoutObject => (Tone::Neutral, Icon::Minus),
        Status::Vetoed => (Tone::Danger, Icon::Ban),
    };
    badges_row_ui(ui, |ui| {
        if let Some(rank) = verdict.rank {
            let tied = 1 < shown.session.assessment().solutions.iter().filter(|it| it.rank == Some(rank)).count();
            let text = shown.tell(if tied { "solution-rank-tied" } else { "solution-rank" }, &[("n", rank.into())]);
            badge_ui(ui, Tone::Neutral, None, &text);
        }
        badge_ui(ui, tone, Some(icon), &shown.words.status(verdict.status));
        let kind = small(ui, shown.words.solution_kind(solution.kind));
        ui.label(kind);
        if solution.confidence.to_be_checked() {
            badge_ui(ui, Tone::Warning, Some(Icon::TriangleAlert), &shown.say("to-be-checked"));
        }
    });
    let title = strong(ui, shown.solution(&verdict.id));
    paragraph_ui(ui, title);
}

/// The share of what was asked that it answers, in words, then as a bar.
fn relevance_ui(ui: &mut Ui, shown: Shown<'_>, verdict: &SolutionVerdict) {
    let low = verdict.relevance_permille().unwrap_or_default();
    let high = verdict.relevance_high_permille().unwrap_or(low);
    let whole = |permille: u32| (permille + 5) / 10;
    let covered = shown.session.pack().scale.covered_from;
    let well = verdict.reasons.iter().filter(|it| covered <= it.level).count();
    let weighted = shown.session.assessment().needs.iter().filter(|it| it.weighs()).count();
    let sentence = shown.tell("solution-sentence", &[("covered", count(well)), ("all", count(weighted))]);
    paragraph_ui(ui, RichText::new(sentence).color(palette(ui).ink));
    ui.horizontal(|ui| {
        interval_bar_ui(ui, low, high, 220.0);
        let arguments = [("low", whole(low).into()), ("high", whole(high).into())];
        let key = if whole(low) == whole(high) { "solution-relevance" } else { "solution-relevance-interval" };
        ui.label(RichText::new(shown.tell(key, &arguments)).font(bold(size::BODY)).color(palette(ui).ink));
    });
}

fn decision_ui(ui: &mut Ui, shown: Shown<'_>, verdict: &SolutionVerdict, view: &mut View, actions: &mut Vec<Action>) {
    let name = shown.solution(&verdict.id);
    let one = |value: Decision, key: &str, tone: Tone| Segment { value, text: shown.say(key), tone };
    let segments = [
        one(Decision::Retained, "decide-retain", Tone::Success),
        one(Decision::InPlace, "decide-in-place", Tone::Accent),
        one(Decision::SetAside, "decide-set-aside", Tone::Warning),
        one(Decision::Open, "decide-open", Tone::Neutral),
    ];
    if let Some(decision) = segmented_ui(ui, name, Some(&verdict.decision), &segments) {
        actions.push(Action::Decide(verdict.id.clone(), decision));
    }
    let blank = Choice::default();
    let choice = shown.session.dossier().choices.get(&verdict.id).unwrap_or(&blank);
    let mut field = |ui: &mut Ui, field: Field, key: &str, held: &str, width: f32| {
        let (label, hint) = (shown.say(&format!("decide-{key}")), shown.say(&format!("decide-hint-{key}")));
        let spoken = format!("{label} – {name}");
        let look = Look { label: &label, name: &spoken, hint: &hint, width, ..Look::default() };
        field_ui(ui, &mut view.drafts, field, held, &look, actions);
    };
    match verdict.decision {
        Decision::Open => {}
        Decision::SetAside => field(ui, Field::Reason(verdict.id.clone()), "reason", &choice.reason, 0.0),
        Decision::Retained | Decision::InPlace => {
            ui.horizontal_top(|ui| {
                field(ui, Field::Owner(verdict.id.clone()), "owner", &choice.owner, 280.0);
                field(ui, Field::Due(verdict.id.clone()), "due", &shown_date(&choice.due), 160.0);
            });
        }
    }
}

fn why_ui(ui: &mut Ui, shown: Shown<'_>, solution: &Solution, verdict: &SolutionVerdict, actions: &mut Vec<Action>) {
    let name = shown.tell("solution-why-name", &[("solution", shown.solution(&verdict.id).into())]);
    disclosure_ui(ui, &shown.say("solution-why"), &name, |ui| {
        reasons_ui(ui, shown, verdict);
        let Some(explanation) = shown.session.explanation(&verdict.id) else {
            actions.push(Action::Explain(verdict.id.clone()));
            ui.ctx().request_repaint();
            return;
        };
        if !explanation.gaps.is_empty() {
            let title = overline(ui, shown.say("solution-gaps"));
            ui.label(title);
            for gap in &explanation.gaps {
                let level = gap.level.map_or_else(|| "coverage-unknown".to_owned(), |it| format!("coverage-{it}"));
                let key = if gap.level == Some(0) { "solution-gap-none" } else { "solution-gap" };
                let arguments = [("need", shown.need(&gap.need).into()), ("level", shown.say(&level).into())];
                bullet_ui(ui, RichText::new(shown.tell(key, &arguments)).color(palette(ui).ink));
            }
        }
        let title = overline(ui, shown.say("solution-flips"));
        ui.label(title);
        if explanation.flips.is_empty() {
            let said = quiet(ui, shown.say("solution-flips-none"));
            paragraph_ui(ui, said);
        }
        for flip in &explanation.flips {
            let kind = shown.session.assessment().needs.iter().find(|it| it.id == flip.need).map(|it| it.kind);
            let kind = kind.unwrap_or(crate::domain::NeedKind::Expectation);
            let arguments = [
                ("need", shown.quoted(shown.need(&flip.need)).into()),
                ("importance", shown.words.importance(kind, flip.to).to_lowercase().into()),
                ("status", shown.words.status(flip.status).to_lowercase().into()),
            ];
            bullet_ui(ui, RichText::new(shown.tell("solution-flip", &arguments)).color(palette(ui).ink));
        }
        let title = overline(ui, shown.say("sources"));
        ui.label(title);
        for source in shown.sources(&solution.cite) {
            let source = small(ui, source);
            bullet_ui(ui, source);
        }
    });
}

/// The table whose rows sum to the score.
fn reasons_ui(ui: &mut Ui, shown: Shown<'_>, verdict: &SolutionVerdict) {
    let palette = palette(ui);
    if verdict.reasons.is_empty() {
        let said = quiet(ui, shown.say("solution-no-reason"));
        return paragraph_ui(ui, said);
    }
    let width = ui.available_width().min(size::READING);
    let widths = [width - 3.0 * 104.0, 96.0, 96.0, 80.0];
    let head = ["solution-column-need", "solution-column-weight", "solution-column-level", "solution-column-points"];
    let head = head.map(|it| overline(ui, shown.say(it)));
    row_ui(ui, widths, head);
    ui.separator();
    let cell = |text: String| RichText::new(text).font(regular(size::BODY)).color(palette.ink);
    for reason in &verdict.reasons {
        let cells = [
            shown.need(&reason.need).to_owned(),
            reason.weight.to_string(),
            format!("× {}", reason.level),
            reason.points.to_string(),
        ];
        row_ui(ui, widths, cells.map(cell));
        because_ui(ui, shown, verdict, reason, widths[0]);
    }
    ui.separator();
    let total = |text: String| RichText::new(text).font(bold(size::BODY)).color(palette.ink);
    let sum = shown.tell("solution-sum", &[("points", verdict.points.into()), ("max", verdict.points_max.into())]);
    row_ui(ui, widths, [shown.say("solution-total"), String::new(), String::new(), sum].map(total));
    ui.add_space(6.0);
}

/// The sentence of the pack that says why the level is what it is.
fn because_ui(ui: &mut Ui, shown: Shown<'_>, verdict: &SolutionVerdict, reason: &Reason, width: f32) {
    let Some(link) = shown.session.link(&verdict.id, &reason.need) else {
        return;
    };
    ui.scope(|ui| {
        ui.set_max_width(width);
        let because = small(ui, shown.text(&link.because));
        ui.add(Label::new(because).wrap());
    });
}

fn row_ui(ui: &mut Ui, widths: [f32; 4], cells: [RichText; 4]) {
    ui.horizontal_top(|ui| {
        for (index, (width, cell)) in widths.into_iter().zip(cells).enumerate() {
            let align = if index == 0 { Align::Min } else { Align::Max };
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(align), |ui| {
                ui.set_width(width);
                ui.add(Label::new(cell).wrap());
            });
        }
    });
}
