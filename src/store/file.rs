//! Whole files.

use std::{
    io::{self, ErrorKind, Write as _},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use super::{
    StoreError,
    disk::{Disk, Entry, Privacy, System, Thing},
};
use crate::notation::{Diagnostic, Fault, MAX_BYTES, Place};

/// How the name of a file that is being made begins and ends; what is between is drawn by lot.
const PART: [&str; 2] = [".gouvernail-", ".part"];
/// Age from which such a file is certainly of a program that died.
const DEAD: Duration = Duration::from_hours(1);
/// What Windows says while something else, a scanner or a synchroniser, looks at a file for a moment.
const HELD_FOR_A_MOMENT: [i32; 3] = [5, 32, 33];
/// How often such a file is tried again, and how long is waited before the first time; each wait is twice as long.
const TRIES: (u32, Duration) = (8, Duration::from_millis(10));

/// Something about a file that was written all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// The file had other names; they still stand for the old content.
    OtherNames,
    /// The disk cannot say that it holds the file for good: a power cut could take it.
    NotFlushed,
    /// What was replaced could not be kept.
    NotKept,
    /// The file was not there any more; it is again.
    MadeAgain,
}

/// Reads a whole file, once its kind and length are known to be sound.
pub fn read(path: &Path) -> Result<Vec<u8>, StoreError> {
    read_from(&System, path)
}

/// The same from another disk.
pub(super) fn read_from(disk: &dyn Disk, path: &Path) -> Result<Vec<u8>, StoreError> {
    let refused = |source| StoreError::Read { path: path.to_owned(), source };
    let Entry { thing: Thing::File, length, .. } = disk.look(path).map_err(refused)? else {
        return Err(StoreError::NotAFile { path: path.to_owned() });
    };
    let too_large = || {
        let place = Place { file: path.display().to_string(), ..Place::default() };
        StoreError::Faulty { diagnostics: vec![Diagnostic::new(place, Fault::TooLarge { limit: MAX_BYTES })] }
    };
    if MAX_BYTES < length {
        return Err(too_large());
    }
    // A file may grow between the two calls.
    let bytes = disk.read(path, MAX_BYTES + 1).map_err(refused)?;
    if MAX_BYTES < bytes.len() as u64 { Err(too_large()) } else { Ok(bytes) }
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
    matches!((System.resolve(one), System.resolve(other)), (Ok(one), Ok(other)) if one == other)
}

/// The nearest folder above a file that holds a file of this name.
#[must_use]
pub fn folder_above(path: &Path, holding: &str) -> Option<PathBuf> {
    let path = System.resolve(path).ok()?;
    path.ancestors().skip(1).take(4).find(|it| it.join(holding).is_file()).map(Path::to_owned)
}

/// Writes a whole new file; what is there already, even a broken link, is never replaced.
pub(super) fn create(disk: &dyn Disk, path: &Path, bytes: &[u8], privacy: Privacy) -> Result<Vec<Remark>, StoreError> {
    let exists = || StoreError::Exists { path: path.to_owned() };
    if disk.look_at_link(path).is_ok() {
        return Err(exists());
    }
    let (part, remarks) = Part::make(disk, path, path, bytes, privacy)?;
    disk.rename_new(&part.path, path).map_err(|source| match source.kind() {
        ErrorKind::AlreadyExists => exists(),
        _ => StoreError::Write { path: path.to_owned(), source },
    })?;
    finish(disk, path, path, bytes, part, remarks)
}

/// Writes a whole file, or leaves what was there.
///
/// The bytes go into a new file beside the target, reach the disk, are read back and compared, and only then
/// take the target's place. A link is followed; rights of an existing file are kept.
pub fn write(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<Vec<Remark>, StoreError> {
    replace(disk, path, bytes, Privacy::Usual, |_| Ok(Vec::new()))
}

/// The same, for a file that is nobody else's business.
pub(super) fn write_private(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<Vec<Remark>, StoreError> {
    replace(disk, path, bytes, Privacy::Private, |_| Ok(Vec::new()))
}

/// The same, once `before` agreed with what is going to be replaced: nothing at all when it refuses. `new` is for a
/// file that is not there yet.
pub(super) fn replace(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    new: Privacy,
    before: impl FnOnce(&Path) -> Result<Vec<Remark>, StoreError>,
) -> Result<Vec<Remark>, StoreError> {
    let refused = |source| StoreError::Write { path: path.to_owned(), source };
    let target = target(disk, path)?;
    let old = disk.look(&target).ok();
    if old.is_some_and(|it| it.read_only) {
        return Err(refused(ErrorKind::PermissionDenied.into()));
    }
    let privacy = if old.is_some() { Privacy::Private } else { new };
    let (part, mut remarks) = Part::make(disk, path, &target, bytes, privacy)?;
    if old.is_some() {
        disk.copy_rights(&target, &part.path).map_err(refused)?;
    }
    remarks.extend(before(&target)?);
    if old.is_some_and(|it| 1 < it.names) {
        remarks.push(Remark::OtherNames);
    }
    patiently(|| disk.rename(&part.path, &target)).map_err(refused)?;
    finish(disk, path, &target, bytes, part, remarks)
}

/// Where the bytes go: a link is followed, and what is no file is refused.
pub(super) fn target(disk: &dyn Disk, path: &Path) -> Result<PathBuf, StoreError> {
    let not_a_file = || StoreError::NotAFile { path: path.to_owned() };
    match disk.resolve(path) {
        Ok(it) if disk.look(&it).is_ok_and(|it| it.thing == Thing::File) => Ok(it),
        Ok(_) => Err(not_a_file()),
        // A link that leads nowhere is no place to write to.
        Err(_) if disk.look_at_link(path).is_ok_and(|it| it.thing == Thing::Link) => Err(not_a_file()),
        Err(source) if source.kind() != ErrorKind::NotFound => Err(StoreError::Write { path: path.to_owned(), source }),
        Err(_) => Ok(path.to_owned()),
    }
}

/// Makes the change of name last, and looks whether the file holds what it should.
fn finish(
    disk: &dyn Disk,
    path: &Path,
    target: &Path,
    bytes: &[u8],
    part: Part<'_>,
    mut remarks: Vec<Remark>,
) -> Result<Vec<Remark>, StoreError> {
    part.leave();
    if disk.flush_folder(folder_of(target)).is_err() && !remarks.contains(&Remark::NotFlushed) {
        remarks.push(Remark::NotFlushed);
    }
    compare(disk, path, target, bytes)?;
    Ok(remarks)
}

fn compare(disk: &dyn Disk, path: &Path, written: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let read_back = disk.read(written, bytes.len() as u64 + 1);
    match read_back.map_err(|source| StoreError::Write { path: path.to_owned(), source })? {
        it if it == bytes => Ok(()),
        _ => Err(StoreError::Altered { path: path.to_owned() }),
    }
}

/// Tries again for some two seconds what something else holds up for a moment.
fn patiently(mut attempt: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    let (tries, mut wait) = TRIES;
    for _ in 0..tries {
        match attempt() {
            Err(error) if cfg!(windows) && error.raw_os_error().is_some_and(|it| HELD_FOR_A_MOMENT.contains(&it)) => {}
            done => return done,
        }
        std::thread::sleep(wait);
        wait *= 2;
    }
    attempt()
}

/// A file being made beside the one whose place it is to take; taken away unless it did.
struct Part<'d> {
    disk: &'d dyn Disk,
    path: PathBuf,
    is_placed: bool,
}

impl<'d> Part<'d> {
    /// A new file beside the target, with these bytes on the disk, seen to read back; or a remark that this disk cannot
    /// say so.
    fn make(
        disk: &'d dyn Disk,
        path: &Path,
        target: &Path,
        bytes: &[u8],
        privacy: Privacy,
    ) -> Result<(Self, Vec<Remark>), StoreError> {
        let refused = |source| StoreError::Write { path: path.to_owned(), source };
        let folder = folder_of(target);
        clear_dead(disk, folder);
        let [prefix, suffix] = PART;
        let mut builder = tempfile::Builder::new();
        let made = builder.prefix(prefix).suffix(suffix).make_in(folder, |it| disk.create(it, privacy));
        let (mut file, place) = made.map_err(refused)?.into_parts();
        let place = place.keep().map_err(|error| refused(error.error))?;
        let part = Self { disk, path: place, is_placed: false };
        file.write_all(bytes).and_then(|()| file.flush()).map_err(refused)?;
        // What failed to reach a disk is never flushed again: the second time the system may say that all is well.
        let remarks = match file.reach_disk() {
            Ok(()) => Vec::new(),
            // Some network disks and file systems of user programs know no such thing.
            Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => {
                vec![Remark::NotFlushed]
            }
            Err(error) => return Err(refused(error)),
        };
        drop(file);
        compare(disk, path, &part.path, bytes)?;
        Ok((part, remarks))
    }

    /// It took the place that it was made for.
    fn leave(mut self) {
        self.is_placed = true;
    }
}

impl Drop for Part<'_> {
    fn drop(&mut self) {
        if !self.is_placed {
            self.disk.remove(&self.path).ok();
        }
    }
}

/// Takes away what programs that died while they saved left in a folder.
fn clear_dead(disk: &dyn Disk, folder: &Path) {
    let [prefix, suffix] = PART;
    let is_part = |it: &PathBuf| {
        it.file_name().and_then(|it| it.to_str()).is_some_and(|it| it.starts_with(prefix) && it.ends_with(suffix))
    };
    for path in disk.list(folder).into_iter().flatten().filter(is_part) {
        let age = disk.look_at_link(&path).ok().filter(|it| it.thing == Thing::File).and_then(|it| it.modified);
        if age.and_then(|it| SystemTime::now().duration_since(it).ok()).is_some_and(|it| DEAD < it) {
            disk.remove(&path).ok();
        }
    }
}

pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}
