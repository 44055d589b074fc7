//! Whole files.

use std::{
    fs::{self, File},
    io::{ErrorKind, Read as _, Write as _},
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

use super::StoreError;
use crate::notation::{Diagnostic, Fault, MAX_BYTES, Place};

/// Reads a whole file, once its kind and length are known to be sound.
pub fn read(path: &Path) -> Result<Vec<u8>, StoreError> {
    let refused = |source| StoreError::Read { path: path.to_owned(), source };
    let length = match fs::metadata(path).map_err(refused)? {
        it if it.is_file() => it.len(),
        _ => return Err(StoreError::NotAFile { path: path.to_owned() }),
    };
    if MAX_BYTES < length {
        let place = Place { file: path.display().to_string(), ..Place::default() };
        let diagnostics = vec![Diagnostic::new(place, Fault::TooLarge { limit: MAX_BYTES })];
        return Err(StoreError::Faulty { diagnostics });
    }
    let mut bytes = Vec::new();
    // A file may grow between the two calls.
    File::open(path).and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes)).map_err(refused)?;
    Ok(bytes)
}

/// What a path names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A folder.
    Folder,
    /// Anything else, or nothing.
    Other,
}

/// What a path names.
#[must_use]
pub fn named(path: &Path) -> Named {
    if path.is_dir() { Named::Folder } else { Named::Other }
}

/// Whether a path names something.
#[must_use]
pub fn exists(path: &Path) -> bool {
    path.exists()
}

/// Whether two paths name the same existing file, through links too.
#[must_use]
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other)
}

/// The nearest folder above a file that holds a file of this name.
#[must_use]
pub fn folder_above(path: &Path, holding: &str) -> Option<PathBuf> {
    let path = fs::canonicalize(path).ok()?;
    path.ancestors().skip(1).take(4).find(|it| it.join(holding).is_file()).map(Path::to_owned)
}

/// Writes a whole new file; what is there already, even a broken link, is never replaced.
pub(super) fn create(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(StoreError::Exists { path: path.to_owned() });
    }
    let refused = |source| StoreError::Write { path: path.to_owned(), source };
    let beside = beside(path, path, bytes)?;
    beside.persist_noclobber(path).map_err(|error| match error.error.kind() {
        ErrorKind::AlreadyExists => StoreError::Exists { path: path.to_owned() },
        _ => refused(error.error),
    })?;
    Ok(())
}

/// Writes a whole file, or leaves what was there.
///
/// The bytes go into a new file beside the target, reach the disk, are read back and compared, and only then
/// take the target's place. A link is followed; permissions of an existing file are kept.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let refused = |source| StoreError::Write { path: path.to_owned(), source };
    let target = match fs::canonicalize(path) {
        Ok(it) if it.is_file() => it,
        Ok(_) => return Err(StoreError::NotAFile { path: path.to_owned() }),
        // A link that leads nowhere is no place to write to.
        Err(_) if fs::symlink_metadata(path).is_ok() => {
            return Err(StoreError::NotAFile { path: path.to_owned() });
        }
        Err(_) => path.to_owned(),
    };
    if fs::metadata(&target).is_ok_and(|it| it.permissions().readonly()) {
        return Err(refused(ErrorKind::PermissionDenied.into()));
    }
    beside(path, &target, bytes)?.persist(&target).map_err(|error| refused(error.error))?;
    // Some systems cannot flush a folder; the file itself is already safe.
    File::open(folder_of(&target)).and_then(|it| it.sync_all()).ok();
    Ok(())
}

/// A new file beside the target, with these bytes on the disk, seen to read back.
fn beside(path: &Path, target: &Path, bytes: &[u8]) -> Result<NamedTempFile, StoreError> {
    let refused = |source| StoreError::Write { path: path.to_owned(), source };
    let mut beside = NamedTempFile::new_in(folder_of(target)).map_err(refused)?;
    beside.write_all(bytes).and_then(|()| beside.as_file().sync_all()).map_err(refused)?;
    if fs::read(beside.path()).map_err(refused)? != bytes {
        return Err(StoreError::Altered { path: path.to_owned() });
    }
    set_permissions(target, beside.as_file()).map_err(refused)?;
    Ok(beside)
}

fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// A new file is made private by the library; it gets the rights of the one it replaces, or the usual ones.
fn set_permissions(target: &Path, file: &File) -> std::io::Result<()> {
    match fs::metadata(target) {
        Ok(it) => file.set_permissions(it.permissions()),
        #[cfg(unix)]
        Err(_) => file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644)),
        #[cfg(not(unix))]
        Err(_) => Ok(()),
    }
}
