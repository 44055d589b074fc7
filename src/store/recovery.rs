//! Work that was not saved, kept aside so that a crash does not take it.
//!
//! Each window has a slot of its own: a file that it holds locked as long as it runs, and beside it what it keeps. A
//! slot that nobody holds belongs to a window that came to a bad end.

use std::{
    ffi::OsStr,
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, SystemTime},
};

use etcetera::{AppStrategy, AppStrategyArgs, app_strategy::choose_native_strategy};
use serde::{Deserialize, Serialize};

use super::{
    StoreError,
    disk::{Disk, Lock, Privacy},
    dossier_file::{self, Content, Print},
    encryption::{Envelope, Locked, OwnKey, Passphrase},
    file,
};
use crate::domain::Dossier;

/// Extension of the file that a window holds.
const LOCK: &str = "lock";
/// Age of a slot that is certainly held, if anybody wants it.
const YOUNG: Duration = Duration::from_mins(1);
/// Extension of what is kept.
const KEPT: &str = "recovery";
/// Extension of what was kept before that.
const OLDER: &str = "recovery-before";
/// Extension of the file that says what is open.
const OPEN: &str = "open";

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
    /// Of what was in that file.
    #[serde(default)]
    print: Option<Print>,
    /// The dossier, as its own file would hold it.
    dossier: String,
}

/// What stands in a file of a slot: a record, or one that only the passphrase of its dossier opens.
#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
enum Stored {
    Clear(Record),
    Encrypted(Envelope),
}

impl Stored {
    fn read(disk: &dyn Disk, path: &Path) -> Option<Self> {
        serde_json::from_slice(&file::read_from(disk, path).ok()?).ok()
    }
}

/// A window's own place for what is not saved.
#[derive(Debug)]
pub struct Slot {
    disk: Arc<dyn Disk>,
    lock: PathBuf,
    /// What encrypted dossiers are kept with.
    key: Mutex<Option<OwnKey>>,
    /// Held as long as the window runs: the system lets it go even when the program is killed.
    _held: Lock,
}

/// Work that a window left behind when it came to a bad end.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    /// When it was kept.
    pub kept: Option<SystemTime>,
    work: Work,
    slot: PathBuf,
}

#[derive(Clone, Debug, PartialEq)]
enum Work {
    Clear(Box<Recovered>),
    Encrypted(Envelope),
}

/// A dossier that was kept, and what was known of its file.
#[derive(Clone, Debug, PartialEq)]
pub struct Recovered {
    /// The dossier.
    pub dossier: Dossier,
    /// Where it had been read or saved.
    pub origin: Option<PathBuf>,
    /// Of what was in that file, when it is known.
    pub print: Option<Print>,
    /// What it was kept with, when it is that of an encrypted file.
    pub passphrase: Option<Passphrase>,
}

impl Recovered {
    fn read(name: &Path, record: Record, passphrase: Option<Passphrase>) -> Option<Self> {
        let dossier = dossier_file::parse(&name.display().to_string(), record.dossier.as_bytes()).ok()?;
        Some(Self { dossier, origin: record.origin.map(PathBuf::from), print: record.print, passphrase })
    }

    /// The dossier, as it was kept.
    #[must_use]
    pub fn content(&self) -> Content<'_> {
        Content { dossier: &self.dossier, passphrase: self.passphrase.as_ref() }
    }
}

/// What was found in a folder when the program started.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Work that can be taken up again, the newest first.
    pub left: Vec<Left>,
    /// Files that cannot be read as such; they stay where they are.
    pub unreadable: Vec<PathBuf>,
}

impl Slot {
    /// Takes a slot of one's own in a folder, which is created when it is missing.
    pub fn take(disk: &Arc<dyn Disk>, folder: &Path) -> Result<Self, StoreError> {
        let refused = |source| StoreError::Write { path: folder.to_owned(), source };
        disk.make_folder(folder).map_err(refused)?;
        let mut builder = tempfile::Builder::new();
        let suffix = format!(".{LOCK}");
        let named = builder.prefix("window-").suffix(&suffix);
        let new = named.make_in(folder, |it| disk.create(it, Privacy::Private)).map_err(refused)?;
        let lock = new.into_temp_path().keep().map_err(|error| refused(error.error))?;
        let held = disk.lock(&lock).map_err(refused)?.ok_or_else(|| refused(io::ErrorKind::WouldBlock.into()))?;
        Ok(Self { disk: Arc::clone(disk), lock, key: Mutex::new(None), _held: held })
    }

    /// Keeps a dossier in the place of what was kept before, which stays beside it unless anybody could read what is to
    /// be encrypted.
    pub fn keep<'a>(
        &self,
        content: impl Into<Content<'a>>,
        origin: Option<&Path>,
        print: Option<Print>,
    ) -> Result<(), StoreError> {
        let Content { dossier, passphrase } = content.into();
        let origin = origin.map(|it| it.display().to_string());
        let record = Record { origin, print, dossier: dossier_file::to_text(dossier) };
        let unwritable = |source| StoreError::Unwritable { source };
        let mut bytes = serde_json::to_vec(&record).map_err(|it| unwritable(it.into()))?;
        if let Some(passphrase) = passphrase {
            let envelope = self.envelope(&bytes, passphrase).map_err(unwritable)?;
            bytes = serde_json::to_vec(&envelope).map_err(|it| unwritable(it.into()))?;
        }
        let place = self.lock.with_extension(KEPT);
        let older_place = self.lock.with_extension(OLDER);
        let is_in_clear = |it: &Path| matches!(Stored::read(&*self.disk, it), Some(Stored::Clear(_)));
        file::replace(&*self.disk, &place, &bytes, Privacy::Private, |target| {
            if passphrase.is_some() && is_in_clear(target) {
                return Ok(Vec::new());
            }
            // A disk that damages the newest may leave this one.
            if let Ok(older) = file::read_from(&*self.disk, target) {
                file::write_private(&*self.disk, &older_place, &older).ok();
            }
            Ok(Vec::new())
        })?;
        if passphrase.is_some() && is_in_clear(&older_place) {
            self.disk.remove(&older_place).ok();
        }
        Ok(())
    }

    fn envelope(&self, bytes: &[u8], passphrase: &Passphrase) -> io::Result<Envelope> {
        let mut key = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        let key = match key.take() {
            Some(known) if known.is_of(passphrase) => key.insert(known),
            _ => key.insert(OwnKey::new(passphrase)?),
        };
        key.envelope(bytes)
    }

    /// Forgets what was kept: it is saved, or was given up.
    pub fn forget(&self) {
        for extension in [OLDER, KEPT] {
            self.disk.remove(&self.lock.with_extension(extension)).ok();
        }
    }

    /// Lets other windows of this user know which file is open here.
    pub fn show(&self, open: Option<&Path>) {
        let place = self.lock.with_extension(OPEN);
        let path = open.and_then(|it| self.disk.resolve(it).ok());
        match path.as_deref().and_then(Path::to_str) {
            Some(path) => file::write_private(&*self.disk, &place, path.as_bytes()).map(|_| ()).unwrap_or_default(),
            None => self.disk.remove(&place).unwrap_or_default(),
        }
    }

    /// Whether another window of this user has a file open.
    #[must_use]
    pub fn is_open_elsewhere(&self, path: &Path) -> bool {
        let Ok(wanted) = self.disk.resolve(path) else {
            return false;
        };
        let Some(folder) = self.lock.parent() else {
            return false;
        };
        files_with(&*self.disk, folder, OPEN)
            .into_iter()
            .filter(|it| it.with_extension(LOCK) != self.lock)
            .filter(|it| !is_free(&*self.disk, &it.with_extension(LOCK)))
            .any(|it| file::read_from(&*self.disk, &it).is_ok_and(|it| str::from_utf8(&it).ok() == wanted.to_str()))
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        // What is still kept stays, for whoever starts the program next.
        self.disk.remove(&self.lock.with_extension(OPEN)).ok();
        self.disk.remove(&self.lock).ok();
    }
}

impl Left {
    /// What windows that came to a bad end left in a folder. Slots in which nothing is left are cleared away.
    #[must_use]
    pub fn all(disk: &dyn Disk, folder: &Path) -> Found {
        clear(disk, folder);
        let mut found = Found::default();
        for path in files_with(disk, folder, KEPT) {
            if !is_free(disk, &path.with_extension(LOCK)) {
                continue;
            }
            match Self::read(disk, &path).or_else(|| Self::read(disk, &path.with_extension(OLDER))) {
                Some(left) => found.left.push(Self { slot: path, ..left }),
                None => found.unreadable.push(path),
            }
        }
        found.left.sort_by_key(|it| std::cmp::Reverse(it.kept));
        found.unreadable.sort();
        found
    }

    fn read(disk: &dyn Disk, path: &Path) -> Option<Self> {
        let kept = disk.look(path).ok()?.modified;
        let work = match Stored::read(disk, path)? {
            Stored::Clear(record) => Work::Clear(Box::new(Recovered::read(path, record, None)?)),
            Stored::Encrypted(envelope) => Work::Encrypted(envelope),
        };
        Some(Self { kept, work, slot: path.to_owned() })
    }

    /// The work, when no passphrase is needed to read it.
    #[must_use]
    pub fn readable(&self) -> Option<&Recovered> {
        match &self.work {
            Work::Clear(recovered) => Some(recovered),
            Work::Encrypted(_) => None,
        }
    }

    /// The work, with what opens it when it is encrypted.
    pub fn unlock(&self, passphrase: Option<&Passphrase>) -> Result<Recovered, StoreError> {
        let locked = |why| StoreError::Locked { path: self.slot.clone(), why };
        match &self.work {
            Work::Clear(recovered) => Ok((**recovered).clone()),
            Work::Encrypted(envelope) => {
                let passphrase = passphrase.ok_or(Locked::NoPassphrase).map_err(locked)?;
                let bytes = envelope.open(passphrase).map_err(locked)?;
                let record = serde_json::from_slice(&bytes).ok();
                let read = record.and_then(|it| Recovered::read(&self.slot, it, Some(passphrase.clone())));
                read.ok_or_else(|| locked(Locked::Damaged))
            }
        }
    }

    /// Takes it away: it was opened and kept again, or nobody wants it.
    pub fn discard(self, disk: &dyn Disk) {
        for extension in [LOCK, OLDER, OPEN] {
            disk.remove(&self.slot.with_extension(extension)).ok();
        }
        disk.remove(&self.slot).ok();
    }
}

fn files_with(disk: &dyn Disk, folder: &Path, extension: &str) -> Vec<PathBuf> {
    let files = disk.list(folder).into_iter().flatten();
    files.filter(|it| it.extension() == Some(OsStr::new(extension))).collect()
}

/// Whether nobody holds a slot.
fn is_free(disk: &dyn Disk, lock: &Path) -> bool {
    match disk.look_at_link(lock) {
        Err(error) => error.kind() == io::ErrorKind::NotFound,
        Ok(_) => matches!(disk.lock(lock), Ok(Some(_))),
    }
}

/// Clears slots away that nobody holds and in which nothing is left.
fn clear(disk: &dyn Disk, folder: &Path) {
    for lock in files_with(disk, folder, LOCK) {
        // One that is as young as that may be about to be held.
        let modified = disk.look(&lock).ok().and_then(|it| it.modified);
        let is_old = modified.is_some_and(|it| it.elapsed().is_ok_and(|it| YOUNG < it));
        let has_nothing = disk.look_at_link(&lock.with_extension(KEPT)).is_err();
        if is_old && has_nothing && is_free(disk, &lock) {
            disk.remove(&lock.with_extension(OPEN)).ok();
            disk.remove(&lock).ok();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};

    use super::*;
    use crate::{domain::BuyerStatus, store::System};

    fn slot(folder: &Path) -> Slot {
        Slot::take(&(Arc::new(System) as Arc<dyn Disk>), folder).unwrap()
    }

    fn found(folder: &Path) -> Found {
        Left::all(&System, folder)
    }

    fn titles(left: Vec<Left>) -> Vec<String> {
        left.into_iter().map(|it| it.readable().unwrap().dossier.title.clone()).collect()
    }

    fn dossier(title: &str) -> Dossier {
        Dossier { title: title.to_owned(), ..Dossier::new("oiv".into(), BuyerStatus::State) }
    }

    #[test]
    fn what_a_window_that_died_kept_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let slot = slot(folder.path());
        slot.keep(&dossier("un"), None, None).unwrap();
        slot.keep(&dossier("deux"), Some(Path::new("ñandu.gouvernail")), None).unwrap();
        assert_eq!(found(folder.path()), Found::default(), "the window still runs");
        drop(slot);
        let left = found(folder.path()).left;
        let told: Vec<_> = left.iter().filter_map(Left::readable).collect();
        let told: Vec<_> = told.iter().map(|it| (it.dossier.title.as_str(), it.origin.as_deref())).collect();
        assert_eq!(told, [("deux", Some(Path::new("ñandu.gouvernail")))]);
        for it in left {
            it.discard(&System);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn nothing_is_left_of_what_was_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let slot = slot(folder.path());
        slot.keep(&dossier("un"), None, None).unwrap();
        slot.forget();
        drop(slot);
        assert_eq!(found(folder.path()), Found::default());
    }

    #[test]
    fn slots_of_windows_that_left_nothing_are_cleared_away() {
        let folder = tempfile::tempdir().unwrap();
        let old = File::create(folder.path().join("window-1.lock")).unwrap();
        old.set_modified(SystemTime::now() - Duration::from_hours(1)).unwrap();
        fs::write(folder.path().join("window-2.lock"), "").unwrap();
        let slot = slot(folder.path());
        assert_eq!(found(folder.path()), Found::default());
        let names = fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().path()).collect::<Vec<_>>();
        assert_eq!(names.len(), 2, "{names:?}");
        assert!(slot.lock.exists());
    }

    #[test]
    fn what_is_kept_of_an_encrypted_dossier_needs_its_passphrase() {
        let folder = tempfile::tempdir().unwrap();
        let slot = slot(folder.path());
        slot.keep(&dossier("en clair"), None, None).unwrap();
        let passphrase = Passphrase::new("un deux trois quatre").costing(2);
        for title in ["secret un", "secret deux"] {
            let content = Content { dossier: &dossier(title), passphrase: Some(&passphrase) };
            slot.keep(content, Some(Path::new("secret.gouvernail")), None).unwrap();
        }
        drop(slot);
        for entry in fs::read_dir(folder.path()).unwrap() {
            let bytes = fs::read_to_string(entry.unwrap().path()).unwrap();
            assert!(!bytes.contains("secret") && !bytes.contains("en clair"), "{bytes}");
        }
        let [left] = <[Left; 1]>::try_from(found(folder.path()).left).unwrap();
        assert_eq!(left.readable(), None);
        let wrong = Passphrase::new("un deux trois cinq");
        assert!(matches!(left.unlock(Some(&wrong)), Err(StoreError::Locked { why: Locked::WrongPassphrase, .. })));
        let recovered = left.unlock(Some(&passphrase)).unwrap();
        assert_eq!(recovered.dossier.title, "secret deux");
        assert_eq!(recovered.origin.as_deref(), Some(Path::new("secret.gouvernail")));
        assert_eq!(recovered.passphrase, Some(passphrase));
    }

    #[test]
    fn what_cannot_be_read_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("window-1.recovery"), "pas du JSON").unwrap();
        assert_eq!(found(folder.path()).unreadable, [folder.path().join("window-1.recovery")]);
        assert!(folder.path().join("window-1.recovery").exists());
    }

    #[test]
    fn the_one_before_is_found_when_the_newest_is_damaged() {
        let folder = tempfile::tempdir().unwrap();
        let slot = slot(folder.path());
        slot.keep(&dossier("un"), None, None).unwrap();
        slot.keep(&dossier("deux"), None, None).unwrap();
        fs::write(slot.lock.with_extension(KEPT), "\0\0\0").unwrap();
        drop(slot);
        assert_eq!(titles(found(folder.path()).left), ["un"]);
    }

    #[test]
    fn a_file_that_another_window_shows_is_open_elsewhere() {
        let folder = tempfile::tempdir().unwrap();
        let [mine, other] = [slot(folder.path()), slot(folder.path())];
        let file = folder.path().join("a.gouvernail");
        fs::write(&file, "x").unwrap();
        other.show(Some(&file));
        assert!(mine.is_open_elsewhere(&file) && !other.is_open_elsewhere(&file));
        other.show(None);
        assert!(!mine.is_open_elsewhere(&file));
        other.show(Some(&file));
        drop(other);
        assert!(!mine.is_open_elsewhere(&file), "nobody is there any more");
    }

    #[test]
    fn a_hostile_word_of_what_is_open_holds_nothing_up() {
        let folder = tempfile::tempdir().unwrap();
        let [mine, other] = [slot(folder.path()), slot(folder.path())];
        let file = folder.path().join("a.gouvernail");
        fs::write(&file, "x").unwrap();
        for hostile in [b"\xff\x00\x1b[2J".to_vec(), vec![b'x'; 30 << 20]] {
            fs::write(other.lock.with_extension(OPEN), hostile).unwrap();
            assert!(!mine.is_open_elsewhere(&file));
        }
    }
}
