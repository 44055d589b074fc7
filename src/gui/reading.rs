//! A file being read while the window goes on: a disk that does not answer holds nothing up, and an encrypted file asks for
//! its passphrase first.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{self, Receiver},
    },
    thread,
    time::Duration,
};

use super::session::Held;
use crate::store::{self, Disk, Left, Locked, Opened, Passphrase, Recovered, StoreError};

/// How long the window waits for a disk before it says that it waits.
const PATIENCE: Duration = Duration::from_secs(1);

/// What is read, and what for.
#[derive(Clone, Debug)]
pub(super) enum Wanted {
    /// A dossier, to open it.
    Open(PathBuf),
    /// A version, to bring it back as the dossier of this file; told under this key.
    BringBack { place: PathBuf, held: Option<Held>, told: &'static str },
    /// A dossier, to compare the open one with it.
    Compare(PathBuf),
    /// What another window left, by its place in the list.
    Recover(usize),
}

impl Wanted {
    /// The file, where it is one that the user named.
    pub(super) fn path(&self) -> Option<&Path> {
        match self {
            Self::Open(path) | Self::Compare(path) | Self::BringBack { place: path, .. } => Some(path),
            Self::Recover(_) => None,
        }
    }
}

/// What was read.
#[derive(Debug)]
pub(super) enum Read {
    /// A file.
    Opened(Box<Opened>),
    /// What another window left.
    Recovered(Box<Recovered>),
}

/// A file being read, or waiting for its passphrase.
#[derive(Debug)]
pub(super) struct Reading {
    /// What it is for.
    pub(super) wanted: Wanted,
    /// The passphrase that is being typed.
    pub(super) typed: String,
    /// Whether its letters are shown.
    pub(super) is_shown: bool,
    /// The field is to have the keyboard again, all of it selected.
    pub(super) is_asked_again: bool,
    /// Why it was not read with the passphrase that was typed.
    pub(super) refused: Option<StoreError>,
    asks: bool,
    trying: Option<Receiver<Result<Read, StoreError>>>,
}

impl Reading {
    /// Begins to read. `left` is what other windows left.
    pub(super) fn start(wanted: Wanted, passphrase: Option<Passphrase>, disk: &Arc<dyn Disk>, left: &[Left]) -> Self {
        let mut reading = Self {
            wanted,
            typed: String::new(),
            is_shown: false,
            is_asked_again: false,
            refused: None,
            asks: false,
            trying: None,
        };
        reading.read(passphrase, disk, left);
        reading
    }

    /// Tries the passphrase that was typed.
    pub(super) fn unlock(&mut self, disk: &Arc<dyn Disk>, left: &[Left]) {
        if !self.typed.is_empty() && !self.is_reading() {
            self.read(Some(Passphrase::new(&self.typed)), disk, left);
        }
    }

    fn read(&mut self, passphrase: Option<Passphrase>, disk: &Arc<dyn Disk>, left: &[Left]) {
        let disk = Arc::clone(disk);
        let path = self.wanted.path().map(Path::to_owned);
        let left = if let Wanted::Recover(index) = self.wanted { left.get(index).cloned() } else { None };
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            let read = match (path, left) {
                (Some(path), _) => {
                    store::unlock(&*disk, &path, passphrase.as_ref()).map(|it| Read::Opened(Box::new(it)))
                }
                (None, Some(left)) => left.unlock(passphrase.as_ref()).map(|it| Read::Recovered(Box::new(it))),
                // The list changed meanwhile: there is nothing to read any more.
                (None, None) => return,
            };
            tell.send(read).ok();
        });
        self.trying = Some(told);
    }

    /// Whether it is being read.
    pub(super) fn is_reading(&self) -> bool {
        self.trying.is_some()
    }

    /// Whether it waits for a passphrase.
    pub(super) fn asks(&self) -> bool {
        self.asks
    }

    /// How it ended, as soon as that is known; waits for it a moment when it has just begun.
    pub(super) fn outcome(&mut self, has_just_begun: bool) -> Option<Result<Read, StoreError>> {
        let trying = self.trying.as_ref()?;
        let told = if has_just_begun {
            trying.recv_timeout(PATIENCE).map_err(|it| it == mpsc::RecvTimeoutError::Timeout)
        } else {
            trying.try_recv().map_err(|it| it == mpsc::TryRecvError::Empty)
        };
        let outcome = match told {
            Ok(outcome) => outcome,
            Err(true) => return None,
            Err(false) => Err(StoreError::Unwritable { source: std::io::Error::other("") }),
        };
        self.trying = None;
        Some(outcome)
    }

    /// Asks for a passphrase, or for another one, because of this.
    pub(super) fn ask(&mut self, why: StoreError) {
        self.is_asked_again = self.asks;
        self.refused = Some(why).filter(|_| self.asks);
        self.asks = true;
    }
}

/// Whether a passphrase would help.
pub(super) fn asks_for_passphrase(error: &StoreError) -> bool {
    matches!(error, StoreError::Locked { why: Locked::NoPassphrase | Locked::WrongPassphrase, .. })
}
