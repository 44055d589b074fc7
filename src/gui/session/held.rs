//! The file of an open dossier, as this window knows it.

use std::path::{Path, PathBuf};

use crate::store::{Expected, Opened, Print, Saved, Standing};

/// The file of an open dossier, as this window knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    path: PathBuf,
    /// Of the bytes read or written there last, when they are known.
    print: Option<Print>,
    standing: Standing,
    read_only: bool,
}

/// Why a dossier is not saved in the place of its own file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// The file is in a newer format, by its number: what this program does not know of it would be lost.
    Newer(u32),
    /// Something else changed the file, and nobody agreed to it yet.
    Touched,
    /// Nobody may write to it.
    ReadOnly,
}

impl Held {
    /// A file that was read.
    #[must_use]
    pub fn read(path: PathBuf, opened: &Opened) -> Self {
        let Opened { standing, print, read_only, .. } = *opened;
        Self { path, print: Some(print), standing, read_only }
    }

    /// A file that was read by another window; what was in it, when that is known.
    #[must_use]
    pub fn elsewhere(path: PathBuf, print: Option<Print>) -> Self {
        Self { path, print, standing: Standing::Current, read_only: false }
    }

    /// A file that was written.
    #[must_use]
    pub fn written(path: PathBuf, saved: &Saved) -> Self {
        Self::elsewhere(path, Some(saved.print))
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Of the bytes read or written there last, when they are known.
    #[must_use]
    pub fn print(&self) -> Option<Print> {
        self.print
    }

    /// What a save may find there. What was in a file that nobody read is like nothing that can be in one.
    #[must_use]
    pub fn expected(&self) -> Expected {
        Expected::Same(self.print.unwrap_or_else(|| Print::of(&[])), self.standing)
    }

    /// Why the dossier is not saved there, if it is not.
    #[must_use]
    pub fn withheld(&self) -> Option<Withheld> {
        match self.standing {
            Standing::Newer(format) => Some(Withheld::Newer(format)),
            Standing::Touched => Some(Withheld::Touched),
            Standing::Current | Standing::Past(_) if self.read_only => Some(Withheld::ReadOnly),
            Standing::Current | Standing::Past(_) => None,
        }
    }

    /// Its format, when it is an older one.
    #[must_use]
    pub fn past_format(&self) -> Option<u32> {
        match self.standing {
            Standing::Past(format) => Some(format),
            _ => None,
        }
    }

    /// The user takes it as it is, whatever changed it.
    pub fn accept(&mut self) {
        if self.standing == Standing::Touched {
            self.standing = Standing::Current;
        }
    }
}
