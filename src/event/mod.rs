//! Visits of an event: which questions are asked, one visit from its first touch to its last, what the day leaves.
//!
//! 1. `table`: what every answer gives to every solution, so that the first three are known at once;
//! 2. `path`: the next question, and when there is none left worth asking;
//! 3. `visit`: one visit; [`complete`] makes of its replies a dossier that the method, the pictures and the documents
//!    take as it is;
//! 4. `statistics`: counts without anybody in them, and what of them may be shown;
//! 5. `rules`: the numbers that all this goes by, which are data.
//!
//! **Invariant:** pure and total. No file, clock, thread, window or `Result`; the same inputs give the same visit on any
//! machine.

mod hour;
mod path;
mod reading;
mod rules;
mod shown;
mod statistics;
mod table;
mod visit;

pub use self::{
    hour::Hour,
    path::Path,
    reading::next_reading,
    rules::{CodeLength, EventRules, Idle},
    shown::{Shown, ShownPersona, shown},
    statistics::{PersonaCounts, Reply, Statistics},
    visit::{Visit, complete, first},
};

use crate::matching::FIRST;
