//! Dossiers on disk.
//!
//! **Invariant:** a published format is frozen. A new field means a new type here and one function from the type
//! before it; `format` says which one a text is.

use std::{collections::BTreeMap, path::Path};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{StoreError, file};
use crate::{
    domain::{
        Answer, BuyerStatus, Choice, Dossier, LevelChange, NeedId, OwnNeed, Pack, PackStamp, ParameterId, PersonaId,
        RequirementId, SolutionId, VitalOperator,
    },
    notation::{self, Diagnostic, Fault, Kind, Place, nearest, place_of},
};

/// Newest format, the one that is written.
pub const FORMAT: u32 = 1;

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
    notation::read::<DossierV1>(name, text).map(Dossier::from)
}

/// The text of a dossier: the same dossier gives the same text on every machine.
#[must_use]
pub fn to_text(dossier: &Dossier) -> String {
    // Plain data without maps keyed by anything but text always serialises.
    notation::write(&DossierV1::from(dossier.clone())).unwrap_or_default()
}

/// Saves a dossier, once its text was seen to read back as the same dossier.
pub fn save(path: &Path, dossier: &Dossier) -> Result<(), StoreError> {
    let text = to_text(dossier);
    match parse("", text.as_bytes()) {
        Ok(read_back) if read_back == *dossier => file::write(path, text.as_bytes()),
        _ => Err(StoreError::Altered { path: path.to_owned() }),
    }
}

/// What of a dossier does not fit the pack: an unknown persona is an error, any other unknown id only a warning,
/// for it stays in the dossier and counts for nothing.
#[must_use]
pub fn check_references(name: &str, bytes: &[u8], dossier: &Dossier, pack: &Pack) -> Vec<Diagnostic> {
    let text = String::from_utf8_lossy(bytes);
    let place = |id: &str| match text.find(&format!("\"{id}\"")) {
        Some(at) => place_of(name, &text, at),
        None => Place { file: name.to_owned(), ..Place::default() },
    };
    let mut diagnostics = Vec::new();
    let mut refer = |kind, id: &str, known: Vec<&str>| {
        if !known.contains(&id) {
            let fault = Fault::Unknown { kind, id: id.to_owned(), nearest: nearest(id, known.into_iter()) };
            let mut diagnostic = Diagnostic::new(place(id), fault);
            if kind != Kind::Persona {
                diagnostic.severity = notation::Severity::Warning;
            }
            diagnostics.push(diagnostic);
        }
    };
    let own = dossier.own_needs.iter().map(|it| it.id.as_str());
    let needs: Vec<&str> = pack.needs.iter().map(|it| it.id.as_str()).chain(own).collect();
    let solutions: Vec<&str> = pack.solutions.iter().map(|it| it.id.as_str()).collect();
    let parameters: Vec<&str> = pack.parameters.iter().map(|it| it.id.as_str()).collect();
    let requirements: Vec<&str> = pack.requirements.iter().map(|it| it.id.as_str()).collect();
    let personas: Vec<&str> = pack.personas.iter().map(|it| it.id.as_str()).collect();
    refer(Kind::Persona, dossier.persona.as_str(), personas);
    for id in dossier.answers.keys().chain(dossier.notes.keys()) {
        refer(Kind::Need, id.as_str(), needs.clone());
    }
    for id in dossier.choices.keys().chain(dossier.own_needs.iter().flat_map(|it| it.links.keys())) {
        refer(Kind::Solution, id.as_str(), solutions.clone());
    }
    for id in dossier.numbers.keys().chain(dossier.words.keys()) {
        refer(Kind::Parameter, id.as_str(), parameters.clone());
    }
    for id in dossier.levels.keys().chain(dossier.wordings.keys()).chain(dossier.grounds.keys()) {
        refer(Kind::Requirement, id.as_str(), requirements.clone());
    }
    let used = PackStamp { id: pack.id.clone(), version: pack.version.clone(), hash: pack.hash.clone() };
    if dossier.pack != PackStamp::default() && dossier.pack != used {
        let words = |it: &PackStamp| format!("{} {} ({})", it.id, it.version, it.hash);
        let fault = Fault::OtherPack { found: words(&dossier.pack), used: words(&used) };
        diagnostics.push(Diagnostic::new(place(&dossier.pack.hash), fault));
    }
    diagnostics
}
