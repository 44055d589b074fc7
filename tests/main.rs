//! The tests of the package, in one binary: it is linked once.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may, as tests do")]

mod anonymity;
mod any_dossier;
mod architecture;
mod bad_input;
mod documents;
mod encryption;
mod event;
mod fuzzed;
mod gathering;
mod kept_inputs;
mod knowledge;
mod matching;
mod network;
mod reading;
mod render;
mod saving;
mod support;
mod terminal;
mod undo;
mod weighing;
#[cfg(feature = "gui")]
mod window;
mod words;
mod workshop;
