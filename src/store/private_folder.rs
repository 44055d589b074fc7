//! A folder that only this user can read and that goes away with the program.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::StoreError;

/// A folder among the system's temporary ones, for files that the user has not to choose a place for.
#[derive(Debug)]
pub struct PrivateFolder(TempDir);

impl PrivateFolder {
    /// Makes one; it is removed, with what is in it, when this value goes out of use.
    pub fn new() -> Result<Self, StoreError> {
        let made = tempfile::Builder::new().prefix("gouvernail-").tempdir();
        made.map(Self).map_err(|source| StoreError::Write { path: std::env::temp_dir(), source })
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// A place in it.
    #[must_use]
    pub fn place(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }
}
