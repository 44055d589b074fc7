//! Every format of dossiers that was ever written.
//!
//! **Invariant:** a published format is frozen. A new field means a new type here and one function from the type
//! before it; `format` says which one a text is.

mod v1;
mod v2;

use serde::Deserialize;

use self::{v1::DossierV1, v2::DossierV2};
use crate::{
    domain::Dossier,
    notation::{self, Diagnostic, Fault, place_of},
};

/// Newest format, the one that is written.
pub const FORMAT: u32 = 2;

/// What every format has: enough to choose the right one.
#[derive(Deserialize)]
struct Header {
    format: u32,
}

/// Reads a dossier of any format.
pub(super) fn read(name: &str, text: &str) -> Result<Dossier, Diagnostic> {
    // A newer format may hold what this one does not know, so its number is looked at first.
    match notation::read::<Header>(name, text) {
        Ok(Header { format }) if FORMAT < format => {
            let place = place_of(name, text, text.find("format").unwrap_or_default());
            Err(Diagnostic::new(place, Fault::Newer { found: format, known: FORMAT }))
        }
        Ok(Header { format: 1 }) => notation::read::<DossierV1>(name, text).map(|it| DossierV2::from(it).into()),
        _ => notation::read::<DossierV2>(name, text).map(Dossier::from),
    }
}

/// Writes a dossier in the newest format.
pub(super) fn write(dossier: &Dossier) -> String {
    // Plain data without maps keyed by anything but text always serialises.
    notation::write(&DossierV2::from(dossier.clone())).unwrap_or_default()
}
