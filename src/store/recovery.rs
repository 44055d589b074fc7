//! Work that was not saved, kept aside so that a crash does not take it.
//!
//! Each window has a slot of its own: a file that it holds locked as long as it runs, and beside it what it keeps. A
//! slot that nobody holds belongs to a window that came to a bad end.

use std::{
    ffi::OsStr,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use etcetera::{AppStrategy, AppStrategyArgs, app_strategy::choose_native_strategy};
use serde::{Deserialize, Serialize};

use super::{StoreError, dossier_file, file};
use crate::domain::Dossier;

/// Extension of the file that a window holds.
const LOCK: &str = "lock";
/// Age of a slot that is certainly held, if anybody wants it.
const YOUNG: Duration = Duration::from_mins(1);
/// Extension of what is kept.
const KEPT: &str = "recovery";

/// The folder in which the program keeps what is its own; `None` where the system has no such place.
#[must_use]
pub fn state_folder() -> Option<PathBuf> {
    let program = AppStrategyArgs { app_name: "Gouvernail".to_owned(), ..AppStrategyArgs::default() };
    let folders = choose_native_strategy(program).ok()?;
    Some(folders.state_dir().unwrap_or_else(|| folders.data_dir()))
}

/// What is kept, as it stands in its file.
#[derive(Debug, Serialize, Deserialize)]
struct Record {
    /// Where the dossier was read or saved; nothing for one that has no file yet.
    origin: Option<String>,
    /// The dossier, as its own file would hold it.
    dossier: String,
}

/// A window's own place for what is not saved.
#[derive(Debug)]
pub struct Slot {
    lock: PathBuf,
    /// Held as long as the window runs: the system lets it go even when the program is killed.
    _held: File,
}

/// Work that a window left behind when it came to a bad end.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    /// The dossier.
    pub dossier: Dossier,
    /// Where it had been read or saved.
    pub origin: Option<PathBuf>,
    /// When it was kept.
    pub kept: Option<SystemTime>,
    slot: PathBuf,
}

impl Slot {
    /// Takes a slot of one's own in a folder, which is created when it is missing.
    pub fn take(folder: &Path) -> Result<Self, StoreError> {
        let refused = |source| StoreError::Write { path: folder.to_owned(), source };
        fs::create_dir_all(folder).map_err(refused)?;
        let new = tempfile::Builder::new().prefix("window-").suffix(&format!(".{LOCK}")).tempfile_in(folder);
        let (held, lock) = new.and_then(|it| it.keep().map_err(|error| error.error)).map_err(refused)?;
        held.try_lock().map_err(|error| refused(error.into()))?;
        Ok(Self { lock, _held: held })
    }

    /// Keeps a dossier in the place of what was kept before.
    pub fn keep(&self, dossier: &Dossier, origin: Option<&Path>) -> Result<(), StoreError> {
        let origin = origin.map(|it| it.display().to_string());
        let record = Record { origin, dossier: dossier_file::to_text(dossier) };
        let bytes = serde_json::to_vec(&record).map_err(|error| StoreError::Unwritable { source: error.into() })?;
        file::write(&self.lock.with_extension(KEPT), &bytes)
    }

    /// Forgets what was kept: it is saved, or was given up.
    pub fn forget(&self) {
        fs::remove_file(self.lock.with_extension(KEPT)).ok();
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        // What is still kept stays, for whoever starts the program next.
        fs::remove_file(&self.lock).ok();
    }
}

impl Left {
    /// What windows that came to a bad end left in a folder, the newest first. Slots in which nothing is left are
    /// cleared away.
    #[must_use]
    pub fn all(folder: &Path) -> Vec<Self> {
        clear(folder);
        let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path());
        let mut left: Vec<Self> =
            entries.filter(|it| it.extension() == Some(OsStr::new(KEPT))).filter_map(|it| Self::read(&it)).collect();
        left.sort_by_key(|it| std::cmp::Reverse(it.kept));
        left
    }

    fn read(path: &Path) -> Option<Self> {
        let lock = path.with_extension(LOCK);
        match File::open(&lock) {
            Ok(held) => held.try_lock().ok()?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(_) => return None,
        }
        let kept = fs::metadata(path).and_then(|it| it.modified()).ok();
        let record: Record = serde_json::from_slice(&file::read(path).ok()?).ok()?;
        let dossier = dossier_file::parse(&path.display().to_string(), record.dossier.as_bytes()).ok()?;
        Some(Self { dossier, origin: record.origin.map(PathBuf::from), kept, slot: path.to_owned() })
    }

    /// Takes it away: it was opened and kept again, or nobody wants it.
    pub fn discard(self) {
        fs::remove_file(self.slot.with_extension(LOCK)).ok();
        fs::remove_file(self.slot).ok();
    }
}

/// Clears slots away that nobody holds and in which nothing is left.
fn clear(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path());
    for lock in entries.filter(|it| it.extension() == Some(OsStr::new(LOCK))) {
        // One that is as young as that may be about to be held.
        let is_old =
            fs::metadata(&lock).and_then(|it| it.modified()).is_ok_and(|it| it.elapsed().is_ok_and(|it| YOUNG < it));
        let is_free = || File::open(&lock).is_ok_and(|it| it.try_lock().is_ok());
        if is_old && !lock.with_extension(KEPT).exists() && is_free() {
            fs::remove_file(&lock).ok();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::BuyerStatus;

    fn dossier(title: &str) -> Dossier {
        Dossier { title: title.to_owned(), ..Dossier::new("oiv".into(), BuyerStatus::State) }
    }

    #[test]
    fn what_a_window_that_died_kept_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let slot = Slot::take(folder.path()).unwrap();
        slot.keep(&dossier("un"), None).unwrap();
        slot.keep(&dossier("deux"), Some(Path::new("ñandu.gouvernail"))).unwrap();
        assert_eq!(Left::all(folder.path()), [], "the window still runs");
        drop(slot);
        let left = Left::all(folder.path());
        let told: Vec<_> = left.iter().map(|it| (it.dossier.title.as_str(), it.origin.as_deref())).collect();
        assert_eq!(told, [("deux", Some(Path::new("ñandu.gouvernail")))]);
        left.into_iter().for_each(Left::discard);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn nothing_is_left_of_what_was_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let slot = Slot::take(folder.path()).unwrap();
        slot.keep(&dossier("un"), None).unwrap();
        slot.forget();
        drop(slot);
        assert_eq!(Left::all(folder.path()), []);
    }

    #[test]
    fn slots_of_windows_that_left_nothing_are_cleared_away() {
        let folder = tempfile::tempdir().unwrap();
        let old = File::create(folder.path().join("window-1.lock")).unwrap();
        old.set_modified(SystemTime::now() - Duration::from_hours(1)).unwrap();
        fs::write(folder.path().join("window-2.lock"), "").unwrap();
        let slot = Slot::take(folder.path()).unwrap();
        assert_eq!(Left::all(folder.path()), []);
        let names = fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().path()).collect::<Vec<_>>();
        assert_eq!(names.len(), 2, "{names:?}");
        assert!(slot.lock.exists());
    }

    #[test]
    fn what_cannot_be_read_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("window-1.recovery"), "pas du JSON").unwrap();
        assert_eq!(Left::all(folder.path()), []);
        assert!(folder.path().join("window-1.recovery").exists());
    }
}
