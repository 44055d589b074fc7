//! Documents without a format: what is to be read, built from the domain and rendered many times.
//!
//! **Invariant:** knows nothing of document formats, files, clocks or windows.

mod build;
mod model;

pub use self::build::{Brief, build};
pub use self::model::{
    Align, Block, Cell, Column, Document, Field, Figure, Kind, Metadata, ParagraphStyle, Record, Role, Row, Run,
    RunStyle, Shape, Table, Target, Tone,
};
