//! Dossiers on disk.

use std::path::{Path, PathBuf};

use super::{StoreError, file, formats};
use crate::{
    domain::{Dossier, MOST_PARTICIPANTS},
    notation::{self, Diagnostic, Fault, place_of},
};

/// Most needs of its own that a dossier may have; more would make a hang of the search for what would flip a status.
const MOST_NEEDS: usize = 200;

/// Opens a dossier.
pub fn open(path: &Path) -> Result<Dossier, StoreError> {
    let bytes = file::read(path)?;
    parse(&path.display().to_string(), &bytes)
        .map_err(|diagnostic| StoreError::Faulty { diagnostics: vec![diagnostic] })
}

/// Extension of dossiers.
const EXTENSION: &str = "gouvernail";

/// The dossiers that a path stands for: those of a folder, in the order of their names, or the file itself.
pub fn dossiers_at(path: &Path) -> Result<Vec<PathBuf>, StoreError> {
    if file::named(path) == file::Named::Other {
        return Ok(vec![path.to_owned()]);
    }
    let refused = |source| StoreError::Read { path: path.to_owned(), source };
    let mut found = Vec::new();
    for entry in std::fs::read_dir(path).map_err(refused)? {
        let place = entry.map_err(refused)?.path();
        if place.extension().is_some_and(|it| it.eq_ignore_ascii_case(EXTENSION)) {
            found.push(place);
        }
    }
    found.sort();
    Ok(found)
}

/// Reads a dossier from the bytes of a file; `name` only says where a fault is.
pub fn parse(name: &str, bytes: &[u8]) -> Result<Dossier, Diagnostic> {
    let text = notation::readable(name, bytes)?;
    let dossier = formats::read(name, text)?;
    if MOST_NEEDS < dossier.own_needs.len() {
        let place = place_of(name, text, text.find("own_needs").unwrap_or_default());
        return Err(Diagnostic::new(place, Fault::TooManyNeeds { most: MOST_NEEDS }));
    }
    if MOST_PARTICIPANTS < dossier.workshop.participants.len() {
        let place = place_of(name, text, text.find("participants").unwrap_or_default());
        return Err(Diagnostic::new(place, Fault::TooManyParticipants { most: MOST_PARTICIPANTS }));
    }
    Ok(dossier)
}

/// The text of a dossier: the same dossier gives the same text on every machine.
#[must_use]
pub fn to_text(dossier: &Dossier) -> String {
    formats::write(dossier)
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
