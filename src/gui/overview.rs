//! The column at the right, always there: what was asked, what is covered, what is missing.

use egui::{CentralPanel, Frame, Id, Label, Margin, Panel, RichText, ScrollArea, Sense, Stroke, Ui, vec2};
use lucide_icons::Icon;
use rust_decimal::prelude::ToPrimitive as _;

use super::{
    action::Action,
    bars::NARROW,
    names::{Shown, count},
    theme::{bold, icons, palette, regular, size},
    view::Screen,
    widgets::{bar_ui, figure_ui, heading, link_ui, overline, small},
};
use crate::{
    document::{
        Figure,
        drawing::{Axis, compass},
    },
    domain::{Importance, NeedId, ThemeId},
};

/// How much slower the compass turns than a button changes.
const TURN: f32 = 2.5;
/// Parts of a point that the compass tells apart on its way.
const FINENESS: f32 = 100.0;

/// Draws the column.
pub(super) fn overview_ui(ui: &mut Ui, shown: Shown<'_>, actions: &mut Vec<Action>) {
    let width = if ui.ctx().content_rect().width() < NARROW { 252.0 } else { 316.0 };
    let panel = Panel::right("overview").frame(frame(ui)).exact_size(width).resizable(false);
    panel.show(ui, |ui| content_ui(ui, shown, actions));
}

/// Draws the same in the place of a screen, where there is no room beside it.
pub(super) fn whole_overview_ui(ui: &mut Ui, shown: Shown<'_>, actions: &mut Vec<Action>) {
    CentralPanel::default().frame(frame(ui)).show(ui, |ui| content_ui(ui, shown, actions));
}

fn frame(ui: &Ui) -> Frame {
    Frame::new().fill(palette(ui).surface).inner_margin(Margin { left: 18, right: 10, top: 20, bottom: 12 })
}

fn content_ui(ui: &mut Ui, shown: Shown<'_>, actions: &mut Vec<Action>) {
    ScrollArea::vertical().id_salt("overview").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width((ui.available_width() - 10.0).min(420.0));
        let title = heading(ui, shown.say("overview-title"));
        ui.label(title);
        coverage_ui(ui, shown);
        missing_ui(ui, shown, actions);
    });
}

fn coverage_ui(ui: &mut Ui, shown: Shown<'_>) {
    let palette = palette(ui);
    let session = shown.session;
    let of_persona = |theme: &ThemeId| {
        let mut needs = session.persona().needs.iter().filter_map(|it| session.pack().need(&it.need));
        needs.any(|it| it.theme == *theme)
    };
    let width = ui.available_width();
    let tight = width < 250.0;
    // A compass needs three directions at least.
    let few = session.themes().iter().filter(|it| of_persona(&it.theme)).count() < 3;
    let axes: Vec<Axis> = session
        .themes()
        .iter()
        .filter(|it| few || of_persona(&it.theme))
        .filter_map(|it| {
            let theme = session.pack().theme(&it.theme)?;
            Some(Axis { name: shown.text(&theme.short).to_owned(), asked: it.asked, covered: it.covered })
        })
        .collect();
    let height = (width * 0.72).round();
    let description = in_words(shown, &axes);
    let axes: Vec<Axis> = if tight { axes.into_iter().map(|it| in_letters(shown, it)).collect() } else { axes };
    let axes = moving(ui, axes);
    let shapes = compass(&axes, width, height, if tight { 38.0 } else { 78.0 });
    figure_ui(ui, &Figure { description, width, height, shapes });
    ui.horizontal(|ui| {
        ui.add_space(8.0);
        let (mark, _) = ui.allocate_exact_size(vec2(18.0, 12.0), Sense::hover());
        let line = [mark.left_center(), mark.right_center()];
        ui.painter().extend(egui::Shape::dashed_line(&line, Stroke::new(2.0, palette.asked), 5.0, 3.0));
        let said = small(ui, shown.say("overview-asked"));
        ui.label(said);
        ui.add_space(12.0);
        let (mark, _) = ui.allocate_exact_size(vec2(18.0, 12.0), Sense::hover());
        let outline = Stroke::new(2.0, palette.covered);
        let fill = palette.covered.gamma_multiply(0.45);
        ui.painter().rect(mark, 2.0, fill, outline, egui::StrokeKind::Inside);
        let said = small(ui, shown.say("overview-covered"));
        ui.label(said);
    });
    ui.add_space(8.0);
    let weighted = || session.assessment().needs.iter().filter(|it| it.weighs());
    let (all, covered) = (weighted().count(), weighted().filter(|it| it.covered).count());
    let sentence = shown.tell("overview-sentence", &[("all", count(all)), ("covered", count(covered))]);
    ui.add(Label::new(RichText::new(sentence).font(bold(size::BODY)).color(palette.ink)).wrap());
    let permille = (covered * 1000).checked_div(all).and_then(|it| u32::try_from(it).ok()).unwrap_or_default();
    bar_ui(ui, permille, ui.available_width());
    ui.add_space(8.0);
}

/// The same axes on their way from what they were: the compass turns as one answers. All grow by one factor, so that the
/// fractions on the way are whole.
fn moving(ui: &Ui, axes: Vec<Axis>) -> Vec<Axis> {
    let slow = ui.style().animation_time * TURN;
    let moved = |name: &str, part: &str, points: u32| {
        let held = f32::from(u16::try_from(points).unwrap_or(u16::MAX));
        let shown = ui.ctx().animate_value_with_time(Id::unique(("compass", name, part)), held, slow);
        (shown * FINENESS).to_u32().unwrap_or_default()
    };
    let moving = |it: Axis| Axis {
        asked: moved(&it.name, "asked", it.asked),
        covered: moved(&it.name, "covered", it.covered),
        ..it
    };
    axes.into_iter().map(moving).collect()
}

/// The three letters of a theme in the place of its name.
fn in_letters(shown: Shown<'_>, axis: Axis) -> Axis {
    let theme = shown.session.pack().themes.iter().find(|it| shown.text(&it.short) == axis.name);
    Axis { name: theme.map_or(axis.name, |it| it.id.to_string()), ..axis }
}

fn in_words(shown: Shown<'_>, axes: &[Axis]) -> String {
    let one = |axis: &Axis| {
        let arguments =
            [("theme", axis.name.as_str().into()), ("asked", axis.asked.into()), ("covered", axis.covered.into())];
        shown.tell("overview-axis", &arguments)
    };
    let asked: Vec<String> = axes.iter().filter(|it| 0 < it.asked).map(one).collect();
    if asked.is_empty() { shown.say("overview-nothing") } else { asked.join(" ") }
}

fn missing_ui(ui: &mut Ui, shown: Shown<'_>, actions: &mut Vec<Action>) {
    let palette = palette(ui);
    let assessment = shown.session.assessment();
    let essential = &assessment.uncovered_essential;
    let open = assessment.needs.iter().filter(|it| it.weighs() && !it.covered);
    let others: Vec<&NeedId> = open.map(|it| &it.id).filter(|it| !essential.contains(it)).collect();
    if !essential.is_empty() {
        let title = shown.tell("overview-essential", &[("n", count(essential.len()))]);
        ui.add(Label::new(RichText::new(title).font(bold(size::BODY)).color(palette.danger.ink)).wrap());
        for need in essential {
            row_ui(ui, Icon::OctagonAlert, palette.danger.ink, shown.need(need));
        }
        ui.add_space(6.0);
    }
    if !others.is_empty() {
        let title = overline(ui, shown.say("overview-others"));
        ui.label(title);
        for need in others {
            let important = shown.session.dossier().importance(need) == Some(Importance::Important);
            let icon = if important { Icon::CircleDot } else { Icon::Circle };
            row_ui(ui, icon, palette.quiet, shown.need(need));
        }
        ui.add_space(6.0);
    }
    let unknown = assessment.needs.iter().filter(|it| it.weight.is_none()).count();
    if 0 < unknown {
        let said = small(ui, shown.tell("overview-unknown", &[("n", count(unknown))]));
        ui.add(Label::new(said).wrap());
    }
    let undecided =
        assessment.sets.sets.first().is_some_and(|set| {
            set.iter().any(|it| shown.session.dossier().decision(it) == crate::domain::Decision::Open)
        });
    if undecided && (!essential.is_empty() || assessment.needs.iter().any(|it| !it.covered && it.weight.is_some())) {
        let link = shown.say("overview-see-solutions");
        if link_ui(ui, &link).clicked() {
            actions.push(Action::Show(Screen::Solutions));
        }
    }
}

fn row_ui(ui: &mut Ui, icon: Icon, colour: egui::Color32, text: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(RichText::new(char::from(icon)).font(icons(14.0)).color(colour));
        let text = RichText::new(text).font(regular(13.0)).color(palette(ui).ink);
        ui.add(Label::new(text).wrap());
    });
}
