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
    domain::{Domain, Pack, Term, TermId},
    reading::{Folded, have_words},
    words::Words,
};

/// The terms that are wanted, in the order of the alphabet.
pub(super) fn items(words: &Words, pack: &Pack, wanted: &Folded) -> Vec<Item> {
    let language = words.language();
    let texts = |it: &Term| [&it.term, &it.expansion, &it.short, &it.long].map(|text| text.get(language).to_owned());
    let is_wanted = |it: &&Term| have_words(wanted, &texts(it).each_ref().map(String::as_str));
    let mut terms: Vec<&Term> = pack.lexicon.iter().filter(is_wanted).collect();
    terms.sort_by_cached_key(|it| Folded::new(it.term.get(language)).as_str().to_owned());
    let item = |it: &Term| {
        let (term, expansion) = (it.term.get(language), it.expansion.get(language));
        let named = [("term", term.into()), ("expansion", expansion.into())];
        Item {
            leads_to: Consulted::Lexicon(Some(it.id.clone())),
            label: domain(words, it.domain),
            title: if expansion.is_empty() { term.to_owned() } else { words.tell("lexicon-entry", &named) },
        }
    };
    terms.into_iter().map(item).collect()
}

/// Name of a trade.
fn domain(words: &Words, domain: Domain) -> String {
    words.say(match domain {
        Domain::Technical => "domain-technical",
        Domain::Legal => "domain-legal",
        Domain::Budgetary => "domain-budgetary",
    })
}

/// Draws a term.
pub(super) fn term_ui(ui: &mut Ui, words: &Words, pack: &Pack, id: &TermId, actions: &mut Vec<Action>) {
    let Some(term) = pack.term(id) else {
        return;
    };
    let language = words.language();
    title_ui(ui, term.term.get(language), term.expansion.get(language));
    badges_row_ui(ui, |ui| {
        badge_ui(ui, Tone::Neutral, None, &domain(words, term.domain));
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
