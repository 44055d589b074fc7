//! Terms of the lexicon that a text uses.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use super::fold::Folded;
use crate::domain::{Language, Pack, TermId};

/// A term that a text uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Used {
    /// The entry of the lexicon.
    pub term: TermId,
    /// Where, as bytes of the text.
    pub place: Range<usize>,
}

/// A written form of a term.
#[derive(Clone, Debug)]
struct Form {
    term: TermId,
    /// The form as it must be written, capitals included; `None` when case and accents do not count.
    exact: Option<String>,
}

/// Looks for the terms of a lexicon. Making one builds an automaton: make it once.
#[derive(Clone, Debug)]
pub struct TermReader {
    forms: Vec<Form>,
    automaton: Option<AhoCorasick>,
}

impl TermReader {
    /// A reader for the lexicon of a pack in one language.
    #[must_use]
    pub fn new(pack: &Pack, language: Language) -> Self {
        let mut forms = Vec::new();
        let mut folded: Vec<String> = Vec::new();
        for term in &pack.lexicon {
            let written = std::iter::once(term.term.get(language));
            for form in written.chain(term.forms.get(language).iter().map(String::as_str)) {
                let exact = is_acronym(form).then(|| plain_spaces(form));
                forms.push(Form { term: term.id.clone(), exact });
                folded.push(Folded::new(form).as_str().to_owned());
            }
        }
        // The longest of the forms that begin at one place: « condition d’exécution » before « condition ».
        let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&folded).ok();
        Self { forms, automaton }
    }

    /// The terms that a text uses, in its order; each occurrence is told.
    #[must_use]
    pub fn read(&self, text: &str) -> Vec<Used> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let folded = Folded::new(text);
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) = automaton.find(aho_corasick::Input::new(folded.as_str()).range(from..)) {
            let place = folded.original(&at.range());
            let form = self.forms.get(at.pattern().as_usize());
            let used = form.filter(|form| {
                let written = text.get(place.clone()).unwrap_or_default();
                is_whole(folded.as_str(), &at.range())
                    && form.exact.as_ref().is_none_or(|exact| plain_spaces(written) == *exact)
            });
            match used {
                Some(form) => {
                    found.push(Used { term: form.term.clone(), place });
                    from = at.end();
                }
                // A shorter form may begin at the next letter.
                None => from = next_letter(folded.as_str(), at.start()),
            }
        }
        found
    }
}

/// Whether a form is written in capitals, with digits or signs: it would be another word in lower case.
fn is_acronym(form: &str) -> bool {
    form.chars().any(char::is_uppercase) && !form.chars().any(char::is_lowercase)
}

fn plain_spaces(text: &str) -> String {
    text.chars().map(|it| if it.is_whitespace() { ' ' } else { it }).collect()
}

fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).and_then(|it| it.chars().next_back());
    let after = text.get(range.end..).and_then(|it| it.chars().next());
    let in_word = |it: Option<char>| it.is_some_and(char::is_alphanumeric);
    !in_word(before) && !in_word(after)
}

fn next_letter(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.chars().next().map_or(1, char::len_utf8)
}
