//! The finest time that is ever kept of an event.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An hour of a day. It cannot hold anything finer.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Hour {
    /// The day, ISO 8601.
    pub day: String,
    /// The hour, 0 to 23.
    pub hour: u8,
}

impl Hour {
    /// An hour of a day.
    #[must_use]
    pub fn new(day: &str, hour: u8) -> Self {
        Self { day: day.to_owned(), hour }
    }
}

/// `2026-11-29 14 h`
impl fmt::Display for Hour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} h", self.day, self.hour)
    }
}
