//! Texts in RON (Rusty Object Notation): how packs and dossiers are read, and where a fault is.
//!
//! **Invariant:** no disk. Whatever the text, reading ends with a value or with a placed [`Diagnostic`].

mod diagnostic;
mod read;
mod scan;

pub use self::{
    diagnostic::{Diagnostic, Fault, Place, Severity},
    read::{MAX_BYTES, read, readable, write},
};

pub(crate) use self::read::{glance, letters, lines, nearest, place_of, strings, without};
