//! Sets what the documents of a dossier bear besides their text.

use std::path::Path;

use super::{
    arguments::Marks,
    desk::{Desk, save},
    fail::Failure,
};
use crate::{
    domain::{Edit, Logo},
    store,
};

/// Changes a dossier in its place, whole or not at all.
pub(super) fn mark(desk: Desk<'_>, file: &Path, marks: Marks) -> Result<String, Failure> {
    let opened = desk.open_to_change(file)?;
    let mut dossier = opened.dossier.clone();
    let brought = marks.logo.as_deref().map(store::read_logo).transpose()?;
    let held = brought.or_else(|| dossier.marking.logo.clone()).filter(|_| !marks.no_logo);
    let logo = match (held, marks.logo_description) {
        (None, Some(_)) => return Err(Failure::NoLogo),
        (Some(logo), Some(description)) => Some(Logo { description, ..logo }),
        (held, None) => held,
    };
    let edits = [
        marks.stage.map(Edit::Stage),
        marks.version.map(Edit::Version),
        marks.author.map(Edit::Author),
        marks.confidentiality.map(Edit::Confidentiality),
        Some(Edit::Logo(logo)),
    ];
    for edit in edits.into_iter().flatten() {
        dossier.apply(edit);
    }
    save(file, &opened, &dossier)?;
    Ok(desk.words.tell("mark-done", &[("path", file.display().to_string().into())]) + "\n")
}
