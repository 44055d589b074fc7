//! What the store asks of the system, one call at a time: a step that can fail is here, so that tests can make it fail.

mod system;

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
    time::SystemTime,
};

pub use self::system::System;

/// What is at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A file with bytes of its own.
    File,
    /// A folder.
    Folder,
    /// A link that was not followed.
    Link,
    /// A device, a pipe, a socket.
    Other,
}

/// What is known of what is at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub thing: Thing,
    /// Length in bytes.
    pub length: u64,
    /// Nobody may write to it.
    pub read_only: bool,
    /// How many names it has; 1 where the system does not tell.
    pub names: u64,
    /// When it was changed last, where the system tells.
    pub modified: Option<SystemTime>,
}

/// Who may read a file that is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Privacy {
    /// This user alone.
    Private,
    /// Whoever the user's settings let.
    Usual,
}

/// A file being made.
pub trait NewFile: io::Write + Send {
    /// Returns once the bytes are on the disk itself.
    fn reach_disk(&mut self) -> io::Result<()>;
}

/// A file held against other programs until this goes out of use; the system lets it go when the program dies.
#[derive(Debug)]
pub struct Lock {
    _held: Option<fs::File>,
}

impl Lock {
    /// A lock on this file, which was locked already; nothing for a disk that has no locks.
    #[must_use]
    pub fn on(held: Option<fs::File>) -> Self {
        Self { _held: held }
    }
}

/// The disk, or what stands in for it.
///
/// Each function is one thing asked of the system. None tries again, follows a policy or cleans up.
pub trait Disk: fmt::Debug + Send + Sync {
    /// What is at a path, links followed.
    fn look(&self, path: &Path) -> io::Result<Entry>;
    /// What is at a path, no link followed.
    fn look_at_link(&self, path: &Path) -> io::Result<Entry>;
    /// The path without any link in it.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf>;
    /// The bytes of a file, `most` of them at most.
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>>;
    /// What is in a folder, in no order.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// Makes a file where there is nothing, not even a link.
    fn create(&self, path: &Path, privacy: Privacy) -> io::Result<Box<dyn NewFile>>;
    /// Gives a file the rights, the owner and the attributes of another, as far as the user may.
    fn copy_rights(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Puts a file in the place of whatever file is there, at one instant.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Puts a file where there is nothing; [`io::ErrorKind::AlreadyExists`] when there is something.
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Takes a file away.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Makes a folder, private to this user, and those above it; one that is there is left as it is.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    /// Returns once what a folder lists is on the disk itself.
    fn flush_folder(&self, folder: &Path) -> io::Result<()>;
    /// Holds a file, made when it is missing, against other programs; `None` when another one holds it.
    fn lock(&self, path: &Path) -> io::Result<Option<Lock>>;
}
