//! A disk in memory that can lose its power: what was not flushed may be gone, in part or whole, in any order.
//!
//! The model is that of ALICE (Pillai et al., OSDI 2014), kept small: bytes written are on the disk once the file
//! reached it; names made, changed and taken away are on the disk once their folder was flushed. When the power goes,
//! any of the changes of names that were not flushed may have happened, and a file that did not reach the disk holds
//! any beginning of its bytes.

use std::{
    collections::BTreeMap,
    fmt, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use gouvernail::store::{Disk, Entry, Lock, NewFile, Privacy, Thing};

/// A file: its bytes, and how many of them are on the disk.
#[derive(Clone, Debug, Default)]
struct Content {
    bytes: Vec<u8>,
    safe: usize,
}

/// A change of a name that is not on the disk yet: what the name stands for after it.
type Change = (PathBuf, Option<usize>);

#[derive(Clone, Debug, Default)]
struct State {
    contents: Vec<Content>,
    /// Names as programs see them.
    names: BTreeMap<PathBuf, usize>,
    /// Names as they are on the disk.
    safe: BTreeMap<PathBuf, usize>,
    /// Changes between the two, in order. Those of one rename are one.
    pending: Vec<Vec<Change>>,
}

/// A disk in memory, with one folder.
#[derive(Clone, Default)]
pub(crate) struct Memory(Arc<Mutex<State>>);

impl fmt::Debug for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a disk in memory")
    }
}

impl Memory {
    /// A disk that holds a file, safely.
    pub(crate) fn holding(path: &Path, bytes: &[u8]) -> Self {
        let mut state = State::default();
        state.contents.push(Content { bytes: bytes.to_vec(), safe: bytes.len() });
        state.names.insert(path.to_owned(), 0);
        state.safe.insert(path.to_owned(), 0);
        Self(Arc::new(Mutex::new(state)))
    }

    /// The disk after the power went: of the pending changes of names those whose bit is set happened, and files that
    /// did not reach the disk hold this share of the rest of their bytes, in eighths.
    pub(crate) fn after_power_cut(&self, happened: u64, eighths: usize) -> Self {
        let mut state = self.0.lock().unwrap().clone();
        for (bit, changes) in state.pending.drain(..).enumerate() {
            if happened >> (bit % 64) & 1 == 1 {
                for (path, content) in changes {
                    match content {
                        Some(content) => state.safe.insert(path, content),
                        None => state.safe.remove(&path),
                    };
                }
            }
        }
        for content in &mut state.contents {
            let rest = (content.bytes.len() - content.safe) * eighths / 8;
            content.bytes.truncate(content.safe + rest);
        }
        state.names = state.safe.clone();
        Self(Arc::new(Mutex::new(state)))
    }

    /// How many changes of names are not on the disk.
    pub(crate) fn pending(&self) -> usize {
        self.0.lock().unwrap().pending.len()
    }

    /// What a name stands for.
    pub(crate) fn bytes(&self, path: &Path) -> Option<Vec<u8>> {
        let state = self.0.lock().unwrap();
        state.names.get(path).map(|it| state.contents[*it].bytes.clone())
    }

    fn change(&self, changes: Vec<Change>) {
        let mut state = self.0.lock().unwrap();
        for (path, content) in &changes {
            match content {
                Some(content) => state.names.insert(path.clone(), *content),
                None => state.names.remove(path),
            };
        }
        state.pending.push(changes);
    }

    fn find(&self, path: &Path) -> io::Result<usize> {
        let state = self.0.lock().unwrap();
        state.names.get(path).copied().ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

struct Part(Memory, usize);

impl io::Write for Part {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A few at a time, as a slow disk would.
        let taken = bytes.len().min(4096);
        self.0.0.lock().unwrap().contents[self.1].bytes.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl NewFile for Part {
    fn reach_disk(&mut self) -> io::Result<()> {
        let content = &mut self.0.0.lock().unwrap().contents[self.1];
        content.safe = content.bytes.len();
        Ok(())
    }
}

impl Disk for Memory {
    fn look(&self, path: &Path) -> io::Result<Entry> {
        let content = self.find(path)?;
        let length = self.0.lock().unwrap().contents[content].bytes.len() as u64;
        Ok(Entry { thing: Thing::File, length, read_only: false, names: 1, modified: None })
    }

    fn look_at_link(&self, path: &Path) -> io::Result<Entry> {
        self.look(path)
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.find(path).map(|_| path.to_owned())
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        let content = self.find(path)?;
        let bytes = self.0.lock().unwrap().contents[content].bytes.clone();
        Ok(bytes.into_iter().take(usize::try_from(most).unwrap()).collect())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let state = self.0.lock().unwrap();
        Ok(state.names.keys().filter(|it| it.parent() == Some(folder)).cloned().collect())
    }

    fn create(&self, path: &Path, _: Privacy) -> io::Result<Box<dyn NewFile>> {
        if self.find(path).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let content = {
            let mut state = self.0.lock().unwrap();
            state.contents.push(Content::default());
            state.contents.len() - 1
        };
        self.change(vec![(path.to_owned(), Some(content))]);
        Ok(Box::new(Part(self.clone(), content)))
    }

    fn copy_rights(&self, _: &Path, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let content = self.find(from)?;
        self.change(vec![(from.to_owned(), None), (to.to_owned(), Some(content))]);
        Ok(())
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        if self.find(to).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        self.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.find(path)?;
        self.change(vec![(path.to_owned(), None)]);
        Ok(())
    }

    fn make_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn flush_folder(&self, _: &Path) -> io::Result<()> {
        let mut state = self.0.lock().unwrap();
        state.pending.clear();
        state.safe = state.names.clone();
        Ok(())
    }

    fn lock(&self, _: &Path) -> io::Result<Option<Lock>> {
        Ok(Some(Lock::on(None)))
    }
}
