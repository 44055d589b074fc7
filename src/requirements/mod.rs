//! From needs and decisions to the requirements of the annex.
//!
//! **Invariant:** pure. The law is in the pack; here are only the rules that apply it.

mod call;
mod changes;
mod fill;
mod findings;

pub use self::{
    call::{Advice, Called, Callers, Calls, call},
    changes::{Changed, Changes, Piece, changes, pieces},
    fill::{Writer, added_sentence, parameters, sentence, value, wording},
    findings::{Finding, Where, findings, too_many_minimums},
};
