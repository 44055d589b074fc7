//! Where words may be cut at the end of a line.

use hypher::{Lang, hyphenate_bounded};

use crate::domain::Language;

/// Letters that stay before and after a cut.
const FEWEST: usize = 3;
/// Words of more letters than any word are codes or noise, whose syllables mean nothing.
const LONGEST: usize = 40;

/// Whether a cut is forced upon a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Deserialize))]
pub(super) enum Need {
    /// It would look better.
    Wish,
    /// The word is wider than the line: even names are cut.
    Force,
}

/// Places, in bytes, where a word may be cut; with it come the signs around it, up to the next space.
///
/// Identifiers, addresses, acronyms and words with figures or capitals inside are never cut, nor what already has a
/// hyphen.
pub(super) fn places(word: &str, language: Language, need: Need) -> Vec<usize> {
    let mut places = Vec::new();
    let mut start = 0;
    // Elided words stand before their noun: « l’hébergement ».
    for part in word.split_inclusive(['’', '\'']) {
        let letters = part.trim_start_matches(|it: char| !it.is_alphanumeric());
        let first = start + part.len() - letters.len();
        let letters = letters.trim_end_matches(|it: char| !it.is_alphanumeric());
        if !letters.is_empty() && !is_word(letters) || part.contains(['-', '\u{2011}', '/', '@', '_']) {
            return Vec::new();
        }
        let name = letters.starts_with(char::is_uppercase);
        if letters.chars().nth(LONGEST).is_none() && (!name || need == Need::Force) {
            let language = match language {
                Language::French => Lang::French,
                Language::English => Lang::English,
            };
            // Two letters before a hyphen are better than a word broken anywhere.
            let before = if need == Need::Force { FEWEST - 1 } else { FEWEST };
            let mut end = first;
            for syllable in hyphenate_bounded(letters, language, before, FEWEST) {
                end += syllable.len();
                places.push(end);
            }
            // The last syllable ends the word.
            places.pop();
        }
        start += part.len();
    }
    places
}

/// Whether these are letters, with no capital but the first.
fn is_word(letters: &str) -> bool {
    letters.chars().all(char::is_alphabetic) && !letters.chars().skip(1).any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize)]
    struct Specimen {
        word: String,
        language: Language,
        need: Need,
        cut: String,
    }

    /// Cuts the words of a name in `tests/specimens/syllables.ron`.
    #[track_caller]
    fn check(name: &str) {
        let text = include_str!("../../../tests/specimens/syllables.ron");
        let specimens: std::collections::BTreeMap<String, Vec<Specimen>> = ron::from_str(text).unwrap();
        for Specimen { word, language, need, cut } in &specimens[name] {
            let mut found = word.clone();
            for place in places(word, *language, *need).into_iter().rev() {
                found.insert(place, '-');
            }
            assert_eq!(found, *cut, "{language:?}, {need:?}");
        }
    }

    #[test]
    fn each_language_has_its_syllables() {
        check("each language has its syllables");
    }

    #[test]
    fn three_letters_stay_on_each_side() {
        check("three letters stay on each side");
    }

    #[test]
    fn signs_and_elided_words_stay_with_their_noun() {
        check("signs and elided words stay with their noun");
    }

    #[test]
    fn names_are_cut_only_if_they_must() {
        check("names are cut only if they must");
    }

    #[test]
    fn two_letters_stay_before_a_cut_that_must_be() {
        check("two letters stay before a cut that must be");
    }

    #[test]
    fn identifiers_addresses_acronyms_and_codes_stay_whole() {
        check("identifiers, addresses, acronyms and codes stay whole");
    }

    #[test]
    fn what_is_longer_than_any_word_has_no_syllables() {
        let word = "anticonstitutionnellement".repeat(400);
        for language in [Language::French, Language::English] {
            assert!(places(&word, language, Need::Force).is_empty());
        }
    }
}
