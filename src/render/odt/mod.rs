//! ODT.
use crate::{document::Document, render::RenderError};
/// Renders a document as ODT.
pub(super) fn odt(_document: &Document) -> Result<Vec<u8>, RenderError> {
    Ok(Vec::new())
}
