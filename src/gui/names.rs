//! Names of what the screens show, in the user's language.

use fluent_bundle::FluentValue;

use super::session::Session;
use crate::{
    domain::{Citation, Language, NeedId, Pack, SolutionId, Text},
    words::Words,
};

/// The open dossier and the words to show it: what every screen reads.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    /// The open dossier.
    pub(super) session: &'a Session,
    /// The words.
    pub(super) words: &'a Words,
}

impl<'a> Shown<'a> {
    /// A message.
    pub(super) fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// A message with its arguments.
    pub(super) fn tell(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        self.words.tell(key, arguments)
    }

    /// The language.
    pub(super) fn language(&self) -> Language {
        self.words.language()
    }

    /// A text of the pack.
    pub(super) fn text(&self, text: &'a Text) -> &'a str {
        text.get(self.language())
    }

    /// Name of a need: the persona's, the catalogue's, or the user's own.
    pub(super) fn need(&self, id: &NeedId) -> &'a str {
        let Self { session, .. } = *self;
        let row = session.persona().needs.iter().find(|it| it.need == *id).and_then(|it| it.label.as_ref());
        let entry = || session.pack().need(id).map(|it| &it.label);
        if let Some(label) = row.or_else(entry) {
            return self.text(label);
        }
        let own = session.dossier().own_needs.iter().find(|it| it.id == *id);
        own.map_or("", |it| it.label.as_str())
    }

    /// Name of a solution.
    pub(super) fn solution(&self, id: &SolutionId) -> &'a str {
        let Self { session, .. } = *self;
        let row = session.persona().solutions.iter().find(|it| it.solution == *id).and_then(|it| it.label.as_ref());
        let entry = || session.pack().solution(id).map(|it| &it.label);
        row.or_else(entry).map_or("", |it| self.text(it))
    }

    /// The sentence of the pack that says why a solution answers a need as far as it does.
    pub(super) fn because(&self, solution: &SolutionId, need: &NeedId) -> Option<&'a str> {
        self.session.link(solution, need).map(|it| self.text(&it.because))
    }

    /// Names of solutions on one line, between quotation marks.
    pub(super) fn solutions<'i>(&self, ids: impl IntoIterator<Item = &'i SolutionId>) -> String {
        ids.into_iter().map(|it| self.quoted(self.solution(it))).collect::<Vec<_>>().join(", ")
    }

    /// Names of needs on one line, between quotation marks.
    pub(super) fn needs<'i>(&self, ids: impl IntoIterator<Item = &'i NeedId>) -> String {
        ids.into_iter().map(|it| self.quoted(self.need(it))).collect::<Vec<_>>().join(", ")
    }

    /// A name between quotation marks.
    pub(super) fn quoted(&self, name: &str) -> String {
        self.tell("quoted", &[("text", name.into())])
    }

    /// Passages, one a line, each with the title of its source, how far that was checked and until when it holds.
    pub(super) fn sources(&self, cite: &[Citation]) -> Vec<String> {
        sources(self.session.pack(), self.words, cite)
    }
}

/// Passages, one a line, each with the title of its source, how far that was checked and until when it holds.
pub(super) fn sources(pack: &Pack, words: &Words, cite: &[Citation]) -> Vec<String> {
    let one = |Citation(id, locator): &Citation| {
        let Some(source) = pack.source(id) else {
            return id.to_string();
        };
        let title = source.title.get(words.language());
        let passage = if locator.is_empty() { title.to_owned() } else { format!("{title}, {locator}") };
        let state = words.confidence(source.confidence);
        let key = if source.review.is_empty() { "source-state" } else { "source-state-review" };
        let date = words.date(&source.review);
        words.tell(key, &[("passage", passage.into()), ("state", state.into()), ("date", date.into())])
    };
    cite.iter().map(one).collect()
}

/// A count as an argument of a message.
pub(super) fn count(number: usize) -> FluentValue<'static> {
    FluentValue::from(number)
}
