//! From a neutral document to the bytes of a file.
//!
//! **Invariant:** a renderer is a function of the document alone: it opens no file, reads no clock and adds no words.
//! The same document gives the same bytes.

mod csv;
mod error;
mod format;
mod html;
mod markdown;
mod markup;
mod palette;
mod pdf;
mod plain;
mod png;
mod svg;
mod xlsx;

pub use self::{
    error::RenderError,
    format::{Format, render},
    pdf::render as pdf,
};
