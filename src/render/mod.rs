//! From a neutral document to the bytes of a file.
//!
//! **Invariant:** a renderer is a function of the document alone: it opens no file, reads no clock and adds no words.
//! The same document gives the same bytes.

mod csv;
mod format;
mod markdown;
mod plain;

pub use self::format::{Format, render};
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    #[error("{0}")]
    Table(String),
}
fn pdf(_: &crate::document::Document) -> Result<Vec<u8>, RenderError> {
    Err(RenderError::Table("pdf".into()))
}
