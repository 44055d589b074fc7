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
    requirements::{Offered, call},
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

/// What may be asked for, each under its name.
#[derive(Debug)]
pub(in super::super::super) struct Choices {
    themes: Vec<(ThemeId, String)>,
    flags: Vec<(FlagId, String)>,
    frameworks: Vec<(FrameworkId, String)>,
    sources: Vec<(SourceId, String)>,
}

/// What the requirements of the open dossier have.
fn choices(shown: Shown<'_>) -> Choices {
    let session = shown.session;
    let (pack, dossier) = (session.pack(), session.dossier());
    let calls = call(pack, session.persona(), dossier);
    let offered = Offered::by(pack, dossier, &calls, session.risks(), shown.words);
    let theme = |it: &Theme| (it.id.clone(), shown.text(&it.label).to_owned());
    let flag = |it: &LegalFlag| (it.id.clone(), format!("{} – {}", it.id, shown.text(&it.trigger)));
    let framework = |it: &Framework| (it.id.clone(), format!("{} {}", shown.text(&it.title), it.version));
    let source = |it: &Source| (it.id.clone(), shown.text(&it.title).to_owned());
    Choices {
        themes: offered.themes.into_iter().map(theme).collect(),
        flags: offered.flags.into_iter().map(flag).collect(),
        frameworks: offered.frameworks.into_iter().map(framework).collect(),
        sources: offered.sources.into_iter().map(source).collect(),
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
