//! A passphrase that stands in a file: on a command line, everybody on the computer would see it.

use std::path::Path;

use super::{Passphrase, StoreError, file};

/// Reads a passphrase from the first line of a file.
pub fn read_passphrase(path: &Path) -> Result<Passphrase, StoreError> {
    let bytes = file::read(path)?;
    let first = str::from_utf8(&bytes).ok().and_then(|it| it.trim_start_matches('\u{feff}').lines().next());
    match first.filter(|it| !it.is_empty()) {
        Some(line) => Ok(Passphrase::new(line)),
        None => Err(StoreError::NoPassphrase { path: path.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_is_the_passphrase_whatever_ends_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("phrase");
        for text in ["one two", "one two\n", "one two\r\nthree\n", "\u{feff}one two\n"] {
            std::fs::write(&file, text).unwrap();
            assert_eq!(read_passphrase(&file).unwrap(), Passphrase::new("one two"), "{text:?}");
        }
    }

    #[test]
    fn an_empty_file_holds_none() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("phrase");
        for text in ["", "\none two"] {
            std::fs::write(&file, text).unwrap();
            assert!(matches!(read_passphrase(&file), Err(StoreError::NoPassphrase { .. })), "{text:?}");
        }
    }
}
