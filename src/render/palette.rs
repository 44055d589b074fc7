//! Colours by role: the same in every format that has colours.

use crate::document::{Role, Tone};

/// A colour, printable in grey: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Colour(pub(super) u8, pub(super) u8, pub(super) u8);

/// Text.
pub(super) const INK: Colour = Colour(0x1B, 0x25, 0x30);
/// Numbers of headings, labels, links, rules that matter.
pub(super) const ACCENT: Colour = Colour(0x0F, 0x5C, 0x63);
/// Names of fields, headers and footers.
pub(super) const QUIET: Colour = Colour(0x5B, 0x67, 0x70);
/// Rules between things.
pub(super) const HAIRLINE: Colour = Colour(0xC9, 0xD1, 0xD6);
/// Background of the header row of a table.
pub(super) const SOFT: Colour = Colour(0xEE, 0xF2, 0xF3);
/// What was asked, in figures.
const ASKED: Colour = Colour(0xB0, 0x67, 0x12);
/// Paper.
pub(super) const PAPER: Colour = Colour(0xFF, 0xFF, 0xFF);

impl Colour {
    /// As style sheets write it: `#1b2530`.
    pub(super) fn hexadecimal(self) -> String {
        let Self(red, green, blue) = self;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// As Word writes it: `1b2530`.
    pub(super) fn digits(self) -> String {
        self.hexadecimal().trim_start_matches('#').to_owned()
    }

    /// As one number: `0x1B2530`.
    pub(super) fn number(self) -> u32 {
        let Self(red, green, blue) = self;
        u32::from_be_bytes([0, red, green, blue])
    }
}

/// Background, and text or rule on it.
pub(super) const fn tone(tone: Tone) -> (Colour, Colour) {
    match tone {
        Tone::Neutral => (Colour(0xF1, 0xF3, 0xF4), Colour(0x3D, 0x49, 0x53)),
        Tone::Information => (Colour(0xE6, 0xF0, 0xF1), ACCENT),
        Tone::Success => (Colour(0xE7, 0xF2, 0xE9), Colour(0x22, 0x5C, 0x2C)),
        Tone::Warning => (Colour(0xFB, 0xF1, 0xDD), Colour(0x76, 0x48, 0x00)),
        Tone::Danger => (Colour(0xFA, 0xE8, 0xE5), Colour(0x8C, 0x29, 0x1E)),
    }
}

/// Colour of a part of a figure.
pub(super) fn role(role: Role) -> Colour {
    match role {
        Role::Ink => INK,
        Role::Quiet => QUIET,
        Role::Asked => ASKED,
        Role::Covered => ACCENT,
        Role::Paper => PAPER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATIC_PARTS: [&str; 8] = [
        include_str!("../../assets/docx/lists.xml"),
        include_str!("../../assets/docx/settings.xml"),
        include_str!("../../assets/docx/styles.xml"),
        include_str!("../../assets/docx/watermark.xml"),
        include_str!("../../assets/odt/cells.xml"),
        include_str!("../../assets/odt/pages.xml"),
        include_str!("../../assets/odt/styles.xml"),
        include_str!("../../assets/odt/watermark.xml"),
    ];

    /// What is written as a colour: `"0F5C63"`, `#0f5c63`.
    fn colours(part: &str) -> impl Iterator<Item = String> {
        part.split(['"', '#']).filter_map(|it| {
            let digits = it.split(|it: char| !it.is_alphanumeric()).next()?;
            let is_colour = digits.len() == 6 && digits.bytes().all(|it| it.is_ascii_hexdigit());
            is_colour.then(|| digits.to_lowercase())
        })
    }

    #[test]
    fn every_colour_of_the_static_parts_is_in_the_palette() {
        let plain = [INK, ACCENT, QUIET, HAIRLINE, SOFT, ASKED, PAPER];
        let tones = [Tone::Neutral, Tone::Information, Tone::Success, Tone::Warning, Tone::Danger].map(tone);
        let palette: Vec<String> =
            plain.into_iter().chain(tones.into_iter().flat_map(|it| [it.0, it.1])).map(Colour::digits).collect();
        let found: Vec<String> = STATIC_PARTS.into_iter().flat_map(colours).collect();
        assert!(100 < found.len(), "{}", found.len());
        for colour in found {
            assert!(palette.contains(&colour), "{colour}");
        }
    }
}
