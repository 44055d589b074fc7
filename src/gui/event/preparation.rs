//! What a facilitator chooses before an event.

use std::{collections::BTreeSet, path::PathBuf};

use crate::{
    domain::{Language, Pack, PersonaId},
    event::{EventRules, Statistics},
};

/// What becomes of handouts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Handouts {
    /// They are not offered.
    #[default]
    None,
    /// They are written in a folder, once one is chosen.
    Folder(Option<PathBuf>),
    /// They are opened in the program that prints, and deleted after the visit.
    Print,
}

/// Whether a code can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum CodeState {
    /// It is no code yet.
    Missing,
    /// It was typed in two ways.
    Differs,
    /// It can be used.
    Good,
}

/// What a facilitator chose so far, and what was counted before.
#[derive(Clone, PartialEq)]
pub(in super::super) struct Preparation {
    /// The rules of events.
    pub(in super::super) rules: EventRules,
    /// Personas that visitors choose from.
    pub(in super::super) offered: BTreeSet<PersonaId>,
    /// The language that each visit begins in.
    pub(in super::super) language: Language,
    /// Seconds after which a visit is taken for left.
    pub(in super::super) idle: u32,
    /// The figure below which nothing is shown.
    pub(in super::super) threshold: u32,
    /// The code to leave, typed twice.
    pub(in super::super) codes: [String; 2],
    /// What becomes of handouts.
    pub(in super::super) handouts: Handouts,
    /// What was counted.
    pub(in super::super) counted: Statistics,
    /// Where that is kept, if anywhere.
    pub(in super::super) kept_in: Option<PathBuf>,
    /// The text of the file that keeps it.
    pub(in super::super) stored: String,
    /// Whether the counts may be erased is being asked.
    pub(in super::super) is_erasing: bool,
}

/// Tells nothing of the code.
impl std::fmt::Debug for Preparation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Preparation").field("offered", &self.offered).finish_non_exhaustive()
    }
}

impl Preparation {
    /// What is proposed at first.
    pub(in super::super) fn new(rules: EventRules, pack: &Pack, language: Language) -> Self {
        Self {
            offered: pack.personas.iter().map(|it| it.id.clone()).collect(),
            language,
            idle: rules.idle.usual,
            threshold: rules.threshold,
            codes: <[String; 2]>::default(),
            handouts: Handouts::None,
            counted: Statistics::default(),
            kept_in: None,
            stored: String::new(),
            is_erasing: false,
            rules,
        }
    }

    /// Whether the code can be used.
    pub(in super::super) fn code_state(&self) -> CodeState {
        let [code, again] = &self.codes;
        let length = self.rules.code;
        let is_code = (length.least..=length.most).contains(&code.len()) && code.chars().all(|it| it.is_ascii_digit());
        match (is_code, code == again) {
            (false, _) => CodeState::Missing,
            (true, false) => CodeState::Differs,
            (true, true) => CodeState::Good,
        }
    }

    /// Whether the event can begin.
    pub(in super::super) fn is_ready(&self) -> bool {
        let has_place = self.handouts != Handouts::Folder(None);
        self.code_state() == CodeState::Good && !self.offered.is_empty() && has_place
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{pack, store};

    fn preparation() -> Preparation {
        Preparation::new(store::event_rules(), &pack::builtin(), Language::French)
    }

    fn with_codes(code: &str, again: &str) -> CodeState {
        Preparation { codes: [code.to_owned(), again.to_owned()], ..preparation() }.code_state()
    }

    #[test]
    fn a_code_is_four_digits_or_more_typed_twice() {
        assert_eq!(with_codes("", ""), CodeState::Missing);
        assert_eq!(with_codes("123", "123"), CodeState::Missing);
        assert_eq!(with_codes("12a4", "12a4"), CodeState::Missing);
        assert_eq!(with_codes("123456789", "123456789"), CodeState::Missing);
        assert_eq!(with_codes("1234", "1243"), CodeState::Differs);
        assert_eq!(with_codes("1234", "1234"), CodeState::Good);
    }

    #[test]
    fn an_event_needs_a_code_a_persona_and_a_place_for_what_it_writes() {
        let codes = ["1234", "1234"].map(str::to_owned);
        let ready = Preparation { codes, ..preparation() };
        assert!(ready.is_ready() && !preparation().is_ready());
        assert!(!Preparation { offered: BTreeSet::new(), ..ready.clone() }.is_ready());
        assert!(!Preparation { handouts: Handouts::Folder(None), ..ready }.is_ready());
    }

    #[test]
    fn what_is_told_of_a_preparation_is_not_its_code() {
        let codes = ["9753", "9753"].map(str::to_owned);
        assert!(!format!("{:?}", Preparation { codes, ..preparation() }).contains("9753"));
    }
}
