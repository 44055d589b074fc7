//! Versions of dossiers that were replaced, kept in the program's own folder, where neither the user's folders nor those
//! who share them see them.

use std::{
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant, SystemTime},
};

use sha2::{Digest, Sha256};

use super::{
    StoreError,
    disk::{Disk, Lock, Privacy, Thing},
    dossier_file::{Content, EXTENSION},
    encryption::is_encrypted,
    file::{self, folder_of},
};
use crate::domain::hexadecimal;

/// Name of the folder, in that of the program.
const FOLDER: &str = "versions";
/// Most versions of a file that are kept, beside the originals of older formats.
const MOST: usize = 10;
/// How the names of originals in an older format begin.
const ORIGINAL: &str = "original-";
/// Most names that may be taken by what is no version.
const MOST_TAKEN: u64 = 100;
/// Bytes of a version that tell whether it is encrypted.
const LOOKED_AT: u64 = 64;
/// How long a save waits for one of another window of the same file.
const PATIENCE: Duration = Duration::from_millis(2500);

/// Why a version is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kept {
    /// It was replaced by a newer one.
    Replaced,
    /// It was the last one in an older format: it is never cleared away.
    Original,
}

/// A version that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its place in the order in which versions were kept, whatever clocks said.
    pub number: u64,
    /// Why.
    pub kept: Kept,
    /// When, where the system tells.
    pub time: Option<SystemTime>,
    /// Length in bytes.
    pub length: u64,
    /// Where it is.
    pub place: PathBuf,
}

/// Versions that were replaced, for every file that this user saved.
#[derive(Clone, Debug)]
pub struct Versions {
    folder: PathBuf,
}

impl Versions {
    /// Those below the folder of the program.
    #[must_use]
    pub fn in_folder(program: &Path) -> Self {
        Self { folder: program.join(FOLDER) }
    }

    /// The versions of a file, the newest first.
    #[must_use]
    pub fn of(&self, disk: &dyn Disk, path: &Path) -> Vec<Version> {
        let mut found: Vec<Version> = disk
            .list(&self.folder_for(disk, path))
            .into_iter()
            .flatten()
            .filter_map(|place| version(disk, place))
            .collect();
        found.sort_by_key(|it| std::cmp::Reverse(it.number));
        found
    }

    /// Keeps the bytes of a file that is about to be replaced, and clears away the oldest ones.
    pub(super) fn keep(&self, disk: &dyn Disk, path: &Path, bytes: &[u8], kept: Kept) -> Result<(), StoreError> {
        let folder = self.folder_for(disk, path);
        disk.make_folder(&folder).map_err(|source| StoreError::Write { path: folder.clone(), source })?;
        let versions = self.of(disk, path);
        let next = versions.first().map_or(1, |it| it.number.saturating_add(1));
        let prefix = match kept {
            Kept::Replaced => "",
            Kept::Original => ORIGINAL,
        };
        let place = |number| folder.join(format!("{prefix}{number:08}.{EXTENSION}"));
        // A name may be taken by something that is no version.
        let free = (next..next.saturating_add(MOST_TAKEN)).find(|it| disk.look_at_link(&place(*it)).is_err());
        file::create(disk, &place(free.unwrap_or(next)), bytes, Privacy::Private)?;
        for old in versions.into_iter().filter(|it| it.kept == Kept::Replaced).skip(MOST - 1) {
            disk.remove(&old.place).ok();
        }
        Ok(())
    }

    /// Keeps a dossier that is open among the versions of its file.
    pub fn keep_dossier<'a>(
        &self,
        disk: &dyn Disk,
        path: &Path,
        content: impl Into<Content<'a>>,
    ) -> Result<(), StoreError> {
        self.keep(disk, path, &content.into().bytes(path)?, Kept::Replaced)
    }

    /// Takes every version of a file away.
    pub fn forget(&self, disk: &dyn Disk, path: &Path) -> Result<(), StoreError> {
        self.of(disk, path).into_iter().try_for_each(|it| remove(disk, it))
    }

    /// The versions of a file that anybody can read who can read this user's files: those that are not encrypted.
    #[must_use]
    pub fn in_clear(&self, disk: &dyn Disk, path: &Path) -> Vec<Version> {
        let mut versions = self.of(disk, path);
        versions.retain(|it| disk.read(&it.place, LOOKED_AT).is_ok_and(|it| !is_encrypted(&it)));
        versions
    }

    /// Takes those away.
    pub fn forget_in_clear(&self, disk: &dyn Disk, path: &Path) -> Result<(), StoreError> {
        self.in_clear(disk, path).into_iter().try_for_each(|it| remove(disk, it))
    }

    /// Holds a file against other windows of this user while it is saved; nothing when the folder cannot be used.
    pub(super) fn hold(&self, disk: &dyn Disk, path: &Path) -> Result<Option<Lock>, StoreError> {
        let folder = self.folder_for(disk, path);
        if disk.make_folder(&folder).is_err() {
            return Ok(None);
        }
        let began = Instant::now();
        loop {
            match disk.lock(&folder.join("lock")) {
                Ok(Some(lock)) => return Ok(Some(lock)),
                Ok(None) if began.elapsed() < PATIENCE => thread::sleep(Duration::from_millis(5)),
                Ok(None) => return Err(StoreError::Busy { path: path.to_owned() }),
                Err(_) => return Ok(None),
            }
        }
    }

    /// The folder for a file: by its whole path, so that two of the same name are not mixed up.
    fn folder_for(&self, disk: &dyn Disk, path: &Path) -> PathBuf {
        let absolute = || {
            let folder = disk.resolve(folder_of(path)).or_else(|_| std::path::absolute(folder_of(path)));
            folder.unwrap_or_default().join(path.file_name().unwrap_or_default())
        };
        let whole = disk.resolve(path).unwrap_or_else(|_| absolute());
        let print = Sha256::digest(whole.as_os_str().as_encoded_bytes());
        self.folder.join(hexadecimal(&print).chars().take(32).collect::<String>())
    }
}

fn remove(disk: &dyn Disk, version: Version) -> Result<(), StoreError> {
    let place = version.place;
    disk.remove(&place).map_err(|source| StoreError::Write { path: place, source })
}

fn version(disk: &dyn Disk, place: PathBuf) -> Option<Version> {
    if place.extension()? != EXTENSION {
        return None;
    }
    let name = place.file_stem()?.to_str()?;
    let (kept, digits) = match name.strip_prefix(ORIGINAL) {
        Some(digits) => (Kept::Original, digits),
        None => (Kept::Replaced, name),
    };
    let number = digits.parse().ok()?;
    let entry = disk.look_at_link(&place).ok().filter(|it| it.thing == Thing::File)?;
    Some(Version { number, kept, time: entry.modified, length: entry.length, place })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::System;

    fn kept(versions: &Versions, path: &Path) -> Vec<(u64, Kept, String)> {
        let told = |it: Version| (it.number, it.kept, std::fs::read_to_string(it.place).unwrap());
        versions.of(&System, path).into_iter().map(told).collect()
    }

    #[test]
    fn the_last_ten_are_kept_and_every_original() {
        let folder = tempfile::tempdir().unwrap();
        let versions = Versions::in_folder(folder.path());
        let path = folder.path().join("a.gouvernail");
        versions.keep(&System, &path, b"first", Kept::Original).unwrap();
        for number in 2..=15 {
            versions.keep(&System, &path, format!("version {number}").as_bytes(), Kept::Replaced).unwrap();
        }
        let found = kept(&versions, &path);
        let numbers: Vec<u64> = found.iter().map(|it| it.0).collect();
        assert_eq!(numbers, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 1]);
        assert_eq!(found.last().unwrap(), &(1, Kept::Original, "first".to_owned()));
        assert_eq!(found[0].2, "version 15");
    }

    #[test]
    fn files_of_the_same_name_in_two_folders_are_not_mixed_up() {
        let folder = tempfile::tempdir().unwrap();
        let versions = Versions::in_folder(folder.path());
        let [one, other] = ["a", "b"].map(|it| folder.path().join(it).join("x.gouvernail"));
        versions.keep(&System, &one, b"one", Kept::Replaced).unwrap();
        assert_eq!(versions.of(&System, &other), []);
        assert_eq!(kept(&versions, &one).len(), 1);
    }

    #[test]
    fn what_is_forgotten_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let versions = Versions::in_folder(folder.path());
        let path = folder.path().join("a.gouvernail");
        versions.keep(&System, &path, b"one", Kept::Replaced).unwrap();
        versions.forget(&System, &path).unwrap();
        assert_eq!(versions.of(&System, &path), []);
    }

    #[test]
    #[cfg(unix)]
    fn nobody_else_can_read_them() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let versions = Versions::in_folder(folder.path());
        let path = folder.path().join("a.gouvernail");
        versions.keep(&System, &path, b"one", Kept::Replaced).unwrap();
        let place = &versions.of(&System, &path)[0].place;
        for it in [place.as_path(), place.parent().unwrap()] {
            assert_eq!(std::fs::metadata(it).unwrap().permissions().mode() & 0o077, 0, "{}", it.display());
        }
    }

    #[test]
    fn a_file_that_is_held_is_busy_for_others() {
        let folder = tempfile::tempdir().unwrap();
        let versions = Versions::in_folder(folder.path());
        let path = folder.path().join("a.gouvernail");
        let held = versions.hold(&System, &path).unwrap().unwrap();
        assert!(matches!(versions.hold(&System, &path), Err(StoreError::Busy { .. })));
        drop(held);
        assert!(versions.hold(&System, &path).unwrap().is_some());
    }
}
