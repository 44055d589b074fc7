//! The values of a requirement: each with its range, and what it means.

use egui::Ui;
use lucide_icons::Icon;
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

use super::super::super::{
    action::Action,
    draft::Field,
    names::Shown,
    view::View,
    widgets::{
        Course, Look, Tone, badge_ui, callout_ui, card_ui, field_ui, overline, paragraph_ui, quiet, slider_ui, small,
        strong,
    },
};
use crate::{
    domain::{Edit, Parameter, Period, Quantity, Requirement},
    requirements::parameters,
};

/// From this ratio of the ends of a range on, equal moves of a slider multiply instead of adding.
const WIDE: f64 = 200.0;

/// Draws the values that the sentence for this buyer names.
pub(super) fn parameters_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    requirement: &Requirement,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let pack = shown.session.pack();
    let named = parameters(requirement, shown.session.dossier().buyer());
    let parameters: Vec<&Parameter> = named.filter_map(|it| pack.parameter(it)).collect();
    if parameters.is_empty() {
        return;
    }
    card_ui(ui, |ui| {
        let title = strong(ui, shown.say("requirement-parameters"));
        ui.label(title);
        for (index, parameter) in parameters.into_iter().enumerate() {
            if 0 < index {
                ui.separator();
            }
            parameter_ui(ui, shown, parameter, view, actions);
        }
    });
}

fn parameter_ui(ui: &mut Ui, shown: Shown<'_>, parameter: &Parameter, view: &mut View, actions: &mut Vec<Action>) {
    let language = shown.language();
    let label = parameter.label.get(language);
    ui.horizontal_wrapped(|ui| {
        let title = overline(ui, label);
        ui.label(title);
        if parameter.confidence.to_be_checked() {
            badge_ui(ui, Tone::Warning, Some(Icon::TriangleAlert), &shown.say("to-be-checked"));
        }
    });
    match &parameter.quantity {
        Quantity::Number { default, low, high } => {
            number_ui(ui, shown, parameter, [*default, *low, *high], view, actions);
        }
        Quantity::OneOf { options } => {
            let words = &shown.session.dossier().words;
            let chosen = words.get(&parameter.id).and_then(|it| it.parse::<usize>().ok()).unwrap_or_default();
            for (index, option) in options.iter().enumerate() {
                let response = ui.radio(index == chosen, option.get(language));
                if response.clicked() {
                    let words = (index != 0).then(|| index.to_string());
                    actions.push(Action::Edit(Edit::Words(parameter.id.clone(), words)));
                }
            }
        }
        Quantity::Words { default } => {
            let held = shown.session.dossier().words.get(&parameter.id);
            let held = held.map_or(default.get(language), String::as_str);
            let look = Look { name: label, rows: 2, ..Look::default() };
            field_ui(ui, &mut view.drafts, Field::Words(parameter.id.clone()), held, &look, actions);
        }
    }
    if let Some(note) = &parameter.note {
        let note = small(ui, note.get(language));
        paragraph_ui(ui, note);
    }
    if let Some(measure) = &parameter.measure {
        let arguments = [
            ("point", measure.point.get(language).into()),
            ("window", measure.window.get(language).into()),
            ("exclusions", measure.exclusions.get(language).into()),
        ];
        let said = small(ui, shown.tell("parameter-measure", &arguments));
        paragraph_ui(ui, said);
    }
}

fn number_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    parameter: &Parameter,
    range @ [default, low, high]: [Decimal; 3],
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let number = shown.session.dossier().numbers.get(&parameter.id).copied().unwrap_or(default);
    let label = shown.text(&parameter.label);
    let field = Field::Number(parameter.id.clone());
    ui.horizontal(|ui| {
        let look = Look { name: label, width: 120.0, ..Look::default() };
        field_ui(ui, &mut view.drafts, field.clone(), &shown.words.number_as_typed(number), &look, actions);
        ui.label(parameter.unit_after(number, shown.language()));
        let name = shown.tell("parameter-slider", &[("name", label.into())]);
        if let Some((number, begins)) = moved_ui(ui, &name, number, range) {
            actions.push(Action::Forget(field));
            actions.push(Action::Tune(parameter.id.clone(), (number != default).then_some(number), begins));
        }
    });
    let [low, high, default] = [low, high, default].map(|it| shown.words.number(it));
    let arguments = [("low", low.into()), ("high", high.into()), ("default", default.into())];
    let said = quiet(ui, shown.tell("parameter-range", &arguments));
    paragraph_ui(ui, said);
    if let Some(period) = parameter.availability_over {
        let key = match period {
            Period::Month => "parameter-downtime-month",
            Period::Year => "parameter-downtime-year",
        };
        if let Some(seconds) = period.downtime_seconds(number) {
            let duration = shown.words.duration(seconds);
            let said = strong(ui, shown.tell(key, &[("duration", duration.into())]));
            paragraph_ui(ui, said);
        }
    }
    if let Some(step) = parameter.realism(number) {
        callout_ui(ui, Tone::Accent, &shown.say("parameter-realism"), shown.text(&step.text));
    }
}

/// Draws a slider over a range; returns the number that it was moved to, and whether it began to be dragged.
fn moved_ui(ui: &mut Ui, name: &str, number: Decimal, range: [Decimal; 3]) -> Option<(Decimal, bool)> {
    let [_, low, high] = range;
    let course = course(range)?;
    let mut moved = number.to_f64()?.clamp(*course.range.start(), *course.range.end());
    let response = slider_ui(ui, name, &mut moved, &course);
    let moved = Decimal::try_from(moved).ok()?.round_dp(scale(range)).normalize();
    (response.changed() && moved != number && (low..=high).contains(&moved)).then_some((moved, response.drag_started()))
}

/// How a number moves between the ends of its range; nothing where there is nowhere to go.
fn course(range: [Decimal; 3]) -> Option<Course> {
    let [_, low, high] = range;
    let (from, to) = (low.to_f64()?, high.to_f64()?);
    let step = Decimal::new(1, scale(range)).to_f64()?;
    (from < to).then(|| Course { range: from..=to, step, multiplies: from.max(step) * WIDE < to })
}

/// Decimals of the finest number that the pack gives.
fn scale(range: [Decimal; 3]) -> u32 {
    range.into_iter().map(|it| it.normalize().scale()).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(default: &str, low: &str, high: &str) -> [Decimal; 3] {
        [default, low, high].map(|it| it.parse().unwrap())
    }

    #[test]
    fn a_slider_is_as_fine_as_the_finest_number_of_the_pack() {
        let course = course(range("99.95", "99", "99.990")).unwrap();
        assert!((course.step - 0.01).abs() < 1e-12);
        assert!(!course.multiplies);
    }

    #[test]
    fn a_wide_range_is_gone_through_by_multiplying() {
        assert!(course(range("100", "1", "10000")).unwrap().multiplies);
    }

    #[test]
    fn a_range_of_one_number_has_no_slider() {
        assert!(course(range("5", "5", "5")).is_none());
    }
}
