//! The formats of files, and which document has which.

use std::path::Path;

use crate::document::{Document, Kind};

use super::{RenderError, csv, docx, markdown, odt, pdf};

/// A format of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Portable document, to attach and to print.
    Pdf,
    /// Word's format, to be edited and filled in.
    Docx,
    /// Open document text, to be edited and filled in.
    Odt,
    /// Markdown, to read in any editor and to compare.
    Markdown,
    /// Comma-separated values as a French spreadsheet expects them: the tables only.
    Csv,
}

impl Format {
    /// Usual extension, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Markdown => "md",
            Self::Csv => "csv",
        }
    }

    /// Formats of a document, the usual one first.
    #[must_use]
    pub fn possible(kind: Kind) -> Vec<Self> {
        match kind {
            Kind::Annex | Kind::Summary => vec![Self::Pdf, Self::Docx, Self::Odt, Self::Markdown],
            Kind::Checklist | Kind::ResponseGrid => {
                vec![Self::Pdf, Self::Docx, Self::Odt, Self::Markdown, Self::Csv]
            }
            Kind::Traceability => vec![Self::Pdf, Self::Markdown, Self::Csv],
        }
    }

    /// The format that a path asks for by its extension, when the document has it.
    #[must_use]
    pub fn of_path(path: &Path, kind: Kind) -> Option<Self> {
        let extension = path.extension()?.to_string_lossy().to_lowercase();
        Self::possible(kind).into_iter().find(|it| it.extension() == extension)
    }
}

/// Renders a document.
pub fn render(document: &Document, format: Format) -> Result<Vec<u8>, RenderError> {
    match format {
        Format::Pdf => pdf(document),
        Format::Docx => docx::docx(document),
        Format::Odt => odt::odt(document),
        Format::Markdown => Ok(markdown::markdown(document).into_bytes()),
        Format::Csv => csv::csv(document),
    }
}
