//! Typefaces reduced to the letters that a document uses.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{FontId, ParsedFont};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::render::RenderError;

use super::{
    font::{Face, Fonts},
    text::Text,
};

/// The letters used of each face, and the character that stands for each of their glyphs.
#[derive(Default)]
pub(super) struct Letters(BTreeMap<Face, BTreeSet<char>>);

impl Letters {
    /// Takes note of the letters of a text, for which the face must have glyphs.
    pub(super) fn note(&mut self, fonts: &Fonts, text: &Text) {
        for letter in text.text.chars() {
            let (face, shown, _) = fonts.pick(text.look.face, letter);
            self.0.entry(face).or_default().insert(shown);
        }
    }

    /// Each face that is used, reduced, with its name in the file.
    pub(super) fn faces(&self, fonts: &Fonts) -> Result<Vec<(FontId, ParsedFont)>, RenderError> {
        let mut faces = Vec::new();
        for (face, letters) in &self.0 {
            faces.push((id(*face), reduced(fonts, *face, letters)?));
        }
        Ok(faces)
    }
}

/// Name of a face in the file. Names like `F1` belong to the faces that every reader has.
pub(super) fn id(face: Face) -> FontId {
    FontId(format!("G{}", face as usize))
}

fn reduced(fonts: &Fonts, face: Face, letters: &BTreeSet<char>) -> Result<ParsedFont, RenderError> {
    let parsed = fonts.parsed(face);
    let mut remapper = GlyphRemapper::new();
    let mut font = ParsedFont { font_name: None, ..parsed.clone() };
    font.codepoint_to_glyph.clear();
    font.glyph_widths.clear();
    let mut digest = Sha256::new();
    for letter in letters {
        let Some(glyph) = fonts.glyph(face, *letter) else { continue };
        let new = remapper.remap(glyph);
        font.codepoint_to_glyph.insert(u32::from(*letter), new);
        font.glyph_widths.insert(new, parsed.glyph_widths.get(&glyph).copied().unwrap_or_default());
        digest.update(glyph.to_be_bytes());
    }
    font.original_bytes = subsetter::subset(face.file(), 0, &remapper).map_err(|_| RenderError::Subset(face.name()))?;
    // Six capital letters and a plus sign mark a subset (ISO 32000-1, 9.6.4).
    let tag: String = digest.finalize().iter().take(6).map(|it| char::from(b'A' + it % 26)).collect();
    font.font_name = Some(format!("{tag}+{}", face.name()));
    Ok(font)
}
