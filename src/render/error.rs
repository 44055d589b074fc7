//! Why a document could not be rendered.

use std::io;

use crate::picture::PictureError;

/// Why a document could not be rendered. None of it comes from the text: every text can be rendered.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RenderError {
    /// A typeface of the program could not be read: the program itself is damaged.
    #[error("typeface {0} is unreadable")]
    Typeface(&'static str),
    /// The letters used could not be taken out of a typeface.
    #[error("typeface {0} cannot be subset")]
    Subset(&'static str),
    /// The file could not be put together.
    #[error("document cannot be assembled")]
    Assembly,
    /// A table could not be written.
    #[error("table cannot be written: {0}")]
    Table(String),
    /// A table has more rows than a sheet takes.
    #[error("a sheet takes {most} rows")]
    Rows {
        /// The most.
        most: usize,
    },
    /// The figures could not be turned into dots.
    #[error("figures cannot be drawn: {0}")]
    Picture(#[from] PictureError),
    /// The bytes could not be written.
    #[error("document cannot be written")]
    Write(#[from] io::Error),
}
