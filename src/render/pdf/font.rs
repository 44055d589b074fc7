//! Typefaces: which letters they have and how wide they are.

use std::sync::LazyLock;

use printpdf::ParsedFont;

use crate::{document::RunStyle, render::RenderError};

use super::kerning::Kerning;

/// A typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Face {
    Regular,
    Bold,
    Italic,
    BoldItalic,
    /// Signs that the text faces lack: ticks, boxes, stars.
    Signs,
    /// The same, bold.
    BoldSigns,
}

impl Face {
    /// Every face.
    pub(super) const ALL: [Self; 6] =
        [Self::Regular, Self::Bold, Self::Italic, Self::BoldItalic, Self::Signs, Self::BoldSigns];

    /// PostScript name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Regular => "NotoSans-Regular",
            Self::Bold => "NotoSans-Bold",
            Self::Italic => "NotoSans-Italic",
            Self::BoldItalic => "NotoSans-BoldItalic",
            Self::Signs => "DejaVuSans",
            Self::BoldSigns => "DejaVuSans-Bold",
        }
    }

    /// The whole typeface, as a file.
    pub(super) fn file(self) -> &'static [u8] {
        match self {
            Self::Regular => notosans::REGULAR_TTF,
            Self::Bold => notosans::BOLD_TTF,
            Self::Italic => notosans::ITALIC_TTF,
            Self::BoldItalic => notosans::BOLD_ITALIC_TTF,
            Self::Signs => dejavu::sans::regular(),
            Self::BoldSigns => dejavu::sans::bold(),
        }
    }

    /// This face, with a run's look.
    pub(super) fn with(self, style: RunStyle) -> Self {
        match (self, style) {
            (Self::Regular, RunStyle::Strong | RunStyle::Added) => Self::Bold,
            (Self::Regular, RunStyle::Emphasis) => Self::Italic,
            (Self::Bold, RunStyle::Emphasis) | (Self::Italic, RunStyle::Strong) => Self::BoldItalic,
            _ => self,
        }
    }

    /// Where to look for signs that this face lacks.
    fn fallback(self) -> Self {
        match self {
            Self::Bold | Self::BoldItalic | Self::BoldSigns => Self::BoldSigns,
            _ => Self::Signs,
        }
    }
}

/// Shown in the place of a sign that no face has.
const MISSING: char = '\u{25A1}';

/// What is known about one typeface.
struct Metrics {
    /// As read, without the file.
    font: ParsedFont,
    /// Glyph of each character of the basic plane, 0 for none.
    glyphs: Vec<u16>,
    /// Width of each glyph, in thousandths of the size of the letters, rounded as in the file.
    widths: Vec<u16>,
    kerning: Kerning,
}

/// All typefaces of the program.
pub(super) struct Fonts(Vec<Metrics>);

static FONTS: LazyLock<Result<Fonts, &'static str>> = LazyLock::new(|| {
    Face::ALL.into_iter().map(|face| read(face).ok_or(face.name())).collect::<Result<_, _>>().map(Fonts)
});

impl Fonts {
    /// The typefaces, read once.
    pub(super) fn get() -> Result<&'static Self, RenderError> {
        FONTS.as_ref().map_err(|name| RenderError::Typeface(name))
    }

    /// The face and character to show for a character, and its width in thousandths of the size of the letters.
    pub(super) fn pick(&self, face: Face, wanted: char) -> (Face, char, u16) {
        let fallback = face.fallback();
        // Noto Sans has no non-breaking hyphen; it does not break because lines were broken before.
        let wanted = if wanted == '\u{2011}' { '-' } else { wanted };
        [(face, wanted), (fallback, wanted), (fallback, MISSING)]
            .into_iter()
            .find_map(|(face, shown)| self.glyph(face, shown).map(|glyph| (face, shown, self.width(face, glyph))))
            .unwrap_or((face, '?', 0))
    }

    /// Width of a text on one line.
    pub(super) fn measure(&self, face: Face, size: f32, text: &str) -> f32 {
        let mut sum = 0.0;
        let mut previous = None;
        for letter in text.chars() {
            let (face, shown, width) = self.pick(face, letter);
            let kern = previous.filter(|it: &(Face, char)| it.0 == face).map_or(0, |it| self.kern(face, it.1, shown));
            sum += f32::from(width) + f32::from(kern);
            previous = Some((face, shown));
        }
        sum * size / 1000.0
    }

    /// Change of the width of a character before another one, both picked, in thousandths of the size of the letters.
    pub(super) fn kern(&self, face: Face, first: char, second: char) -> i16 {
        let (Some(first), Some(second)) = (self.glyph(face, first), self.glyph(face, second)) else { return 0 };
        self.0[face as usize].kerning.between(first, second)
    }

    /// Glyph of a character.
    pub(super) fn glyph(&self, face: Face, wanted: char) -> Option<u16> {
        let metrics = &self.0[face as usize];
        let code = u32::from(wanted);
        let glyph = match usize::try_from(code).ok().and_then(|it| metrics.glyphs.get(it)) {
            Some(glyph) => *glyph,
            None => metrics.font.codepoint_to_glyph.get(&code).copied()?,
        };
        (glyph != 0).then_some(glyph)
    }

    /// The face as read, without its file.
    pub(super) fn parsed(&self, face: Face) -> &ParsedFont {
        &self.0[face as usize].font
    }

    fn width(&self, face: Face, glyph: u16) -> u16 {
        self.0[face as usize].widths.get(usize::from(glyph)).copied().unwrap_or_default()
    }
}

fn read(face: Face) -> Option<Metrics> {
    let mut font = ParsedFont::from_bytes(face.file(), 0, &mut Vec::new())?;
    font.original_bytes = Vec::new();
    let mut glyphs = vec![0; 0x1_0000];
    for (code, glyph) in &font.codepoint_to_glyph {
        if let Some(place) = usize::try_from(*code).ok().and_then(|it| glyphs.get_mut(it)) {
            *place = *glyph;
        }
    }
    let per_em = u32::from(font.units_per_em).max(1);
    let widths = font.glyph_widths.values().map(|it| (u32::from(*it) * 1000 / per_em).try_into().unwrap_or(u16::MAX));
    let widths = widths.collect();
    let kerning = Kerning::read(face.file(), font.units_per_em);
    Some(Metrics { font, glyphs, widths, kerning })
}
