//! Dossiers on disk.

use std::{
    borrow::Cow,
    cmp::Ordering,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{
    StoreError,
    disk::{Disk, Privacy},
    encryption::{Locked, Passphrase, decrypt, encrypt, is_encrypted},
    file::{self, Remark},
    formats::{self, FORMAT},
    seal::{Seal, seal_of, sealed},
    versions::{Kept, Versions},
};
use crate::{
    domain::{Dossier, MOST_PARTICIPANTS, is_unwanted},
    notation::{self, Diagnostic, Fault, place_of},
};

/// Most needs of its own that a dossier may have; more would make a hang of the search for what would flip a status.
const MOST_NEEDS: usize = 200;

/// What tells the bytes of a file from any others: a later save must find the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Print([u8; 32]);

impl Print {
    /// The print of some bytes: no two contents have the same.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

/// How the file of a dossier stands to what this program writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// This program writes the same.
    Current,
    /// An older format, by its number: the next save writes the newest one.
    Past(u32),
    /// A newer format, by its number: what of it is not known here is not in the dossier.
    Newer(u32),
    /// Something other than this program changed it, or the disk did.
    Touched,
}

/// A dossier, and what its file was.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What the user said and decided.
    pub dossier: Dossier,
    /// How its file stands.
    pub standing: Standing,
    /// What was read, decrypted.
    pub text: Vec<u8>,
    /// Of the bytes of the file.
    pub print: Print,
    /// Nobody may write to the file.
    pub read_only: bool,
    /// What opened the file, when it is encrypted.
    pub passphrase: Option<Passphrase>,
}

impl Opened {
    /// What a save may find in its place.
    #[must_use]
    pub fn expected(&self) -> Expected {
        Expected::Same(self.print, self.standing)
    }
}

/// What goes into the file of a dossier, and how.
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    /// The dossier.
    pub dossier: &'a Dossier,
    /// What the file is encrypted with, if it is.
    pub passphrase: Option<&'a Passphrase>,
}

impl<'a> From<&'a Dossier> for Content<'a> {
    fn from(dossier: &'a Dossier) -> Self {
        Self { dossier, passphrase: None }
    }
}

impl Content<'_> {
    /// The bytes of the file, seen to read back as the same dossier.
    pub(super) fn bytes(self, path: &Path) -> Result<Vec<u8>, StoreError> {
        let altered = || StoreError::Altered { path: path.to_owned() };
        let text = to_text(self.dossier);
        match parse("", text.as_bytes()) {
            Ok(read_back) if read_back == *self.dossier => {}
            _ => return Err(altered()),
        }
        match self.passphrase {
            None => Ok(text.into_bytes()),
            Some(passphrase) => {
                encrypt(text.as_bytes(), passphrase).map_err(|source| StoreError::Unwritable { source })
            }
        }
    }
}

/// Of what a file holds now; `None` when it cannot be read.
#[must_use]
pub fn print_of(disk: &dyn Disk, path: &Path) -> Option<Print> {
    file::read_from(disk, path).ok().map(|it| Print::of(&it))
}

/// Opens a dossier of any format; of a newer one, what is known of it.
pub fn open(disk: &dyn Disk, path: &Path) -> Result<Opened, StoreError> {
    unlock(disk, path, None)
}

/// The same, with what opens it when it is encrypted.
pub fn unlock(disk: &dyn Disk, path: &Path, passphrase: Option<&Passphrase>) -> Result<Opened, StoreError> {
    let bytes = file::read_from(disk, path)?;
    let print = Print::of(&bytes);
    let used = passphrase.filter(|_| is_encrypted(&bytes)).cloned();
    let text = in_clear(path, bytes, passphrase)?;
    let (dossier, standing) = understand(&path.display().to_string(), &text)
        .map_err(|diagnostic| StoreError::Faulty { diagnostics: vec![diagnostic] })?;
    let read_only = disk.look(path).is_ok_and(|it| it.read_only);
    Ok(Opened { dossier, standing, text, print, read_only, passphrase: used })
}

/// The text of a dossier, decrypted when its file is encrypted.
pub fn read_text(disk: &dyn Disk, path: &Path, passphrase: Option<&Passphrase>) -> Result<Vec<u8>, StoreError> {
    in_clear(path, file::read_from(disk, path)?, passphrase)
}

fn in_clear(path: &Path, bytes: Vec<u8>, passphrase: Option<&Passphrase>) -> Result<Vec<u8>, StoreError> {
    if !is_encrypted(&bytes) {
        return Ok(bytes);
    }
    let opened = passphrase.ok_or(Locked::NoPassphrase).and_then(|it| decrypt(&bytes, it));
    opened.map_err(|why| StoreError::Locked { path: path.to_owned(), why })
}

/// Reads a dossier of any format from the bytes of a file; of a newer one, what is known of it. Characters that have no
/// place in a text are left out: [`check_references`](super::check_references) tells them.
pub fn understand(name: &str, bytes: &[u8]) -> Result<(Dossier, Standing), Diagnostic> {
    let text = &*notation::lines(notation::readable(name, bytes)?);
    // Faults keep the places that they have in the file.
    let (dossier, format) = match notation::without(text, is_unwanted) {
        Cow::Borrowed(text) => formats::read_any(name, text)?,
        Cow::Owned(kept) => {
            formats::read_any(name, &kept).map_err(|fault| formats::read_any(name, text).err().unwrap_or(fault))?
        }
    };
    within_limits(name, text, &dossier)?;
    let standing = match format.cmp(&FORMAT) {
        Ordering::Greater => Standing::Newer(format),
        _ if seal_of(text) == Seal::Broken => Standing::Touched,
        Ordering::Less => Standing::Past(format),
        Ordering::Equal => Standing::Current,
    };
    Ok((dossier, standing))
}

/// Extension of dossiers.
pub(super) const EXTENSION: &str = "gouvernail";

/// The dossiers that a path stands for: those of a folder, in the order of their names, or the file itself.
pub fn dossiers_at(path: &Path) -> Result<Vec<PathBuf>, StoreError> {
    if file::named(path) == file::Named::Other {
        return Ok(vec![path.to_owned()]);
    }
    let refused = |source| StoreError::Read { path: path.to_owned(), source };
    let mut found = Vec::new();
    for entry in std::fs::read_dir(path).map_err(refused)? {
        let place = entry.map_err(refused)?.path();
        if place.extension().is_some_and(|it| it.eq_ignore_ascii_case(EXTENSION)) {
            found.push(place);
        }
    }
    found.sort();
    Ok(found)
}

/// Reads a dossier from the bytes of a file, of a format that is wholly known; `name` only says where a fault is.
pub fn parse(name: &str, bytes: &[u8]) -> Result<Dossier, Diagnostic> {
    let text = &*notation::lines(notation::readable(name, bytes)?);
    let dossier = formats::read(name, text)?;
    within_limits(name, text, &dossier)?;
    Ok(dossier)
}

fn within_limits(name: &str, text: &str, dossier: &Dossier) -> Result<(), Diagnostic> {
    let at = |word| place_of(name, text, text.find(word).unwrap_or_default());
    if MOST_NEEDS < dossier.own_needs.len() {
        return Err(Diagnostic::new(at("own_needs"), Fault::TooManyNeeds { most: MOST_NEEDS }));
    }
    if MOST_PARTICIPANTS < dossier.workshop.participants.len() {
        return Err(Diagnostic::new(at("participants"), Fault::TooManyParticipants { most: MOST_PARTICIPANTS }));
    }
    Ok(())
}

/// The text of a dossier: the same dossier gives the same text on every machine.
#[must_use]
pub fn to_text(dossier: &Dossier) -> String {
    sealed(&formats::write(dossier))
}

/// What a save may find at its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// What was read or written there last, and how it stood; or nothing.
    Same(Print, Standing),
    /// Whatever it is: the user agreed to its being replaced.
    Anything,
}

/// A save that succeeded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Of the bytes that the file holds now.
    pub print: Print,
    /// What is not as it should be all the same.
    pub remarks: Vec<Remark>,
}

/// Saves a dossier, once its text was seen to read back as the same dossier.
///
/// What it replaces is kept among the `versions`. A file that is not what was `expected`, or of a newer format than
/// this program knows, is left as it is; so is one in an older format whose original cannot be kept.
pub fn save<'a>(
    disk: &dyn Disk,
    versions: Option<&Versions>,
    path: &Path,
    content: impl Into<Content<'a>>,
    expected: Expected,
) -> Result<Saved, StoreError> {
    let bytes = content.into().bytes(path)?;
    let print = Print::of(&bytes);
    let _held = versions.map(|it| it.hold(disk, path)).transpose()?;
    let remarks = file::replace(disk, path, &bytes, Privacy::Usual, |target| {
        let old = match file::read_from(disk, target) {
            Ok(old) => old,
            Err(StoreError::Read { source, .. }) if source.kind() == ErrorKind::NotFound => {
                let was_there = matches!(expected, Expected::Same(..));
                return Ok(was_there.then_some(Remark::MadeAgain).into_iter().collect());
            }
            // Longer than any dossier: whoever agreed to its being replaced saw that it is none.
            Err(StoreError::Faulty { .. }) if expected == Expected::Anything => return Ok(vec![Remark::NotKept]),
            Err(error) => return Err(error),
        };
        let known = match expected {
            Expected::Same(print, _) if print != Print::of(&old) => {
                return Err(StoreError::Changed { path: path.to_owned() });
            }
            Expected::Same(_, standing) => Some(standing),
            Expected::Anything => None,
        };
        keep_old(disk, versions, path, &old, known)
    })?;
    Ok(Saved { print, remarks })
}

/// Keeps what is about to be replaced. How it stands is read from it, but for an encrypted file: that is `known`.
fn keep_old(
    disk: &dyn Disk,
    versions: Option<&Versions>,
    path: &Path,
    old: &[u8],
    known: Option<Standing>,
) -> Result<Vec<Remark>, StoreError> {
    let standing = if is_encrypted(old) { known } else { understand("", old).ok().map(|it| it.1) };
    if let Some(Standing::Newer(found)) = standing {
        return Err(StoreError::Newer { path: path.to_owned(), found });
    }
    let Some(versions) = versions else {
        return Ok(Vec::new());
    };
    let is_past = matches!(standing, Some(Standing::Past(_)));
    let kept = if is_past { Kept::Original } else { Kept::Replaced };
    match versions.keep(disk, path, old, kept) {
        Ok(()) => Ok(Vec::new()),
        Err(error) if is_past => Err(error),
        Err(_) => Ok(vec![Remark::NotKept]),
    }
}

/// Saves a dossier in a new file; what is there already is never replaced.
pub fn save_new<'a>(disk: &dyn Disk, path: &Path, content: impl Into<Content<'a>>) -> Result<Saved, StoreError> {
    let bytes = content.into().bytes(path)?;
    let remarks = file::create(disk, path, &bytes, Privacy::Usual)?;
    Ok(Saved { print: Print::of(&bytes), remarks })
}
