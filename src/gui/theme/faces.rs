//! Faces, by name; all of them are in the program.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontId};

const BOLD: &str = "bold";
const ITALIC: &str = "italic";
const ICONS: &str = "icons";

/// Upright text of a size.
pub(crate) fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// Bold text of a size.
pub(crate) fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(BOLD.into()))
}

/// Italic text of a size.
pub(crate) fn italic(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(ITALIC.into()))
}

/// Icons of a size.
pub(crate) fn icons(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(ICONS.into()))
}

/// The faces, with what each falls back on for the signs that it lacks.
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let faces: [(&str, &'static [u8]); 6] = [
        ("noto", notosans::REGULAR_TTF),
        ("noto-bold", notosans::BOLD_TTF),
        ("noto-italic", notosans::ITALIC_TTF),
        ("dejavu", dejavu::sans::regular()),
        ("dejavu-bold", dejavu::sans::bold()),
        ("lucide", lucide_icons::LUCIDE_FONT_BYTES),
    ];
    for (name, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let families: [(FontFamily, &[&str]); 5] = [
        (FontFamily::Proportional, &["noto", "dejavu"]),
        (FontFamily::Monospace, &["noto", "dejavu"]),
        (FontFamily::Name(BOLD.into()), &["noto-bold", "dejavu-bold", "dejavu"]),
        (FontFamily::Name(ITALIC.into()), &["noto-italic", "dejavu"]),
        (FontFamily::Name(ICONS.into()), &["lucide", "noto", "dejavu"]),
    ];
    for (family, names) in families {
        fonts.families.insert(family, names.iter().map(|it| (*it).to_owned()).collect());
    }
    fonts
}
