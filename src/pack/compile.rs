//! Puts a pack together and checks what it says.

use super::{PackFile, assemble::assemble, check::check};
use crate::{domain::Pack, notation::Diagnostic};

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
    let (pack, mut diagnostics) = assemble(files);
    // A file that could not be read would make every reference to its entries look unknown.
    if diagnostics.is_empty() {
        let mut files: Vec<&PackFile> = files.iter().collect();
        files.sort_by(|a, b| a.name.cmp(&b.name));
        diagnostics = check(&pack, &files);
    }
    diagnostics.sort_by(|a, b| a.place.cmp(&b.place));
    Compiled { pack, diagnostics }
}
