//! ODT: an open document text (ODF 1.3) that `LibreOffice` and Word open, made of styles.
//!
//! blocks → body of the document (`body`, `table`, `record`, `contents`) → pages (`pages`) and properties (`meta`) →
//! archive.

mod body;
mod contents;
mod inline;
mod meta;
mod pages;
mod record;
mod table;

use crate::{
    document::Document,
    domain::Language,
    render::{RenderError, archive::Archive, parts},
};

use self::body::Body;

const KIND: &str = "application/vnd.oasis.opendocument.text";

/// Names of the vocabulary, declared by each part.
const SPACES: [(&str, &str); 11] = [
    ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
    ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
    ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
    ("office:version", "1.3"),
];

/// Renders a document as ODT.
pub(super) fn odt(document: &Document) -> Result<Vec<u8>, RenderError> {
    let body = Body::new(document).write()?;
    let mut archive = Archive::new();
    // First and as it is: that is how programs know the format.
    archive.store("mimetype", KIND)?;
    archive.add("content.xml", body.content)?;
    archive.add("styles.xml", pages::styles(document))?;
    archive.add("meta.xml", meta::meta(document))?;
    for (name, png) in &body.pictures {
        archive.store(name, png)?;
    }
    let pictures: Vec<&str> = body.pictures.iter().map(|it| it.0.as_str()).collect();
    archive.add("META-INF/manifest.xml", meta::manifest(KIND, &pictures))?;
    archive.finish()
}

/// Language and country.
fn language(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::French => ("fr", "FR"),
        Language::English => ("en", "GB"),
    }
}

/// Width of the text between the margins, in tenths of a millimetre.
fn text_width(document: &Document) -> u32 {
    let across = if document.landscape { 2970 } else { 2100 };
    across - 2 * u32::from(parts::side(document.kind))
}

/// A length, from tenths of a millimetre.
fn length(tenths: u32) -> String {
    format!("{}.{:02}cm", tenths / 100, tenths % 100)
}
