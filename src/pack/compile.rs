//! Puts a pack together and checks what it says.

use jiff::civil::Date;

use super::{
    PackFile,
    assemble::assemble,
    check::{check, due},
    overlay::lay,
};
use crate::{
    domain::Pack,
    notation::{Diagnostic, Fault, Severity},
};

/// What could be made of a pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Compiled {
    /// The pack; not to be used when a diagnostic is an error.
    pub pack: Pack,
    /// Every fault found, by place.
    pub diagnostics: Vec<Diagnostic>,
}

/// Puts a pack together from its files, in the order of their names, and checks what it says.
#[must_use]
pub fn compile(files: &[PackFile]) -> Compiled {
    let (pack, diagnostics) = assemble(files);
    finish(pack, diagnostics, files)
}

/// Lays an overlay over a sound pack, and checks what the result says.
#[must_use]
pub fn compile_over(base: Pack, overlay: &[PackFile]) -> Compiled {
    let (pack, diagnostics) = lay(base, overlay);
    let mut compiled = finish(pack, diagnostics, overlay);
    // A warning about an entry that the overlay does not even name is the business of the pack below.
    compiled
        .diagnostics
        .retain(|it| it.severity == Severity::Error || 0 < it.place.line || matches!(it.fault, Fault::Stray));
    compiled
}

/// The sources that have to be read again by a date.
#[must_use]
pub fn stale(pack: &Pack, files: &[PackFile], by: Date) -> Vec<Diagnostic> {
    let mut diagnostics = due(pack, &in_order(files), by);
    diagnostics.sort_by(|a, b| a.place.cmp(&b.place));
    diagnostics
}

fn finish(pack: Pack, mut diagnostics: Vec<Diagnostic>, files: &[PackFile]) -> Compiled {
    // A file that could not be read would make every reference to its entries look unknown.
    if diagnostics.iter().all(|it| it.severity == Severity::Warning) {
        diagnostics.extend(check(&pack, &in_order(files)));
    }
    diagnostics.sort_by(|a, b| a.place.cmp(&b.place));
    Compiled { pack, diagnostics }
}

fn in_order(files: &[PackFile]) -> Vec<&PackFile> {
    let mut files: Vec<&PackFile> = files.iter().collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}
