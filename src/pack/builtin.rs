//! The pack built into the program.

use crate::domain::{Pack, Provenance};

/// `personas/`, put together when the program was built: reading texts at each start would cost more than the match.
static BUILTIN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pack.postcard"));

/// The same, with spaces that hold: a window that starts would spend more on changing them than on anything else.
static HELD: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pack-held.postcard"));

/// The pack built into the program. A test keeps it equal to the texts in `personas/`.
#[must_use]
pub fn builtin() -> Pack {
    read(BUILTIN)
}

/// The pack built into the program with [`held`](super::held) spaces: the same pack, but for them.
#[must_use]
pub fn builtin_held() -> Pack {
    read(HELD)
}

fn read(bytes: &[u8]) -> Pack {
    // The same types wrote these bytes in the same build.
    let pack = postcard::from_bytes(bytes).unwrap_or_default();
    Pack { provenance: Provenance::Builtin, ..pack }
}
