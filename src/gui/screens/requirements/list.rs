//! The lines of the list: themes, requirements, advice, positions.

use egui::{Align2, Id, RichText, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::super::{
    super::{
        action::Action,
        names::Shown,
        theme::{bold, icons, palette, regular, size},
        view::Picked,
        widgets::Tone,
    },
    criteria::verdict_tone,
};
use crate::{
    domain::{Level, Position, ThemeId},
    requirements::{Advice, Called, Calls, Filter, Weighing},
};

/// Height of a line, in points.
pub(super) const ROW: f32 = 52.0;

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
    let palette = palette(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width() - 12.0, ROW));
    let criteria = shown.say("annex-criteria");
    let (label, title, mark) = match line {
        Line::Heading(name) => {
            let font = bold(size::SMALL);
            let galley = ui.painter().layout_no_wrap(name.clone(), font, palette.accent);
            let place = pos2(rect.left(), rect.bottom() - 8.0 - galley.size().y);
            ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())).galley(place, galley, palette.accent);
            return;
        }
        Line::Criteria(weighing) => {
            let tone = verdict_tone(&weighing.verdict());
            let sum = shown.words.percents(weighing.sum);
            (shown.tell("criteria-sum", &[("sum", sum.into())]), criteria.as_str(), Some((tone, tone.icon())))
        }
        Line::Requirement(called) => {
            let (tone, icon) = level_look(called.level);
            (called.requirement.id.to_string(), called.requirement.title.get(shown.language()), Some((tone, icon)))
        }
        Line::Advice(advice) => (advice.card.id.to_string(), advice.card.title.get(shown.language()), None),
        Line::Position(it) => {
            let adopted = shown.session.dossier().positions.contains(&it.id);
            (it.id.to_string(), it.title.get(shown.language()), adopted.then_some((Tone::Success, Icon::Check)))
        }
    };
    let picked = line.picked();
    let is_held = picked.as_ref() == held;
    let response = ui.interact(rect, Id::unique(("line", &picked)), Sense::click());
    let name = format!("{label} {title}");
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_held, &name));
    if let (true, Some(picked)) = (response.clicked(), picked) {
        actions.push(Action::Pick(picked));
    }
    let inside = rect.shrink2(vec2(0.0, 2.0));
    let painter = ui.painter().with_clip_rect(inside.intersect(ui.clip_rect()));
    let (fill, line) = match (is_held, response.hovered()) {
        (true, _) => (palette.accent_soft, Stroke::new(1.5, palette.accent)),
        (false, true) => (palette.sunken, Stroke::new(1.0, palette.line)),
        (false, false) => (palette.surface, Stroke::new(1.0, palette.line)),
    };
    let line = if response.has_focus() { Stroke::new(2.0, palette.focus) } else { line };
    painter.rect(inside, 8.0, fill, line, egui::StrokeKind::Inside);
    let left = inside.left() + 12.0;
    if let Some((tone, icon)) = mark {
        let place = pos2(inside.right() - 14.0, inside.center().y);
        painter.text(place, Align2::RIGHT_CENTER, char::from(icon), icons(size::ICON), tone.tint(ui).ink);
    }
    painter.text(pos2(left, inside.center().y - 10.0), Align2::LEFT_CENTER, &label, regular(11.5), palette.quiet);
    let text = RichText::new(title).font(regular(size::BODY));
    let room = inside.width() - 52.0;
    let galley =
        egui::WidgetText::from(text).into_galley(ui, Some(egui::TextWrapMode::Truncate), room, egui::TextStyle::Body);
    let place = pos2(left, inside.center().y + 9.0 - galley.size().y / 2.0);
    painter.galley_with_override_text_color(place, galley, palette.ink);
}
