//! Logos on disk.

use std::path::Path;

use super::{StoreError, file};
use crate::{domain::Logo, picture};

/// Reads a PNG or SVG file as the logo of a dossier.
pub fn read_logo(path: &Path) -> Result<Logo, StoreError> {
    picture::import(&file::read(path)?).map_err(|source| StoreError::Logo { path: path.to_owned(), source })
}
