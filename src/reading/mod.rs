//! What a careful reader sees in a sentence: which terms it uses, which legal risks its wording carries.
//!
//! **Invariant:** pure. Patterns and terms are in the pack; here is only how they are looked for. Nothing is ever
//! changed in a text.

mod fold;
mod risks;
mod terms;

pub use self::{
    fold::{Folded, Pattern, have_words},
    risks::{Found, RiskReader},
    terms::{TermReader, Used},
};
