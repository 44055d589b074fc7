//! Prints of contents, in the writing in which they stand in names and files.

/// Bytes as digits and letters, two for each.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |it: u8| char::from_digit(it.into(), 16).unwrap_or_default();
    bytes.iter().flat_map(|it| [digit(it >> 4), digit(it & 15)]).collect()
}
