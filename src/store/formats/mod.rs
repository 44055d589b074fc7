//! Every format of dossiers that was ever written.
//!
//! **Invariant:** a published format is frozen. A new field means a new type here, and the one before it says that it
//! leads there; `format` says which one a text is.

mod v1;
mod v2;
mod v3;
mod v4;

use serde::Deserialize;

use self::{
    v1::DossierV1,
    v2::DossierV2,
    v3::DossierV3,
    v4::{DossierV4, KnownV4},
};
use crate::{
    domain::Dossier,
    notation::{self, Diagnostic, Fault, place_of},
};

/// Newest format, the one that is written.
pub const FORMAT: u32 = 4;

/// A format that is not written any more, field by field, and the one after it: what that one has besides is empty.
macro_rules! past_format {
    ($name:ident leads to $next:ident { $($(#[$attribute:meta])* $field:ident: $kind:ty,)* }) => {
        #[derive(Default, Deserialize)]
        #[serde(rename = "Dossier", deny_unknown_fields)]
        pub(in super::super) struct $name {
            #[expect(dead_code, reason = "read to choose this type")]
            pub(super) format: u32,
            $($(#[$attribute])* pub(super) $field: $kind,)*
        }

        impl From<$name> for $next {
            fn from(it: $name) -> Self {
                Self { $($field: it.$field,)* ..Self::default() }
            }
        }
    };
}

/// The format that is written: exactly the fields of a dossier, else it does not compile.
macro_rules! newest_format {
    ($name:ident, $known:ident { $($(#[$attribute:meta])* $field:ident: $kind:ty,)* }) => {
        #[derive(Default, Serialize, Deserialize)]
        #[serde(rename = "Dossier", deny_unknown_fields)]
        pub(in super::super) struct $name {
            pub(super) format: u32,
            $($(#[$attribute])* pub(super) $field: $kind,)*
        }

        impl From<$name> for Dossier {
            fn from(it: $name) -> Self {
                Self { $($field: it.$field,)* }
            }
        }

        /// What is known here of a newer format.
        #[derive(Deserialize)]
        #[serde(rename = "Dossier")]
        pub(in super::super) struct $known {
            $($(#[$attribute])* $field: $kind,)*
        }

        impl From<$known> for Dossier {
            fn from(it: $known) -> Self {
                Self { $($field: it.$field,)* }
            }
        }

        impl From<Dossier> for $name {
            fn from(it: Dossier) -> Self {
                let Dossier { $($field,)* } = it;
                Self { format: super::FORMAT, $($field,)* }
            }
        }
    };
}

use {newest_format, past_format};

/// What every format has: enough to choose the right one.
#[derive(Deserialize)]
struct Header {
    format: u32,
}

/// Reads a dossier of any format that is wholly known.
pub(super) fn read(name: &str, text: &str) -> Result<Dossier, Diagnostic> {
    let (dossier, format) = read_any(name, text)?;
    if FORMAT < format {
        return Err(newer(name, text, format));
    }
    Ok(dossier)
}

/// Reads a dossier of any format, and the number of that format; of a newer one, what is known of it.
pub(super) fn read_any(name: &str, text: &str) -> Result<(Dossier, u32), Diagnostic> {
    // A newer format may hold what this one does not know, so its number is looked at first.
    let format = notation::glance::<Header>(name, text).map_or(FORMAT, |it| it.format);
    let newest = match format {
        1 => notation::read::<DossierV1>(name, text).map(DossierV2::from).map(DossierV3::from).map(DossierV4::from),
        2 => notation::read::<DossierV2>(name, text).map(DossierV3::from).map(DossierV4::from),
        3 => notation::read::<DossierV3>(name, text).map(DossierV4::from),
        _ if FORMAT < format => {
            let known = notation::read::<KnownV4>(name, text).map_err(|_| newer(name, text, format))?;
            return Ok((tidied(known.into()), format));
        }
        _ => notation::read::<DossierV4>(name, text),
    };
    newest.map(|it| (tidied(it.into()), format))
}

fn newer(name: &str, text: &str, found: u32) -> Diagnostic {
    let place = place_of(name, text, text.find("format").unwrap_or_default());
    Diagnostic::new(place, Fault::Newer { found, known: FORMAT })
}

fn tidied(dossier: Dossier) -> Dossier {
    Dossier { workshop: dossier.workshop.tidied(), ..dossier }
}

/// Writes a dossier in the newest format.
pub(super) fn write(dossier: &Dossier) -> String {
    // Plain data without maps keyed by anything but text always serialises.
    notation::write(&DossierV4::from(dossier.clone())).unwrap_or_default()
}
