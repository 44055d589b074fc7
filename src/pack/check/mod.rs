//! Faults of meaning: unknown ids, missing languages, statements without a source, wordings that do not fit.
//!
//! One file for each part of a pack; what they share is here.

mod catalogue;
mod frameworks;
mod guide;
mod personas;
mod requirements;
mod typography;
mod unused;
mod wordings;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;

use super::{
    PackFile,
    locate::{Folders, locate, locate_twice},
};
use crate::{
    domain::{Citation, Confidence, Kind, Pack, foreign_letter},
    notation::{Diagnostic, Fault, Place, nearest},
};

/// Most entries of a kind that a pack may have: what follows from them is worked out at once, and looked at by people.
const MOST_ENTRIES: usize = 5_000;
/// Most needs, and most solutions, that a persona may have: all of them are matched with each other.
const MOST_ROWS: usize = 200;

/// Most flags that a pack may have, and most patterns of all of them together: each is compiled, in both languages.
const MOST_PATTERNS: usize = 1_000;

/// Every fault of meaning of a pack.
pub(super) fn check(pack: &Pack, files: &[&PackFile]) -> Vec<Diagnostic> {
    let crowds = crowds(pack, files);
    if !crowds.is_empty() {
        return crowds;
    }
    let mut checker = Checker { pack, files, known: BTreeMap::new(), diagnostics: Vec::new() };
    checker.ids();
    checker.manifest();
    checker.catalogue();
    checker.frameworks();
    checker.requirements();
    checker.wordings();
    checker.personas();
    checker.guide();
    checker.unused();
    checker.diagnostics
}

/// Kinds of which a pack has more entries than it may: nothing else is looked at then.
fn crowds(pack: &Pack, files: &[&PackFile]) -> Vec<Diagnostic> {
    let most = |kind, of: usize, most: usize| (most < of).then_some((kind, most));
    let needs = pack.personas.iter().map(|it| it.needs.len()).max().unwrap_or_default();
    let solutions = pack.personas.iter().map(|it| it.solutions.len()).max().unwrap_or_default();
    let patterns = pack.flags.iter().map(|it| it.triggers.len()).sum();
    let crowds = [
        most(Kind::Theme, pack.themes.len(), MOST_ENTRIES),
        most(Kind::Source, pack.sources.len(), MOST_ENTRIES),
        most(Kind::Term, pack.lexicon.len(), MOST_ENTRIES),
        most(Kind::Need, pack.needs.len(), MOST_ENTRIES),
        most(Kind::Need, needs, MOST_ROWS),
        most(Kind::Solution, pack.solutions.len(), MOST_ENTRIES),
        most(Kind::Solution, solutions, MOST_ROWS),
        most(Kind::Solution, pack.links.len(), MOST_ENTRIES * 10),
        most(Kind::Flag, pack.flags.len().max(patterns), MOST_PATTERNS),
        most(Kind::Parameter, pack.parameters.len(), MOST_ENTRIES),
        most(Kind::Card, pack.cards.len(), MOST_ENTRIES),
        most(Kind::Requirement, pack.requirements.len(), MOST_ENTRIES),
        most(Kind::Framework, pack.frameworks.len(), MOST_ENTRIES),
        most(Kind::FrameworkItem, pack.mappings.len(), MOST_ENTRIES * 10),
        most(Kind::Position, pack.positions.len(), MOST_ENTRIES),
        most(Kind::Method, pack.methods.len(), MOST_ENTRIES),
        most(Kind::Persona, pack.personas.len(), MOST_ROWS),
    ];
    let told = |(kind, most)| {
        let file = folders(kind).iter().find_map(|folder| files.iter().find(|it| it.name.starts_with(folder)));
        let file = file.map_or_else(String::new, |it| it.name.clone());
        Diagnostic::new(Place { file, ..Place::default() }, Fault::TooManyEntries { kind, most })
    };
    crowds.into_iter().flatten().map(told).collect()
}

/// Sources that have to be read again by a date, the one that many entries rest on included.
pub(super) fn due(pack: &Pack, files: &[&PackFile], by: Date) -> Vec<Diagnostic> {
    let mut checker = Checker { pack, files, known: BTreeMap::new(), diagnostics: Vec::new() };
    for it in &pack.sources {
        let Ok(date) = it.review.parse::<Date>() else {
            continue;
        };
        if date <= by {
            let entries = unused::resting_on(pack, &it.id);
            let fault = Fault::Due { id: it.id.to_string(), date: it.review.clone(), entries };
            checker.report(folders(Kind::Source), it.id.as_str(), it.id.as_str(), fault);
        }
    }
    checker.diagnostics
}

struct Checker<'a> {
    pack: &'a Pack,
    files: &'a [&'a PackFile],
    known: BTreeMap<Kind, BTreeSet<String>>,
    diagnostics: Vec<Diagnostic>,
}

/// Where entries of a kind are declared.
fn folders(kind: Kind) -> Folders {
    match kind {
        Kind::Persona => &[""],
        Kind::Need => &["catalogue/needs"],
        Kind::Solution => &["catalogue/solutions"],
        Kind::Card | Kind::Requirement => &["catalogue/requirements/"],
        Kind::Parameter => &["catalogue/parameters", "catalogue/requirements/"],
        Kind::Flag => &["catalogue/flags"],
        Kind::Source => &["catalogue/sources"],
        Kind::Term => &["catalogue/lexicon"],
        Kind::Theme => &["catalogue/themes"],
        Kind::Framework | Kind::FrameworkItem => &["catalogue/frameworks"],
        Kind::Position => &["catalogue/positions"],
        Kind::Method => &["catalogue/methods"],
        Kind::Agenda | Kind::Advice | Kind::Pitfall => &["catalogue/guide"],
    }
}

const LINKS: Folders = &["catalogue/links"];
const MAPPINGS: Folders = &["catalogue/mappings"];
const VETOES: Folders = &["catalogue/vetoes"];
const TEXTS: Folders = &["catalogue/texts"];
const MANIFEST: Folders = &["overlay.ron", "pack.ron"];

impl Checker<'_> {
    fn report(&mut self, folders: Folders, entry: &str, needle: &str, fault: Fault) {
        self.diagnostics.push(Diagnostic::new(locate(self.files, folders, entry, needle), fault));
    }

    /// Notes the ids of a list; the ones that come twice and the ones that were withdrawn are faults.
    fn note<'i>(&mut self, kind: Kind, ids: impl Iterator<Item = &'i str>) {
        for id in ids {
            if let Some(letter) = foreign_letter(id) {
                self.report(folders(kind), id, id, Fault::Lookalike { kind, id: id.to_owned(), letter });
            }
            if !self.known.entry(kind).or_default().insert(id.to_owned()) {
                let (first, second) = locate_twice(self.files, folders(kind), id);
                let first = first.map(Box::new);
                self.diagnostics.push(Diagnostic::new(second, Fault::Duplicate { kind, id: id.to_owned(), first }));
            }
            if self.pack.retired.iter().any(|it| it == id) {
                self.report(folders(kind), id, id, Fault::Retired { id: id.to_owned() });
            }
        }
    }

    fn ids(&mut self) {
        let pack = self.pack;
        self.note(Kind::Theme, pack.themes.iter().map(|it| it.id.as_str()));
        self.note(Kind::Source, pack.sources.iter().map(|it| it.id.as_str()));
        self.note(Kind::Term, pack.lexicon.iter().map(|it| it.id.as_str()));
        self.note(Kind::Need, pack.needs.iter().map(|it| it.id.as_str()));
        self.note(Kind::Solution, pack.solutions.iter().map(|it| it.id.as_str()));
        self.note(Kind::Flag, pack.flags.iter().map(|it| it.id.as_str()));
        self.note(Kind::Parameter, pack.parameters.iter().map(|it| it.id.as_str()));
        self.note(Kind::Card, pack.cards.iter().map(|it| it.id.as_str()));
        self.note(Kind::Requirement, pack.requirements.iter().map(|it| it.id.as_str()));
        self.note(Kind::Framework, pack.frameworks.iter().map(|it| it.id.as_str()));
        self.note(Kind::Position, pack.positions.iter().map(|it| it.id.as_str()));
        self.note(Kind::Method, pack.methods.iter().map(|it| it.id.as_str()));
        self.note(Kind::Persona, pack.personas.iter().map(|it| it.id.as_str()));
        self.note(Kind::Agenda, pack.guide.agendas.iter().map(|it| it.id.as_str()));
        self.note(Kind::Advice, pack.guide.advice.iter().map(|it| it.id.as_str()));
        self.note(Kind::Pitfall, pack.guide.pitfalls.iter().map(|it| it.id.as_str()));
    }

    fn refer(&mut self, folders: Folders, entry: &str, kind: Kind, id: &str) {
        let known = self.known.entry(kind).or_default();
        if known.contains(id) {
            return;
        }
        let nearest = nearest(id, known.iter().map(String::as_str));
        self.report(folders, entry, id, Fault::Unknown { kind, id: id.to_owned(), nearest });
    }

    /// A statement has a source, and claims no more than the best of them.
    fn cites(&mut self, folders: Folders, entry: &str, cites: &[Citation], confidence: Option<Confidence>) {
        if cites.is_empty() {
            self.report(folders, entry, entry, Fault::Unsourced { entry: entry.to_owned() });
        }
        for Citation(source, _) in cites {
            self.refer(folders, entry, Kind::Source, source.as_str());
        }
        let best = cites.iter().filter_map(|it| self.pack.source(&it.0)).map(|it| it.confidence).min();
        if confidence.zip(best).is_some_and(|(claimed, best)| claimed < best) {
            self.report(folders, entry, entry, Fault::Overclaimed { entry: entry.to_owned() });
        }
    }

    /// Every text inside an entry must be there in every language, in its typography.
    fn texts<T: Serialize>(&mut self, folders: Folders, entry: &str, value: &T) {
        let value = serde_json::to_value(value).unwrap_or_default();
        for language in typography::missing_languages(&value) {
            self.report(folders, entry, entry, Fault::MissingText { entry: entry.to_owned(), language });
        }
        for slip in typography::slips(&value) {
            let fault = Fault::Typography { entry: entry.to_owned(), words: slip.words, language: slip.language };
            self.report(folders, entry, &slip.text, fault);
        }
    }

    fn date(&mut self, folders: Folders, entry: &str, date: &str) {
        if date.parse::<Date>().is_err() {
            self.report(folders, entry, date, Fault::Date { found: date.to_owned() });
        }
    }
}
