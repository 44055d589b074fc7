//! What of a dossier does not fit the pack.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::{
    domain::{
        Alteration, CriterionId, Dossier, Kind, MOST_LETTERS, NeedId, Overlay, Pack, PackStamp, ParameterId, Quantity,
        is_unwanted,
    },
    notation::{Diagnostic, Fault, Place, Severity, letters, nearest, place_of, strings},
    picture::read_logo,
};

/// What of a dossier does not fit the pack. An unknown persona and an id taken twice are errors; any other misfit is
/// a warning, for it stays in the dossier and counts for nothing.
#[must_use]
pub fn check_references(name: &str, bytes: &[u8], dossier: &Dossier, pack: &Pack) -> Vec<Diagnostic> {
    let text = String::from_utf8_lossy(bytes);
    let mut checker = Checker { name, text: &text, pack, diagnostics: Vec::new() };
    checker.letters();
    let Some(persona) = pack.persona(&dossier.persona) else {
        let known = pack.personas.iter().map(|it| it.id.as_str());
        checker.unknown(Kind::Persona, dossier.persona.as_str(), known, Severity::Error);
        return checker.diagnostics;
    };
    let mut own: BTreeSet<&NeedId> = BTreeSet::new();
    for it in &dossier.own_needs {
        if pack.need(&it.id).is_some() || !own.insert(&it.id) {
            checker.tell(it.id.as_str(), Fault::Duplicate { kind: Kind::Need, id: it.id.to_string(), first: None });
        }
    }
    let workshop = &dossier.workshop;
    own.extend(workshop.proposals.keys());
    let voted = workshop.ballots.keys().chain(workshop.discussions.keys()).chain(&workshop.parked);
    for id in dossier.answers.keys().chain(dossier.notes.keys()).chain(voted).filter(|it| !own.contains(it)) {
        let all = pack.needs.iter().map(|it| it.id.as_str());
        let has = persona.needs.iter().any(|it| it.need == *id);
        checker.belongs(Kind::Need, id.as_str(), all, has);
    }
    let followed = dossier.follow_up.tasks.keys().chain(workshop.wishes.keys());
    for id in dossier.choices.keys().chain(followed).chain(dossier.own_needs.iter().flat_map(|it| it.links.keys())) {
        let all = pack.solutions.iter().map(|it| it.id.as_str());
        let has = persona.solutions.iter().any(|it| it.solution == *id);
        checker.belongs(Kind::Solution, id.as_str(), all, has);
    }
    for id in dossier.levels.keys().chain(dossier.wordings.keys()).chain(dossier.grounds.keys()) {
        let all = pack.requirements.iter().map(|it| it.id.as_str());
        checker.belongs(Kind::Requirement, id.as_str(), all, true);
    }
    let mut criteria: BTreeSet<&CriterionId> = BTreeSet::new();
    for it in &dossier.criteria.others {
        if !criteria.insert(&it.id) {
            checker.tell(it.id.as_str(), Fault::CriterionTwice { id: it.id.to_string() });
        }
    }
    for id in dossier.criteria.themes.keys() {
        let all = pack.themes.iter().map(|it| it.id.as_str());
        checker.belongs(Kind::Theme, id.as_str(), all, true);
    }
    for id in &dossier.positions {
        let all = pack.positions.iter().map(|it| it.id.as_str());
        checker.belongs(Kind::Position, id.as_str(), all, true);
    }
    for (id, number) in &dossier.numbers {
        checker.value(
            pack,
            id,
            &number.to_string(),
            |quantity| matches!(quantity, Quantity::Number { low, high, .. } if low <= number && number <= high),
        );
    }
    for (id, words) in &dossier.words {
        checker.value(pack, id, words, |quantity| match quantity {
            Quantity::OneOf { options } => words.parse::<usize>().is_ok_and(|it| it < options.len()),
            Quantity::Words { .. } => true,
            Quantity::Number { .. } => false,
        });
    }
    for date in std::iter::once(&dossier.date).chain(dossier.choices.values().map(|it| &it.due)) {
        if !date.is_empty() && date.parse::<Date>().is_err() {
            checker.tell(date, Fault::Date { found: date.clone() });
        }
    }
    if let Some(logo) = &dossier.marking.logo
        && read_logo(logo).is_err()
    {
        checker.tell(&logo.png, Fault::Logo);
    }
    let used = pack.stamp();
    if dossier.pack != PackStamp::default() && dossier.pack != used {
        let words = |it: &PackStamp| format!("{} {} ({})", it.id, it.version, it.hash);
        checker.tell(&dossier.pack.hash, Fault::OtherPack { found: words(&dossier.pack), used: words(&used) });
    }
    checker.diagnostics
}

struct Checker<'a> {
    name: &'a str,
    text: &'a str,
    pack: &'a Pack,
    diagnostics: Vec<Diagnostic>,
}

impl Checker<'_> {
    /// What is left out of the texts, and the texts that are longer than any that can be typed.
    fn letters(&mut self) {
        let mut told = BTreeSet::new();
        for (range, letter) in letters(self.text, is_unwanted) {
            if told.insert(letter) {
                self.tell_at(range.start, Fault::Dropped { letter });
            }
        }
        for range in strings(self.text) {
            let letters = self.text.get(range.clone()).unwrap_or_default().chars().count();
            // A logo is no text.
            let is_logo = self.text.get(..range.start).is_some_and(|it| it.ends_with("png: \""));
            if MOST_LETTERS < letters && !is_logo {
                self.tell_at(range.start, Fault::Long { found: letters, most: MOST_LETTERS });
            }
        }
    }

    fn tell_at(&mut self, at: usize, fault: Fault) {
        self.diagnostics.push(Diagnostic::new(place_of(self.name, self.text, at), fault));
    }

    /// Tells a fault at the place where `id` stands in quotes.
    fn tell(&mut self, id: &str, fault: Fault) {
        let place = match self.text.find(&format!("\"{id}\"")) {
            Some(at) => place_of(self.name, self.text, at),
            None => Place { file: self.name.to_owned(), ..Place::default() },
        };
        self.diagnostics.push(Diagnostic::new(place, fault));
    }

    fn unknown<'i>(&mut self, kind: Kind, id: &str, known: impl Iterator<Item = &'i str>, severity: Severity) {
        self.tell(id, Fault::Unknown { kind, id: id.to_owned(), nearest: nearest(id, known) });
        if let Some(last) = self.diagnostics.last_mut() {
            last.severity = severity;
        }
    }

    fn belongs<'i>(&mut self, kind: Kind, id: &str, all: impl Iterator<Item = &'i str> + Clone, has: bool) {
        let hides =
            |it: &&Overlay| it.altered.iter().any(|it| it.kind == kind && it.id == id && it.how == Alteration::Hidden);
        if let Some(overlay) = self.pack.overlays.iter().find(hides) {
            let overlay = overlay.id.to_string();
            self.tell(id, Fault::Hidden { kind, id: id.to_owned(), overlay });
        } else if !all.clone().any(|it| it == id) {
            self.unknown(kind, id, all, Severity::Warning);
        } else if !has {
            self.tell(id, Fault::Foreign { kind, id: id.to_owned() });
        }
    }

    fn value(&mut self, pack: &Pack, id: &ParameterId, found: &str, suits: impl Fn(&Quantity) -> bool) {
        let Some(parameter) = pack.parameter(id) else {
            let known = pack.parameters.iter().map(|it| it.id.as_str());
            return self.unknown(Kind::Parameter, id.as_str(), known, Severity::Warning);
        };
        if suits(&parameter.quantity) {
            return;
        }
        let possible = match &parameter.quantity {
            Quantity::Number { low, high, .. } => format!("{low}–{high}"),
            Quantity::OneOf { options } => format!("0–{}", options.len().saturating_sub(1)),
            Quantity::Words { .. } => "words".to_owned(),
        };
        self.tell(id.as_str(), Fault::Value { id: id.to_string(), found: found.to_owned(), possible });
    }
}
