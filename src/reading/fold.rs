//! Texts without what spelling varies in.

use std::{
    collections::BTreeMap,
    ops::Range,
    sync::{Mutex, PoisonError},
};

use regex::{Regex, RegexBuilder};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Largest compiled pattern, in bytes: a pack may come from anyone.
const MOST_BYTES: usize = 1 << 20;

/// Most patterns that are held: some packs' worth.
const MOST_HELD: usize = 2000;

/// Patterns that were compiled. Each export and each preview has a reader of its own, and compiling is nearly all that it
/// would cost; what a pattern finds depends on its text alone.
static HELD: Mutex<BTreeMap<String, Pattern>> = Mutex::new(BTreeMap::new());

/// A text in lower case, without accents or ligatures, with plain spaces, apostrophes and hyphens; and the way back.
#[derive(Clone, Debug)]
pub struct Folded {
    text: String,
    /// For each byte of the folded text, the byte of the original from which it comes; then the original's length.
    origins: Vec<usize>,
}

impl Folded {
    /// Folds a text.
    #[must_use]
    pub fn new(original: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(original.len()), origins: Vec::new() };
        for (at, letter) in original.char_indices() {
            match letter {
                'œ' | 'Œ' => folded.push("oe", at),
                'æ' | 'Æ' => folded.push("ae", at),
                '’' | '‘' | 'ʼ' => folded.push("'", at),
                '\u{2010}' | '\u{2011}' => folded.push("-", at),
                '\n' => folded.push("\n", at),
                it if it.is_whitespace() => folded.push(" ", at),
                it => {
                    for part in std::iter::once(it).nfd().filter(|it| !is_combining_mark(*it)) {
                        for lower in part.to_lowercase() {
                            folded.push(lower.encode_utf8(&mut [0; 4]), at);
                        }
                    }
                }
            }
        }
        folded.origins.push(original.len());
        folded
    }

    fn push(&mut self, text: &str, origin: usize) {
        self.text.push_str(text);
        self.origins.extend(std::iter::repeat_n(origin, text.len()));
    }

    /// The folded text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The bytes of the original that a range of the folded text stands for.
    #[must_use]
    pub fn original(&self, range: &Range<usize>) -> Range<usize> {
        let at = |offset: usize| self.origins.get(offset).or(self.origins.last()).copied().unwrap_or_default();
        at(range.start)..at(range.end)
    }

    /// The sentences of the folded text: cut at line ends, and after `.`, `;`, `?` or `!` where a space follows.
    pub(super) fn sentences(&self) -> impl Iterator<Item = Range<usize>> {
        let bytes = self.text.as_bytes();
        let ends_at = |at: usize| match bytes.get(at) {
            Some(b'\n') => true,
            Some(b'.' | b';' | b'?' | b'!') => matches!(bytes.get(at + 1), None | Some(b' ' | b'\n')),
            _ => false,
        };
        let mut start = 0;
        std::iter::from_fn(move || {
            (start < bytes.len()).then(|| {
                let end = (start..bytes.len()).find(|at| ends_at(*at)).map_or(bytes.len(), |at| at + 1);
                std::mem::replace(&mut start, end)..end
            })
        })
    }
}

/// Whether texts have every word of another, each word somewhere in one of them; case, accents and signs do not count.
#[must_use]
pub fn have_words(wanted: &Folded, texts: &[&str]) -> bool {
    let texts: Vec<Folded> = texts.iter().map(|it| Folded::new(it)).collect();
    let mut words = wanted.as_str().split_whitespace();
    words.all(|word| texts.iter().any(|it| it.as_str().contains(word)))
}

/// A pattern of a pack: a regular expression for folded texts.
#[derive(Clone, Debug)]
pub struct Pattern(Regex);

impl Pattern {
    /// Compiles a pattern; `None` when it is no regular expression, or an unreasonable one.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        // A thread that panicked left whole entries.
        let held = || HELD.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(pattern) = held().get(text) {
            return Some(pattern.clone());
        }
        let pattern = Self(RegexBuilder::new(text).size_limit(MOST_BYTES).build().ok()?);
        let mut held = held();
        if MOST_HELD <= held.len() {
            held.clear();
        }
        held.insert(text.to_owned(), pattern.clone());
        Some(pattern)
    }

    /// How many times it occurs in a text, once folded.
    #[must_use]
    pub fn count(&self, text: &str) -> usize {
        self.0.find_iter(Folded::new(text).as_str()).count()
    }

    pub(super) fn find(&self, folded: &str) -> Option<Range<usize>> {
        self.0.find(folded).map(|it| it.range())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_full_stops_and_lines() {
        let folded = Folded::new("Un. Deux ; trois\nv. 3.2 quatre");
        let sentences: Vec<&str> = folded.sentences().map(|it| &folded.as_str()[it]).collect();
        assert_eq!(sentences, ["un.", " deux ;", " trois\n", "v.", " 3.2 quatre"]);
    }
}
