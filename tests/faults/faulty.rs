//! A disk that fails when it is told to.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use gouvernail::store::{Disk, Entry, Lock, NewFile, Privacy, System};

/// What happens at a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The system refuses, with this number.
    Refused(i32),
    /// One byte less than asked is written, and nothing is said.
    Short,
    /// The call is interrupted.
    Interrupted,
    /// The program dies: nothing reaches the disk any more.
    Killed,
    /// The disk stores something else than it was given.
    Damaged,
}

/// Calls counted, and the one that goes wrong.
#[derive(Debug)]
struct Count {
    calls: AtomicUsize,
    at: usize,
    fault: Fault,
    happened: AtomicBool,
    dead: AtomicBool,
}

/// A disk, but for its n-th call.
#[derive(Clone, Debug)]
pub(crate) struct Faulty {
    inner: Arc<dyn Disk>,
    count: Arc<Count>,
}

impl Faulty {
    /// The disk of the computer, whose call number `at`, from 1, goes wrong.
    pub(crate) fn at(at: usize, fault: Fault) -> Self {
        Self::on(Arc::new(System), at, fault)
    }

    /// Another disk, whose call number `at` goes wrong.
    pub(crate) fn on(inner: Arc<dyn Disk>, at: usize, fault: Fault) -> Self {
        let (calls, happened, dead) = (AtomicUsize::new(0), AtomicBool::new(false), AtomicBool::new(false));
        Self { inner, count: Arc::new(Count { calls, at, fault, happened, dead }) }
    }

    /// Whether it went wrong: once it does not, every call was tried.
    pub(crate) fn happened(&self) -> bool {
        self.count.happened.load(Ordering::SeqCst)
    }

    /// What happens at this call.
    fn step(&self) -> io::Result<Option<Fault>> {
        let number = self.count.calls.fetch_add(1, Ordering::SeqCst) + 1;
        if self.count.dead.load(Ordering::SeqCst) {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        if number != self.count.at {
            return Ok(None);
        }
        self.count.happened.store(true, Ordering::SeqCst);
        match self.count.fault {
            Fault::Refused(number) => Err(io::Error::from_raw_os_error(number)),
            Fault::Killed => {
                self.count.dead.store(true, Ordering::SeqCst);
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fault => Ok(Some(fault)),
        }
    }
}

struct Part(Box<dyn NewFile>, Faulty);

impl io::Write for Part {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.1.step()? {
            Some(Fault::Interrupted) => Err(io::ErrorKind::Interrupted.into()),
            Some(Fault::Short) if 1 < bytes.len() => self.0.write(&bytes[..bytes.len() - 1]),
            Some(Fault::Damaged) => {
                let mut other = bytes.to_vec();
                if let Some(it) = other.first_mut() {
                    *it ^= 1;
                }
                self.0.write(&other)
            }
            _ => self.0.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl NewFile for Part {
    fn reach_disk(&mut self) -> io::Result<()> {
        self.1.step()?;
        self.0.reach_disk()
    }
}

impl Disk for Faulty {
    fn look(&self, path: &Path) -> io::Result<Entry> {
        self.step()?;
        self.inner.look(path)
    }

    fn look_at_link(&self, path: &Path) -> io::Result<Entry> {
        self.step()?;
        self.inner.look_at_link(path)
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.step()?;
        self.inner.resolve(path)
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let fault = self.step()?;
        let mut bytes = self.inner.read(path, most)?;
        if let (Some(Fault::Damaged), Some(it)) = (fault, bytes.last_mut()) {
            *it ^= 1;
        }
        Ok(bytes)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.step()?;
        self.inner.list(folder)
    }

    fn create(&self, path: &Path, privacy: Privacy) -> io::Result<Box<dyn NewFile>> {
        self.step()?;
        Ok(Box::new(Part(self.inner.create(path, privacy)?, self.clone())))
    }

    fn copy_rights(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        self.inner.copy_rights(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        self.inner.rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        self.inner.rename_new(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        self.inner.remove(path)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        self.inner.make_folder(path)
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        self.step()?;
        self.inner.flush_folder(folder)
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        self.step()?;
        self.inner.lock(path)
    }
}

/// The disk of the computer, with something done before files are used.
pub(crate) struct Watched {
    /// Called with each path before a file is made there or gets that name.
    pub(crate) made: Box<Before>,
    /// Called with each path before a file is read.
    pub(crate) read: Box<Before>,
}

type Before = dyn Fn(&Path) -> io::Result<()> + Send + Sync;

impl std::fmt::Debug for Watched {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a watched disk")
    }
}

impl Disk for Watched {
    fn create(&self, path: &Path, privacy: Privacy) -> io::Result<Box<dyn NewFile>> {
        (self.made)(path)?;
        System.create(path, privacy)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        (self.made)(to)?;
        System.rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        (self.made)(to)?;
        System.rename_new(from, to)
    }

    fn look(&self, path: &Path) -> io::Result<Entry> {
        System.look(path)
    }

    fn look_at_link(&self, path: &Path) -> io::Result<Entry> {
        System.look_at_link(path)
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        System.resolve(path)
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        (self.read)(path)?;
        System.read(path, most)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        System.list(folder)
    }

    fn copy_rights(&self, from: &Path, to: &Path) -> io::Result<()> {
        System.copy_rights(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        System.remove(path)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        System.make_folder(path)
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        System.flush_folder(folder)
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        System.lock(path)
    }
}
