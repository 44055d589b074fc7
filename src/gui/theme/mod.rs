//! How the window looks: colours by role, sizes by rank, room by steps, faces by name.
//!
//! - **Colours** ([`Palette`]) are named after what they are for, never after what they look like, in three themes:
//!   ink on warm paper, deep slate, and black on white for those who need more contrast. Deep green-blue is what can be
//!   acted upon, amber is the course that was asked, and no colour of the State is used. [`PAIRS`] lists every foreground
//!   with every background that it stands on; a test holds each to WCAG 2.2.
//! - **Text** ([`size`]) has six ranks in two weights; icons stand in the line, never alone without a name.
//! - **Room** ([`space`]) has five steps.
//! - **Tones** (neutral, accent, success, warning, danger) always come with a shape.
//! - **Motion** is quiet and can be switched off: a seventh of a second for what is pressed, more for the compass.
//!
//! Ctrl + Shift + G shows every piece in the window; its pictures are in `tests/pictures/gallery`.
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
