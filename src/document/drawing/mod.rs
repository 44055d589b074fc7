//! The pictures of the program, from plain numbers and names to shapes. Nothing is told by colour alone: what was asked
//! is outlined with dashes, what is covered is filled.

mod bars;
mod compass;
mod counts;
mod matrix;
mod path;

pub use self::{
    bars::bars,
    compass::compass,
    counts::{Count, counts},
    matrix::{Mark, matrix},
    path::{Station, path},
};

use super::{Align, Pen, Role, Shape};

/// One theme, as pictures show it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Axis {
    /// One or two words.
    pub name: String,
    /// Points asked.
    pub asked: u32,
    /// Points covered.
    pub covered: u32,
}

/// Words for what was asked and for what is covered.
#[derive(Clone, Copy, Debug)]
pub struct Key<'w> {
    /// What was asked.
    pub asked: &'w str,
    /// What is covered.
    pub covered: &'w str,
}

/// How what is covered is painted.
const COVERED: (Role, u8) = (Role::Covered, 55);

fn asked_pen() -> Pen {
    Pen::dashed(Role::Asked, 1.4)
}

fn covered_pen() -> Pen {
    Pen::plain(Role::Covered, 1.2)
}

/// A whole number as a length; beyond 65,535 a picture says no more.
fn length(number: usize) -> f32 {
    f32::from(u16::try_from(number).unwrap_or(u16::MAX))
}

/// Part of the most, 0 to 1.
fn share(points: u32, most: u32) -> f32 {
    let short = |points: u32| f32::from(u16::try_from(points).unwrap_or(u16::MAX));
    short(points) / short(most).max(1.0)
}

fn rectangle(left: f32, top: f32, width: f32, height: f32) -> Vec<(f32, f32)> {
    vec![(left, top), (left + width, top), (left + width, top + height), (left, top + height)]
}

fn text(at: (f32, f32), text: impl Into<String>, size: f32, align: Align) -> Shape {
    Shape::Text { at, text: text.into(), size, role: Role::Ink, strong: false, align }
}

/// A swatch and a word for each of the two.
#[must_use]
pub fn key(words: Key<'_>, left: f32, top: f32) -> Vec<Shape> {
    let swatch = |top: f32| rectangle(left, top, 14.0, 9.0);
    vec![
        Shape::Polygon { points: swatch(top), fill: None, line: Some(asked_pen()) },
        text((left + 20.0, top + 8.0), words.asked, 9.0, Align::Left),
        Shape::Polygon { points: swatch(top + 16.0), fill: Some(COVERED), line: Some(covered_pen()) },
        text((left + 20.0, top + 24.0), words.covered, 9.0, Align::Left),
    ]
}
