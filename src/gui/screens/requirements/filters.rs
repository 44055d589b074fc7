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
    domain::{FlagId, FrameworkId, Level, SourceId, ThemeId},
    requirements::{Calls, Filter, flags},
};

/// Name of the field of words, for the keyboard.
pub(in super::super::super) fn search_id() -> Id {
    Id::unique("requirements-search")
}

/// Draws the field of words and, on demand, the choices.
pub(super) fn filters_ui(ui: &mut Ui, shown: Shown<'_>, calls: &Calls<'_>, view: &mut View, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let hint = RichText::new(shown.say("filter-words-hint")).color(palette(ui).quiet);
        let field = TextEdit::singleline(&mut view.filter.words)
            .id(search_id())
            .hint_text(hint)
            .desired_width(ui.available_width() - 56.0)
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
            let open = toggle_ui(ui, &text, &shown.say("filter-name"));
            if !view.filter.is_blank() && button_ui(ui, Icon::FunnelX, &shown.say("filter-clear")).clicked() {
                actions.push(Action::Unfilter);
            }
            open
        })
        .inner;
    if open {
        choices_ui(ui, shown, calls, &mut view.filter);
    }
    ui.add_space(6.0);
}

/// One choice for each thing that the called requirements do not all have.
fn choices_ui(ui: &mut Ui, shown: Shown<'_>, calls: &Calls<'_>, filter: &mut Filter) {
    let pack = shown.session.pack();
    let called = &calls.requirements;
    let dossier = shown.session.dossier();
    let theme_of = |it| pack.card(it).map(|it| &it.theme);
    let themes =
        pack.themes.iter().filter(|theme| called.iter().any(|it| theme_of(&it.requirement.card) == Some(&theme.id)));
    let themes: Vec<(ThemeId, String)> = themes.map(|it| (it.id.clone(), shown.text(&it.label).to_owned())).collect();
    choice_ui(ui, shown, "theme", &mut filter.theme, themes);
    let levels = [Level::Minimum, Level::Scored, Level::Option];
    choice_ui(ui, shown, "level", &mut filter.level, levels.map(|it| (it, shown.words.level(it))).to_vec());
    let risks = shown.session.risks();
    let mut carried: Vec<(FlagId, String)> = Vec::new();
    for flag in called.iter().flat_map(|it| flags(pack, dossier, it, risks, shown.words)) {
        if !carried.iter().any(|it| it.0 == flag.id) {
            carried.push((flag.id.clone(), format!("{} – {}", flag.id, shown.text(&flag.trigger))));
        }
    }
    carried.sort();
    choice_ui(ui, shown, "flag", &mut filter.flag, carried);
    let mapped = pack.frameworks.iter().filter(|framework| {
        called.iter().any(|it| pack.frameworks_of(&it.requirement.id).any(|(at, _)| at.id == framework.id))
    });
    let mapped: Vec<(FrameworkId, String)> =
        mapped.map(|it| (it.id.clone(), format!("{} {}", shown.text(&it.title), it.version))).collect();
    choice_ui(ui, shown, "framework", &mut filter.framework, mapped);
    let cited = pack
        .sources
        .iter()
        .filter(|source| called.iter().any(|it| it.requirement.cite.iter().any(|cited| cited.0 == source.id)));
    let cited: Vec<(SourceId, String)> = cited.map(|it| (it.id.clone(), shown.text(&it.title).to_owned())).collect();
    choice_ui(ui, shown, "source", &mut filter.source, cited);
}

fn choice_ui<T: PartialEq + Clone>(
    ui: &mut Ui,
    shown: Shown<'_>,
    key: &str,
    held: &mut Option<T>,
    choices: Vec<(T, String)>,
) {
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
                ui.selectable_value(held, Some(choice), name);
            }
        });
    response.response.accessible_name(label);
}
