//! The first line of a dossier: how long the rest is, and its print, so that a file that was damaged or changed by
//! something else is told from one that this program wrote. It is a comment of the notation: without it the file reads
//! the same.

use sha2::{Digest, Sha256};

use crate::domain::hexadecimal;

/// How the line begins; the number is that of its own format.
const MARK: &str = "// GOUVERNAIL 1 ";

/// Whether a text is as this program wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
    /// It says nothing of itself: another program wrote it, or an older version of this one.
    Missing,
    /// It is.
    Whole,
    /// Something changed it since.
    Broken,
}

/// The body under a line that seals it.
pub(super) fn sealed(body: &str) -> String {
    format!("{MARK}{} {}\n{body}", body.len(), print(body))
}

/// Looks at the seal of a text. Ends of lines that a transfer changed break nothing.
#[must_use]
pub fn seal_of(text: &str) -> Seal {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    let Some((line, body)) = text.strip_prefix(MARK).and_then(|it| it.split_once('\n')) else {
        return Seal::Missing;
    };
    if line == format!("{} {}", body.len(), print(body)) { Seal::Whole } else { Seal::Broken }
}

/// SHA-256 in hexadecimal digits.
fn print(body: &str) -> String {
    hexadecimal(&Sha256::digest(body.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_is_whole() {
        assert_eq!(seal_of(&sealed("(format: 4)\n")), Seal::Whole);
        assert_eq!(seal_of(&format!("\u{feff}{}", sealed("(\n)\n").replace('\n', "\r\n"))), Seal::Whole);
    }

    #[test]
    fn any_letter_that_changes_breaks_the_seal() {
        let text = sealed("(format: 4)\n");
        for at in MARK.len()..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            assert_ne!(seal_of(str::from_utf8(&bytes).unwrap()), Seal::Whole, "byte {at}");
        }
        assert_eq!(seal_of(text.trim_end()), Seal::Broken, "cut short");
    }

    #[test]
    fn what_nobody_sealed_says_nothing() {
        assert_eq!(seal_of("(format: 4)\n"), Seal::Missing);
        assert_eq!(seal_of(""), Seal::Missing);
    }
}
