//! The hour that it is, which is the finest time that anything of an event keeps.

use jiff::Zoned;

use crate::event::Hour;

/// The hour that it is where the computer stands.
#[must_use]
pub fn hour_now() -> Hour {
    let now = Zoned::now();
    Hour::new(&now.date().to_string(), u8::try_from(now.hour()).unwrap_or_default())
}
