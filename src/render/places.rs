//! Where things are: names that links of word processors point to, numbers of headings, addresses.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use crate::document::{Block, Document};

/// Longest name of a bookmark is 40 letters; some are kept to tell apart names that begin alike.
const LONGEST_NAME: usize = 32;

/// The bookmark of each name that links point to.
pub(super) struct Anchors {
    names: BTreeMap<String, String>,
}

impl Anchors {
    /// Those of a document.
    pub(super) fn of(document: &Document) -> Self {
        let mut anchors = Self { names: BTreeMap::new() };
        let mut taken = BTreeSet::new();
        for block in &document.blocks {
            match block {
                Block::Heading { anchor, .. } => anchors.add(anchor, &mut taken),
                Block::Record(it) => anchors.add(&it.anchor, &mut taken),
                Block::Table(it) => it.rows.iter().for_each(|row| anchors.add(&row.anchor, &mut taken)),
                _ => {}
            }
        }
        anchors
    }

    /// The bookmark of a name, if the document has it.
    pub(super) fn get(&self, anchor: &str) -> Option<&str> {
        self.names.get(anchor).map(String::as_str)
    }

    fn add(&mut self, anchor: &str, taken: &mut BTreeSet<String>) {
        if anchor.is_empty() || self.names.contains_key(anchor) {
            return;
        }
        let letters = anchor.chars().map(|it| if it.is_ascii_alphanumeric() { it } else { '_' });
        let base: String = std::iter::once('a').chain(letters).take(LONGEST_NAME).collect();
        // Word holds names that differ in capitals only for the same.
        let is_free = |it: &String| !taken.contains(&it.to_lowercase());
        let others = (2_usize..).map(|it| format!("{base}_{it}"));
        let name = std::iter::once(base.clone()).chain(others).find(is_free).unwrap_or(base);
        taken.insert(name.to_lowercase());
        self.names.insert(anchor.to_owned(), name);
    }
}

/// Whether a word processor that counts headings by itself prints the numbers that the document gives.
pub(super) fn counts_by_itself(document: &Document) -> bool {
    let mut counts = [0_usize; 3];
    document.blocks.iter().all(|block| match block {
        Block::Heading { level, number, .. } if !number.is_empty() => {
            let level = usize::from(*level).clamp(1, 3);
            counts[level - 1] += 1;
            counts[level..].fill(0);
            let counted: Vec<String> = counts[..level].iter().map(ToString::to_string).collect();
            *number == counted.join(".")
        }
        _ => true,
    })
}

/// Longest address that is a link, in bytes: no browser takes a longer one, and each line of a link in a PDF bears it.
const LONGEST_ADDRESS: usize = 2000;

/// An address as links write it; `None` for anything that does not lead to a public place.
pub(super) fn public_address(address: &str) -> Option<String> {
    let address = encoded(address.trim());
    let lower = address.to_ascii_lowercase();
    let is_public =
        ["http://", "https://", "mailto:"].iter().any(|it| lower.starts_with(it) && it.len() < address.len());
    (is_public && address.len() <= LONGEST_ADDRESS).then_some(address)
}

/// A text in the letters that an address may hold; the others are written as bytes (RFC 3986).
pub(super) fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=%".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to memory never fails.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_addresses_are_links() {
        assert_eq!(public_address(" https://cyber.gouv.fr/ñ b").as_deref(), Some("https://cyber.gouv.fr/%C3%B1%20b"));
        assert_eq!(public_address("MAILTO:a@b.fr").as_deref(), Some("MAILTO:a@b.fr"));
        for text in ["", "https://", "https:a", "javascript:alert(1)", "data:text/html,a", "file:///etc/passwd", "ñ://"]
        {
            assert_eq!(public_address(text), None, "{text}");
        }
        assert_eq!(public_address(&format!("https://{}", "a".repeat(LONGEST_ADDRESS))), None);
    }

    #[test]
    fn names_that_begin_alike_are_told_apart() {
        let mut anchors = Anchors { names: BTreeMap::new() };
        let mut taken = BTreeSet::new();
        for it in ["ex-1", "ex_1", "EX 1", &"x".repeat(99), &"x".repeat(98)] {
            anchors.add(it, &mut taken);
        }
        assert_eq!(anchors.get("ex-1"), Some("aex_1"));
        assert_eq!(anchors.get("ex_1"), Some("aex_1_2"));
        assert_eq!(anchors.get("EX 1"), Some("aEX_1_3"));
        assert!(anchors.names.values().all(|it| it.len() <= 40));
        assert_eq!(anchors.names.len(), taken.len());
    }
}
