//! How the window looks: colours by role, sizes by rank, faces by name.
//!
//! **Invariant:** no other module names a colour, a font size or a face.

mod contrast;
mod faces;
mod palette;
mod style;

pub use self::{
    contrast::ratio,
    palette::{Need, PAIRS, Pair, Palette, Tint},
    style::{install, set},
};
pub(super) use self::{
    faces::{bold, icons, italic, regular},
    palette::palette,
    style::{size, space},
};
