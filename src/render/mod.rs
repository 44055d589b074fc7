//! From a neutral document to the bytes of a file.
//!
//! **Invariant:** a renderer is a function of the document alone: it opens no file, reads no clock and adds no words.
//! The same document gives the same bytes.

mod archive;
mod csv;
mod docx;
mod error;
mod format;
mod html;
mod json;
mod markdown;
mod markup;
mod odt;
mod palette;
mod parts;
mod pdf;
mod places;
mod plain;
mod png;
mod raster;
mod svg;
mod xlsx;

pub use self::{
    error::RenderError,
    format::{Format, render},
    json::json,
    pdf::render as pdf,
};
