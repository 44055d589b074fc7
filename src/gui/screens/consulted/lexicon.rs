//! The lexicon.

use egui::{RichText, Ui};
use lucide_icons::Icon;

use super::{
    super::super::{
        action::Action,
        names::sources,
        theme::{palette, size},
        view::Consulted,
        widgets::{Tone, badge_ui, badges_row_ui, bullet_ui, button_ui, overline, paragraph_ui, small, title_ui},
    },
    Item,
};
use crate::{
    domain::{Domain, Pack, TermId},
    words::Words,
};

/// Every term, in the order of the alphabet.
pub(super) fn items<'a>(words: &Words, pack: &'a Pack) -> Vec<Item<'a>> {
    let language = words.language();
    let mut terms: Vec<_> = pack.lexicon.iter().collect();
    terms.sort_by_cached_key(|it| crate::reading::Folded::new(it.term.get(language)).as_str().to_owned());
    let item = |it: &'a crate::domain::Term| Item {
        leads_to: Consulted::Lexicon(Some(it.id.clone())),
        label: it.expansion.get(language),
        title: it.term.get(language),
        texts: [it.short.get(language), it.long.get(language)],
    };
    terms.into_iter().map(item).collect()
}

/// Draws a term.
pub(super) fn term_ui(ui: &mut Ui, words: &Words, pack: &Pack, id: &TermId, actions: &mut Vec<Action>) {
    let Some(term) = pack.term(id) else {
        return;
    };
    let language = words.language();
    title_ui(ui, term.term.get(language), term.expansion.get(language));
    badges_row_ui(ui, |ui| {
        let key = match term.domain {
            Domain::Technical => "domain-technical",
            Domain::Legal => "domain-legal",
            Domain::Budgetary => "domain-budgetary",
        };
        badge_ui(ui, Tone::Neutral, None, &words.say(key));
        if term.confidence.to_be_checked() {
            badge_ui(ui, Tone::Warning, Some(Icon::TriangleAlert), &words.say("to-be-checked"));
        }
    });
    let ink = palette(ui).ink;
    paragraph_ui(ui, RichText::new(term.short.get(language)).size(size::SUBHEADING).color(ink));
    paragraph_ui(ui, RichText::new(term.long.get(language)).color(ink));
    let related: Vec<_> = term.see.iter().filter_map(|it| pack.term(it)).collect();
    if !related.is_empty() {
        let title = overline(ui, words.say("lexicon-see"));
        ui.label(title);
        ui.horizontal_wrapped(|ui| {
            for it in related {
                if button_ui(ui, Icon::BookOpen, it.term.get(language)).clicked() {
                    actions.push(Action::LookUp(it.id.clone()));
                }
            }
        });
    }
    if !term.cite.is_empty() {
        let title = overline(ui, words.say("sources"));
        ui.label(title);
    }
    for source in sources(pack, words, &term.cite) {
        let source = small(ui, source);
        bullet_ui(ui, source);
    }
}
