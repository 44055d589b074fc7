//! Texts of the pack with their terms explained.

use std::{
    hash::{Hash, Hasher},
    sync::Arc,
};

use egui::{
    Color32, FontId, Ui,
    cache::{ComputerMut, FrameCache},
};

use super::{
    action::Action,
    names::Shown,
    theme::{palette, regular, size},
    widgets::{Explained, explained_ui},
};
use crate::{
    domain::Language,
    reading::{TermReader, Used},
};

/// A text that is read for terms; the reader is the same as long as pack and language are.
#[derive(Clone, Copy)]
struct Asked<'a> {
    text: &'a str,
    language: Language,
    pack: &'a str,
    reader: &'a TermReader,
}

impl Hash for Asked<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
        self.language.hash(state);
        self.pack.hash(state);
    }
}

/// Finds each term of a text once: more would be a thicket.
#[derive(Default)]
struct Finder;

impl ComputerMut<Asked<'_>, Arc<[Used]>> for Finder {
    fn compute(&mut self, asked: Asked<'_>) -> Arc<[Used]> {
        let mut found = asked.reader.read(asked.text);
        let mut seen = Vec::new();
        found.retain(|it| {
            let is_new = !seen.contains(&it.term);
            seen.push(it.term.clone());
            is_new
        });
        found.into()
    }
}

/// Draws running text with its terms.
pub(super) fn text_ui(ui: &mut Ui, shown: Shown<'_>, text: &str, actions: &mut Vec<Action>) {
    let ink = palette(ui).ink;
    styled_text_ui(ui, shown, text, &regular(size::BODY), ink, actions);
}

/// The same in secondary ink.
pub(super) fn quiet_text_ui(ui: &mut Ui, shown: Shown<'_>, text: &str, actions: &mut Vec<Action>) {
    let quiet = palette(ui).quiet;
    styled_text_ui(ui, shown, text, &regular(size::BODY), quiet, actions);
}

/// The same in a face and a colour.
pub(super) fn styled_text_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    text: &str,
    font: &FontId,
    colour: Color32,
    actions: &mut Vec<Action>,
) {
    let language = shown.language();
    let asked = Asked { text, language, pack: &shown.session.pack().hash, reader: shown.session.terms(language) };
    let found = ui.memory_mut(|it| Arc::clone(it.caches.cache::<FrameCache<Arc<[Used]>, Finder>>().get(asked)));
    let known = found.iter().filter_map(|it| Some((it, shown.session.pack().term(&it.term)?)));
    let (known, terms): (Vec<&Used>, Vec<Explained<'_>>) = known
        .map(|(used, term)| {
            (
                used,
                Explained {
                    place: used.place.clone(),
                    name: shown.tell("term-name", &[("term", shown.text(&term.term).into())]),
                    text: shown.text(&term.short),
                },
            )
        })
        .unzip();
    if let Some(used) = explained_ui(ui, text, font, colour, &terms).and_then(|it| known.get(it)) {
        actions.push(Action::LookUp(used.term.clone()));
    }
}
