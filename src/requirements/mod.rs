//! From needs and decisions to the requirements of the annex.
//!
//! **Invariant:** pure. The law is in the pack; here are only the rules that apply it.

mod call;
mod changes;
mod fill;
mod filter;
mod findings;
mod weighing;

pub use self::{
    call::{Advice, Called, Callers, Calls, call},
    changes::{Changed, Changes, Piece, changes, pieces},
    fill::{Writer, added_sentence, parameters, proposed, sentence, value, wording},
    filter::{Filter, Offered, flags},
    findings::{Finding, Where, findings, too_many_minimums},
    weighing::{ThemeCriterion, Verdict, Weighing, WeightFault, weigh},
};
