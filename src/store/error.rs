//! Why something could not be read or written.

use std::{io, path::PathBuf};

use super::{GridFault, Locked};
use crate::{notation::Diagnostic, picture::PictureError};

/// Why something could not be read or written. Sentences for people are written elsewhere, in their language.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The system refused to read.
    #[error("cannot read: {source}")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The system refused to write; what was there is untouched.
    #[error("cannot write: {source}")]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// What is there is no file: a folder, a device, a pipe.
    #[error("not a file")]
    NotAFile {
        /// The path.
        path: PathBuf,
    },
    /// A folder holds more files than a pack may have.
    #[error("too many files")]
    TooManyFiles {
        /// The folder.
        path: PathBuf,
        /// Greatest number.
        most: usize,
    },
    /// A file that should be a logo cannot be one.
    #[error("not a logo: {source}")]
    Logo {
        /// The file.
        path: PathBuf,
        /// Why.
        source: PictureError,
    },
    /// What should be a pack in one file is none.
    #[error("not a pack")]
    NotABundle {
        /// The file.
        path: PathBuf,
    },
    /// A pack in one file has an entry that leads out of it, or that is a link.
    #[error("the entry {entry} leads out of the pack")]
    LeadsOut {
        /// The file.
        path: PathBuf,
        /// Name of the entry.
        entry: String,
    },
    /// A file is no response grid that can be read.
    #[error("not a response grid")]
    NotAGrid {
        /// The file.
        path: PathBuf,
        /// Why.
        fault: GridFault,
    },
    /// What should be an overlay has no `overlay.ron`.
    #[error("not an overlay")]
    NotAnOverlay {
        /// The path.
        path: PathBuf,
    },
    /// The bytes of a file could not be made.
    #[error("cannot make the file: {source}")]
    Unwritable {
        /// What went wrong.
        source: io::Error,
    },
    /// There is something at this path already.
    #[error("the file exists")]
    Exists {
        /// The path.
        path: PathBuf,
    },
    /// The text cannot be used.
    #[error("the text cannot be used")]
    Faulty {
        /// Why, in order of place.
        diagnostics: Vec<Diagnostic>,
    },
    /// An encrypted file is not opened.
    #[error("the file is encrypted")]
    Locked {
        /// The file.
        path: PathBuf,
        /// Why.
        why: Locked,
    },
    /// A file that should hold a passphrase begins with an empty line.
    #[error("no passphrase in the file")]
    NoPassphrase {
        /// The file.
        path: PathBuf,
    },
    /// What was written does not read back as it was: nothing was replaced.
    #[error("what was written does not read back")]
    Altered {
        /// The file.
        path: PathBuf,
    },
    /// The file is not what was read or written there last: something else changed it. It is left as it is.
    #[error("the file was changed by something else")]
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// The file is in a format newer than the program: it is left as it is.
    #[error("the file is in format {found}, which is newer than this program")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: u32,
    },
    /// The keys of publishers that were kept cannot be read.
    #[error("the keys of publishers cannot be read")]
    Publishers {
        /// The file.
        path: PathBuf,
    },
    /// Another window has been saving the file for too long.
    #[error("another window is saving the file")]
    Busy {
        /// The file.
        path: PathBuf,
    },
}
