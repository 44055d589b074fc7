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
        let mut builder = tempfile::Builder::new();
        builder.prefix("gouvernail-");
        // Elsewhere the system's own folder is private already.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        let made = builder.tempdir();
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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    #[cfg(unix)]
    fn nobody_else_can_look_into_it() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = PrivateFolder::new().unwrap();
        assert_eq!(fs::metadata(folder.path()).unwrap().permissions().mode() & 0o077, 0);
    }

    #[test]
    fn it_goes_away_with_what_is_in_it() {
        let folder = PrivateFolder::new().unwrap();
        let file = folder.place("annexe.pdf");
        fs::write(&file, "x").unwrap();
        drop(folder);
        assert!(!file.exists());
    }
}
