//! What narrows the list down: words, and what a requirement must have.

use egui::{ComboBox, Id, RichText, TextEdit, Ui};
use lucide_icons::Icon;

use super::super::super::{
    action::Action,
    names::{Shown, count},
    theme::palette,
    view::View,
    widgets::{button_ui, icon_button_ui, overline, toggle_ui},
};
use crate::{
    domain::{FlagId, Framework, FrameworkId, LegalFlag, Level, Source, SourceId, Theme, ThemeId},
    requirements::{call, flags},
};

/// Name of the field of words, for the keyboard.
pub(in super::super::super) fn search_id() -> Id {
    Id::unique("requirements-search")
}

/// Draws the field of words and, on demand, the choices.
pub(super) fn filters_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let taken = if view.filter.words.is_empty() { 24.0 } else { 62.0 };
        let hint = RichText::new(shown.say("filter-words-hint")).color(palette(ui).quiet);
        let field = TextEdit::singleline(&mut view.filter.words)
            .id(search_id())
            .hint_text(hint)
            .desired_width(ui.available_width() - taken)
            .margin(egui::Margin::symmetric(10, 7));
        ui.add(field).accessible_name(shown.say("filter-words"));
        if !view.filter.words.is_empty() && icon_button_ui(ui, Icon::X, &shown.say("filter-words-clear")).clicked() {
            view.filter.words.clear();
        }
    });
    let wanted = view.filter.count();
    let text = shown.tell("filter-more", &[("n", count(wanted))]);
    let open = ui
        .horizontal_wrapped(|ui| {
            let open = toggle_ui(ui, &text, &shown.tell("filter-name", &[("filters", text.as_str().into())]));
            if !view.filter.is_blank() && button_ui(ui, Icon::FunnelX, &shown.say("filter-clear")).clicked() {
                actions.push(Action::Unfilter);
            }
            open
        })
        .inner;
    if open {
        choices_ui(ui, shown, view);
    }
    ui.add_space(6.0);
}

/// What the called requirements have, that they may be asked for.
#[derive(Debug)]
pub(in super::super::super) struct Choices {
    themes: Vec<(ThemeId, String)>,
    flags: Vec<(FlagId, String)>,
    frameworks: Vec<(FrameworkId, String)>,
    sources: Vec<(SourceId, String)>,
}

/// What the requirements of the open dossier have.
fn choices(shown: Shown<'_>) -> Choices {
    let (pack, dossier, risks) = (shown.session.pack(), shown.session.dossier(), shown.session.risks());
    let calls = call(pack, shown.session.persona(), dossier);
    let called = &calls.requirements;
    let theme_of = |it| pack.card(it).map(|it| &it.theme);
    let themes = |theme: &&Theme| called.iter().any(|it| theme_of(&it.requirement.card) == Some(&theme.id));
    let carried: Vec<&FlagId> =
        called.iter().flat_map(|it| flags(pack, dossier, it, risks, shown.words)).map(|it| &it.id).collect();
    let mapped: Vec<&FrameworkId> =
        called.iter().flat_map(|it| pack.frameworks_of(&it.requirement.id)).map(|it| &it.0.id).collect();
    let cited: Vec<&SourceId> = called.iter().flat_map(|it| &it.requirement.cite).map(|it| &it.0).collect();
    let flag = |it: &LegalFlag| (it.id.clone(), format!("{} – {}", it.id, shown.text(&it.trigger)));
    let framework = |it: &Framework| (it.id.clone(), format!("{} {}", shown.text(&it.title), it.version));
    let source = |it: &Source| (it.id.clone(), shown.text(&it.title).to_owned());
    Choices {
        themes: (pack.themes.iter().filter(themes))
            .map(|it| (it.id.clone(), shown.text(&it.label).to_owned()))
            .collect(),
        flags: pack.flags.iter().filter(|it| carried.contains(&&it.id)).map(flag).collect(),
        frameworks: pack.frameworks.iter().filter(|it| mapped.contains(&&it.id)).map(framework).collect(),
        sources: pack.sources.iter().filter(|it| cited.contains(&&it.id)).map(source).collect(),
    }
}

/// One choice for each thing that the called requirements do not all have.
fn choices_ui(ui: &mut Ui, shown: Shown<'_>, view: &mut View) {
    let choices = view.choices.get((shown.session.revision(), shown.language()), || choices(shown));
    let filter = &mut view.filter;
    choice_ui(ui, shown, "theme", &mut filter.theme, &choices.themes);
    let levels = [Level::Minimum, Level::Scored, Level::Option];
    choice_ui(ui, shown, "level", &mut filter.level, &levels.map(|it| (it, shown.words.level(it))));
    choice_ui(ui, shown, "flag", &mut filter.flag, &choices.flags);
    choice_ui(ui, shown, "framework", &mut filter.framework, &choices.frameworks);
    choice_ui(ui, shown, "source", &mut filter.source, &choices.sources);
}

fn choice_ui<T: PartialEq + Clone>(
    ui: &mut Ui,
    shown: Shown<'_>,
    key: &str,
    held: &mut Option<T>,
    choices: &[(T, String)],
) {
    // What nothing has any more would narrow the list down without a word.
    held.take_if(|it| !choices.iter().any(|choice| choice.0 == *it));
    let (label, all) = (shown.say(&format!("filter-{key}")), shown.say(&format!("filter-{key}-all")));
    let name = choices.iter().find(|it| Some(&it.0) == held.as_ref()).map_or_else(|| all.clone(), |it| it.1.clone());
    let title = overline(ui, &label);
    ui.label(title);
    let response = ComboBox::from_id_salt(("filter", key))
        .width(ui.available_width() - 24.0)
        .truncate()
        .selected_text(name)
        .show_ui(ui, |ui| {
            ui.selectable_value(held, None, all);
            for (choice, name) in choices {
                ui.selectable_value(held, Some(choice.clone()), name);
            }
        });
    response.response.accessible_name(label);
}
