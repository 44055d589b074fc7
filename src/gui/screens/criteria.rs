//! The award criteria: what each weighs, what it all sums to, and what is wrong with that.

use egui::{Label, RichText, TextEdit, Ui};
use lucide_icons::Icon;

use super::super::{
    action::Action,
    draft::Field,
    names::{Shown, count},
    theme::{palette, regular, size},
    view::View,
    widgets::{
        Look, Tone, bar_ui, button_ui, callout_ui, card_ui, field_ui, heading, icon_button_ui, paragraph_ui, quiet,
        small, strong, title_ui, typed_ui,
    },
};
use crate::{
    domain::{Edit, OwnCriterion, Weight},
    requirements::{Verdict, Weighing},
};

/// Width of a field for a weight, in points; what is wrong with it is told below, within the same width.
const WEIGHT: f32 = 88.0;
/// Width of what stands right of a name, in points: the weight, its unit, a button.
const BESIDE: f32 = WEIGHT + 84.0;
/// Greatest length of the bar, in points.
const BAR: f32 = 420.0;

/// Tone of a verdict.
pub(super) fn verdict_tone(verdict: &Verdict<'_>) -> Tone {
    match verdict {
        Verdict::Unweighed => Tone::Neutral,
        Verdict::Faulty(_) => Tone::Warning,
        Verdict::Whole => Tone::Success,
    }
}

/// Draws the award criteria.
pub(super) fn criteria_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    weighing: &Weighing<'_>,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    title_ui(ui, &shown.say("annex-criteria"), &shown.say("criteria-lead"));
    sum_ui(ui, shown, weighing, actions);
    ui.add_space(8.0);
    themes_ui(ui, shown, weighing, view, actions);
    ui.add_space(8.0);
    others_ui(ui, shown, weighing, view, actions);
    ui.add_space(8.0);
    let texts = &shown.session.pack().texts;
    let is_public = shown.session.dossier().buyer.is_public();
    for text in if is_public { &texts.criteria_public } else { &texts.criteria_private } {
        let said = quiet(ui, shown.text(text));
        paragraph_ui(ui, said);
    }
}

/// The sum, as a number, a bar and a sentence.
fn sum_ui(ui: &mut Ui, shown: Shown<'_>, weighing: &Weighing<'_>, actions: &mut Vec<Action>) {
    card_ui(ui, |ui| {
        ui.horizontal(|ui| {
            let sum = shown.words.percents(weighing.sum);
            let sum = heading(ui, shown.tell("criteria-sum", &[("sum", sum.into())]));
            ui.label(sum);
            let width = ui.available_width().min(BAR);
            bar_ui(ui, weighing.sum * 1000 / Weight::WHOLE, width);
        });
        let told = shown.words.weighing(weighing);
        if let Some((first, rest)) = told.split_first() {
            callout_ui(ui, verdict_tone(&weighing.verdict()), first, &rest.join("\n"));
        }
        ui.add_enabled_ui(!weighing.share().is_empty(), |ui| {
            if button_ui(ui, Icon::Split, &shown.say("criteria-share")).clicked() {
                actions.push(Action::ShareWeights);
            }
        });
    });
}

fn themes_ui(ui: &mut Ui, shown: Shown<'_>, weighing: &Weighing<'_>, view: &mut View, actions: &mut Vec<Action>) {
    card_ui(ui, |ui| {
        let title = strong(ui, shown.say("criteria-themes"));
        ui.label(title);
        if weighing.themes.is_empty() {
            let said = quiet(ui, shown.say("criteria-no-theme"));
            paragraph_ui(ui, said);
        }
        for it in &weighing.themes {
            let name = it.theme.label.get(shown.language());
            let scored = shown.tell("criteria-scored", &[("n", count(it.scored.len()))]);
            ui.horizontal_top(|ui| {
                name_ui(ui, name, &scored);
                weight_ui(ui, shown, Field::ThemeWeight(it.theme.id.clone()), name, it.weight, view, actions);
            });
        }
        for (theme, weight) in &weighing.idle {
            let name = theme.label.get(shown.language());
            let weight = shown.tell("criteria-idle-weight", &[("weight", shown.words.weight(*weight).into())]);
            ui.horizontal_top(|ui| {
                name_ui(ui, name, &weight);
                if icon_button_ui(ui, Icon::Trash2, &shown.tell("criteria-forget", &[("name", name.into())])).clicked()
                {
                    actions.push(Action::Edit(Edit::ThemeWeight(theme.id.clone(), None)));
                }
            });
        }
    });
}

fn others_ui(ui: &mut Ui, shown: Shown<'_>, weighing: &Weighing<'_>, view: &mut View, actions: &mut Vec<Action>) {
    card_ui(ui, |ui| {
        let title = strong(ui, shown.say("criteria-others"));
        ui.label(title);
        let lead = quiet(ui, shown.say("criteria-others-lead"));
        paragraph_ui(ui, lead);
        for own in weighing.others {
            other_ui(ui, shown, own, view, actions);
        }
        ui.horizontal(|ui| {
            let hint = RichText::new(shown.say("criteria-new-hint")).color(palette(ui).quiet);
            let width = (ui.available_width() - 140.0).max(120.0);
            let field = typed_ui(ui, &mut view.new_criterion, &shown.words.too_long(), |it| {
                TextEdit::singleline(it)
                    .id(egui::Id::unique("new-criterion"))
                    .hint_text(hint)
                    .desired_width(width)
                    .margin(egui::Margin::symmetric(10, 7))
            });
            let field = field.accessible_name(shown.say("criteria-new"));
            let is_entered = field.lost_focus() && ui.input(|it| it.key_pressed(egui::Key::Enter));
            let is_named = !view.new_criterion.trim().is_empty();
            let add = ui.add_enabled_ui(is_named, |ui| button_ui(ui, Icon::Plus, &shown.say("needs-own-add"))).inner;
            if is_named && (add.clicked() || is_entered) {
                actions.push(Action::AddCriterion);
            }
        });
    });
}

fn other_ui(ui: &mut Ui, shown: Shown<'_>, own: &OwnCriterion, view: &mut View, actions: &mut Vec<Action>) {
    let name = shown.words.criterion(own);
    ui.horizontal_top(|ui| {
        let label = shown.tell("criteria-label-name", &[("name", name.as_str().into())]);
        let look = Look { name: &label, width: (ui.available_width() - BESIDE).max(120.0), ..Look::default() };
        field_ui(ui, &mut view.drafts, Field::CriterionLabel(own.id.clone()), &own.label, &look, actions);
        weight_ui(ui, shown, Field::CriterionWeight(own.id.clone()), &name, own.weight, view, actions);
        if icon_button_ui(ui, Icon::Trash2, &shown.tell("criteria-remove", &[("name", name.into())])).clicked() {
            actions.push(Action::Edit(Edit::RemoveCriterion(own.id.clone())));
        }
    });
}

/// A name and a remark, left of a weight.
fn name_ui(ui: &mut Ui, name: &str, remark: &str) {
    let width = (ui.available_width() - BESIDE).max(120.0);
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add(Label::new(RichText::new(name).font(regular(size::BODY)).color(palette(ui).ink)).wrap());
        let remark = small(ui, remark);
        ui.add(Label::new(remark).wrap());
    });
}

fn weight_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    field: Field,
    name: &str,
    held: Option<Weight>,
    view: &mut View,
    actions: &mut Vec<Action>,
) {
    let name = shown.tell("criteria-weight-name", &[("name", name.into())]);
    let held = held.map(|it| it.percents().to_string()).unwrap_or_default();
    let look = Look { name: &name, width: WEIGHT, ..Look::default() };
    field_ui(ui, &mut view.drafts, field, &held, &look, actions);
    ui.vertical(|ui| {
        ui.add_space(6.0);
        let unit = quiet(ui, "%");
        ui.label(unit);
    });
}
