//! The pack built into the program.

use crate::domain::Pack;

/// `personas/`, put together when the program was built: reading texts at each start would cost more than the match.
static BUILTIN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pack.postcard"));

/// The pack built into the program. A test keeps it equal to the texts in `personas/`.
#[must_use]
pub fn builtin() -> Pack {
    // The same types wrote these bytes in the same build.
    postcard::from_bytes(BUILTIN).unwrap_or_default()
}
