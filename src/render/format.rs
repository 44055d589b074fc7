//! The formats of files, and which document has which.

use std::path::Path;

use crate::document::{Document, Kind};

use super::{RenderError, csv, docx, html, markdown, odt, pdf, png, svg, xlsx};

/// A format of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Portable document, to attach and to print.
    Pdf,
    /// Word's format, to be edited and filled in.
    Docx,
    /// Open document text, to be edited and filled in.
    Odt,
    /// One HTML file, to read in a browser and to publish.
    Html,
    /// Markdown, to read in any editor and to compare.
    Markdown,
    /// Workbook, to fill in and to filter.
    Xlsx,
    /// Comma-separated values as a French spreadsheet expects them: the tables only.
    Csv,
    /// The figures as one drawing, to enlarge at will.
    Svg,
    /// The figures as one picture, for slides and messages.
    Png,
}

impl Format {
    /// Usual extension, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// Formats of a document, the usual one first.
    #[must_use]
    pub fn possible(kind: Kind) -> Vec<Self> {
        match kind {
            Kind::Annex => {
                vec![Self::Pdf, Self::Docx, Self::Odt, Self::Html, Self::Markdown, Self::Svg, Self::Png]
            }
            Kind::Checklist => {
                vec![Self::Pdf, Self::Docx, Self::Odt, Self::Xlsx, Self::Markdown, Self::Csv, Self::Svg, Self::Png]
            }
            Kind::Summary => {
                vec![Self::Pdf, Self::Docx, Self::Odt, Self::Html, Self::Png, Self::Svg, Self::Markdown]
            }
            Kind::ResponseGrid => {
                vec![Self::Xlsx, Self::Docx, Self::Odt, Self::Pdf, Self::Markdown, Self::Csv]
            }
            Kind::Traceability => vec![Self::Pdf, Self::Xlsx, Self::Html, Self::Markdown, Self::Csv],
            Kind::Changes | Kind::Workshop | Kind::Sheet | Kind::Guide => {
                vec![Self::Pdf, Self::Docx, Self::Odt, Self::Html, Self::Markdown]
            }
            Kind::Handout => vec![Self::Pdf, Self::Docx, Self::Odt, Self::Html, Self::Markdown, Self::Svg, Self::Png],
            Kind::Day => vec![Self::Pdf, Self::Csv, Self::Svg, Self::Png, Self::Markdown],
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
        Format::Html => Ok(html::html(document).into_bytes()),
        Format::Markdown => Ok(markdown::markdown(document).into_bytes()),
        Format::Xlsx => xlsx::xlsx(document),
        Format::Csv => csv::csv(document),
        Format::Svg => Ok(svg::sheet(document).into_bytes()),
        Format::Png => png::png(document),
    }
}
