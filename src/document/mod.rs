//! Documents without a format: what is to be read, built from the domain and rendered many times.
//!
//! **Invariant:** knows nothing of document formats, files, clocks or windows.

mod build;
pub mod drawing;
mod everything;
mod figure;
mod model;
mod text;

pub use self::{
    build::{
        Brief, Takeaway, TakenSolution, TakenSource, build, compare, day_picture, day_table, guide, marked, takeaway,
    },
    everything::{
        Everything, FindingTold, FrameworkTold, NeedTold, ParameterTold, RequirementTold, SolutionTold, SourceTold,
        everything, everything_schema,
    },
    figure::{Figure, Pen, Role, Shape},
    model::{
        Align, BOXES, Block, Cell, Column, Contents, Document, Field, Input, Kind, Marking, Metadata, ParagraphStyle,
        Picture, Record, Row, Run, RunStyle, Stamp, Table, Target, Tone,
    },
};
