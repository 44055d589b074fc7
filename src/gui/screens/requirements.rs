//! What the annex will ask: the list at the left, one whole at the right.

use egui::{
    Align2, CentralPanel, ComboBox, Frame, Id, Label, Margin, Panel, Rect, RichText, Role, ScrollArea, Sense, Stroke,
    Ui, WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::{
    super::{
        action::Action,
        names::{Shown, count},
        session::Line,
        theme::{bold, icons, palette, regular, size},
        view::{Picked, Screen, View},
        widgets::{
            Tone, badge_ui, bullet_ui, button_ui, callout_ui, card_ui, heading, paragraph_ui, quiet, small, strong,
            title_ui,
        },
    },
    follow_focus, page_ui,
    requirement::requirement_ui,
};
use crate::{
    domain::{Citation, Edit, FrameworkId, Level, MethodCard, Pack, Position},
    requirements::Advice,
};

const ROW: f32 = 52.0;

/// Draws the screen.
pub(super) fn requirements_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    let session = shown.session;
    let (pack, listing) = (session.pack(), session.listing());
    if listing.is_empty() {
        return page_ui(ui, "requirements", |ui| {
            title_ui(ui, &shown.say("requirements-title"), &shown.say("requirements-lead"));
            callout_ui(ui, Tone::Accent, &shown.say("requirements-none"), &shown.say("requirements-none-text"));
            if button_ui(ui, Icon::Target, &shown.say("solutions-go-answer")).clicked() {
                actions.push(Action::Show(Screen::Expectations));
            }
        });
    }
    let lines = listing.lines(view.framework.as_ref());
    let line = picked(pack, view, lines);
    let picked = line.and_then(|it| picked_of(pack, it));
    let frame = Frame::new().inner_margin(Margin { left: 20, right: 0, top: 20, bottom: 0 });
    let width = (ui.available_width() * 0.4).clamp(240.0, 340.0);
    Panel::left("requirements").frame(frame).exact_size(width).resizable(false).show(ui, |ui| {
        let title = heading(ui, shown.tell("requirements-count", &[("n", count(listing.called()))]));
        ui.label(title);
        summary_ui(ui, shown);
        framework_ui(ui, shown, view);
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, lines.len(), |ui, range| {
            for line in lines.get(range).unwrap_or_default() {
                line_ui(ui, shown, *line, picked.as_ref(), actions);
            }
            follow_focus(ui);
        });
    });
    let frame = Frame::new().inner_margin(Margin { left: 20, right: 6, top: 0, bottom: 0 });
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().id_salt(("requirement", &picked)).auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin { left: 0, right: 16, top: 20, bottom: 28 }).show(ui, |ui| {
                ui.set_width(ui.available_width());
                if let Some(line) = line {
                    whole_ui(ui, shown, line, view, actions);
                }
                follow_focus(ui);
            });
        });
    });
}

/// What a line points to, whole.
fn whole_ui(ui: &mut Ui, shown: Shown<'_>, line: Line, view: &mut View, actions: &mut Vec<Action>) {
    let (pack, dossier) = (shown.session.pack(), shown.session.dossier());
    let callers = shown.session.listing().callers();
    match line {
        Line::Requirement(place, _) => {
            let requirement = pack.requirements.get(place);
            if let Some(called) = requirement.and_then(|it| callers.requirement(pack, dossier, it)) {
                requirement_ui(ui, shown, &called, view, actions);
            }
        }
        Line::Advice(place) => {
            if let Some(advice) = pack.cards.get(place).and_then(|it| callers.advice(it)) {
                advice_ui(ui, shown, &advice);
            }
        }
        Line::Position(place) => {
            if let Some(position) = pack.positions.get(place) {
                position_ui(ui, shown, position, actions);
            }
        }
        Line::Theme(_) | Line::AdviceBelow | Line::PositionsBelow => {}
    }
}

/// What a line points to.
fn picked_of(pack: &Pack, line: Line) -> Option<Picked> {
    match line {
        Line::Theme(_) | Line::AdviceBelow | Line::PositionsBelow => None,
        Line::Requirement(place, _) => Some(Picked::Requirement(pack.requirements.get(place)?.id.clone())),
        Line::Advice(place) => Some(Picked::Advice(pack.cards.get(place)?.id.clone())),
        Line::Position(place) => Some(Picked::Position(pack.positions.get(place)?.id.clone())),
    }
}

fn points_to(pack: &Pack, line: Line, wanted: &Picked) -> bool {
    match (line, wanted) {
        (Line::Requirement(place, _), Picked::Requirement(id)) => {
            pack.requirements.get(place).is_some_and(|it| it.id == *id)
        }
        (Line::Advice(place), Picked::Advice(id)) => pack.cards.get(place).is_some_and(|it| it.id == *id),
        (Line::Position(place), Picked::Position(id)) => pack.positions.get(place).is_some_and(|it| it.id == *id),
        _ => false,
    }
}

/// The line of what was picked, as long as it is there; else the first of the list.
fn picked(pack: &Pack, view: &View, lines: &[Line]) -> Option<Line> {
    let held = view.picked.as_ref().and_then(|wanted| lines.iter().find(|it| points_to(pack, **it, wanted)));
    held.or_else(|| lines.iter().find(|it| picked_of(pack, **it).is_some())).copied()
}

fn summary_ui(ui: &mut Ui, shown: Shown<'_>) {
    let of = |level: Level| count(shown.session.listing().of_level(level));
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

fn heading_ui(ui: &Ui, rect: Rect, name: &str) {
    let colour = palette(ui).accent;
    let galley = ui.painter().layout_no_wrap(name.to_owned(), bold(size::SMALL), colour);
    let place = pos2(rect.left(), rect.bottom() - 8.0 - galley.size().y);
    ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())).galley(place, galley, colour);
}

fn line_ui(ui: &mut Ui, shown: Shown<'_>, line: Line, held: Option<&Picked>, actions: &mut Vec<Action>) {
    let palette = palette(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width() - 12.0, ROW));
    let pack = shown.session.pack();
    let entry = match line {
        Line::Theme(place) => {
            let theme = place.and_then(|it| pack.themes.get(it));
            return heading_ui(ui, rect, theme.map_or("", |it| shown.text(&it.label)));
        }
        Line::AdviceBelow => return heading_ui(ui, rect, &shown.say("requirements-advice")),
        Line::PositionsBelow => return heading_ui(ui, rect, &shown.say("positions")),
        Line::Requirement(place, level) => {
            pack.requirements.get(place).map(|it| (it.id.as_str(), &it.title, Some(level_look(level))))
        }
        Line::Advice(place) => pack.cards.get(place).map(|it| (it.id.as_str(), &it.title, None)),
        Line::Position(place) => pack.positions.get(place).map(|it| {
            let adopted = shown.session.dossier().positions.contains(&it.id);
            (it.id.as_str(), &it.title, adopted.then_some((Tone::Success, Icon::Check)))
        }),
    };
    let Some((label, title, mark)) = entry else {
        return;
    };
    let title = shown.text(title);
    let picked = picked_of(pack, line);
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
    painter.text(pos2(left, inside.center().y - 10.0), Align2::LEFT_CENTER, label, regular(11.5), palette.quiet);
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
