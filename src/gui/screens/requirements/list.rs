//! The lines of the list: criteria, themes, requirements, advice, positions.

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
    domain::{Card, Level, Pack, Position, ThemeId},
    requirements::{Calls, Filter, call, weigh},
};

/// A line of the list; what it points to is at this place in its list of the pack.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super::super) enum Line {
    /// What the lines below have in common.
    Heading(String),
    /// The award criteria: the sum of their weights in words, and how it looks.
    Criteria(String, Tone),
    /// A requirement, with its level; none for one that only informs.
    Requirement(usize, Option<Level>),
    /// A card of advice.
    Advice(usize),
    /// A founders' position.
    Position(usize),
}

/// What a filter leaves of what a dossier calls.
#[derive(Debug)]
pub(in super::super::super) struct Lines {
    /// The lines.
    pub(super) all: Vec<Line>,
    /// How many of them are requirements.
    pub(super) requirements: usize,
}

impl Line {
    /// What is shown whole once the line is picked.
    pub(super) fn picked(&self, pack: &Pack) -> Option<Picked> {
        match self {
            Line::Heading(_) => None,
            Line::Criteria(..) => Some(Picked::Criteria),
            Line::Requirement(place, _) => pack.requirements.get(*place).map(|it| Picked::Requirement(it.id.clone())),
            Line::Advice(place) => pack.cards.get(*place).map(|it| Picked::Advice(it.id.clone())),
            Line::Position(place) => pack.positions.get(*place).map(|it| Picked::Position(it.id.clone())),
        }
    }

    /// Whether it is the line of what was picked.
    pub(super) fn is(&self, picked: &Picked, pack: &Pack) -> bool {
        match (self, picked) {
            (Line::Criteria(..), Picked::Criteria) => true,
            (Line::Requirement(place, _), Picked::Requirement(id)) => {
                pack.requirements.get(*place).is_some_and(|it| it.id == *id)
            }
            (Line::Advice(place), Picked::Advice(id)) => pack.cards.get(*place).is_some_and(|it| it.id == *id),
            (Line::Position(place), Picked::Position(id)) => pack.positions.get(*place).is_some_and(|it| it.id == *id),
            _ => false,
        }
    }
}

/// The lines of the open dossier that a filter leaves: the criteria, the requirements under their themes, then what has
/// no level and is found by its words, or by its theme.
pub(super) fn lines(shown: Shown<'_>, filter: &Filter) -> Lines {
    let session = shown.session;
    let calls = call(session.pack(), session.persona(), session.dossier());
    let mut all = criteria(shown, &calls, filter);
    let before = all.len();
    let headings = requirements(shown, &calls, filter, &mut all);
    let requirements = all.len() - before - headings;
    advice(shown, &calls, filter, &mut all);
    positions(shown, filter, &mut all);
    Lines { all, requirements }
}

/// The criteria are found by their title alone.
fn criteria(shown: Shown<'_>, calls: &Calls<'_>, filter: &Filter) -> Vec<Line> {
    if 0 < filter.count() || !filter.reads(&[&shown.say("annex-criteria")]) {
        return Vec::new();
    }
    let weighing = weigh(shown.session.pack(), shown.session.dossier(), calls);
    let sum = shown.tell("criteria-sum", &[("sum", shown.words.percents(weighing.sum).into())]);
    vec![Line::Heading(shown.say("criteria-list")), Line::Criteria(sum, verdict_tone(&weighing.verdict()))]
}

/// Adds the requirements that the filter keeps; returns under how many themes.
fn requirements(shown: Shown<'_>, calls: &Calls<'_>, filter: &Filter, lines: &mut Vec<Line>) -> usize {
    let session = shown.session;
    let pack = session.pack();
    let (mut last, mut headings): (Option<&ThemeId>, usize) = (None, 0);
    // Both lists have one order: a place is looked for behind the last one.
    let mut places = pack.requirements.iter().enumerate();
    for called in &calls.requirements {
        let Some((place, _)) = places.find(|(_, it)| it.id == called.requirement.id) else {
            continue;
        };
        if !filter.keeps(pack, session.dossier(), called, session.risks(), shown.words) {
            continue;
        }
        let theme = pack.card(&called.requirement.card).map(|it| &it.theme);
        if theme != last || headings == 0 {
            let name = theme.and_then(|it| pack.theme(it)).map(|it| shown.text(&it.label).to_owned());
            lines.push(Line::Heading(name.unwrap_or_default()));
            last = theme;
            headings += 1;
        }
        lines.push(Line::Requirement(place, (!called.informs()).then_some(called.level)));
    }
    headings
}

fn advice(shown: Shown<'_>, calls: &Calls<'_>, filter: &Filter, lines: &mut Vec<Line>) {
    let only_theme = Filter { words: String::new(), theme: None, ..filter.clone() }.is_blank();
    let is_kept = |card: &Card| {
        calls.advice.iter().any(|it| it.card.id == card.id)
            && filter.theme.as_ref().is_none_or(|theme| card.theme == *theme)
            && filter.reads(&[card.id.as_str(), shown.text(&card.title)])
    };
    let cards = shown.session.pack().cards.iter().enumerate().filter(|(_, it)| only_theme && is_kept(it));
    group(shown.say("requirements-advice"), cards.map(|(place, _)| Line::Advice(place)), lines);
}

fn positions(shown: Shown<'_>, filter: &Filter, lines: &mut Vec<Line>) {
    let is_kept = |it: &Position| filter.count() == 0 && filter.reads(&[it.id.as_str(), shown.text(&it.title)]);
    let positions = shown.session.pack().positions.iter().enumerate().filter(|(_, it)| is_kept(it));
    group(shown.say("positions"), positions.map(|(place, _)| Line::Position(place)), lines);
}

/// Adds lines under a heading, when there are some.
fn group(heading: String, added: impl Iterator<Item = Line>, lines: &mut Vec<Line>) {
    let mut added = added.peekable();
    if added.peek().is_some() {
        lines.push(Line::Heading(heading));
        lines.extend(added);
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
pub(super) fn line_ui(ui: &mut Ui, shown: Shown<'_>, line: &Line, held: Option<&Picked>, actions: &mut Vec<Action>) {
    let pack = shown.session.pack();
    let criteria;
    let drawn = match line {
        Line::Heading(name) => return heading_line_ui(ui, name),
        Line::Criteria(sum, tone) => {
            criteria = shown.say("annex-criteria");
            Some((sum.as_str(), criteria.as_str(), Some((*tone, tone.icon()))))
        }
        Line::Requirement(place, level) => {
            let requirement = pack.requirements.get(*place);
            requirement.map(|it| (it.id.as_str(), shown.text(&it.title), level.map(level_look)))
        }
        Line::Advice(place) => pack.cards.get(*place).map(|it| (it.id.as_str(), shown.text(&it.title), None)),
        Line::Position(place) => pack.positions.get(*place).map(|it| {
            let adopted = shown.session.dossier().positions.contains(&it.id);
            (it.id.as_str(), shown.text(&it.title), adopted.then_some((Tone::Success, Icon::Check)))
        }),
    };
    let (Some((label, title, mark)), Some(picked)) = (drawn, line.picked(pack)) else {
        return;
    };
    let entry = Entry { label, title, mark, is_held: Some(&picked) == held };
    if entry_ui(ui, &picked, &entry) {
        actions.push(Action::Pick(picked));
    }
}
