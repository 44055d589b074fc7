//! The lines of the list: themes, requirements, advice, positions.

use egui::Ui;
use lucide_icons::Icon;

use super::super::{
    super::{
        action::Action,
        names::Shown,
        view::Picked,
        widgets::{Entry, Tone, entry_ui, heading_line_ui},
    },
    criteria::verdict_tone,
};
use crate::{
    domain::{Level, Position, ThemeId},
    requirements::{Advice, Called, Calls, Filter, Weighing},
};

/// A line of the list.
pub(super) enum Line<'a> {
    /// What the lines below have in common.
    Heading(String),
    /// The award criteria.
    Criteria(&'a Weighing<'a>),
    /// A requirement.
    Requirement(&'a Called<'a>),
    /// A card of advice.
    Advice(&'a Advice<'a>),
    /// A founders' position.
    Position(&'a Position),
}

impl Line<'_> {
    /// What is shown whole once the line is picked.
    pub(super) fn picked(&self) -> Option<Picked> {
        match self {
            Line::Heading(_) => None,
            Line::Criteria(_) => Some(Picked::Criteria),
            Line::Requirement(called) => Some(Picked::Requirement(called.requirement.id.clone())),
            Line::Advice(advice) => Some(Picked::Advice(advice.card.id.clone())),
            Line::Position(position) => Some(Picked::Position(position.id.clone())),
        }
    }
}

/// The lines: the requirements at these places under their themes, then what has no level and is found by its words
/// or its theme alone.
pub(super) fn lines<'a>(shown: Shown<'a>, calls: &'a Calls<'a>, kept: &[usize], filter: &Filter) -> Vec<Line<'a>> {
    let pack = shown.session.pack();
    let language = shown.language();
    let theme_of = |called: &Called<'_>| pack.card(&called.requirement.card).map(|it| &it.theme);
    let mut lines = Vec::new();
    let mut last: Option<&ThemeId> = None;
    for called in kept.iter().filter_map(|it| calls.requirements.get(*it)) {
        let theme = theme_of(called);
        if theme != last {
            let name = theme.and_then(|it| pack.theme(it)).map(|it| it.label.get(language).to_owned());
            lines.push(Line::Heading(name.unwrap_or_default()));
            last = theme;
        }
        lines.push(Line::Requirement(called));
    }
    let only_theme = Filter { words: String::new(), theme: None, ..filter.clone() }.is_blank();
    let advice = |it: &&Advice<'_>| {
        let card = it.card;
        only_theme
            && filter.theme.as_ref().is_none_or(|theme| card.theme == *theme)
            && filter.reads(&[card.id.as_str(), card.title.get(language)])
    };
    let advice: Vec<Line<'a>> = calls.advice.iter().filter(advice).map(Line::Advice).collect();
    if !advice.is_empty() {
        lines.push(Line::Heading(shown.say("requirements-advice")));
        lines.extend(advice);
    }
    let position = |it: &&Position| filter.count() == 0 && filter.reads(&[it.id.as_str(), it.title.get(language)]);
    let positions: Vec<Line<'a>> = pack.positions.iter().filter(position).map(Line::Position).collect();
    if !positions.is_empty() {
        lines.push(Line::Heading(shown.say("positions")));
        lines.extend(positions);
    }
    lines
}

/// The lines of the award criteria, found by their title alone.
pub(super) fn criteria<'a>(shown: Shown<'_>, weighing: &'a Weighing<'a>, filter: &Filter) -> Vec<Line<'a>> {
    if filter.count() == 0 && filter.reads(&[&shown.say("annex-criteria")]) {
        vec![Line::Heading(shown.say("criteria-list")), Line::Criteria(weighing)]
    } else {
        Vec::new()
    }
}

/// Tone, shape and name of a level.
pub(super) fn level_look(level: Level) -> (Tone, Icon) {
    match level {
        Level::Minimum => (Tone::Accent, Icon::ShieldCheck),
        Level::Scored => (Tone::Success, Icon::ChartNoAxesColumn),
        Level::Option => (Tone::Neutral, Icon::Plus),
    }
}

/// Draws a line.
pub(super) fn line_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    line: &Line<'_>,
    held: Option<&Picked>,
    actions: &mut Vec<Action>,
) {
    let language = shown.language();
    let (criteria, sum);
    let (label, title, mark) = match line {
        Line::Heading(name) => return heading_line_ui(ui, name),
        Line::Criteria(weighing) => {
            let tone = verdict_tone(&weighing.verdict());
            criteria = shown.say("annex-criteria");
            sum = shown.tell("criteria-sum", &[("sum", shown.words.percents(weighing.sum).into())]);
            (sum.as_str(), criteria.as_str(), Some((tone, tone.icon())))
        }
        Line::Requirement(called) => {
            let requirement = called.requirement;
            (requirement.id.as_str(), requirement.title.get(language), Some(level_look(called.level)))
        }
        Line::Advice(advice) => (advice.card.id.as_str(), advice.card.title.get(language), None),
        Line::Position(it) => {
            let adopted = shown.session.dossier().positions.contains(&it.id);
            (it.id.as_str(), it.title.get(language), adopted.then_some((Tone::Success, Icon::Check)))
        }
    };
    let Some(picked) = line.picked() else {
        return;
    };
    let entry = Entry { label, title, mark, is_held: Some(&picked) == held };
    if entry_ui(ui, &picked, &entry) {
        actions.push(Action::Pick(picked));
    }
}
