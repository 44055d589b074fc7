//! Gouvernail: an offline assistant for choosing digital infrastructure without losing control of it.
//!
//! One direction, four steps, each a plain function:
//!
//! 1. [`pack`]: RON texts → a checked, immutable [`domain::Pack`] and its diagnostics;
//! 2. [`matching`] and [`requirements`]: a pack and a [`domain::Dossier`] → an assessment, and what it calls; before
//!    that, [`workshop`] turns what a group says into the answers of one dossier;
//! 3. [`document::build`]: all of it → a neutral [`document::Document`];
//! 4. [`render`]: a document → the bytes of a file.
//!
//! Two fronts drive these steps: [`cli`] and the window. Only [`store`] touches the disk.
//!
//! **Invariant:** the direction of imports, drawn in `ARCHITECTURE.md`, is checked by a test.

pub mod domain;
pub mod matching;
pub mod notation;
pub mod reading;
pub mod requirements;
pub mod workshop;

pub mod event;
pub mod returned;

pub mod pack;
pub mod store;

pub mod words;

pub mod picture;

pub mod document;
pub mod render;

pub mod cli;
#[cfg(feature = "gui")]
pub mod gui;

// So that unit tests can share made-up packs with the other tests.
#[cfg(test)]
#[expect(unused_extern_crates, reason = "the lint does not see the use in a shared file")]
extern crate self as gouvernail;
