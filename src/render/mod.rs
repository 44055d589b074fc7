//! From a neutral document to the bytes of a file.
//!
//! **Invariant:** a renderer is a function of the document alone: it opens no file, reads no clock and adds no words.
//! The same document gives the same bytes.

mod error;
mod pdf;

pub use self::{error::RenderError, pdf::render as pdf};
