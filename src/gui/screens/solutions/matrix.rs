//! Needs against solutions, to be read across: each row a need, each column a solution, best first.

use std::f32::consts::FRAC_PI_2;

use egui::{
    Align2, Color32, CornerRadius, Id, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, TextFormat, Ui, WidgetInfo,
    epaint::TextShape, pos2, text::LayoutJob, vec2,
};
use lucide_icons::Icon;

use super::super::super::{
    action::Action,
    names::Shown,
    theme::{bold, icons, palette, regular, size},
    widgets::{badges_row_ui, paragraph_ui, quiet, small},
};
use crate::{
    domain::Decision,
    matching::{NeedVerdict, SolutionVerdict},
};

/// Height of the names of solutions, in points.
const HEAD: f32 = 168.0;
/// Height of a row.
const ROW: f32 = 44.0;
/// Width of a column, and the least where there is less room.
const COLUMN: f32 = 40.0;
const NARROWEST: f32 = 26.0;
/// Least width of the names of needs.
const NAME: f32 = 150.0;

/// Draws the matrix.
pub(super) fn matrix_ui(ui: &mut Ui, shown: Shown<'_>, actions: &mut Vec<Action>) {
    let assessment = shown.session.assessment();
    let columns: Vec<(&SolutionVerdict, Option<usize>)> = (assessment.solutions.iter())
        .map(|it| (it, shown.session.matrix().solutions.iter().position(|id| *id == it.id)))
        .collect();
    let count = u16::try_from(columns.len()).map_or(1.0, f32::from).max(1.0);
    let room = ui.available_width() - 8.0;
    let width = ((room - NAME) / count).clamp(NARROWEST, COLUMN);
    let name = (room - width * count).clamp(NAME, 420.0);
    legend_ui(ui, shown);
    ScrollArea::horizontal().id_salt("matrix").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let grid = Grid { name, width };
        grid.head_ui(ui, shown, &columns, actions);
        for (place, need) in assessment.needs.iter().enumerate() {
            grid.row_ui(ui, shown, place, need, &columns);
        }
    });
}

fn legend_ui(ui: &mut Ui, shown: Shown<'_>) {
    let lead = quiet(ui, shown.say("matrix-lead"));
    paragraph_ui(ui, lead);
    badges_row_ui(ui, |ui| {
        for (level, key) in [
            (Some(3), "coverage-3"),
            (Some(2), "coverage-2"),
            (Some(1), "coverage-1"),
            (Some(0), "coverage-0"),
            (None, "coverage-unknown"),
        ] {
            let (rect, _) = ui.allocate_exact_size(vec2(24.0, 24.0), Sense::hover());
            level_ui(ui, rect, level);
            let said = small(ui, shown.say(key));
            ui.label(said);
            ui.add_space(6.0);
        }
    });
}

/// Where names and columns are.
struct Grid {
    name: f32,
    width: f32,
}

impl Grid {
    fn cell(&self, row: Rect, column: usize) -> Rect {
        let place = u16::try_from(column).map_or(0.0, f32::from);
        let left = row.left() + self.name + self.width * place;
        Rect::from_min_size(pos2(left, row.top()), vec2(self.width, row.height()))
    }

    /// Names of the solutions, from bottom to top; each leads to the solution.
    fn head_ui(
        &self,
        ui: &mut Ui,
        shown: Shown<'_>,
        columns: &[(&SolutionVerdict, Option<usize>)],
        actions: &mut Vec<Action>,
    ) {
        let palette = palette(ui);
        let count = u16::try_from(columns.len()).map_or(0.0, f32::from);
        let (_, row) = ui.allocate_space(vec2(self.name + self.width * count, HEAD));
        for (index, (verdict, _)) in columns.iter().enumerate() {
            let cell = self.cell(row, index);
            let name = shown.solution(&verdict.id);
            let response = ui.interact(cell, Id::unique(("matrix", &verdict.id)), Sense::click());
            let decision = shown.words.decision(verdict.decision);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{name} – {decision}")));
            if response.clicked() {
                actions.push(Action::ShowSolution(verdict.id.clone()));
            }
            let strong = response.hovered() || response.has_focus();
            if strong {
                ui.painter().rect_filled(cell.shrink(1.0), CornerRadius::same(6), palette.sunken);
            }
            if response.has_focus() {
                let line = Stroke::new(2.0, palette.focus);
                ui.painter().rect_stroke(cell.shrink(1.0), CornerRadius::same(6), line, StrokeKind::Inside);
            }
            let (icon, colour) = decided(ui, verdict.decision);
            let below = pos2(cell.center().x, cell.bottom() - 12.0);
            ui.painter().text(below, Align2::CENTER_CENTER, char::from(icon), icons(14.0), colour);
            let font = if strong { bold(size::SMALL) } else { regular(size::SMALL) };
            let galley = two_lines(ui, name, font, palette.ink, HEAD - 34.0);
            let place = pos2(cell.center().x - galley.size().y / 2.0, cell.bottom() - 26.0);
            ui.painter().add(TextShape::new(place, galley, palette.ink).with_angle(-FRAC_PI_2));
            response.on_hover_text(name);
        }
    }

    fn row_ui(
        &self,
        ui: &mut Ui,
        shown: Shown<'_>,
        place: usize,
        need: &NeedVerdict,
        columns: &[(&SolutionVerdict, Option<usize>)],
    ) {
        let palette = palette(ui);
        let count = u16::try_from(columns.len()).map_or(0.0, f32::from);
        let (_, row) = ui.allocate_space(vec2(self.name + self.width * count, ROW));
        let response = ui.interact(row, Id::unique(("matrix-row", &need.id)), Sense::hover());
        let levels = shown.session.matrix().row(place);
        let level_of = |column: &Option<usize>| column.and_then(|it| levels.get(it).copied()).unwrap_or(Some(0));
        let name = shown.need(&need.id);
        let importance = shown.words.answer(need.kind, need.answer);
        response.widget_info(|| {
            let level = |(verdict, column): &(&SolutionVerdict, Option<usize>)| {
                let arguments = [
                    ("solution", shown.solution(&verdict.id).into()),
                    ("level", shown.say(level_key(level_of(column))).into()),
                ];
                shown.tell("matrix-cell", &arguments)
            };
            let known = columns.iter().filter(|it| level_of(&it.1) != Some(0)).map(level).collect::<Vec<_>>();
            let arguments = [
                ("need", name.into()),
                ("importance", importance.as_str().into()),
                ("n", known.len().into()),
                ("levels", shown.words.list(&known).into()),
            ];
            WidgetInfo::labeled(Role::Row, true, shown.tell("matrix-row", &arguments))
        });
        if response.hovered() {
            ui.painter().rect_filled(row, CornerRadius::same(6), palette.sunken);
        }
        ui.painter().hline(row.x_range(), row.bottom(), Stroke::new(1.0, palette.line));
        let mark = if need.weighs() && need.covered { (Icon::Check, palette.success.ink) } else { missing(ui, need) };
        let left = row.left() + 4.0;
        ui.painter().text(pos2(left, row.center().y), Align2::LEFT_CENTER, char::from(mark.0), icons(14.0), mark.1);
        let ink = if need.weighs() { palette.ink } else { palette.quiet };
        let galley = two_lines(ui, name, regular(size::SMALL), ink, self.name - 34.0);
        let top = pos2(left + 22.0, row.center().y - galley.size().y / 2.0);
        ui.painter().galley(top, galley, ink);
        for (index, (_, column)) in columns.iter().enumerate() {
            let cell = self.cell(row, index);
            level_ui(ui, Rect::from_center_size(cell.center(), vec2(24.0, 24.0)), level_of(column));
        }
        if let Some(pointer) = response.hover_pos() {
            let under = columns.iter().enumerate().find(|(index, _)| self.cell(row, *index).contains(pointer));
            if let Some((_, (verdict, column))) = under {
                response.on_hover_ui_at_pointer(|ui| {
                    ui.label(told(shown, need, verdict, level_of(column)));
                });
            } else {
                response.on_hover_text(format!("{name}\n{importance}"));
            }
        }
    }
}

/// A cell in words, with the sentence of the pack that says why.
fn told(shown: Shown<'_>, need: &NeedVerdict, verdict: &SolutionVerdict, level: Option<u8>) -> String {
    let arguments = [("solution", shown.solution(&verdict.id).into()), ("level", shown.say(level_key(level)).into())];
    let cell = format!("{}\n{}", shown.need(&need.id), shown.tell("matrix-cell", &arguments));
    match shown.because(&verdict.id, &need.id) {
        Some(because) => format!("{cell}\n{because}"),
        None => cell,
    }
}

fn level_key(level: Option<u8>) -> &'static str {
    match level {
        None => "coverage-unknown",
        Some(0) => "coverage-0",
        Some(1) => "coverage-1",
        Some(2) => "coverage-2",
        Some(_) => "coverage-3",
    }
}

/// A level as a digit on a ground that grows with it: neither depends on seeing colours.
fn level_ui(ui: &Ui, rect: Rect, level: Option<u8>) {
    let palette = palette(ui);
    let painter = ui.painter();
    let (text, fill, ink, line) = match level {
        Some(0) => {
            painter.circle_filled(rect.center(), 1.5, palette.boundary);
            return;
        }
        None => ("?".to_owned(), palette.surface, palette.quiet, Stroke::new(1.0, palette.boundary)),
        Some(level @ 1) => (level.to_string(), palette.surface, palette.ink, Stroke::new(1.0, palette.covered)),
        Some(level @ 2) => {
            (level.to_string(), palette.accent_soft, palette.accent_ink, Stroke::new(1.5, palette.covered))
        }
        Some(level) => (level.to_string(), palette.accent, palette.on_accent, Stroke::NONE),
    };
    painter.rect(rect, CornerRadius::same(6), fill, line, StrokeKind::Inside);
    painter.text(rect.center(), Align2::CENTER_CENTER, text, bold(size::SMALL), ink);
}

fn decided(ui: &Ui, decision: Decision) -> (Icon, Color32) {
    let palette = palette(ui);
    match decision {
        Decision::Open => (Icon::Circle, palette.quiet),
        Decision::Retained => (Icon::CircleCheck, palette.success.ink),
        Decision::InPlace => (Icon::Building2, palette.accent),
        Decision::SetAside => (Icon::Ban, palette.warning.ink),
    }
}

fn missing(ui: &Ui, need: &NeedVerdict) -> (Icon, Color32) {
    let palette = palette(ui);
    if need.weighs() { (Icon::OctagonAlert, palette.danger.ink) } else { (Icon::Minus, palette.quiet) }
}

/// A name on two lines at most, cut short beyond.
fn two_lines(ui: &Ui, text: &str, font: egui::FontId, colour: Color32, width: f32) -> std::sync::Arc<egui::Galley> {
    let format = TextFormat { font_id: font, color: colour, ..TextFormat::default() };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = width;
    job.wrap.max_rows = 2;
    ui.fonts_mut(|it| it.layout_job(job))
}
