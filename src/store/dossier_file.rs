//! Dossiers on disk.
//!
//! **Invariant:** a published format is frozen. A new field means a new type here and one function from the type
//! before it; `format` says which one a text is.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{StoreError, file};
use crate::{
    domain::{
        Answer, BuyerStatus, Choice, Dossier, LevelChange, NeedId, OwnNeed, Pack, PackStamp, ParameterId, PersonaId,
        Quantity, RequirementId, SolutionId, VitalOperator,
    },
    notation::{self, Diagnostic, Fault, Kind, Place, Severity, nearest, place_of},
};

/// Newest format, the one that is written.
pub const FORMAT: u32 = 1;

/// Most needs of its own that a dossier may have; more would make a hang of the search for what would flip a status.
const MOST_NEEDS: usize = 200;

/// What every format has: enough to choose the right one.
#[derive(Deserialize)]
struct Header {
    format: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Dossier", deny_unknown_fields)]
struct DossierV1 {
    format: u32,
    #[serde(default)]
    title: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    object: String,
    #[serde(default)]
    perimeter: String,
    #[serde(default)]
    reference: String,
    #[serde(default)]
    date: String,
    #[serde(default)]
    pack: PackStamp,
    persona: PersonaId,
    #[serde(default)]
    buyer: BuyerStatus,
    #[serde(default)]
    vital_operator: VitalOperator,
    #[serde(default)]
    answers: BTreeMap<NeedId, Answer>,
    #[serde(default)]
    notes: BTreeMap<NeedId, String>,
    #[serde(default)]
    own_needs: Vec<OwnNeed>,
    #[serde(default)]
    choices: BTreeMap<SolutionId, Choice>,
    #[serde(default)]
    numbers: BTreeMap<ParameterId, Decimal>,
    #[serde(default)]
    words: BTreeMap<ParameterId, String>,
    #[serde(default)]
    levels: BTreeMap<RequirementId, LevelChange>,
    #[serde(default)]
    wordings: BTreeMap<RequirementId, String>,
    #[serde(default)]
    grounds: BTreeMap<RequirementId, String>,
}

impl From<DossierV1> for Dossier {
    fn from(it: DossierV1) -> Self {
        let DossierV1 {
            format: _,
            title,
            organisation,
            object,
            perimeter,
            reference,
            date,
            pack,
            persona,
            buyer,
            vital_operator,
            answers,
            notes,
            own_needs,
            choices,
            numbers,
            words,
            levels,
            wordings,
            grounds,
        } = it;
        Self {
            title,
            organisation,
            object,
            perimeter,
            reference,
            date,
            pack,
            persona,
            buyer,
            vital_operator,
            answers,
            notes,
            own_needs,
            choices,
            numbers,
            words,
            levels,
            wordings,
            grounds,
        }
    }
}

impl From<Dossier> for DossierV1 {
    fn from(it: Dossier) -> Self {
        let Dossier {
            title,
            organisation,
            object,
            perimeter,
            reference,
            date,
            pack,
            persona,
            buyer,
            vital_operator,
            answers,
            notes,
            own_needs,
            choices,
            numbers,
            words,
            levels,
            wordings,
            grounds,
        } = it;
        Self {
            format: FORMAT,
            title,
            organisation,
            object,
            perimeter,
            reference,
            date,
            pack,
            persona,
            buyer,
            vital_operator,
            answers,
            notes,
            own_needs,
            choices,
            numbers,
            words,
            levels,
            wordings,
            grounds,
        }
    }
}

/// Opens a dossier.
pub fn open(path: &Path) -> Result<Dossier, StoreError> {
    let bytes = file::read(path)?;
    parse(&path.display().to_string(), &bytes)
        .map_err(|diagnostic| StoreError::Faulty { diagnostics: vec![diagnostic] })
}

/// Reads a dossier from the bytes of a file; `name` only says where a fault is.
pub fn parse(name: &str, bytes: &[u8]) -> Result<Dossier, Diagnostic> {
    let text = notation::readable(name, bytes)?;
    // A newer format may hold what this one does not know, so its number is looked at first.
    if let Ok(Header { format }) = notation::read::<Header>(name, text)
        && FORMAT < format
    {
        let place = place_of(name, text, text.find("format").unwrap_or_default());
        return Err(Diagnostic::new(place, Fault::Newer { found: format, known: FORMAT }));
    }
    let dossier = notation::read::<DossierV1>(name, text).map(Dossier::from)?;
    if MOST_NEEDS < dossier.own_needs.len() {
        let place = place_of(name, text, text.find("own_needs").unwrap_or_default());
        return Err(Diagnostic::new(place, Fault::TooManyNeeds { most: MOST_NEEDS }));
    }
    Ok(dossier)
}

/// The text of a dossier: the same dossier gives the same text on every machine.
#[must_use]
pub fn to_text(dossier: &Dossier) -> String {
    // Plain data without maps keyed by anything but text always serialises.
    notation::write(&DossierV1::from(dossier.clone())).unwrap_or_default()
}

/// Saves a dossier, once its text was seen to read back as the same dossier.
pub fn save(path: &Path, dossier: &Dossier) -> Result<(), StoreError> {
    file::write(path, faithful(path, dossier)?.as_bytes())
}

/// Saves a dossier in a new file; what is there already is never replaced.
pub fn save_new(path: &Path, dossier: &Dossier) -> Result<(), StoreError> {
    file::create(path, faithful(path, dossier)?.as_bytes())
}

/// The text of a dossier, seen to read back as the same dossier.
fn faithful(path: &Path, dossier: &Dossier) -> Result<String, StoreError> {
    let text = to_text(dossier);
    match parse("", text.as_bytes()) {
        Ok(read_back) if read_back == *dossier => Ok(text),
        _ => Err(StoreError::Altered { path: path.to_owned() }),
    }
}

/// What of a dossier does not fit the pack. An unknown persona and an id taken twice are errors; any other misfit is
/// a warning, for it stays in the dossier and counts for nothing.
#[must_use]
pub fn check_references(name: &str, bytes: &[u8], dossier: &Dossier, pack: &Pack) -> Vec<Diagnostic> {
    let text = String::from_utf8_lossy(bytes);
    let mut checker = Checker { name, text: &text, diagnostics: Vec::new() };
    let Some(persona) = pack.persona(&dossier.persona) else {
        let known = pack.personas.iter().map(|it| it.id.as_str());
        checker.unknown(Kind::Persona, dossier.persona.as_str(), known, Severity::Error);
        return checker.diagnostics;
    };
    let mut own: BTreeSet<&NeedId> = BTreeSet::new();
    for it in &dossier.own_needs {
        if pack.need(&it.id).is_some() || !own.insert(&it.id) {
            checker.tell(it.id.as_str(), Fault::Duplicate { kind: Kind::Need, id: it.id.to_string() });
        }
    }
    for id in dossier.answers.keys().chain(dossier.notes.keys()).filter(|it| !own.contains(it)) {
        let all = pack.needs.iter().map(|it| it.id.as_str());
        let has = persona.needs.iter().any(|it| it.need == *id);
        checker.belongs(Kind::Need, id.as_str(), all, has);
    }
    for id in dossier.choices.keys().chain(dossier.own_needs.iter().flat_map(|it| it.links.keys())) {
        let all = pack.solutions.iter().map(|it| it.id.as_str());
        let has = persona.solutions.iter().any(|it| it.solution == *id);
        checker.belongs(Kind::Solution, id.as_str(), all, has);
    }
    for id in dossier.levels.keys().chain(dossier.wordings.keys()).chain(dossier.grounds.keys()) {
        let all = pack.requirements.iter().map(|it| it.id.as_str());
        checker.belongs(Kind::Requirement, id.as_str(), all, true);
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
    diagnostics: Vec<Diagnostic>,
}

impl Checker<'_> {
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
        if !all.clone().any(|it| it == id) {
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
