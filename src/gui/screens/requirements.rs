//! What the annex will ask: the list at the left, one whole at the right.

use egui::{
    Align2, CentralPanel, ComboBox, Frame, Id, Label, Margin, Panel, RichText, Role, ScrollArea, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::{
    super::{
        action::Action,
        names::{Shown, count},
        theme::{bold, icons, palette, regular, size},
        view::{Picked, Screen, View},
        widgets::{
            Tone, badge_ui, bullet_ui, button_ui, callout_ui, card_ui, heading, paragraph_ui, quiet, small, strong,
            title_ui,
        },
    },
    criteria::{criteria_ui, verdict_tone},
    follow_focus, page_ui,
    requirement::requirement_ui,
};
use crate::{
    domain::{Citation, Edit, FrameworkId, Level, MethodCard, Position, ThemeId},
    requirements::{Advice, Called, Calls, Weighing, call, weigh},
};

const ROW: f32 = 52.0;

enum Line<'a> {
    Criteria(&'a Weighing<'a>),
    Theme(String),
    Requirement(&'a Called<'a>),
    Advice(&'a Advice<'a>),
    Position(&'a Position),
}

/// Draws the screen.
pub(super) fn requirements_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    let session = shown.session;
    let calls = call(session.pack(), session.persona(), session.dossier());
    if calls.requirements.is_empty() && calls.advice.is_empty() {
        return page_ui(ui, "requirements", |ui| {
            title_ui(ui, &shown.say("requirements-title"), &shown.say("requirements-lead"));
            callout_ui(ui, Tone::Accent, &shown.say("requirements-none"), &shown.say("requirements-none-text"));
            if button_ui(ui, Icon::Target, &shown.say("solutions-go-answer")).clicked() {
                actions.push(Action::Show(Screen::Expectations));
            }
        });
    }
    let weighing = weigh(session.pack(), session.dossier(), &calls);
    let lines = lines(shown, &calls, &weighing, view.framework.as_ref());
    let picked = picked(view, &lines);
    let frame = Frame::new().fill(palette(ui).paper).inner_margin(Margin { left: 20, right: 0, top: 20, bottom: 0 });
    let width = (ui.available_width() * 0.4).clamp(240.0, 340.0);
    Panel::left("requirements").frame(frame).exact_size(width).resizable(false).show(ui, |ui| {
        let title = heading(ui, shown.tell("requirements-count", &[("n", count(calls.requirements.len()))]));
        ui.label(title);
        summary_ui(ui, shown, &calls);
        framework_ui(ui, shown, view);
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, lines.len(), |ui, range| {
            for line in lines.get(range).unwrap_or_default() {
                line_ui(ui, shown, line, picked.as_ref(), actions);
            }
            follow_focus(ui);
        });
    });
    let frame = Frame::new().fill(palette(ui).paper).inner_margin(Margin { left: 20, right: 6, top: 0, bottom: 0 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().id_salt(("requirement", &picked)).auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin { left: 0, right: 16, top: 20, bottom: 28 }).show(ui, |ui| {
                ui.set_width(ui.available_width());
                let found = lines.iter().find(|it| picked_of(it) == picked);
                match found {
                    Some(Line::Criteria(weighing)) => criteria_ui(ui, shown, weighing, view, actions),
                    Some(Line::Requirement(called)) => requirement_ui(ui, shown, called, view, actions),
                    Some(Line::Advice(advice)) => advice_ui(ui, shown, advice),
                    Some(Line::Position(position)) => position_ui(ui, shown, position, actions),
                    Some(Line::Theme(_)) | None => {}
                }
                follow_focus(ui);
            });
        });
    });
}

fn lines<'a>(
    shown: Shown<'a>,
    calls: &'a Calls<'a>,
    weighing: &'a Weighing<'a>,
    framework: Option<&FrameworkId>,
) -> Vec<Line<'a>> {
    let pack = shown.session.pack();
    let theme_of = |called: &Called<'_>| pack.card(&called.requirement.card).map(|it| it.theme.clone());
    let mut lines = vec![Line::Theme(shown.say("criteria-list")), Line::Criteria(weighing)];
    let mut last: Option<ThemeId> = None;
    let wanted = |called: &&Called<'_>| {
        let mut maps = pack.frameworks_of(&called.requirement.id);
        framework.is_none_or(|wanted| maps.any(|(it, _)| it.id == *wanted))
    };
    for called in calls.requirements.iter().filter(wanted) {
        let theme = theme_of(called);
        if theme != last {
            let name = theme.as_ref().and_then(|it| pack.theme(it)).map(|it| it.label.get(shown.language()).to_owned());
            lines.push(Line::Theme(name.unwrap_or_default()));
            last = theme;
        }
        lines.push(Line::Requirement(called));
    }
    if !calls.advice.is_empty() {
        lines.push(Line::Theme(shown.say("requirements-advice")));
        lines.extend(calls.advice.iter().map(Line::Advice));
    }
    if !pack.positions.is_empty() {
        lines.push(Line::Theme(shown.say("positions")));
        lines.extend(pack.positions.iter().map(Line::Position));
    }
    lines
}

fn picked_of(line: &Line<'_>) -> Option<Picked> {
    match line {
        Line::Theme(_) => None,
        Line::Criteria(_) => Some(Picked::Criteria),
        Line::Requirement(called) => Some(Picked::Requirement(called.requirement.id.clone())),
        Line::Advice(advice) => Some(Picked::Advice(advice.card.id.clone())),
        Line::Position(position) => Some(Picked::Position(position.id.clone())),
    }
}

/// What was picked, as long as it is there; else the first of the list after the criteria, which come last in the work.
fn picked(view: &View, lines: &[Line<'_>]) -> Option<Picked> {
    let there = |wanted: &Picked| lines.iter().any(|it| picked_of(it).as_ref() == Some(wanted));
    let held = view.picked.clone().filter(there);
    held.or_else(|| lines.iter().filter_map(picked_of).find(|it| *it != Picked::Criteria))
}

fn summary_ui(ui: &mut Ui, shown: Shown<'_>, calls: &Calls<'_>) {
    let of = |level: Level| count(calls.requirements.iter().filter(|it| it.level == level).count());
    let arguments = [("minimum", of(Level::Minimum)), ("scored", of(Level::Scored)), ("option", of(Level::Option))];
    let said = small(ui, shown.tell("requirements-summary", &arguments));
    ui.add(Label::new(said).wrap());
    let buyer = small(ui, shown.words.buyer(shown.session.dossier().buyer));
    ui.add(Label::new(buyer).wrap());
    ui.add_space(8.0);
}

/// The choice of a framework: only the requirements that contribute to it are listed.
fn framework_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View) {
    let pack = shown.session.pack();
    let all = shown.say("frameworks-all");
    let name = |id: &Option<FrameworkId>| {
        let framework = id.as_ref().and_then(|it| pack.framework(it));
        framework.map_or_else(|| all.clone(), |it| format!("{} {}", shown.text(&it.title), it.version))
    };
    let mapped = pack.frameworks.iter().filter(|it| !it.referenced_only).map(|it| Some(it.id.clone()));
    let choices: Vec<Option<FrameworkId>> = std::iter::once(None).chain(mapped).collect();
    let held = name(&view.framework);
    let response =
        ComboBox::from_id_salt("framework").width(ui.available_width() - 24.0).selected_text(held).show_ui(ui, |ui| {
            for choice in choices {
                let label = name(&choice);
                ui.selectable_value(&mut view.framework, choice, label);
            }
        });
    response.response.accessible_name(shown.say("frameworks-filter"));
    ui.add_space(8.0);
}

/// Tone, shape and name of a level.
pub(super) fn level_look(level: Level) -> (Tone, Icon) {
    match level {
        Level::Minimum => (Tone::Accent, Icon::ShieldCheck),
        Level::Scored => (Tone::Success, Icon::ChartNoAxesColumn),
        Level::Option => (Tone::Neutral, Icon::Plus),
    }
}

fn line_ui(ui: &mut Ui, shown: Shown<'_>, line: &Line<'_>, held: Option<&Picked>, actions: &mut Vec<Action>) {
    let palette = palette(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width() - 12.0, ROW));
    let criteria = shown.say("annex-criteria");
    let (label, title, mark) = match line {
        Line::Theme(name) => {
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
    let picked = picked_of(line);
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

fn advice_ui(ui: &mut Ui, shown: Shown<'_>, advice: &Advice<'_>) {
    let card = advice.card;
    let public = shown.session.dossier().buyer.is_public();
    title_ui(ui, shown.text(&card.title), &shown.say("requirements-advice-lead"));
    let text = if public { &card.public_advice } else { &card.private_advice };
    paragraph_ui(ui, RichText::new(shown.text(text)).color(palette(ui).ink));
    ui.add_space(8.0);
    for method in shown.session.pack().methods_of(&card.id).filter(|it| !it.steps(public).is_empty()) {
        method_ui(ui, shown, method, public);
    }
    sources_ui(ui, shown, &card.cite);
}

fn method_ui(ui: &mut Ui, shown: Shown<'_>, method: &MethodCard, public: bool) {
    card_ui(ui, |ui| {
        let title = heading(ui, shown.text(&method.title));
        ui.add(Label::new(title).wrap());
        if method.confidence.to_be_checked() {
            badge_ui(ui, Tone::Warning, Some(Icon::TriangleAlert), &shown.say("to-be-checked"));
        }
        let question = quiet(ui, shown.text(&method.question));
        paragraph_ui(ui, question);
        for (index, step) in method.steps(public).iter().enumerate() {
            paragraph_ui(ui, RichText::new(format!("{}. {}", index + 1, shown.text(step))).color(palette(ui).ink));
        }
        let limits = strong(ui, shown.say("method-limits"));
        ui.label(limits);
        for limit in &method.limits {
            bullet_ui(ui, shown.text(limit));
        }
        sources_ui(ui, shown, &method.cite);
    });
}

fn position_ui(ui: &mut Ui, shown: Shown<'_>, position: &Position, actions: &mut Vec<Action>) {
    title_ui(ui, shown.text(&position.title), &shown.say("position-lead"));
    paragraph_ui(ui, RichText::new(shown.text(&position.statement)).color(palette(ui).ink));
    callout_ui(ui, Tone::Warning, &shown.say("position-caution"), shown.text(&position.caution));
    callout_ui(ui, Tone::Accent, &shown.say("position-advice"), shown.text(&position.advice));
    let offered = position.requirements.iter().filter_map(|it| shown.session.pack().requirement(it));
    for it in offered {
        bullet_ui(ui, format!("{} – {}", it.id, shown.text(&it.title)));
    }
    if !position.requirements.is_empty() {
        let adopted = shown.session.dossier().positions.contains(&position.id);
        let (icon, key) = if adopted { (Icon::Undo2, "position-leave") } else { (Icon::Check, "position-adopt") };
        if button_ui(ui, icon, &shown.say(key)).clicked() {
            actions.push(Action::Edit(Edit::Position(position.id.clone(), !adopted)));
        }
    }
    sources_ui(ui, shown, &position.cite);
}

fn sources_ui(ui: &mut Ui, shown: Shown<'_>, cite: &[Citation]) {
    for source in shown.sources(cite) {
        let source = small(ui, source);
        bullet_ui(ui, source);
    }
}
