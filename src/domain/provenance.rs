//! Whether what a pack says is what somebody known wrote.

/// Whether what a pack says is what somebody known wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Provenance {
    /// It is part of the program.
    Builtin,
    /// Whoever holds this public key signed it, and always did.
    Signed {
        /// In the writing of minisign.
        key: String,
    },
    /// Nobody signed it.
    #[default]
    Unsigned,
    /// It is not what was signed, or not signed by whom it used to be.
    Changed,
}

impl Provenance {
    /// Whether readers of documents have to be told.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        matches!(self, Self::Unsigned | Self::Changed)
    }
}
