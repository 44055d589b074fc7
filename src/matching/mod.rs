//! From a pack, a persona and a dossier to a choice of solutions that can be explained, in integers.
//!
//! An additive value on fixed scales (Edwards and Barron's SMARTS): a need weighs what its importance
//! is worth on the pack's scale, a solution earns `weight × level` for it, and nothing depends on which
//! other solutions are in the list, so that no rank is ever reversed by adding one.
//!
//! 1. `problem`: the matrix of the persona's solutions and needs, own needs included;
//! 2. `score`: points, what they could become if unknown levels were good, ranks with ties;
//! 3. `cover`: the fewest solutions that cover every need that can be, exactly, or a proved bound;
//! 4. `status`: what that makes of each solution; vetoes filter, they never score;
//! 5. `assessment`: the door that puts all this together: [`assess`];
//! 6. on demand: [`gaps`] (why not), [`flips`] (which answer would change it), [`compare`] (what holds
//!    whatever the missing answers) and [`winner_stability`] (as long as which weight).
//!
//! A group's votes are summed up in `group.rs`, before step 1: their medians are the answers of the dossier.
//!
//! **Invariant:** pure and total. No file, clock, thread, floating-point number or `Result`; the same
//! inputs give the same conclusions on any machine, whatever the order of the answers.

mod assessment;
mod bits;
mod cover;
mod flips;
mod group;
mod matrix;
mod preference;
mod problem;
mod ratio;
mod score;
mod stability;
mod status;
mod themes;

pub use self::{
    assessment::{Assessment, Gap, NeedVerdict, Reason, SolutionVerdict, SufficientSets, assess, gaps},
    flips::{Flip, all_flips, flips},
    group::{Agreement, Concordance, Spread, concordance},
    matrix::{Matrix, matrix},
    preference::{Comparison, Preference, compare},
    ratio::Ratio,
    score::shares,
    stability::{StabilityInterval, most_critical, order_stability, winner_stability},
    status::Status,
    themes::{ThemeCoverage, by_theme},
};

/// How many solutions are told as the first ones.
pub const FIRST: usize = 3;
