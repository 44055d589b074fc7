//! Legal risks that a wording carries.

use std::{ops::Range, sync::OnceLock};

use super::fold::{Folded, Pattern};
use crate::domain::{BuyerStatus, FlagId, Language, Pack, Text, Trigger as Declared};

/// A pattern that raises a flag, and the one that excuses it.
#[derive(Clone, Debug)]
struct Trigger {
    /// Place of the flag in the pack.
    flag: usize,
    pattern: Pattern,
    unless: Option<Pattern>,
}

/// What raised a flag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The flag.
    pub flag: FlagId,
    /// The words that raised it, as bytes of the text.
    pub place: Range<usize>,
}

/// Reads texts for the legal risks of a pack. The first text of a language makes it compile every pattern of that
/// language, a tenth of a second where no reader did so before.
#[derive(Clone, Debug)]
pub struct RiskReader {
    flags: Vec<(FlagId, bool)>,
    /// Patterns as the pack gives them, each with the place of its flag.
    declared: Vec<(usize, Declared)>,
    french: OnceLock<Vec<Trigger>>,
    english: OnceLock<Vec<Trigger>>,
}

impl RiskReader {
    /// A reader for the flags of a pack; a pattern that is none raises nothing (`check` tells it).
    #[must_use]
    pub fn new(pack: &Pack) -> Self {
        let all = pack.flags.iter().enumerate();
        Self {
            flags: pack.flags.iter().map(|it| (it.id.clone(), it.concerns_private)).collect(),
            declared: all.flat_map(|(flag, it)| it.triggers.iter().map(move |it| (flag, it.clone()))).collect(),
            french: OnceLock::new(),
            english: OnceLock::new(),
        }
    }

    fn triggers(&self, language: Language) -> &[Trigger] {
        let compiled = |text: &Text| Pattern::new(text.get(language));
        let one = |(flag, it): &(usize, Declared)| {
            let unless = it.unless.as_ref().and_then(compiled);
            Some(Trigger { flag: *flag, pattern: compiled(&it.pattern)?, unless })
        };
        let held = match language {
            Language::French => &self.french,
            Language::English => &self.english,
        };
        held.get_or_init(|| self.declared.iter().filter_map(one).collect())
    }

    /// What a text raises for a buyer: each flag at most once for each sentence, in the order of the text.
    #[must_use]
    pub fn read(&self, text: &str, language: Language, buyer: BuyerStatus) -> Vec<Found> {
        let folded = Folded::new(text);
        let triggers = self.triggers(language);
        let mut found: Vec<Found> = Vec::new();
        for sentence in folded.sentences() {
            let words = folded.as_str().get(sentence.clone()).unwrap_or_default();
            let already = found.len();
            for trigger in triggers {
                let Some((flag, concerns_private)) = self.flags.get(trigger.flag) else {
                    continue;
                };
                let told = found.iter().skip(already).any(|it| it.flag == *flag);
                if told || !(buyer.is_public() || *concerns_private) {
                    continue;
                }
                let Some(at) = trigger.pattern.find(words) else {
                    continue;
                };
                if trigger.unless.as_ref().is_some_and(|it| it.find(words).is_some()) {
                    continue;
                }
                // A pattern may end inside a word; who reads what it found wants the whole of it.
                let rest = words.get(at.end..).unwrap_or_default();
                let end = at.end + rest.find(|it: char| !it.is_alphanumeric()).unwrap_or(rest.len());
                let within = words.get(at.start..at.end).unwrap_or_default();
                let end = if within.ends_with(char::is_alphanumeric) { end } else { at.end };
                let place = sentence.start + at.start..sentence.start + end;
                found.push(Found { flag: flag.clone(), place: folded.original(&place) });
            }
        }
        found.sort_by_key(|it| it.place.start);
        found
    }
}
